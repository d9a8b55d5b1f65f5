import type { CellValue, Row } from '../workbook/cells';

/** A row while its cells are read. */
export interface RowDraft {
  index: number;
  readonly hidden: boolean;
  /** Whether `index` is only counted on from the row before, since the row states none; its first cell with an address decides. */
  counted: boolean;
  /** The column last read; -1 before the first. */
  column: number;
  readonly values: (CellValue | undefined)[];
  formats: (string | undefined)[] | undefined;
}

/** Puts a value, and a number's format, at the column last read; over what stood there, where a file has a cell twice. */
export function putValue(row: RowDraft, value: CellValue | undefined, format: string | undefined): void {
  if (value === undefined) return;
  row.values[row.column] = value;
  const { formats } = row;
  if (format !== undefined && typeof value === 'number') {
    (row.formats ??= [])[row.column] = format;
  } else if (formats !== undefined && row.column < formats.length) formats[row.column] = undefined;
}

/** Rows as a sheet holds them: those with a value, ascending, each index once; of two values for one cell the later counts. */
export function finishRows(drafts: readonly RowDraft[]): Row[] {
  const filled = drafts.filter((draft) => draft.values.length > 0);
  const ascending = filled.every((draft, at) => at === 0 || (filled[at - 1]?.index ?? -1) < draft.index);
  // The rows of a list have the same formats: they share them.
  let latest: readonly (string | undefined)[] = [];
  return (ascending ? filled : merged(filled)).map(({ index, hidden, values, formats }) => {
    if (formats === undefined) return { index, hidden, values };
    if (!areSame(formats, latest)) latest = formats;
    return { index, hidden, values, formats: latest };
  });
}

function areSame(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function merged(drafts: readonly RowDraft[]): RowDraft[] {
  const byIndex = new Map<number, RowDraft>();
  for (const draft of drafts) {
    const earlier = byIndex.get(draft.index);
    byIndex.set(draft.index, earlier === undefined ? draft : overlaid(earlier, draft));
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function overlaid(earlier: RowDraft, later: RowDraft): RowDraft {
  const result = { ...earlier, hidden: earlier.hidden || later.hidden };
  later.values.forEach((value, column) => {
    result.column = column;
    putValue(result, value, later.formats?.[column]);
  });
  return result;
}
