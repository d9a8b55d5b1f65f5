import type { CellRef, CellValue, Sheet } from './cells';
import type { Edit, Written } from './edits';

/** So many cells are compared in a few milliseconds. */
const AT_ONCE = 20_000;

/**
 * The cells of a sheet that do not hold what edits put there: Excel may lose what co-authors write in bulk (office-js #1813).
 * `pause` lets whoever else waits have a turn. Formats are not looked at, nor white space and width of letters, which hosts even out.
 */
export async function missingCells(edits: readonly Edit[], { name, rows }: Sheet, pause: () => Promise<void>): Promise<CellRef[]> {
  const expected = new Map<number, Map<number, Written>>();
  const put = (row: number, column: number, value: Written): void => {
    const own = expected.get(row) ?? new Map<number, Written>();
    expected.set(row, own.set(column, value));
  };
  for (const edit of edits) {
    if (!('sheet' in edit) || edit.sheet.toLowerCase() !== name.toLowerCase()) continue;
    if (edit.op === 'set-cells') [...edit.rows].forEach((row, down) => { row.forEach((value, right) => { put(edit.top + down, edit.left + right, value); }); });
    else if (edit.op === 'change-cells') for (const { row, column, value } of edit.cells) put(row, column, value);
  }
  const standing = new Map(rows.map((row) => [row.index, row.values]));
  const missing: CellRef[] = [];
  let compared = 0;
  for (const [row, cells] of expected) {
    const values = standing.get(row) ?? [];
    for (const [column, value] of cells) if (evened(textOf(value)) !== evened(standingText(values[column]))) missing.push({ sheet: name, row, column });
    compared += cells.size;
    if (compared < AT_ONCE) continue;
    compared = 0;
    await pause();
  }
  return missing;
}

const textOf = (value: Written): string => (typeof value === 'object' ? value.text : String(value ?? ''));
const standingText = (value: CellValue | undefined): string => (typeof value === 'object' ? value.error : String(value ?? ''));

/** As much of a text as tells what stands there: a link takes no more than 255 characters, and no cell takes control characters. */
const evened = (text: string): string => text.slice(0, 200).normalize('NFKC').replace(/[\s\p{C}]/gu, '');
