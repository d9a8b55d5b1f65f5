import type { FieldKey, Proposal } from '../../proposal/model';
import type { CellRef } from '../../workbook/cells';
import type { Scope } from './engine';

/**
 * Whether a proposal is concerned by what is to be checked: it begins there, or something that was read for it stands there,
 * so that a row of its targets table or its foreign side's form will do as well as its own.
 */
export function isInScope(scope: Scope, proposal: Proposal): boolean {
  return scope.what === 'workbook' || cellsOf(proposal).some((cell) => isWithin(scope, cell));
}

function isWithin(scope: Exclude<Scope, { what: 'workbook' }>, { sheet, row }: CellRef): boolean {
  if (sheet !== scope.sheet) return false;
  return scope.what === 'sheet' || scope.areas.some(({ top, bottom }) => row >= top && row <= bottom);
}

function cellsOf(proposal: Proposal): CellRef[] {
  const cells = [proposal.home];
  for (const key of Object.keys(proposal)) {
    if (isField(key)) for (const { cell } of proposal[key].evidence) cells.push(cell);
  }
  const targets = proposal.targets.state === 'present' ? proposal.targets.value.targets : [];
  for (const { evidence } of targets) for (const { cell } of evidence) cells.push(cell);
  return cells;
}

const isField = (key: string): key is FieldKey => !['home', 'hidden', 'has'].includes(key);
