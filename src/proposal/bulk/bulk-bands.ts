import { evenedLabel } from '../layout/evened-label';
import { labelOf } from '../layout/item-label';
import { asWritten, standsForField } from '../layout/label';
import type { Cells, Item } from '../layout/layout-cells';
import type { Reader } from '../layout/reader';

/**
 * Whether labels side by side are a band of a form, their values in the one row below them and other labels two rows above or
 * below, in another band or with values beside them; a list's header stands over values alone.
 */
export function isBand(reader: Reader, cells: Cells, header: { readonly top: number; readonly bottom: number; readonly items: readonly Item[] }): boolean {
  if (header.items.length > WIDEST) return false;
  const said = new Set(header.items.map(({ content }) => evenedLabel(content.text)));
  const isOtherBand = (items: readonly Item[]): boolean => labels(reader, items) >= 2 && items.every(({ content }) => !said.has(evenedLabel(content.text)));
  const filled = (rows: readonly number[]): (readonly Item[])[] => rows.map((row) => cells.inRow(row)).filter((items) => items.length > 0);
  const [below = [], after = []] = filled(cells.rows.filter((row) => row > header.bottom).slice(0, NEAR));
  const [above = [], before = []] = filled(cells.rows.filter((row) => row < header.top).slice(-NEAR).reverse());
  if (below.length === 0 || labels(reader, below) > 0) return false;
  const ends = after.length === 0 || labels(reader, after) > 0;
  return isOtherBand(after) || isPair(reader, after, said) || (ends && labels(reader, above) === 0 && isOtherBand(before));
}

/** More labels beside each other no form has in a row: they head a list, even of one proposal with a signature below. */
const WIDEST = 8;

/** Whether a row begins with another label, its value beside it. */
function isPair(reader: Reader, [first, second]: readonly Item[], said: ReadonlySet<string>): boolean {
  if (first === undefined || second === undefined || said.has(evenedLabel(first.content.text))) return false;
  return isField(reader, first) && !isField(reader, second);
}

const isField = (reader: Reader, item: Item): boolean => standsForField(labelOf(reader, item));

/** How many rows, blank ones too, are looked at for the two next to a band. */
const NEAR = 6;

/** How many fields the labels of a row name; none where something else stands among them. */
function labels(reader: Reader, items: readonly Item[]): number {
  const read = items.map((item) => labelOf(reader, item));
  return read.includes(undefined) ? 0 : read.filter((label) => (asWritten(label) ?? label)?.ignored === false).length;
}
