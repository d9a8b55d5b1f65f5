import { typeCell, insertRows, setProtected, setReadOnly } from '../../src/preview/host/person';
import { hostProfile } from '../../src/preview/page/host-profile';
import { isMark } from '../../src/preview/host/saved-marks';
import type { HostState } from '../../src/preview/host/state';
import { cellAddress } from '../../src/workbook/addresses';
import { cambodiaForm } from '../support/files';
import { eventsTold, officeWorkbook, type OfficeWorkbook } from '../support/office-sessions';
import { EVERYTHING } from '../support/sessions';

jest.setTimeout(60_000);
afterAll(eventsTold);

// 指南方向 (B3) is blank: it is marked as undecided.
const FORM = cambodiaForm({ 指南方向: '' });
const OURS = ['核验汇总', '核验结果', '核验条款', '核验记录'];

const marks = ({ sheets }: HostState): readonly string[] =>
  sheets.flatMap(({ name, conditionalFormats }) => conditionalFormats.filter(isMark).flatMap(({ areas }) => areas.map(({ top, left }) => `${name}!${cellAddress({ row: top, column: left })}`)));
const names = ({ sheets }: HostState): readonly string[] => sheets.map(({ name }) => name);
const form = (state: HostState): string => state.sheets[0]?.id ?? '';

/** Does something at the workbook each time an engine was asked to check it, so many times: it has been read, and nothing is written yet. */
function meanwhile(book: OfficeWorkbook, times: number, work: () => void): ReturnType<OfficeWorkbook['pane']> {
  const pane = book.pane();
  let left = times;
  pane.workers.before = (call) => { if (call === 'check' && left-- > 0) work(); };
  return pane;
}

function insertAbove(book: OfficeWorkbook): void {
  const done = insertRows(book.state(), form(book.state()), 0, 1, 'remote');
  if (done === undefined) throw new Error('nothing was inserted');
  book.become(done);
}

describe('a workbook that somebody changes between reading and writing', () => {
  test('is read again: the marks end on the cells that moved', async () => {
    const book = officeWorkbook(FORM);
    const { session, workers } = meanwhile(book, 1, () => { insertAbove(book); });
    await session.write(EVERYTHING);
    expect(session.state().notice?.message.key).toBe('notice.written');
    expect(marks(book.state())).toEqual(['申报书!B4']);
    expect(workers.asked.filter((call) => call === 'check')).toHaveLength(2);
    expect(workers.running()).toBe(1);
  });

  test('while our sheets are built is read again too, before any mark is put on', async () => {
    const book = officeWorkbook(FORM);
    const { session, workers } = book.pane();
    let isDone = false;
    session.subscribe(() => {
      // Writing is told from 0.8 on, for the first time when a batch of building is done.
      if (isDone || session.state().doing !== 'writing' || (session.state().progress ?? 0) <= 0.8) return;
      isDone = true;
      insertAbove(book);
    });
    await session.write(EVERYTHING);
    expect(isDone).toBe(true);
    expect(session.state().notice?.message.key).toBe('notice.written');
    expect(marks(book.state())).toEqual(['申报书!B4']);
    expect(names(book.state())).toEqual(['申报书', '项目合作目标表', ...OURS]);
    expect(workers.asked.filter((call) => call === 'check')).toHaveLength(2);
  });

  test('is written with what another person has filled in meanwhile', async () => {
    const book = officeWorkbook(FORM);
    const { session } = meanwhile(book, 1, () => {
      const done = typeCell(book.state(), form(book.state()), 2, 1, "'1.4", undefined, 'remote');
      if (done !== undefined) book.become(done);
    });
    await session.write(EVERYTHING);
    expect(marks(book.state())).toEqual([]);
    expect(session.state().checked?.summary.proposals).toMatchObject({ compliant: 1 });
  });

  test('that never stands still is not written to, and that is said; later it is', async () => {
    const book = officeWorkbook(FORM);
    const { session } = meanwhile(book, 3, () => { insertAbove(book); });
    await session.write(EVERYTHING);
    expect(session.state().notice).toMatchObject({ tone: 'warning', canRetry: true, message: { key: 'notice.keeps-changing' } });
    expect(marks(book.state())).toEqual([]);
    expect(names(book.state())).toEqual(['申报书', '项目合作目标表']);
    await session.retry();
    expect(session.state().notice?.message.key).toBe('notice.written');
    expect(marks(book.state())).toEqual(['申报书!B6']);
  });
});

