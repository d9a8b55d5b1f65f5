import { isBand } from './bulk-bands';
import { FOREIGN_IDENTITY, IDENTITY } from '../identity';
import type { Cells, Item } from '../layout/layout-cells';
import { labelOf } from '../layout/item-label';
import type { Label, Side } from '../layout/label';
import type { FoundLabel } from '../read-label';
import type { Reader } from '../layout/reader';
import type { Scope, Slot } from '../layout/sides';
import { meaningOf } from '../layout/sides';
import { sideStyle } from '../layout/side-style';
import type { TargetColumnKey } from '../targets/targets-vocabulary';

/** A column of a bulk sheet whose header is understood. */
export interface Column {
  readonly column: number;
  /** The header as it stands, its group before it: "外方-负责人". */
  readonly text: string;
  readonly unit?: string;
  readonly fills: { readonly slot: Slot } | { readonly target: TargetColumnKey };
}

/** A bulk sheet's header: one row to three, and what its columns hold. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
  /** What stands in the header's rows, to know it again on the next page. */
  readonly items: readonly Item[];
  /** How the header of each column was read, those of no concern too. */
  readonly labels: readonly HeaderLabel[];
  /** Headers that could not be placed. */
  readonly problems: readonly { readonly item: Item; readonly label: Label | undefined; readonly no: 'ambiguous' | 'unplaced' }[];
  /** The header of a column that belongs to no list of proposals (课题名称). */
  readonly other?: Item;
}

/** How the header of one column was read. */
export interface HeaderLabel extends Pick<FoundLabel, 'slot' | 'state'> {
  readonly item: Item;
  /** Whether it names a field or target, or did before an officer said that it names nothing. */
  readonly isUnderstood: boolean;
}

const DEEPEST = 3;

/** How many columns' headers are understood, those that an officer said name nothing too. */
const understood = (labels: readonly HeaderLabel[]): number => labels.filter(({ isUnderstood }) => isUnderstood).length;

/** Whether a slot tells proposals apart: number, titles, lead organisation. */
export const isIdentity = (slot: Slot): boolean => IDENTITY.has(slot) || FOREIGN_IDENTITY.has(slot);

/** The header that begins in a row; undefined where none does. At least three columns (two of a counterpart's list) are understood, one of them a number, title or lead. */
export function headerAt(reader: Reader, cells: Cells, row: number, sheetSide: Side | undefined): Header | undefined {
  let best: Header | undefined;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const header = headerOf(reader, cells, row, row + depth - 1, sheetSide);
    if (header !== undefined && understood(header.labels) > understood(best?.labels ?? [])) best = header;
  }
  return best === undefined || sidesBelow(reader, cells, best) || isBand(reader, cells, best) ? undefined : best;
}

/** Whether the rows below are named 中方 and 外方: the items of two forms across, not a list of proposals. */
function sidesBelow(reader: Reader, cells: Cells, { bottom, left, right }: Header): boolean {
  return cells.inRow(bottom + 1).some((item) => item.area.right >= left - 1 && item.area.left <= right && labelOf(reader, item)?.side !== undefined);
}

interface Leaf {
  readonly item: Item;
  readonly label: Label | undefined;
  readonly groups: readonly Item[];
}

function headerOf(reader: Reader, cells: Cells, top: number, bottom: number, sheetSide: Side | undefined): Header | undefined {
  if (!cells.inRow(top).every((item) => canHead(reader, item)) || cells.inRow(top).length < 2) return undefined;
  const leaves = leavesOf(reader, cells, top, bottom);
  if (!groupsSpan(reader, leaves)) return undefined;
  const first = leaves[0];
  const last = leaves.at(-1);
  if (first === undefined || last === undefined || !standsLikeAHeader(reader, cells, bottom, leaves)) return undefined;
  const columns: Column[] = [];
  const labels: HeaderLabel[] = [];
  const problems: Header['problems'][number][] = [];
  for (const leaf of leaves) {
    const column = columnOf(reader, leaf, leaves, sheetSide);
    const reading = readingOf(column);
    labels.push({ item: leaf.item, ...reading, isUnderstood: reading.slot !== undefined || (leaf.item.mapped === 'nothing' && leaf.label !== undefined) });
    if (column === undefined) continue;
    if ('no' in column) problems.push({ item: leaf.item, label: leaf.label, no: column.no });
    else columns.push(column);
  }
  if (understood(labels) < reader.fewestColumns || !columns.some(({ fills }) => 'slot' in fills && isIdentity(fills.slot))) return undefined;
  const other = leaves.find(({ label }) => label?.otherTable)?.item;
  const items = [...new Set(leaves.flatMap(({ item, groups }) => [...groups, item]))];
  return { top, bottom, left: first.item.area.left, right: last.item.area.right, columns, labels, problems, items, ...(other === undefined ? {} : { other }) };
}

/** The lowest text of each column between two rows, with the texts above it that span it. */
function leavesOf(reader: Reader, cells: Cells, top: number, bottom: number): Leaf[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => cells.inRow(top + index).filter(({ area }) => area.bottom <= bottom));
  const leaves: Leaf[] = [];
  for (const column of columnsOf(rows.flat())) {
    const path: Item[] = [];
    rows.forEach((items, index) => {
      const item = items.find(({ area }) => area.left <= column && column <= area.right) ?? groupReaching(rows, index, column);
      if (item !== undefined) path.push(item);
    });
    const item = path.pop();
    if (item !== undefined && item.area.left === column) leaves.push({ item, label: labelOf(reader, item), groups: path });
  }
  return leaves;
}

