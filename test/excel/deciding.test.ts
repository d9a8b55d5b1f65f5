import { messagesIn } from '../../src/messages/messages';
import { typeCell, setProtected, renameSheet } from '../../src/preview/host/person';
import { ALL } from '../support/engines';
import { workbookFile } from '../support/files';
import { eventsTold, officeWorkbook, type OfficeWorkbook } from '../support/office-sessions';
import { EVERYTHING } from '../support/sessions';
import { unwatched } from './support';

jest.setTimeout(60_000);
afterAll(eventsTold);

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
/** 1.1: the lead is to be an enterprise, which a university is not. */
const listOf = (count: number): Uint8Array => workbookFile({ 汇总: [HEADER, ...Array.from({ length: count }, (_, index) => [`KR-${index + 1}`, `氢能研究${index + 1}`, '1.1', '某某大学', '高校', 0])] });
const PLACE = { table: 'ClauseCheck_Findings', sheet: messagesIn('zh').labels.sheet.findings };
const WAIVE = { of: { what: 'query' as const, query: { ...ALL, rule: '1.1-lead-enterprise' } }, state: 'waived' as const, reason: '=1+1', by: '李老师', andDecided: false };

async function written(count: number): Promise<{ readonly book: OfficeWorkbook; readonly session: ReturnType<OfficeWorkbook['pane']>['session'] }> {
  const book = officeWorkbook(listOf(count));
  const { session } = book.pane();
  await session.write(EVERYTHING);
  await eventsTold();
  book.sent();
  return { book, session };
}

test.each([1, 60])('of %i findings, all are decided on by three requests: a read, a write, a read back', async (count) => {
  const { book, session } = await written(count);
  expect(await session.decide(WAIVE, EVERYTHING)).toEqual({ decided: count, conflicts: [] });
  expect(book.sent()).toBe(3);
  const sheet = await book.port.readTable(PLACE, unwatched());
  const header = sheet?.rows.find(({ values }) => values.includes('处理状态'));
  const at = (name: string): number => header?.values.indexOf(name) ?? -1;
  const rows = sheet?.rows.filter(({ values }) => values[at('规则')] === '1.1-lead-enterprise') ?? [];
  expect(rows).toHaveLength(count);
  for (const { values } of rows) expect(['处理状态', '处理意见', '处理人', '处理时间'].map((name) => values[at(name)])).toEqual(['豁免', '=1+1', '李老师', '2025-11-22 09:30']);
});

test('the table is found on its sheet whatever that is called, and says where it stands', async () => {
  const { book, session } = await written(2);
  const id = book.state().sheets.find(({ name }) => name === PLACE.sheet)?.id ?? '';
  const renamed = renameSheet(book.state(), id, '评审意见');
  if (renamed !== undefined) book.become(renamed);
  const sheet = await book.port.readTable(PLACE, unwatched());
  expect(sheet).toMatchObject({ name: '评审意见', tables: [{ name: PLACE.table }] });
  expect(await session.decide(WAIVE, EVERYTHING)).toEqual({ decided: 2, conflicts: [] });
  expect(await book.port.readTable({ table: 'ClauseCheck_None', sheet: '没有这张表' }, unwatched())).toBeUndefined();
  expect(await book.port.readTable({ table: 'ClauseCheck_None', sheet: '汇总' }, unwatched())).toMatchObject({ name: '汇总', tables: [] });
});

test('where the sheet is protected nothing is recorded, and that is said', async () => {
  const { book, session } = await written(1);
  const { state, events } = setProtected(book.state(), true);
  book.become({ state: { ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, isProtected: true })) }, events });
  expect(await session.decide(WAIVE, EVERYTHING)).toBeUndefined();
  expect(session.state().notice).toMatchObject({ tone: 'warning', message: { key: 'notice.not-decided', params: { leftOut: [{ why: 'protected-sheet', sheet: PLACE.sheet }] } } });
});

test('an answer that is too large for one request is asked for in parts', async () => {
  const rows = Array.from({ length: 900 }, (_, index) => [`${index} ${'长'.repeat(2500)}`, index]);
  const book = officeWorkbook(workbookFile({ 长表: [['甲', '乙'], ...rows] }));
  const sheet = await book.port.readTable({ table: 'ClauseCheck_None', sheet: '长表' }, unwatched());
  expect(sheet?.rows).toHaveLength(901);
  expect(sheet?.rows[900]?.values[1]).toBe(899);
});

test('what somebody types between the read and the write is not written over', async () => {
  const { book, session } = await written(1);
  const sheet = book.state().sheets.find(({ name }) => name === PLACE.sheet);
  const table = await book.port.readTable(PLACE, unwatched());
  const header = table?.rows.find(({ values }) => values.includes('处理状态'));
  const row = table?.rows.find(({ values }) => values.includes('1.1-lead-enterprise'));
  const readTable = book.port.readTable.bind(book.port);
  book.port.readTable = async (...given) => {
    const read = await readTable(...given);
    book.port.readTable = readTable;
    const done = typeCell(book.state(), sheet?.id ?? '', row?.index ?? 0, header?.values.indexOf('处理意见') ?? 0, '待查');
    if (done !== undefined) book.become(done);
    return read;
  };
  expect(await session.decide({ ...WAIVE, reason: '已报批' }, EVERYTHING)).toMatchObject({ decided: 0, conflicts: [{ why: 'decided', theirs: ['处理：待处理，待查'] }] });
});
