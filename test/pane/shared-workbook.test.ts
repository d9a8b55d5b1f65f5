import fc from 'fast-check';
import type { Card } from '../../src/pane/engine/engine';
import { insertRows, renameSheet, sortRows, typeCell } from '../../src/preview/host/person';
import type { HostState, SheetState } from '../../src/preview/host/state';
import { isMark } from '../../src/preview/host/saved-marks';
import { unsavedOf } from '../../src/preview/host/unsaved';
import { isOurTable } from '../../src/workbook/edits';
import { ALL } from '../support/engines';
import { workbookFile } from '../support/files';
import { eventsTold } from '../support/office-sessions';
import { EVERYTHING } from '../support/sessions';
import { sharedWorkbook, type Place, type SharedWorkbook } from '../support/shared-workbook';

// Each run is a whole story of a workbook, the same ones each time; RUNS=500 tells many others.
const RUNS = Number(process.env['RUNS'] ?? 6);
const TOLD = process.env['RUNS'] === undefined ? { seed: 2025, numRuns: RUNS } : { numRuns: RUNS, endOnFailure: true };
jest.setTimeout(60_000 + RUNS * 10_000);
afterAll(eventsTold);

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数', '外方是否同步申报'];
const LIST = workbookFile({ 汇总: [HEADER, ...[1, 2, 3, 4].map((number) => [`KR-${String(number)}`, `氢能研究${String(number)}`, '1.1', `某某大学${String(number)}`, '高校', 0, '是'])] });
/** What may be typed into the list, by column: what a finding rests on changes, or it goes or comes. */
const TYPED: readonly (readonly [column: number, texts: readonly string[]])[] = [[2, ['1.1', '1.2', '待定']], [4, ['高校', '企业', '']], [5, ['0', '2', '']], [6, ['是', '否', '拟申报']]];
const STATES = ['已确认', '豁免', '不认可'] as const;
const DECIDED = { 已确认: 'confirmed', 豁免: 'waived', 不认可: 'disputed' } as const;
const CODES = ['AccessDenied', 'InvalidOperationInCellEditMode', 'InvalidArgument', '5012'] as const;

interface Fault { readonly batch: number; readonly code: (typeof CODES)[number]; readonly when: 'before' | 'after' }
/** What somebody does: with the list, with the table of findings, or in the pane. */
type Deed =
  | { readonly deed: 'edit'; readonly proposal: number; readonly field: number; readonly text: number }
  | { readonly deed: 'sort'; readonly column: number }
  | { readonly deed: 'insert'; readonly at: number }
  | { readonly deed: 'rename'; readonly name: string }
  | { readonly deed: 'sort-table'; readonly column: number }
  | { readonly deed: 'type'; readonly finding: number; readonly state: number }
  | { readonly deed: 'save' }
  | InPane
  /** Two people at once. */
  | { readonly deed: 'both'; readonly first: InPane; readonly second: InPane };
type InPane = Written | Decided;
interface Written { readonly deed: 'write' | 'clear'; readonly who: number; readonly fault: Fault | undefined }
interface Decided { readonly deed: 'decide'; readonly who: number; readonly fault: Fault | undefined; readonly finding: number; readonly state: number; readonly andDecided: boolean }

const small = fc.nat({ max: 30 });
/** Few, so that people meet. */
const finding = fc.nat({ max: 4 });
const fault = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ batch: fc.integer({ min: 1, max: 9 }), code: fc.constantFrom(...CODES), when: fc.constantFrom('before' as const, 'after' as const) }) },
);
const inPane = (who: number): fc.Arbitrary<InPane> => fc.oneof(
  { weight: 3, arbitrary: fc.record({ deed: fc.constantFrom('write' as const, 'write' as const, 'clear' as const), who: fc.constant(who), fault }) },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('decide' as const), who: fc.constant(who), fault, finding, state: small, andDecided: fc.boolean() }) },
);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('edit' as const), proposal: small, field: small, text: small }) },
  fc.record({ deed: fc.constant('sort' as const), column: small }),
  fc.record({ deed: fc.constant('insert' as const), at: small }),
  fc.record({ deed: fc.constant('rename' as const), name: fc.constantFrom('申报汇总', '汇总 2', '汇总') }),
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('sort-table' as const), column: small }) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('type' as const), finding, state: small }) },
  { weight: 6, arbitrary: fc.oneof(inPane(0), inPane(1)) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('both' as const), first: inPane(0), second: inPane(1) }) },
  fc.record({ deed: fc.constant('save' as const) }),
);

/** What people said of findings: of each number the words that may stand there now, of which one does. */
type Said = Map<string, ReadonlySet<string>>;

