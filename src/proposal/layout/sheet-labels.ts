import type { Sheet } from '../../workbook/cells';
import type { FoundLabel, ReadLabel } from '../read-label';
import { foundLabel } from './found-label';
import { labelOf } from './item-label';
import type { Cells, Item } from './layout-cells';
import { numberedLabels } from './mapped-cells';
import type { Reader } from './reader';

/**
 * All the labels of a sheet in reading order: those its layouts read, those an officer spoke of that no layout read (so that it
 * can be taken back), and, on a sheet that holds nothing, what might be labels if somebody said so.
 */
export function labelsOnSheet(reader: Reader, cells: Cells, sheet: Sheet, read: readonly FoundLabel[], holdsNothing: boolean): ReadLabel[] {
  const known = new Set(read.map(({ cell }) => placeOf(cell.row, cell.column)));
  const isNew = ({ area }: Item): boolean => !known.has(placeOf(area.top, area.left));
  const mapped = [...cells.mapped.keys()].flatMap((row) => cells.inRow(row)).filter((item) => item.mapped !== undefined && isNew(item));
  for (const { area } of mapped) known.add(placeOf(area.top, area.left));
  const possible = holdsNothing ? possibleLabels(reader, cells).filter(isNew) : [];
  const more = [...mapped, ...possible].map((item) => foundLabel(cells.sheet, item, { state: item.mapped === 'nothing' ? 'ignored' : 'unplaced' }, undefined));
  const labels = [...read, ...more];
  return labels.length === 0 ? [] : numberedLabels(sheet, reader.date1904, labels);
}

const placeOf = (row: number, column: number): string => `${row},${column}`;

/** Longer texts are prose. */
const LONGEST = 20;
/** More of them help nobody. */
const MOST = 200;
/** A header of unknown words has this many texts at least. */
const FEWEST = 3;

/** The short texts of rows in which a label stands; where none does, those of the first row of several texts. */
function possibleLabels(reader: Reader, cells: Cells): Item[] {
  const possible: Item[] = [];
  let first: Item[] | undefined;
  for (const row of cells.rows) {
    const items = cells.inRow(row);
    const texts = items.filter(({ content }) => content.kind === 'text' && content.text.trim().length <= LONGEST);
    if (items.length > 1 && items.some((item) => labelOf(reader, item) !== undefined)) possible.push(...texts);
    else if (texts.length >= FEWEST) first ??= texts;
    if (possible.length >= MOST) break;
  }
  return (possible.length > 0 ? possible : (first ?? [])).slice(0, MOST);
}
