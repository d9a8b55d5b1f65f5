import type { Sheet } from '../workbook/cells';
import { isOurTable } from '../workbook/edits';

/** Sheets that are being built beside the ones they are to replace are called so, with a number; they are never read. */
const TEMPORARY = /^ClauseCheck~(\d+)$/i;

/** The name of a temporary sheet. */
export function temporaryName(number: number): string {
  return `ClauseCheck~${number}`;
}

/** The number in a name that a temporary sheet may bear; undefined for any other name. */
export function temporaryNumber(sheet: string): number | undefined {
  const [, digits] = TEMPORARY.exec(sheet) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Whether a sheet is a temporary one of ours, left over by a try that failed: it was built out of sight, and comes into sight
 * with a table of ours alone. One that a person called so is theirs.
 */
export function isLeftover({ name, visibility, tables }: Pick<Sheet, 'name' | 'visibility'> & { readonly tables: readonly string[] }): boolean {
  return temporaryNumber(name) !== undefined && (visibility !== 'visible' || tables.some(isOurTable));
}

/** The name as wished, or with a number where it is taken, as the port over files does; `taken` holds names in lower case. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish}_${number}`;
  return name;
}
