import { PortError } from '../../src/workbook/port';
import { cambodiaForm, workbookFile } from '../support/files';
import { EVERYTHING, NOTICES, sessionOver } from '../support/sessions';
import { cellAt } from '../support/proposals';
import { turn } from '../support/turn';

const FORM = cambodiaForm({ 外方是否同步申报: '拟申报' });
const UNNAMED = cambodiaForm({ 指南方向: '' });
const cell = cellAt('申报书', 'B11');

test('it opens on what it found', async () => {
  const { session } = sessionOver(FORM);
  expect(session.lists()).toBeUndefined();
  await session.open();
  expect(session.state()).toMatchObject({ doing: 'nothing', isStale: false, generation: 1, overview: { proposals: 1, sheets: [{ sheet: '申报书', holds: 'form', proposals: 1, isHidden: false }, { sheet: '项目合作目标表', holds: 'targets' }] } });
  expect(session.state().overview?.directions.filter(({ proposals }) => proposals > 0)).toEqual([{ code: '1.4', title: '中国和柬埔寨政府间联合研究项目', proposals: 1 }]);
  expect(session.state().checked).toBeUndefined();
  expect(session.state().notice).toBeUndefined();
});

test('it does one thing at a time', async () => {
  const { session, port } = sessionOver(FORM);
  const first = session.check('workbook');
  expect(session.state().doing).toBe('checking');
  await session.write(EVERYTHING);
  await session.clearMarks();
  await first;
  expect(port.calls.filter((call) => call === 'apply')).toEqual([]);
  expect(session.state()).toMatchObject({ doing: 'nothing', checked: { scope: { what: 'workbook' }, isWritten: false, summary: { proposals: { all: 1, nonCompliant: 0, undecided: 1, compliant: 0 }, isPart: false } } });
});

test('progress goes up, and is gone in the end', async () => {
  const { session } = sessionOver(FORM);
  const shares: number[] = [];
  session.subscribe(() => { const { progress } = session.state(); if (progress !== undefined) shares.push(progress); });
  await session.write(EVERYTHING);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(session.state().progress).toBeUndefined();
});

test('notices of a proposal that is another by now are not written, and those that stand there stay', async () => {
  const { session, port } = sessionOver(FORM);
  await session.check('workbook');
  await session.writeNotices(NOTICES);
  const before = port.workbook();
  expect(before.sheets.map(({ name }) => name)).toContain('补正通知');
  await session.writeNotices({ ...NOTICES, of: { what: 'proposal', proposal: 0, name: '另一个项目' } });
  expect(session.state()).toMatchObject({ doing: 'nothing', notice: { tone: 'warning', message: { key: 'notice.no-notices' } } });
  expect(port.workbook()).toEqual(before);
});

describe('changes', () => {
  test('by people before a check make it stale, after one they are followed; a new check is made on what stands there now', async () => {
    const { session, port } = sessionOver(FORM);
    await session.open();
    port.type(cell, '否');
    expect(session.state()).toMatchObject({ isStale: true, isFollowing: false });
    await session.check('workbook');
    expect(session.state().isStale).toBe(false);
    port.type(cell, '是');
    expect(session.state()).toMatchObject({ isStale: false, isFollowing: true });
    await session.check('workbook');
    expect(session.state()).toMatchObject({ isStale: false, checked: { summary: { proposals: { compliant: 1 } } } });
  });

  test('by our own writing do not; of those in sheets of ours the findings table alone is read again', async () => {
    const { session, port } = sessionOver(FORM);
    await session.write(EVERYTHING);
    expect(session.state()).toMatchObject({ isStale: false, isFollowing: false });
    const from = port.calls.length;
    port.type(cellAt('核验结果', 'M7'), '已电话核实');
    while (session.state().isFollowing) await turn();
    expect(port.calls.slice(from)).toEqual(['readTable']);
    expect(session.state().isStale).toBe(false);
    port.tell({ isRemote: true });
    expect(session.state().isFollowing).toBe(true);
  });

  test('before anything is written are read first', async () => {
    const { session, port } = sessionOver(FORM);
    port.before = (call) => {
      if (call === 'read' && port.calls.filter((one) => one === 'read').length === 1) setImmediate(() => { port.type(cell, '否'); });
    };
    await session.write(EVERYTHING);
    expect(port.calls.filter((call) => call === 'read')).toHaveLength(2);
    expect(port.calls.filter((call) => call === 'apply')).toHaveLength(1);
    expect(session.state()).toMatchObject({ isStale: false, notice: { tone: 'success' }, checked: { summary: { proposals: { nonCompliant: 1 } } } });
  });

  test('that never end keep it from writing, and it says so', async () => {
    const { session, port } = sessionOver(FORM);
    port.before = (call) => { if (call === 'read') setImmediate(() => { port.tell({ isRemote: true }); }); };
    await session.write(EVERYTHING);
    expect(port.calls.filter((call) => call === 'read')).toHaveLength(3);
    expect(port.calls).not.toContain('apply');
    expect(session.state().notice).toMatchObject({ tone: 'warning', canRetry: true, message: { key: 'notice.keeps-changing' } });
    port.before = () => undefined;
    await session.retry();
    expect(session.state().notice?.message.key).toBe('notice.written');
  });

  test('a reviewer’s word typed while it reads is not written over', async () => {
    const { session, port } = sessionOver(FORM);
    await session.write(EVERYTHING);
    const sheet = port.workbook().sheets.find(({ name }) => name === '核验结果');
    const header = sheet?.rows.find(({ values }) => values.includes('处理意见'));
    const column = header?.values.indexOf('处理意见') ?? -1;
    const reads = port.calls.length;
    port.before = (call) => {
      if (call === 'read' && port.calls.length === reads + 1) setImmediate(() => { port.type({ sheet: '核验结果', row: (header?.index ?? 0) + 1, column }, '已电话核实'); });
    };
    await session.write(EVERYTHING);
    const after = port.workbook().sheets.find(({ name }) => name === '核验结果');
    expect(after?.rows.filter(({ values }) => values[column] === '已电话核实')).toHaveLength(1);
  });
});

