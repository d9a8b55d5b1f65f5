import type { Area, CellRef } from '../../workbook/cells';
import type { Content } from '../content';
import { isChoice, withChoices } from './form-choices';
import { isNote } from '../layout/layout-words';
import type { Cells, Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import type { Spot } from './form-spots';
import type { Reader } from '../layout/reader';

/** A form's cells, told apart. */
export interface FormCells {
  readonly cells: Cells;
  readonly rows: ReadonlyMap<number, readonly Spot[]>;
  readonly spots: ReadonlyMap<Item, Spot>;
  /** Columns where values stand right beside their labels. */
  readonly valueColumns: ReadonlySet<number>;
}

/** A label's value, or the blank cell where it should stand. */
export interface Value {
  readonly cell: CellRef;
  readonly content: Content | undefined;
  readonly item?: Item;
}

/** Prepares a form's cells for looking values up. */
export function formCellsOf(cells: Cells, rows: ReadonlyMap<number, readonly Spot[]>): FormCells {
  const spots = new Map<Item, Spot>();
  for (const row of rows.values()) for (const spot of row) if (!spots.has(spot.item)) spots.set(spot.item, spot);
  const valueColumns = new Set<number>();
  for (const { item, label } of spots.values()) {
    if (label === undefined) continue;
    const beside = cells.at(item.area.top, item.area.right + 1);
    if (beside !== undefined && spots.get(beside)?.label === undefined) valueColumns.add(item.area.right + 1);
  }
  return { cells, rows, spots, valueColumns };
}

/** The label that stands at a cell, if one does. */
export function labelAt(form: FormCells, row: number, column: number): Spot | undefined {
  const item = form.cells.at(row, column);
  const spot = item === undefined ? undefined : form.spots.get(item);
  return spot?.label === undefined ? undefined : spot;
}

/**
 * Looks up a label's value: right of the label, else below it.
 * A blank cell to the right stands for a blank value where values stand in that column; a label never is a value.
 */
export function valueOf(reader: Reader, form: FormCells, label: Item): Value {
  const { area } = label;
  const right = area.right + 1;
  const beside = form.cells.at(area.top, right);
  if (beside !== undefined && (!isLabel(form, beside) || isNoLabel(form, beside))) return chosen(reader, form, beside);
  const blank: Value = { cell: firstCell(form.cells.sheet, form.cells.areaAt(area.top, right)), content: undefined };
  if (beside === undefined) {
    if (form.valueColumns.has(right)) return blank;
    const next = nextInRow(form, area);
    if (next !== undefined && !isLabel(form, next)) return present(form, next);
  }
  const below = form.cells.at(area.bottom + 1, area.left);
  if (below !== undefined && isBelow(reader, form, area, below)) return present(form, below);
  return beside === undefined || below !== undefined ? blank : { cell: { sheet: form.cells.sheet, row: area.bottom + 1, column: area.left }, content: undefined };
}

const present = (form: FormCells, item: Item): Value => ({ cell: firstCell(form.cells.sheet, item.area), content: item.content, item });

/** A value, together with the other choices where it is but one of those offered. */
function chosen(reader: Reader, form: FormCells, value: Item): Value {
  const { top, right } = value.area;
  const row = form.cells.inRow(top).filter(({ area }) => area.left > right);
  const end = row.findIndex((item) => isLabel(form, item));
  const isFree = (below: number): boolean => form.rows.has(below) && !form.cells.inRow(below).some((item) => isLabel(form, item) || item.area.left < value.area.left);
  const content = withChoices(form.cells, value, row.slice(0, end === -1 ? row.length : end), (text) => isChoice(text, reader.organizationTypes), isFree);
  return { ...present(form, value), content };
}

const isLabel = (form: FormCells, item: Item): boolean => form.spots.get(item)?.label !== undefined;

/** Whether an officer said that a text beside a label is none itself, and it stands as values do: with nothing, or another label's value, below. */
function isNoLabel(form: FormCells, item: Item): boolean {
  if (item.mapped !== 'nothing') return false;
  const below = form.cells.at(item.area.bottom + 1, item.area.left);
  return below === undefined || labelAt(form, below.area.top, below.area.left - 1) !== undefined;
}

/** The next thing to the right, where blank columns lie between. */
function nextInRow(form: FormCells, area: Area): Item | undefined {
  return form.cells.inRow(area.top).find((item) => item.area.left > area.right);
}

/** Whether what stands below a label is its value: no label, no note or heading, and nobody else's value. */
function isBelow(reader: Reader, form: FormCells, label: Area, below: Item): boolean {
  if (isLabel(form, below) || below.area.left !== label.left) return false;
  if (below.content.kind === 'text' && (isNote(reader, below.content.text) || HEADING.test(below.content.text))) return false;
  return below.area.left === 0 || labelAt(form, below.area.top, below.area.left - 1) === undefined;
}

const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[部章节]|表\s*\d)/;

/** Whether a text is a form's heading: 二、外方信息. */
export const isHeading = (text: string): boolean => HEADING.test(text);
