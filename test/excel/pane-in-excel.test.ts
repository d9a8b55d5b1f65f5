import { excelPort } from '../../src/excel/excel-port';
import { hostFacts, officeTheme } from '../../src/excel/host';
import { associateRibbon } from '../../src/excel/ribbon';
import { turn } from '../../src/pane/turn';
import type { Edit } from '../../src/workbook/edits';
import type { Change } from '../../src/workbook/port';
import { PortError } from '../../src/workbook/port';
import { workbookFile } from '../support/files';
import { portInPreview, unwatched } from './support';

const FORMS = workbookFile({ 甲: [['项目名称', 1]], "乙'丙": [['项目名称', 2]] });
/** Events come after the answers, of their own accord. */
const eventsTold = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });

describe('where the user is', () => {
  test('goes to a cell, and tells the active sheet and the selection', async () => {
    const { port } = portInPreview(FORMS);
    expect(await port.activeSheet()).toBe('甲');
    await port.goTo({ sheet: "乙'丙", row: 6, column: 3 });
    expect(await port.activeSheet()).toBe("乙'丙");
    expect(await port.selection(unwatched())).toEqual({ sheet: "乙'丙", areas: [{ top: 6, left: 3, bottom: 6, right: 3 }] });
  });

  test('a sheet that is gone is told by its name', async () => {
    const { port } = portInPreview(FORMS);
    await expect(port.goTo({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({ code: 'ItemNotFound', sheet: '没有' });
  });

  test('something selected that is no cells is no selection; another refusal is told', async () => {
    const { port, client } = portInPreview(FORMS);
    client.failNext({ batch: 1, code: 'InvalidSelection', when: 'before' });
    expect(await port.selection(unwatched())).toBeUndefined();
    client.failNext({ batch: 1, code: 'AccessDenied', when: 'before' });
    await expect(port.selection(unwatched())).rejects.toBeInstanceOf(PortError);
  });
});

test('what is selected is not told while a cell is edited: that is said, and it can be given up', async () => {
  const { client } = portInPreview(FORMS);
  const port = excelPort(() => Object.assign(new client.Excel.RequestContext(), { sync: () => new Promise<never>(() => undefined) }), turn);
  const controller = new AbortController();
  const told: boolean[] = [];
  jest.useFakeTimers();
  try {
    const asking = port.selection({ signal: controller.signal, waiting: (isWaiting) => { told.push(isWaiting); } });
    await jest.advanceTimersByTimeAsync(3000);
    expect(told).toEqual([true]);
    controller.abort(new Error('stopped'));
    await expect(asking).rejects.toThrow('stopped');
  } finally {
    jest.useRealTimers();
  }
});

describe('changes', () => {
  test("of others are told with their cells, our own writes are not, and none after it was stopped", async () => {
    const preview = portInPreview(FORMS);
    const { port } = preview;
    await port.read(unwatched());
    const told: Change[] = [];
    const stop = await port.onChange((change) => { told.push(change); });
    await port.apply([
      { op: 'put-sheet', sheet: '核验结果' },
      { op: 'set-cells', sheet: '核验结果', top: 0, left: 0, rows: [['标题'], ['甲']] },
      { op: 'add-table', sheet: '核验结果', name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: 1, right: 0 } },
    ], unwatched());
    await eventsTold();
    expect(told).toEqual([]);
    const id = preview.state().sheets[0]?.id ?? '';
    const changed = (of: object) => ({ type: 10, targetId: 'Workbook', message: JSON.stringify({ type: 10, worksheetId: id, address: 'B2:C3', changeType: 0, source: 0, triggerSource: 0, ...of }) });
    preview.client.tell([changed({})]);
    await eventsTold();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ sheet: '甲' });
    // A reviewer's word in the sheet just written, which nobody has read.
    preview.client.tell([changed({ worksheetId: preview.state().sheets[2]?.id })]);
    await eventsTold();
    expect(told[1]).toMatchObject({ sheet: '核验结果' });
    await stop();
    preview.client.tell([changed({})]);
    await eventsTold();
    expect(told).toHaveLength(2);
  });

  const event = (type: number, worksheetId: string, of: object) => ({ type, targetId: 'Workbook', message: JSON.stringify({ worksheetId, source: 'Local', triggerSource: 'Unknown', ...of }) });
  const rows = (told: readonly Change[]): unknown => told.map(({ area }) => area && [area.top, area.bottom]);

  test('by a sort are told, which Excel need not tell as an edit; of columns too', async () => {
    const preview = portInPreview(FORMS);
    const { port } = preview;
    await port.read(unwatched());
    const told: Change[] = [];
    await port.onChange((change) => { told.push(change); });
    const id = preview.state().sheets[0]?.id ?? '';
    preview.client.tell([event(19, id, { address: 'A2:K3,A7:K7', source: 'Remote' })]);
    preview.client.tell([event(20, id, { address: 'B1:D9' })]);
    await eventsTold();
    expect(told.map(({ sheet, isRemote }) => [sheet, isRemote])).toEqual([['甲', true], ['甲', true], ['甲', false]]);
    expect(rows(told)).toEqual([[1, 2], [6, 6], [0, 8]]);
  });

  test.each([[true, 'are told once we have written, where a person edited meanwhile', [[1, 1], [4, 4]]], [false, 'are not told where it was our writing alone', []]])('by calculation while we write (%s) %s', async (isEdited, _, expected) => {
    const preview = portInPreview(FORMS);
    const { port } = preview;
    await port.read(unwatched());
    const told: Change[] = [];
    await port.onChange((change) => { told.push(change); });
    const id = preview.state().sheets[0]?.id ?? '';
    let isDone = false;
    const progress = (): void => {
      if (isDone) return;
      isDone = true;
      preview.client.tell([...(isEdited ? [event(10, id, { address: 'B2', changeType: 'RangeEdited' })] : []), event(16, id, { address: 'C5' })]);
    };
    await port.apply([{ op: 'put-sheet', sheet: '核验结果' }, { op: 'set-cells', sheet: '核验结果', top: 0, left: 0, rows: [['标题'], ['甲']] }, { op: 'add-table', sheet: '核验结果', name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: 1, right: 0 } }], { ...unwatched(), progress });
    await eventsTold();
    expect(rows(told)).toEqual(expected);
  });

  test('by calculation on a sheet that we add are not told, though Excel tells of them before we know which one it is', async () => {
    const preview = portInPreview(FORMS);
    const there = preview.state().sheets.map(({ id }) => id);
    const port = excelPort(() => {
      const context = new preview.client.Excel.RequestContext();
      const send = context.sync.bind(context) as () => Promise<void>;
      return Object.assign(context, {
        async sync() {
          await send();
          const added = preview.state().sheets.map(({ id }) => id).find((id) => !there.includes(id));
          if (added === undefined) return;
          preview.client.tell([event(10, there[0] ?? '', { address: 'B2', changeType: 'RangeEdited' }), event(16, added, { address: 'A2' }), event(16, there[0] ?? '', { address: 'C5' })]);
          there.push(added);
          await eventsTold();
        },
      });
    }, turn);
    await port.read(unwatched());
    const told: Change[] = [];
    await port.onChange((change) => { told.push(change); });
    await port.apply([{ op: 'put-sheet', sheet: '核验结果' }, { op: 'set-cells', sheet: '核验结果', top: 0, left: 0, rows: [['标题'], ['甲']] }, { op: 'add-table', sheet: '核验结果', name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: 1, right: 0 } }], unwatched());
    await eventsTold();
    expect(told.map(({ sheet }) => sheet)).toEqual(['甲', '甲']);
    expect(rows(told)).toEqual([[1, 1], [4, 4]]);
  });
});