describe('what may not be written', () => {
  test('a read-only workbook keeps its results in the pane', async () => {
    const { session, port } = sessionOver(FORM);
    port.host.isReadOnly = true;
    await session.write(EVERYTHING);
    expect(session.state()).toMatchObject({ isReadOnly: true, checked: { isWritten: false }, notice: { tone: 'warning', message: { key: 'notice.not-written', params: { leftOut: [{ why: 'read-only' }] } } } });
  });

  test('a protected sheet is left unmarked, and that is said', async () => {
    const { session, port } = sessionOver(FORM);
    port.host.protectedSheets = ['申报书'];
    await session.write(EVERYTHING);
    expect(session.state()).toMatchObject({ protectedSheets: ['申报书'], notice: { message: { key: 'notice.written-in-part', params: { leftOut: [{ why: 'protected-sheet', sheet: '申报书' }] } } } });
    expect(port.workbook().sheets.map(({ name }) => name)).toContain('核验结果');
    expect(session.state().overview?.sheets.map(({ sheet }) => sheet)).toContain('核验结果');
  });

  test('a protected structure takes no sheets, but marks', async () => {
    const { session, port } = sessionOver(FORM);
    port.host.isStructureProtected = true;
    await session.write(EVERYTHING);
    expect(session.state().notice?.message).toMatchObject({ key: 'notice.written-in-part', params: { leftOut: [{ why: 'protected-structure' }] } });
    expect(port.workbook().sheets.map(({ name }) => name)).toEqual(['申报书', '项目合作目标表']);
    expect(session.state().overview?.sheets.map(({ sheet }) => sheet)).toEqual(['申报书', '项目合作目标表']);
  });

  test('somebody else’s 核验结果 is kept; ours goes by another name, which is said', async () => {
    const { session, port } = sessionOver(workbookFile({ 申报书: [['申报编号', 'A1'], ['项目名称', '氢能'], ['指南方向', '1.4'], ['项目牵头申报单位', '云南大学']], 核验结果: [['我的笔记']] }));
    await session.write(EVERYTHING);
    expect(session.state().notice?.message).toMatchObject({ key: 'notice.written', params: { renamed: [{ wanted: '核验结果', name: '核验结果 (2)' }] } });
    expect(port.workbook().sheets.find(({ name }) => name === '核验结果')?.rows[0]?.values).toEqual(['我的笔记']);
  });

  test('a workbook without proposals is not written to', async () => {
    const { session, port } = sessionOver(workbookFile({ 笔记: [['今天天气好']] }));
    await session.write(EVERYTHING);
    expect(session.state().notice?.message.key).toBe('notice.no-proposals');
    expect(port.calls).not.toContain('apply');
    await session.check('workbook');
    expect(session.state()).toMatchObject({ overview: { proposals: 0 }, notice: { message: { key: 'notice.no-proposals' } } });
    expect(session.state().checked).toBeUndefined();
  });

  test('marks alone, or one sheet alone', async () => {
    const marks = sessionOver(FORM);
    await marks.session.write({ lang: 'zh', marks: true, sheets: [], officeChecks: true });
    expect(new Set(marks.port.applied[0]?.map(({ op }) => op))).toEqual(new Set(['clear-highlights', 'highlight']));
    const sheet = sessionOver(FORM);
    await sheet.session.write({ lang: 'en', marks: false, sheets: ['summary'], officeChecks: true });
    expect(sheet.port.applied[0]?.filter(({ op }) => op === 'highlight' || op === 'clear-highlights')).toEqual([]);
    expect(sheet.port.workbook().sheets.slice(2)).toHaveLength(1);
  });
});