/** Whether what stands above others groups them: several, or a party's or side's one. A form's row above a header does not. */
function groupsSpan(reader: Reader, leaves: readonly Leaf[]): boolean {
  const groups = new Set(leaves.flatMap((leaf) => leaf.groups));
  return [...groups].every((group) => {
    const label = labelOf(reader, group);
    return leaves.filter((leaf) => leaf.groups.includes(group)).length > 1 || label?.side !== undefined || label?.block !== undefined || group.mapped !== undefined;
  });
}

function columnsOf(items: readonly Item[]): number[] {
  return [...new Set(items.map(({ area }) => area.left))].sort((a, b) => a - b);
}

/** An upper text that was not merged over its group: it reaches to the right as far as nothing else stands beside it and labels stand below. */
function groupReaching(rows: readonly (readonly Item[])[], index: number, column: number): Item | undefined {
  const lower = rows[index + 1];
  const left = rows[index]?.findLast(({ area }) => area.right < column);
  if (lower === undefined || left === undefined) return undefined;
  const covers = (at: number): boolean => lower.some(({ area }) => area.left <= at && at <= area.right);
  for (let at = left.area.left; at <= column; at++) if (!covers(at)) return undefined;
  return left;
}

/** Whether an item of a header's first row is a label or spans others; titles and captions (单位：万元) stand above the header. */
function canHead(reader: Reader, item: Item): boolean {
  return labelOf(reader, item) !== undefined || !/[:：]\s*\S/.test(item.content.text);
}

/** Headers stand side by side; labels of a form have their values between them. */
function standsLikeAHeader(reader: Reader, cells: Cells, bottom: number, leaves: readonly Leaf[]): boolean {
  const labels = leaves.filter(({ label }) => label !== undefined);
  if (labels.length < reader.fewestColumns) return false;
  const adjacent = leaves.filter((leaf, index) => leaf.label !== undefined && leaves[index + 1]?.label !== undefined && leaves[index + 1]?.item.area.left === leaf.item.area.right + 1);
  if (adjacent.length >= 2) return true;
  const below = [bottom + 1, bottom + 2].map((row) => cells.inRow(row)).find((items) => items.length > 0) ?? [];
  const under = below.filter((item) => leaves.some((leaf) => leaf.item.area.left === item.area.left));
  return labels.length === leaves.length && under.length >= 2 && below.every((item) => labelOf(reader, item) === undefined);
}

type ReadColumn = Column | { readonly no: 'ambiguous' | 'unplaced' } | undefined;

function readingOf(column: ReadColumn): Pick<FoundLabel, 'slot' | 'state'> {
  if (column === undefined) return { state: 'ignored' };
  if ('no' in column) return { state: column.no };
  return 'target' in column.fills ? { state: 'target', slot: column.fills.target } : { state: 'placed', slot: column.fills.slot };
}

/** What a column's header names; undefined where that is known and of no concern. */
function columnOf(reader: Reader, leaf: Leaf, leaves: readonly Leaf[], sheetSide: Side | undefined): ReadColumn {
  const { mapped } = leaf.item;
  if (mapped === 'nothing') return undefined;
  const groups = leaf.groups.map((item) => labelOf(reader, item));
  const text = [...leaf.groups, leaf.item].map(({ content }) => content.text.trim()).join('-');
  const unit = leaf.label?.unit ?? [...leaf.groups].reverse().map(({ content }) => reader.labels.unitOf(content.text)).find((found) => found !== undefined);
  const named = { column: leaf.item.area.left, text, ...(unit === undefined ? {} : { unit }) };
  if (mapped !== undefined) return { ...named, fills: { slot: mapped } };
  const target = leaf.label?.target ?? reader.labels.read([...leaf.groups, leaf.item].map(({ content }) => content.text).join(''))?.target;
  if (target !== undefined) return { ...named, fills: { target } };
  if (leaf.label === undefined) return { no: 'unplaced' };
  const meaning = meaningOf(leaf.label, scopeOf(groups, leaf, leaves, sheetSide));
  if ('slot' in meaning) return { ...named, fills: { slot: meaning.slot } };
  return meaning.no === 'ignored' ? undefined : { no: meaning.no };
}

function scopeOf(groups: readonly (Label | undefined)[], leaf: Leaf, leaves: readonly Leaf[], sheetSide: Side | undefined): Scope {
  const block = groups.findLast((label) => label?.block !== undefined && label.side === undefined)?.block;
  const said = groups.findLast((label) => label?.side !== undefined)?.side;
  const parent = groups.findLast((label) => label !== undefined && label.keys.length > 0);
  const beside = leaves.flatMap(({ groups: others, label }) => (label !== undefined && others.some((item) => leaf.groups.includes(item)) ? [label] : []));
  const side = said === undefined ? sheetSide : { who: said.who, scope: sheetSide === undefined ? sideStyle(beside) : 'sheet' } as const;
  return { ...(block === undefined ? {} : { block }), ...(side === undefined ? {} : { side }), ...(parent === undefined ? {} : { parent }) };
}