test.each([1, 2])('whatever %i people do in whatever order, no decision is lost, doubled, or another finding’s, and their own cells stay', async (people) => {
  await fc.assert(fc.asyncProperty(fc.array(deeds, { minLength: 4, maxLength: 12, size: 'max' }), fc.infiniteStream(fc.nat({ max: 9 })), async (story, chances) => {
    let minute = 0;
    let isCalm = true;
    const chance = (): number => Number(chances.next().value ?? 0);
    const book: SharedWorkbook = sharedWorkbook(LIST, people, {
      waits() {
        // Once while something is done somebody sorts the table of findings, as the one pane's request is on its way.
        if (people === 1 && !isCalm && chance() === 9) {
          isCalm = true;
          sortTable(book, chance());
        }
        return people === 1 ? 0 : chance() % 4;
      },
      clock: () => minute,
    });
    const said: Said = new Map();
    await book.place(0).session.write(EVERYTHING);
    for (const [index, deed] of story.entries()) {
      minute++;
      isCalm = false;
      await done(book, deed, `第${String(index)}次所说`, people, said);
      await settled(book, people);
      holds(book.state(), said);
    }
    // In the end all comes right, whatever failed before.
    isCalm = true;
    await book.place(0).session.write(EVERYTHING);
    await settled(book, people);
    expect(book.place(0).session.state().notice).toMatchObject({ tone: 'success' });
    holds(book.state(), said);
    await isTold(book);
  }), TOLD);
});

async function done(book: SharedWorkbook, deed: Deed, word: string, people: number, said: Said): Promise<void> {
  const state = book.state();
  switch (deed.deed) {
    case 'edit': {
      const { sheet, rows } = listIn(state);
      const [column = 0, texts = []] = TYPED[deed.field % TYPED.length] ?? [];
      book.become(typeCell(state, sheet.id, rows[deed.proposal % rows.length] ?? 0, column, texts[deed.text % texts.length] ?? ''));
      return;
    }
    case 'sort': {
      const { sheet, rows } = listIn(state);
      book.become(sortRows(state, sheet.id, { top: Math.min(...rows), left: 0, bottom: Math.max(...rows), right: HEADER.length - 1 }, deed.column % HEADER.length));
      return;
    }
    case 'insert': {
      const { sheet, rows } = listIn(state);
      book.become(insertRows(state, sheet.id, rows[deed.at % rows.length] ?? 0));
      return;
    }
    case 'rename':
      book.become(renameSheet(state, listIn(state).sheet.id, deed.name));
      return;
    case 'sort-table':
      sortTable(book, deed.column);
      return;
    case 'type': {
      const table = tableIn(state);
      const row = table?.rows[deed.finding % Math.max(1, table.rows.length)];
      if (table === undefined || row === undefined) return;
      const type = (column: string, text: string): void => { book.become(typeCell(book.state(), table.sheet.id, row.at, table.columns.indexOf(column), text)); };
      type('处理状态', STATES[deed.state % STATES.length] ?? '');
      type('处理意见', word);
      type('处理人', '手填');
      said.set(row['编号'] ?? '', new Set([word]));
      return;
    }
    case 'save':
      // What the preview says it cannot save is not what is tried here.
      if (unsavedOf(state).length === 0) book.saveAndOpen();
      return;
    case 'both':
      if (people === 1) return;
      await Promise.all([inPaneDone(book, deed.first, `${word}之一`, said), inPaneDone(book, deed.second, `${word}之二`, said)]);
      return;
    default:
      if (deed.who < people) await inPaneDone(book, deed, word, said);
  }
}

function sortTable(book: SharedWorkbook, column: number): void {
  const table = tableIn(book.state());
  if (table === undefined || table.rows.length === 0) return;
  const { area, sheet } = table;
  book.become(sortRows(book.state(), sheet.id, { ...area, top: area.top + 1 }, area.left + (column % (area.right - area.left + 1))));
}

async function inPaneDone(book: SharedWorkbook, deed: InPane, word: string, said: Said): Promise<void> {
  const { session, client } = book.place(deed.who);
  const isOurs = ({ tables }: SheetState): boolean => tables.some(({ name }) => isOurTable(name));
  const own = ({ sheets }: HostState): unknown => sheets.filter((sheet) => !isOurs(sheet) && !sheet.name.startsWith('ClauseCheck~')).map(({ rows, conditionalFormats, merges, looks, comments, name }) => ({ name, rows: [...rows], merges, looks, comments, formats: conditionalFormats.filter((format) => !isMark(format)) }));
  const before = own(book.state());
  if (deed.fault !== undefined) client.failNext(deed.fault);
  if (deed.deed === 'decide') await decided(book, deed, word, said);
  else if (deed.deed === 'write') await session.write(EVERYTHING);
  else await session.clearMarks();
  client.failNext({ batch: 0, code: '', when: 'before' });
  expect(own(book.state())).toEqual(before);
}

