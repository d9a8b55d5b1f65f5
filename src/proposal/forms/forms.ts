import type { Sheet } from '../../workbook/cells';
import { isUnfilled } from '../../text/tick-boxes';
import type { Found, Placement } from '../layout/found';
import { alreadyRead } from '../layout/found';
import { entriesOf } from './form-entries';
import type { Entry } from './form-entry';
import { FOREIGN_IDENTITY, IDENTITY } from '../identity';
import { hiddenRows } from '../layout/hidden-rows';
import type { Side } from '../layout/label';
import type { Cells } from '../layout/layout-cells';
import type { ParticipantRow } from '../raw';
import type { FoundLabel } from '../read-label';
import type { Reader } from '../layout/reader';

/** Fewer fields than these make no form; a foreign side's has but a handful. */
const FEWEST = 3;
const FEWEST_FOREIGN = 2;

/** What was found on a sheet outside of lists and targets tables. */
export interface FormsFound {
  readonly found: readonly Found[];
  /** Labels too few for a form; a number or title among them tells whose a targets table is. */
  readonly loose: readonly Placement[];
  /** Whether they make a form, filled in or not. */
  readonly isForm: boolean;
  readonly labels: readonly FoundLabel[];
}

/** Reads the forms of a sheet: pairs of label and value. Fewer than three fields, or none that names a proposal, make no form. */
export function formsOf(reader: Reader, sheet: Sheet, cells: Cells, sheetSide: Side | undefined): FormsFound {
  const said: (() => void)[] = [];
  const quiet: Reader = { ...reader, report: (cell, message) => said.push(() => { reader.report(cell, message); }) };
  const { entries, participants, labels } = entriesOf(quiet, cells, sheetSide);
  const slots = new Set(entries.map(({ slot }) => slot));
  const foreign = sheetSide?.who === 'foreign';
  const named = [...slots].some((slot) => (foreign ? FOREIGN_IDENTITY : IDENTITY).has(slot));
  const [first] = entries;
  if (first === undefined || slots.size < (foreign ? FEWEST_FOREIGN : FEWEST) || !named) {
    if (first !== undefined && slots.size >= FEWEST) reader.report(first.label, { key: 'form.unnamed', params: {} });
    return { found: [], loose: entries, isForm: false, labels };
  }
  for (const say of said) say();
  const hidden = sheet.visibility !== 'visible';
  const found = partsOf(entries).flatMap((part, index) => formOf(reader, sheet, part, index === 0 ? participants : [], { hidden, foreign }));
  return { found, loose: [], isForm: true, labels };
}

/** Several forms below each other: the label that names the first stands again, and at least three others after it. */
function partsOf(entries: readonly Entry[]): Entry[][] {
  const starter = entries.find(({ slot }) => slot === 'proposalId' || slot === 'titleZh');
  if (starter === undefined) return [[...entries]];
  const starts = entries.filter(({ slot, label }) => slot === starter.slot && label.row > starter.label.row);
  const slots = new Set(entries.filter(({ label }) => label.row < (starts[0]?.label.row ?? 0)).map(({ slot }) => slot));
  const parts: Entry[][] = [];
  let rest = [...entries];
  for (const start of starts) {
    const after = rest.filter(({ label }) => label.row >= start.label.row);
    if (new Set(after.filter(({ slot }) => slots.has(slot)).map(({ slot }) => slot)).size < FEWEST) continue;
    parts.push(rest.filter(({ label }) => label.row < start.label.row));
    rest = after;
  }
  return [...parts, rest];
}

function formOf(reader: Reader, sheet: Sheet, entries: readonly Entry[], participants: readonly ParticipantRow[], form: Pick<Found, 'hidden' | 'foreign'>): Found[] {
  const [first] = entries;
  if (first === undefined) return [];
  if (participants.length === 0 && entries.every(({ placed }) => isUnfilled(placed.content?.text ?? ''))) {
    reader.report(first.label, { key: 'form.blank', params: {} });
    return [];
  }
  const rows = new Set(entries.flatMap(({ label, placed }) => [label.row, placed.cell.row]));
  const read = sheet.rows.filter((row) => rows.has(row.index));
  const runs = hiddenRows(reader, sheet.name);
  for (const row of read) runs.meet(row);
  runs.end();
  const cells = { placements: entries, participants, targetColumns: [] };
  return [{ home: first.label, hidden: form.hidden, form: cells, ...alreadyRead(cells), foreign: form.foreign }];
}
