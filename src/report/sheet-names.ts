import { FINDINGS_TABLE } from '../review/columns';
import type { Labels } from '../messages/labels';
import type { Sheet, Workbook } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';

export type OurSheet = keyof Labels['sheet'];

/** The table that makes each sheet ours. */
export const TABLES: { readonly [S in OurSheet]: string } = {
  findings: FINDINGS_TABLE,
  summary: 'ClauseCheck_Summary',
  clauses: 'ClauseCheck_Clauses',
};

/** Names our sheets: one that is there keeps its name, a new one avoids every name that is taken. */
export function sheetNames({ sheets, otherSheets = [] }: Workbook, labels: Labels): { readonly [S in OurSheet]: string } {
  const taken = new Set([...sheets.map(({ name }) => name), ...otherSheets].map((name) => name.toLowerCase()));
  const nameOf = (sheet: OurSheet): string => ours(sheets, TABLES[sheet]) ?? free(labels.sheet[sheet], taken);
  return { findings: nameOf('findings'), summary: nameOf('summary'), clauses: nameOf('clauses') };
}

/** Names a sheet of ours that people do not choose to write: the one that holds its table, or one by the name wanted, which avoids every name that is taken. */
export function sheetNameFor({ sheets, otherSheets = [] }: Workbook, table: string, wanted: string): string {
  return ours(sheets, table) ?? free(wanted, new Set([...sheets.map(({ name }) => name), ...otherSheets].map((name) => name.toLowerCase())));
}

/** Our sheets that cannot bear the name they should have, since a sheet that is not ours bears it. */
export function otherNames(workbook: Workbook, labels: Labels, of: readonly OurSheet[]): { readonly wanted: string; readonly name: string }[] {
  const names = sheetNames(workbook, labels);
  const isTaken = (wanted: string): boolean =>
    workbook.otherSheets?.some((name) => name.toLowerCase() === wanted.toLowerCase()) === true ||
    workbook.sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase() && !hasOurTable(sheet));
  return of.map((sheet) => ({ wanted: labels.sheet[sheet], name: names[sheet] })).filter(({ wanted, name }) => name !== wanted && isTaken(wanted));
}

function ours(sheets: readonly Sheet[], table: string): string | undefined {
  return sheets.find(({ tables }) => tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()))?.name;
}

/** The name, or 核验结果 (2), (3) … where a sheet of somebody else's has it; short enough for Excel's 31 characters. */
function free(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name} (${String(number)})`;
  return candidate;
}
