/** Why a field is unreadable whose cells were found. */
export interface FieldMessages {
  /** The cell holds an error such as #N/A. */
  'cell.error': { error: string };
  /** A formula whose file holds no last value. */
  'cell.uncalculated': object;
  /** A date where a text should be, such as 1-2 that a spreadsheet made one. */
  'cell.is-date': { found: string };
  /** A bare number where a name should be. */
  'cell.is-number': { found: string };
  /** Several cells state one field, and not alike. */
  'field.stated-twice': { found: readonly string[] };
  'field.ticked-twice': { choices: readonly string[] };
  /** A list of names that ends in 等. */
  'list.open': { words: string };
  'type.unclear': { words: string };
  /** A direction that fits more than one of the call's. */
  'direction.several': { words: string; codes: readonly string[] };
  /** A direction's code beside another one's title. */
  'direction.contradicts': { words: string; code: string; others: readonly string[] };
  'period.no-start': { end: string };
  'period.no-end': { start: string };
  /** No subprojects are declared, yet the targets name some. */
  'subprojects.tasks-named': { tasks: readonly string[] };
}