async function decided(book: SharedWorkbook, { who, finding, state, andDecided }: Decided, word: string, said: Said): Promise<void> {
  const { session } = book.place(who);
  if (session.state().checked === undefined) await session.check('workbook');
  const cards = await cardsIn(book.place(who));
  const card = cards[finding % Math.max(1, cards.length)];
  if (card === undefined) return;
  const allowed = (said.get(card.number) ?? new Set(['']));
  // From here on either may stand there, until it is known.
  said.set(card.number, new Set([...allowed, word]));
  const result = await session.decide({ of: { what: 'findings', numbers: [card.number] }, state: DECIDED[STATES[state % STATES.length] ?? '豁免'], reason: word, by: `第${String(who)}人`, andDecided }, EVERYTHING);
  // What was said to be written is what stands there, unless another wrote meanwhile.
  const now = said.get(card.number) ?? new Set();
  if (result?.decided === 1) said.set(card.number, new Set([...now].filter((one) => !allowed.has(one))));
  else if (result !== undefined) said.set(card.number, new Set([...now].filter((one) => one !== word)));
}

/** What a pane shows of findings. */
async function cardsIn({ session }: Place): Promise<readonly Card[]> {
  const items = (await session.lists()?.page(ALL, { from: 0, count: 100 })) ?? [];
  return items.flatMap((item) => (item.kind === 'finding' ? [item.card] : []));
}

/** Until nobody does anything any more, and all have heard of it. */
async function settled(book: SharedWorkbook, people: number): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await eventsTold();
    const isBusy = Array.from({ length: people }, (_, number) => book.place(number).session.state()).some(({ doing, isFollowing }) => doing !== 'nothing' || isFollowing);
    quiet = isBusy ? 0 : quiet + 1;
  }
}

/** The list's sheet, and the rows of its proposals. */
function listIn({ sheets }: HostState): { readonly sheet: SheetState; readonly rows: readonly number[] } {
  const sheet = sheets.find(({ tables, rows }) => tables.length === 0 && [...rows.values()].some(({ values }) => values[0] === '申报编号'));
  if (sheet === undefined) throw new Error('the list is gone');
  return { sheet, rows: [...sheet.rows.values()].filter(({ values }) => typeof values[0] === 'string' && values[0].startsWith('KR-')).map(({ index }) => index).sort((a, b) => a - b) };
}

/** The history tells of each decision that counts, and of none twice. */
async function isTold(book: SharedWorkbook): Promise<void> {
  const state = book.state();
  const told = tableNamed(state, 'ClauseCheck_History')?.rows.filter((row) => row['编号'] !== '').map((row) => ({ ...row, at: undefined })) ?? [];
  const lines = told.map((row) => JSON.stringify(row));
  expect(lines).toEqual([...new Set(lines)]);
  const opinions = new Map(tableIn(state)?.rows.map(({ 编号: number = '', 处理意见: opinion }) => [number, opinion]));
  for (const { number, decision } of await cardsIn(book.place(0))) {
    if (decision !== undefined) expect(told).toContainEqual(expect.objectContaining({ 编号: number, 处理意见: opinions.get(number) }));
  }
}

interface Table {
  readonly sheet: SheetState;
  readonly area: SheetState['tables'][number]['area'];
  readonly columns: readonly string[];
  /** Each row's texts by their headers, and where it stands. */
  readonly rows: readonly (Readonly<Record<string, string>> & { readonly at: number })[];
}

/** A table of ours as it stands. */
function tableNamed({ sheets }: HostState, wanted: string): Table | undefined {
  const found = sheets.flatMap((sheet) => sheet.tables.filter(({ name }) => name === wanted).map(({ area }) => ({ sheet, area })));
  expect(found.length).toBeLessThanOrEqual(1);
  const [one] = found;
  if (one === undefined) return undefined;
  const { sheet, area } = one;
  const textsOf = (row: number): string[] => Array.from(sheet.rows.get(row)?.values ?? [], (value) => (value === undefined || typeof value === 'object' ? '' : String(value)));
  const columns = textsOf(area.top);
  const rows = Array.from({ length: area.bottom - area.top }, (_, offset) => {
    const at = area.top + 1 + offset;
    const texts = textsOf(at);
    return { ...Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])), at } as Table['rows'][number];
  });
  return { sheet, area, columns, rows };
}

/** The table of findings, and its rows that are of one. */
function tableIn(state: HostState): Table | undefined {
  const table = tableNamed(state, 'ClauseCheck_Findings');
  return table && { ...table, rows: table.rows.filter(({ 编号: number }) => number !== '') };
}

/** Each decision stands in the row of its finding, once, and nowhere else. */
function holds(state: HostState, said: Said): void {
  const rows = tableIn(state)?.rows ?? [];
  const numbers = rows.map(({ 编号: number = '' }) => number);
  expect(numbers).toEqual([...new Set(numbers)]);
  for (const { 编号: number = '', 处理意见: opinion } of rows) expect([...(said.get(number) ?? [''])]).toContain(opinion);
  for (const [number, words] of said) if (!words.has('')) expect(numbers).toContain(number);
}
