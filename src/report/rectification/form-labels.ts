import type { FieldKey } from '../../proposal/model';
import type { LabelSlot, ReadLabel } from '../../proposal/read-label';
import type { CellRef } from '../../workbook/cells';

/** The label of a cell's field as it stands in the form; undefined where none was read for it. */
export type FormLabels = (cell: CellRef, field: FieldKey) => string | undefined;

/** Finds the form's own labels among those that a reading met. */
export function formLabels(labels: readonly ReadLabel[]): FormLabels {
  const bySheet = new Map<string, Map<FieldKey, ReadLabel[]>>();
  for (const label of labels) {
    const field = fieldOf(label);
    if (field === undefined) continue;
    const ofSheet = bySheet.get(label.cell.sheet) ?? new Map<FieldKey, ReadLabel[]>();
    bySheet.set(label.cell.sheet, ofSheet);
    ofSheet.set(field, [...(ofSheet.get(field) ?? []), label]);
  }
  return (cell, field) => {
    const own = bySheet.get(cell.sheet)?.get(field) ?? [];
    const label = own.find((one) => isSame(one.cell, cell)) ?? nearest(own, cell);
    return label === undefined ? undefined : namedIn(label.text);
  };
}

/** The label in the cell's row that stands nearest to its left, else the one in its column that stands nearest above. */
function nearest(labels: readonly ReadLabel[], { row, column }: CellRef): ReadLabel | undefined {
  const left = labels.filter(({ cell }) => cell.row === row && cell.column < column).sort((a, b) => b.cell.column - a.cell.column);
  const above = labels.filter(({ cell }) => cell.column === column && cell.row < row).sort((a, b) => b.cell.row - a.cell.row);
  return left[0] ?? above[0];
}

const isSame = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column;

/** Parts of a field that have labels of their own, and the field they are of. */
const WHOLE: Readonly<Partial<Record<LabelSlot, FieldKey>>> = {
  startDate: 'period', endDate: 'period', duration: 'period',
  'counterpart.startDate': 'counterpart.period', 'counterpart.endDate': 'counterpart.period', 'counterpart.duration': 'counterpart.period',
  'counterpart.titleZh': 'counterpart.titleEn', 'counterpart.proposalId': 'proposalId',
  'participant.name': 'participants', 'participant.type': 'participants', 'participant.country': 'participants',
};

function fieldOf({ state, slot }: ReadLabel): FieldKey | undefined {
  if (state === 'target') return 'targets';
  if (state !== 'placed' || slot === undefined) return undefined;
  return WHOLE[slot] ?? (slot as FieldKey);
}

/** A label without the value that stands behind a colon in the same cell. */
function namedIn(text: string): string {
  const [name = ''] = text.split(/[:：]/, 1);
  return name.trim() === '' ? text : name.trim();
}