describe('protection', () => {
  test('of a sheet keeps it from being marked, which is told; our sheets are written', async () => {
    const book = officeWorkbook(FORM);
    const state = book.state();
    book.restore({ ...state, sheets: state.sheets.map((sheet) => (sheet.name === '申报书' ? { ...sheet, isProtected: true } : sheet)) });
    const { session } = book.pane();
    await session.write(EVERYTHING);
    expect(session.state().notice).toMatchObject({ tone: 'warning', message: { key: 'notice.written-in-part', params: { leftOut: [{ why: 'protected-sheet', sheet: '申报书' }] } } });
    expect(session.state().protectedSheets).toEqual(['申报书']);
    expect(marks(book.state())).toEqual([]);
    expect(names(book.state())).toEqual(['申报书', '项目合作目标表', ...OURS]);
    expect(book.state().sheets.map(({ isProtected }) => isProtected)).toEqual([true, false, false, false, false, false]);
  });

  test('of the structure keeps our sheets out, which is told; marks are put on', async () => {
    const book = officeWorkbook(FORM);
    book.restore({ ...book.state(), isStructureProtected: true });
    const { session } = book.pane();
    await session.write(EVERYTHING);
    expect(session.state().notice).toMatchObject({ tone: 'warning', message: { key: 'notice.written-in-part', params: { leftOut: OURS.map((sheet) => ({ why: 'protected-structure', sheet })) } } });
    expect(marks(book.state())).toEqual(['申报书!B3']);
    expect(names(book.state())).toEqual(['申报书', '项目合作目标表']);
  });

  test('of everything: nothing is written, all is told, and findings are there', async () => {
    const book = officeWorkbook(FORM);
    book.become(setProtected(book.state(), true));
    const before = book.state().sheets;
    const { session } = book.pane();
    await session.write(EVERYTHING);
    expect(session.state().notice?.message).toMatchObject({ key: 'notice.written-in-part', params: { leftOut: expect.arrayContaining([{ why: 'protected-sheet', sheet: '申报书' }]) as unknown } });
    expect(book.state().sheets).toEqual(before);
    expect(session.state().checked?.summary.proposals.all).toBe(1);
  });

  test('a read-only workbook is checked and not written to', async () => {
    const book = officeWorkbook(FORM);
    book.become(setReadOnly(book.state(), true));
    const before = book.state().sheets;
    const { session } = book.pane();
    await session.write(EVERYTHING);
    expect(session.state()).toMatchObject({ isReadOnly: true, notice: { tone: 'warning', message: { key: 'notice.not-written', params: { leftOut: [{ why: 'read-only' }] } } } });
    expect(session.state().checked?.summary.proposals.all).toBe(1);
    await session.clearMarks();
    expect(session.state().notice?.message.key).toBe('notice.cleared-in-part');
    expect(book.state().sheets).toEqual(before);
  });
});

test.each(['365', 'ltsc2021', 'ipad'] as const)('on %s all of it works: check, write, write again, clear, remove', async (name) => {
  const { sets } = hostProfile(name);
  const book = officeWorkbook(FORM, { sets });
  const before = book.state().sheets;
  const { session } = book.pane();
  const notices: unknown[] = [];
  for (const work of [() => session.check('workbook'), () => session.write(EVERYTHING), () => session.write(EVERYTHING), () => session.clearMarks(), () => session.removeEverything()]) {
    await work();
    notices.push(session.state().notice?.message.key);
  }
  expect(notices).toEqual([undefined, 'notice.written', 'notice.written', 'notice.cleared', 'notice.removed']);
  expect(book.state().sheets).toEqual(before);
});

test('an Excel older than the add-in asks for is told so, once and for all', async () => {
  const { session } = officeWorkbook(FORM, { sets: { ExcelApi: '1.13' } }).pane();
  await session.open();
  expect(session.state().notice).toMatchObject({ tone: 'error', canRetry: false, message: { key: 'notice.office-too-old' } });
});
