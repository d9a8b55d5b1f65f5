import type { KeptReading, Reread } from '../../proposal/again/kept-reading';
import { meet, shared } from '../../workbook/areas';
import type { Area, CellValue, Row, Sheet, Workbook } from '../../workbook/cells';
import { firstFrom } from '../../workbook/halving';
import type { RowsRead } from '../../workbook/port';

/** A row that is not as it was read before; without values where it is empty now. */
export interface EditedRow {
  readonly sheet: string;
  readonly row: Row;
}

/** The rows that differ from those of a workbook; undefined where a sheet is not there, or cells were merged or parted. */
export function editedRows(workbook: Workbook, read: readonly RowsRead[]): EditedRow[] | undefined {
  const edited: EditedRow[] = [];
  for (const { sheet: name, first, last, rows, merges } of read) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) return undefined;
    const before = rowsBetween(sheet, first, last);
    const seen = areaOver([...before, ...rows]);
    if (seen !== undefined && !sameMerges(sheet.merges, merges, seen)) return undefined;
    const old = new Map(before.map((row) => [row.index, row]));
    const now = new Map(rows.map((row) => [row.index, row]));
    for (const index of new Set([...old.keys(), ...now.keys()])) {
      const row = now.get(index) ?? { index, hidden: false, values: [] };
      if (!sameRow(old.get(index), now.get(index))) edited.push({ sheet: name, row });
    }
  }
  return edited;
}

/** A workbook with rows in the place of those that stood there. */
export function withRows(workbook: Workbook, edited: readonly EditedRow[]): Workbook {
  const sheets = workbook.sheets.map((sheet): Sheet => {
    const own = edited.filter((one) => one.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const gone = new Set(own.map(({ row }) => row.index));
    const rows = [...sheet.rows.filter(({ index }) => !gone.has(index)), ...own.flatMap(({ row }) => (row.values.length === 0 ? [] : [row]))];
    return { ...sheet, rows: rows.sort((a, b) => a.index - b.index) };
  });
  return { ...workbook, sheets };
}

/** Reads again the proposals of edited rows, one by one; undefined where for one of them that is not certain to be enough. */
export function rereadRows(kept: KeptReading, edited: readonly EditedRow[]): readonly Reread[] | undefined {
  const reread: Reread[] = [];
  for (const { sheet, row } of edited) {
    const one = row.values.length === 0 ? undefined : kept.putRow(sheet, row);
    if (one === undefined) return undefined;
    reread.push(one);
  }
  return reread;
}

/** The rows of a sheet between two, both included, by halving. */
function rowsBetween({ rows }: Sheet, first: number, last: number): Row[] {
  const found: Row[] = [];
  let at = firstFrom(rows, ({ index }) => index, first);
  for (let row = rows[at]; row !== undefined && row.index <= last; row = rows[++at]) found.push(row);
  return found;
}

function areaOver(rows: readonly Row[]): Area | undefined {
  if (rows.length === 0) return undefined;
  const indexes = rows.map(({ index }) => index);
  return { top: Math.min(...indexes), left: 0, bottom: Math.max(...indexes), right: Math.max(...rows.map(({ values }) => values.length)) - 1 };
}

/** Whether the same cells are merged in an area; elsewhere a reading does not look. */
function sameMerges(known: readonly Area[], now: readonly Area[], seen: Area): boolean {
  const within = (areas: readonly Area[]): string[] => areas.flatMap((area) => (meet(area, seen) ? [JSON.stringify(shared(area, seen))] : [])).sort();
  return within(known).join() === within(now).join();
}

function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const width = Math.max(a.values.length, b.values.length);
  for (let column = 0; column < width; column++) {
    if (!sameValue(a.values[column], b.values[column]) || a.formats?.[column] !== b.formats?.[column]) return false;
  }
  return a.hidden === b.hidden;
}

function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.error === b.error : a === b;
}
