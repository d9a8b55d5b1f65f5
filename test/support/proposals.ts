import type { Evidence, Field, FieldKey, Proposal, ProposalFields } from '../../src/proposal/model';
import { cellAddress, parseCell } from '../../src/workbook/addresses';
import type { CellRef } from '../../src/workbook/cells';

const KEYS: readonly FieldKey[] = [
  'proposalId', 'titleZh', 'titleEn', 'direction', 'field', 'leadOrganization', 'leadOrganizationType', 'participants', 'leader',
  'foreignOrganization', 'foreignOrganizationType', 'foreignLeader', 'ownOrganizations', 'ownLeaders', 'period', 'grantRequested',
  'subprojects', 'counterpartApplied', 'agreementSigned', 'agreementHasIp', 'recommended', 'grantApproved', 'counterpart.titleEn',
  'counterpart.field', 'counterpart.organizations', 'counterpart.leaders', 'counterpart.period', 'targets', 'counterpartListed',
];

/** A cell by its address on a sheet: cellAt('成果表', 'D7'). */
export function cellAt(sheet: string, address: string): CellRef {
  const cell = parseCell(address);
  if (cell === undefined) throw new Error(`no address: ${address}`);
  return { sheet, ...cell };
}

export function evidenceAt(sheet: string, address: string, found: string): Evidence {
  return { cell: cellAt(sheet, address), found };
}

/** A proposal whose other fields are blank; a given value stands in the cell of the sheet that `cells` names, else in column B. */
export function proposalWith(fields: Partial<ProposalFields>, at: { sheet?: string; row?: number; hidden?: boolean } = {}): Proposal {
  const { sheet = '申报表', row = 1, hidden = false } = at;
  const field = (key: FieldKey, column: number): Field<unknown> => {
    const value = fields[key];
    if (value === undefined) return { state: 'blank', evidence: [] };
    const found = typeof value === 'string' ? value : JSON.stringify(value);
    return { state: 'present', value, evidence: [evidenceAt(sheet, cellAddress({ row: row - 1, column }), found)] };
  };
  return {
    ...Object.fromEntries(KEYS.map((key, column) => [key, field(key, column)])),
    home: { sheet, row: row - 1, column: 0 },
    hidden,
    has: new Set(Object.keys(fields)),
  } as unknown as Proposal;
}
