/** Sheets that are being built beside the ones they are to replace are called so, with a number; they are never read. */
const TEMPORARY = /^ClauseCheck~(\d+)$/i;

/** The name of a temporary sheet. */
export function temporaryName(number: number): string {
  return `ClauseCheck~${number}`;
}

/** The number of a temporary sheet of ours, left over by a try that failed; undefined for any other sheet. */
export function temporaryNumber(sheet: string): number | undefined {
  const [, digits] = TEMPORARY.exec(sheet) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The name as wished, or with a number where it is taken, as the port over files does; `taken` holds names in lower case. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish}_${number}`;
  return name;
}
