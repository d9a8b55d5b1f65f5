import { foundLabel } from '../layout/found-label';
import type { Label, Side } from '../layout/label';
import { captionUnit } from '../layout/layout-caption';
import type { Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import type { Reader } from '../layout/reader';
import { placedOf } from '../layout/reader';
import type { Meaning, Scope } from '../layout/sides';
import { meaningOf } from '../layout/sides';
import type { Placed } from '../raw';
import type { FoundLabel } from '../read-label';
import type { Entry } from './form-entry';
import { splitPeriod } from './form-period';
import type { Regions } from './form-scopes';
import type { SideRows } from './form-side-rows';
import type { SideTable } from './form-side-tables';
import { labelAt } from './form-values';
import type { FormCells, Value } from './form-values';

/** A form while its labels are read. */
export interface Form extends FormCells {
  readonly reader: Reader;
  readonly regions: Regions;
  readonly sideTables: readonly SideTable[];
  readonly sideRows: readonly SideRows[];
  readonly base: Side | undefined;
  /** Items that were read as values, or are labels. */
  readonly used: Set<Item>;
  /** How each label was read, as far as the form is. */
  readonly labels: FoundLabel[];
}

/** What a label means; undefined for words that are labels only beside another (中文, 外方). */
export function meaningIn(label: Label, scope: Scope): Meaning | undefined {
  if (label.side !== undefined && label.keys.length === 0) {
    return scope.parent === undefined ? undefined : meaningOf(scope.parent, { side: { who: label.side.who, scope: scope.side?.scope === 'sheet' ? 'sheet' : 'form' } });
  }
  const meaning = meaningOf(label, scope);
  const alone = label.keys.length === 0 && label.party === undefined && !label.ignored;
  return alone && 'no' in meaning ? undefined : meaning;
}

/** Says how a label was read. */
export function tellLabel(form: Form, item: Item, meaning: Meaning, values: readonly Value[]): void {
  const example = values.find(({ content }) => content !== undefined)?.content?.text.trim();
  form.labels.push(foundLabel(form.cells.sheet, item, 'slot' in meaning ? { state: 'placed', slot: meaning.slot } : { state: meaning.no }, example));
}

/** Says that nobody can tell what a label names. */
export function reportLabel(form: Form, item: Item, label: Label, meaning: Extract<Meaning, { no: unknown }>): void {
  const cell = firstCell(form.cells.sheet, item.area);
  const fields = (meaning.keys ?? []).map((key) => form.reader.labels.words.fields[key]?.[0] ?? key);
  form.reader.report(cell, meaning.no === 'ambiguous' ? { key: 'label.ambiguous', params: { label: label.text, fields } } : { key: 'label.whose', params: { label: label.text } });
}

/** A label's value as the field it names; a period over three cells is its two ends. */
export function entriesFor(form: Form, item: Item, label: Label, { slot }: Extract<Meaning, { slot: unknown }>, value: Value): Entry[] {
  const { reader, cells } = form;
  const at = firstCell(cells.sheet, item.area);
  const isAmount = slot === 'grantRequested' || slot === 'grantApproved';
  const unit = label.unit ?? (isAmount ? captionUnit(reader, cells, item.area) : undefined);
  const named = { text: label.text, ...(unit === undefined ? {} : { unit }) };
  const place = (part: Value): Placed => placedOf(reader, named, part.cell, sameAsAbove(form, item, label, part));
  const period = splitPeriod(form, slot, value);
  if (period === undefined) return [{ slot, placed: place(value), label: at }];
  for (const used of period.items) form.used.add(used);
  return [{ slot: period.start, placed: place(value), label: at }, { slot: period.end, placed: place(period.until), label: at }];
}

/** 同上 stands for the value of the cell above, where that has the same label; else it is said and blank. */
function sameAsAbove(form: Form, item: Item, label: Label, value: Value): Value['content'] {
  const { content, cell } = value;
  if (content === undefined || form.reader.standing(content) !== 'same-as-above') return content;
  const above = form.cells.at(cell.row - 1, cell.column);
  const labelAbove = labelAt(form, item.area.top - 1, item.area.left)?.label;
  if (above !== undefined && form.used.has(above) && labelAbove?.text === label.text) return above.content;
  form.reader.report(cell, { key: 'value.nothing-above', params: { label: label.text, text: content.text.trim() } });
  return undefined;
}