describe('the host', () => {
  test('is told with the sets it supports', () => {
    portInPreview(FORMS, { sets: { ExcelApi: '1.14' } });
    const sets = { requirements: Office.context.requirements };
    const context = { diagnostics: { host: 'Excel', version: '16.01', platform: 'OfficeOnline' }, displayLanguage: 'zh-CN', ...sets };
    Object.assign(globalThis, { Office: { context } });
    expect(hostFacts()).toEqual({
      // Without add-in commands it is Excel on an iPad, which hands no files out.
      host: 'Excel', version: '16.01', platform: 'OfficeOnline', language: 'zh-CN', hasSharedRuntime: false, canDownload: false,
      sets: ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.11', '1.12', '1.13', '1.14'],
    });
  });

  test.each([['OfficeOnline', true], ['PC', true], ['Mac', false], ['iOS', false], ['Android', false]])('hands files out on %s: %s', (platform, canDownload) => {
    const requirements = { isSetSupported: () => true };
    Object.assign(globalThis, { Office: { context: { diagnostics: { host: 'Excel', version: '16.01', platform }, displayLanguage: 'zh-CN', requirements } } });
    expect(hostFacts().canDownload).toBe(canDownload);
  });

  test.each([[undefined, undefined], [{ isDarkTheme: true }, 'dark'], [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'light'], [{ bodyBackgroundColor: '#262626' }, 'dark'], [{ bodyBackgroundColor: '#F3F2F1' }, 'light'], [{ bodyBackgroundColor: '?' }, undefined]])('with the theme %j is %s', (theme, expected) => {
    Object.assign(globalThis, { Office: { context: { officeTheme: theme } } });
    expect(officeTheme()).toBe(expected);
  });

  test('frees a button of the ribbon when its work is done, and when it has failed', async () => {
    const actions = new Map<string, (event: object) => void>();
    const done: string[] = [];
    Object.assign(globalThis, { Office: {
      actions: { associate: (name: string, action: (event: object) => void) => { actions.set(name, action); } },
      context: { requirements: { isSetSupported: (set: string) => set === 'SharedRuntime' } },
      // A host that cannot show it.
      addin: { showAsTaskpane: () => { done.push('shown'); return Promise.reject(new Error()); } },
    } });
    const does = (name: string) => (): Promise<void> => { done.push(name); return Promise.resolve(); };
    associateRibbon({ check: does('check'), nextFinding: does('next'), clearMarks: does('clear') });
    expect([...actions.keys()]).toEqual(['check', 'nextFinding', 'clearMarks']);
    for (const action of actions.values()) action({ completed: () => { done.push('completed'); } });
    await eventsTold();
    // Whoever pressed a button while the pane was closed sees what comes of it.
    expect(done).toEqual(['shown', 'check', 'shown', 'next', 'shown', 'clear', 'completed', 'completed', 'completed']);
  });
});

