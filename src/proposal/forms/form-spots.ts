import type { Content } from '../content';
import { labelOf, mappedLabel } from '../layout/item-label';
import type { Label } from '../layout/label';
import type { Cells, Item } from '../layout/layout-cells';
import type { RawKey } from '../raw';
import type { Reader } from '../layout/reader';

/** An item of a form: a label, a label with its value behind a colon, or something else. */
export interface Spot {
  readonly item: Item;
  readonly label?: Label;
  /** The text behind the label's colon, in the same cell. */
  readonly inline?: Content;
}

/** What stands on a sheet, row by row from left to right, each cell told to be a label or not; several labelled lines in a cell are several spots. */
export function spotsOf(reader: Reader, cells: Cells): ReadonlyMap<number, readonly Spot[]> {
  const rows = new Map<number, readonly Spot[]>();
  for (const row of cells.rows) {
    const spots = cells.inRow(row).flatMap((item) => spotsIn(reader, item));
    if (spots.length > 0) rows.set(row, spots);
  }
  return rows;
}

function spotsIn(reader: Reader, item: Item): Spot[] {
  if (item.mapped !== undefined && item.mapped !== 'nothing') return [mappedSpot(reader, item, item.mapped)];
  if (item.content.kind !== 'text') return [{ item }];
  const { text } = item.content;
  const label = labelOf(reader, item);
  if (label !== undefined) return [{ item, label }];
  const pairs = pairsIn(reader, item, text);
  return pairs === undefined ? [{ item }] : item.mapped === 'nothing' ? [{ item, label: mappedLabel(reader, text, item.mapped) }] : pairs;
}

/** A cell that an officer said is a label: all of it, or what stands before its colon where a value stands behind. */
function mappedSpot(reader: Reader, item: Item, mapped: RawKey): Spot {
  const [, head = '', tail = ''] = /^([^:：]*)[:：]\s*(\S.*)$/s.exec(item.content.text) ?? [];
  const value = tail.trim();
  if (value === '' || isExplanation(value)) return { item, label: mappedLabel(reader, item.content.text, mapped) };
  return { item, label: mappedLabel(reader, head, mapped), inline: { kind: 'text', text: value } };
}

/** Whether what stands behind a label's colon can only explain it: （盖章）, （万元）. */
const isExplanation = (value: string): boolean => /^[(（].*[)）]$/.test(value);

/** The labelled lines of a text; a line without a label goes on with the value before. Undefined where the first has none. */
function pairsIn(reader: Reader, item: Item, text: string): Spot[] | undefined {
  if (!/[:：]/.test(text)) return undefined;
  const spots: { label: Label; value: string }[] = [];
  for (const line of text.split(/\r?\n|\t| {2,}|\u3000{2,}/)) {
    const pair = pairOf(reader, line);
    const before = spots.at(-1);
    if (pair !== undefined) spots.push(pair);
    else if (before === undefined) return undefined;
    else before.value = `${before.value} ${line}`.trim();
  }
  return spots.map(({ label, value }) => ({ item, label, ...(value === '' ? {} : { inline: { kind: 'text', text: value } }) }));
}

function pairOf(reader: Reader, line: string): { label: Label; value: string } | undefined {
  const [, head = '', tail = ''] = /^([^:：]{1,60})[:：](.*)$/s.exec(line) ?? [];
  const label = reader.labels.read(head);
  if (label === undefined) return undefined;
  // 单位：万元 is a caption, no organisation's name.
  if (label.party === 'name' && reader.labels.unitOf(line) !== undefined) return undefined;
  const value = tail.trim();
  // What only explains the label (申报单位：（盖章）) is no value.
  const explains = isExplanation(value) && reader.labels.read(`${head}${value}`) !== undefined;
  return { label, value: explains ? '' : value };
}
