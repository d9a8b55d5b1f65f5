import { readTools } from '../../src/cli/tools';
import type { Engine, Query } from '../../src/pane/engine/engine';
import { sendWorkbook } from '../../src/pane/engine/send-workbook';
import { workbookEngine } from '../../src/pane/engine/workbook-engine';
import { NOTHING_REMEMBERED } from '../../src/review/remembered';
import type { CellValue, Row, Sheet, Workbook } from '../../src/workbook/cells';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { rowsOf } from '../support/file-port';
import { openFile } from '../support/open-file';
import { checkWorkbook } from './check-workbook';
import { randomFrom, type Random } from './random';
import { printTable } from './table';

const PROPOSALS = 10_000;
const EDITS = 50;
type Typed = readonly [header: string, values: readonly [CellValue, ...CellValue[]]];

/** What is typed: another amount, another kind of organisation, a yes for a no, a mark of choice, a number that is another's already. */
const TYPED: readonly [Typed, ...Typed[]] = [
  ['申请国拨经费（万元）', [250, 990, '待定']], ['申报单位性质', ['企业', '高校']], ['外方是否同步申报', ['是', '否']], ['指南方向', ['1.1', '1.2', '1.5']], ['申报编号', ['SQ2025YFE00077', 'SQ2025YFE99999']], ['项目名称', ['另一个题目']],
];

/** Measures what the engine takes to follow one edit in a long list: the row put in, judged, the portfolio, and what the view asks for after. */
export async function benchFollowing(): Promise<void> {
  const lines: string[][] = [];
  for (const groupBy of ['proposal', 'clause'] as const) lines.push(await measured(groupBy));
  process.stdout.write(`Following one edit in ${PROPOSALS} proposals of 40 columns: engine time in ms of ${EDITS} edits at random places, one read each (budget: a frame, 16 ms)\n`);
  printTable([['findings shown', 'median', 'worst', 'edit', 'overview', 'summary', 'count and page'], ...lines]);
}

async function measured(groupBy: Query['groupBy']): Promise<string[]> {
  const { workbook } = openXlsx(checkWorkbook(PROPOSALS), nodeCodec);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const engine = workbookEngine(readTools('rules'), openFile);
  await sendWorkbook(engine, workbook, () => Promise.resolve(), () => undefined);
  await engine.read(NOTHING_REMEMBERED);
  await engine.check({ what: 'workbook' });
  const query: Query = { lang: 'zh', levels: ['violated', 'undecided', 'advice'], search: '', groupBy };
  await shown(engine, query);
  const random = randomFrom(11);
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  const parts: number[][] = [];
  for (let edit = -5; edit < EDITS; edit++) {
    const row = edited(rows, sheet, random);
    rows.set(row.index, row);
    const times = await followed(engine, { ...workbook, sheets: [{ ...sheet, rows: [row] }] }, row, query);
    if (edit >= 0) parts.push(times);
  }
  const all = parts.map((times) => times.reduce((sum, time) => sum + time, 0));
  return [`by ${groupBy}`, median(all), Math.max(...all).toFixed(1), ...[0, 1, 2, 3].map((part) => median(parts.map((times) => times[part] ?? NaN)))];
}

/** A row of the list in which somebody typed something. */
function edited(rows: ReadonlyMap<number, Row>, { rows: [header] }: Sheet, random: Random): Row {
  const row = rows.get(random.between(1, PROPOSALS));
  const [name, values] = random.oneOf(TYPED);
  const column = header?.values.indexOf(name) ?? -1;
  if (row === undefined || column === -1) throw new Error(`no column ${name}`);
  const value = random.oneOf(values);
  return { ...row, values: Array.from({ length: Math.max(row.values.length, column + 1) }, (_, at) => (at === column ? value : row.values[at])) };
}

/** The milliseconds of an edit and of what the view asks for after it. */
async function followed(engine: Engine, workbook: Workbook, { index }: Row, query: Query): Promise<number[]> {
  const read = rowsOf(workbook, [{ sheet: workbook.sheets[0]?.name ?? '', first: index, last: index }]);
  const times: number[] = [];
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    times.push(performance.now() - begun);
    return result;
  };
  const { what } = await timed(() => engine.edit(read));
  if (what === 'uncertain') throw new Error('an edit was not followed');
  await timed(() => engine.overview('zh'));
  await timed(() => engine.summary('zh'));
  await timed(() => shown(engine, query));
  return times;
}

async function shown(engine: Engine, query: Query): Promise<void> {
  await engine.count(query);
  await engine.page(query, { from: 0, count: 40 });
}

const median = (times: readonly number[]): string => ([...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN).toFixed(1);
