import type { Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { isNote } from '../layout/layout-words';
import type { FormCells } from './form-values';
import { isHeading } from './form-values';
import type { Reader } from '../layout/reader';
import type { Placement } from '../layout/found';
import { foundLabel } from '../layout/found-label';
import type { FoundLabel } from '../read-label';

/** Longer texts are prose, not labels. */
const LONGEST = 20;

/** Reports what stands like a label in a form and is none of the vocabulary's: a short text under labels, with a value beside it. Returns what it reported. */
export function reportUnknown(reader: Reader, form: FormCells, used: ReadonlySet<Item>): FoundLabel[] {
  const unknown: FoundLabel[] = [];
  const labelColumns = new Set([...form.spots.values()].filter(({ label }) => label !== undefined).map(({ item }) => item.area.left));
  for (const { item, label } of form.spots.values()) {
    if (label !== undefined || item.mapped !== undefined || used.has(item) || item.content.kind !== 'text' || !labelColumns.has(item.area.left)) continue;
    const text = item.content.text.trim();
    const beside = form.cells.at(item.area.top, item.area.right + 1);
    const hasValue = beside !== undefined && !used.has(beside) && form.spots.get(beside)?.label === undefined;
    if (text.length > LONGEST || isNote(reader, text) || isHeading(text) || !(hasValue || /[:：]$/.test(text))) continue;
    reader.report(firstCell(form.cells.sheet, item.area), { key: 'label.unknown', params: { label: text } });
    unknown.push(foundLabel(form.cells.sheet, item, { state: 'unplaced' }, beside?.content.text.trim()));
  }
  return unknown;
}

/** Reports a second value beside a proposal's number or title: proposals that stand in columns are not read, and must not vanish unsaid. */
export function reportBeside(reader: Reader, form: FormCells, used: ReadonlySet<Item>, entries: readonly Placement[]): void {
  for (const { slot, placed } of entries) {
    if (slot !== 'proposalId' && slot !== 'titleZh') continue;
    const value = form.cells.at(placed.cell.row, placed.cell.column);
    const beside = value === undefined ? undefined : form.cells.at(value.area.top, value.area.right + 1);
    if (beside === undefined || used.has(beside) || form.spots.get(beside)?.label !== undefined || isNote(reader, beside.content.text)) continue;
    reader.report(firstCell(form.cells.sheet, beside.area), { key: 'value.beside', params: { label: placed.label, text: beside.content.text.trim() } });
  }
}
