import type { Evidence } from '../../proposal/model';
import { cellAddress, fullAddress } from '../../workbook/addresses';
import type { CellRef } from '../../workbook/cells';
import { sarifMessage } from './message';

/** Stands in a log for the folder that all workbooks lie in. */
export const BASE = 'WORKBOOKS';

/** A SARIF location (3.28): the workbook, and the cell as a logical location, since SARIF's regions are lines or bytes. */
export interface SarifLocation {
  readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string } };
  readonly logicalLocations?: readonly { readonly name?: string; readonly fullyQualifiedName: string; readonly kind: 'cell' }[];
  readonly message?: { readonly text: string };
}

/** A path with `/` between its parts as a relative URI reference (RFC 3986): every part percent-encoded, so that none is taken for a scheme or a query. */
export const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Where a workbook is, and a cell in it where one is given. A cell of a workbook outside of the log is told by its name alone. */
export function locationOf(file: string | undefined, cell?: CellRef, found?: string): SarifLocation {
  const named = cell === undefined ? undefined : [{ name: cellAddress(cell), fullyQualifiedName: fullAddress(cell), kind: 'cell' as const }];
  return {
    ...(file === undefined || cell?.file !== undefined ? {} : { physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: BASE } } }),
    ...(named === undefined ? {} : { logicalLocations: named }),
    ...(found === undefined || found.trim() === '' ? {} : { message: sarifMessage(found) }),
  };
}

/** The locations of some evidence, each cell once. */
export function evidenceLocations(file: string | undefined, evidence: readonly Evidence[]): SarifLocation[] {
  return [...new Map(evidence.map(({ cell, found }) => [fullAddress(cell), locationOf(file, cell, found)])).values()];
}