describe('parts of a workbook', () => {
  test('the active sheet, and nothing selected', async () => {
    const { session, port } = sessionOver(FORM);
    port.host.activeSheet = '项目合作目标表';
    await session.check('sheet');
    expect(session.state().checked?.scope).toEqual({ what: 'sheet', sheet: '项目合作目标表' });
    await session.check('rows');
    expect(session.state().notice?.message.key).toBe('notice.nothing-selected');
    expect(session.state().checked?.scope.what).toBe('sheet');
  });

  test('rows without a proposal leave what was found before', async () => {
    const { session, port } = sessionOver(FORM);
    await session.check('workbook');
    const before = session.state();
    port.host.selection = { sheet: '申报书', areas: [{ top: 900, left: 0, bottom: 999, right: 3 }] };
    await session.check('rows');
    expect(session.state()).toEqual({ ...before, notice: { tone: 'warning', canRetry: false, message: { key: 'notice.none-in-rows', params: { sheet: '申报书' } } } });
  });
});

describe('what the officer sets', () => {
  test('a direction is kept in the workbook, read again, and taken back', async () => {
    const { session, port } = sessionOver(UNNAMED);
    await session.check('workbook');
    await session.chooseDirection('1.4');
    expect(port.workbook().remembered).toBe('{"direction":"1.4","mappings":[]}');
    expect(session.state()).toMatchObject({ remembered: { direction: '1.4' }, checked: { summary: { proposals: { compliant: 1 } } } });
    expect(await session.lists()?.proposals({ from: 0, count: 9 })).toMatchObject([{ direction: '1.4', isChosen: true, verdict: 'compliant' }]);
    const other = sessionOver(port.bytes());
    await other.session.open();
    expect(other.session.state().remembered).toEqual({ direction: '1.4', mappings: [] });
    await other.session.chooseDirection(undefined);
    expect(other.port.workbook().remembered).toBeUndefined();
  });

  test('a direction that the workbook names is not a chosen one', async () => {
    const { session } = sessionOver(FORM);
    await session.chooseDirection('1.3');
    expect(await session.lists()?.proposals({ from: 0, count: 9 })).toMatchObject([{ direction: '1.4', isChosen: false }]);
  });

  test('a label is read as the officer says, and as before once that is taken back', async () => {
    const { session } = sessionOver(FORM);
    await session.check('workbook');
    const before = session.state().checked;
    const line = async (text: string) => (await session.lists()?.labels('申报书', 'zh'))?.find((one) => one.text === text);
    expect(await line('外方是否同步申报')).toMatchObject({ field: 'counterpartApplied', state: 'placed', isCorrected: false, nth: 1, example: '拟申报' });
    await session.correct({ sheet: '申报书', label: '外方是否同步申报', nth: 1, as: 'nothing' });
    expect(await line('外方是否同步申报')).toMatchObject({ state: 'ignored', isCorrected: true });
    await session.uncorrect({ sheet: '申报书', label: '外方是否同步申报', nth: 1 });
    expect(await line('外方是否同步申报')).toMatchObject({ field: 'counterpartApplied', isCorrected: false });
    expect(session.state().checked).toEqual(before);
  });

  test('holds in the pane where the workbook cannot keep it, until it can', async () => {
    const { session, port } = sessionOver(UNNAMED);
    port.host.isReadOnly = true;
    await session.chooseDirection('1.4');
    expect(session.state()).toMatchObject({ remembered: { direction: '1.4' }, notice: { tone: 'warning', message: { key: 'notice.not-remembered' } } });
    await session.check('workbook');
    expect(session.state()).toMatchObject({ remembered: { direction: '1.4' }, checked: { summary: { proposals: { compliant: 1 } } } });
    port.host.isReadOnly = false;
    await session.write(EVERYTHING);
    expect(port.workbook().remembered).toBe('{"direction":"1.4","mappings":[]}');
  });
});

test('another language is spoken at once, and by what comes next', async () => {
  const { session } = sessionOver(FORM);
  await session.check('workbook');
  expect(session.state().checked?.summary.scope).toContain('限项');
  await session.speak('en');
  expect(session.state().checked?.summary.scope).toContain('guide');
  await session.check('workbook');
  expect(session.state().checked?.summary.scope).toContain('guide');
});

test('a cell that is gone is said, and going there can be tried again', async () => {
  const { session, port } = sessionOver(FORM);
  await session.open();
  port.fault = { call: port.calls.length, when: 'before', error: new PortError('ItemNotFound', { sheet: '申报书' }) };
  await session.goTo(cell);
  expect(session.state().notice).toMatchObject({ tone: 'error', canRetry: true, message: { key: 'notice.office-not-found', params: { step: 'going', sheet: '申报书' } } });
  await session.retry();
  expect(session.state().notice).toBeUndefined();
});

test('an engine that dies while its findings are looked at is said, and checking again brings them back', async () => {
  const { session, workers } = sessionOver(FORM);
  await session.check('workbook');
  workers.die();
  await expect(session.lists()?.clauses('zh')).rejects.toThrow('out of memory');
  expect(session.state().notice).toMatchObject({ tone: 'error', canRetry: true, message: { key: 'notice.engine-died' } });
  await session.retry();
  expect(session.state().notice).toBeUndefined();
  expect(await session.lists()?.clauses('zh')).not.toHaveLength(0);
});