test('an Excel older than ExcelApi 1.14 is told so, before anything is sent', async () => {
  const { port, sent } = portInPreview(FORMS, { sets: { ExcelApi: '1.13' } });
  await expect(port.read(unwatched())).rejects.toMatchObject({ code: 'ApiNotFound' });
  await expect(port.apply([{ op: 'clear-highlights' }], unwatched())).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(sent()).toBe(0);
});

test('a sheet of ours does without what an Excel lacks, and that is told', async () => {
  const preview = portInPreview(FORMS);
  const edits: Edit[] = [
    { op: 'put-sheet', sheet: '核验结果' },
    { op: 'set-cells', sheet: '核验结果', top: 0, left: 0, rows: [['标题'], ['甲']] },
    { op: 'add-table', sheet: '核验结果', name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: 1, right: 0 } },
    { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } },
  ];
  preview.client.failNext({ batch: 3, code: 'ApiNotFound', when: 'before' });
  expect(await preview.port.apply(edits, unwatched())).toEqual([{ why: 'missing-sets', sheet: '核验结果' }]);
  expect(preview.state().sheets.map(({ name }) => name)).toEqual(['甲', "乙'丙", '核验结果']);
  expect(preview.state().sheets.map(({ page }) => page.landscape)).toEqual([false, false, false]);
});
