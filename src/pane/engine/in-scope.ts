import type { Proposal, RowSpan } from '../../proposal/model';
import type { CellRef } from '../../workbook/cells';
import type { Scope } from './engine';

/**
 * Whether a proposal is concerned by what is to be checked: it begins there, or something that was read for it stands there,
 * so that a row of its targets table or its foreign side's form will do as well as its own.
 */
export function isInScope(scope: Scope, proposal: Proposal): boolean {
  if (scope.what === 'workbook') return true;
  const { home, rows = { first: home.row, last: home.row } } = proposal;
  return isWithin(scope, home.sheet, rows) || cellsOf(proposal).some(({ sheet, row }) => isWithin(scope, sheet, { first: row, last: row }));
}

function isWithin(scope: Exclude<Scope, { what: 'workbook' }>, sheet: string, { first, last }: RowSpan): boolean {
  return sheet === scope.sheet && (scope.what === 'sheet' || scope.areas.some(({ top, bottom }) => top <= last && bottom >= first));
}

function cellsOf(proposal: Proposal): CellRef[] {
  const evidence = Object.values(proposal).flatMap((field) => (typeof field === 'object' && 'evidence' in field ? field.evidence : []));
  const targets = proposal.targets.state === 'present' ? proposal.targets.value.targets : [];
  return [...evidence, ...targets.flatMap((target) => target.evidence)].map(({ cell }) => cell).filter(({ file }) => file === undefined);
}
