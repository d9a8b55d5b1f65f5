import { LANGUAGES, messagesIn } from '../messages/messages';
import { isCellError, type Workbook } from '../workbook/cells';
import { clauseKey } from './clause-list';

/** The names that the clauses sheet bears where nobody gave it another. */
const USUAL: readonly string[] = LANGUAGES.map((lang) => messagesIn(lang).labels.sheet.clauses);

/**
 * Whether links to clauses that were written earlier may lead elsewhere by now: what they show is the clause, not its row on the
 * clauses sheet or that sheet's name. They lead where they did as long as each clause stands there in the row where it is to stand
 * (`rowOf`, by `clauseKey`), on a sheet of the usual name; a sheet that was never there has no links.
 */
export function areClausesMoved({ sheets }: Workbook, name: string, rowOf: ReadonlyMap<string, number>): boolean {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) return rowOf.size > 0;
  if (!USUAL.includes(name)) return true;
  const rows = new Map(sheet.rows.map(({ index, values }) => [index, values]));
  return [...rowOf].some(([key, row]) => {
    const [section, number, quote] = (rows.get(row) ?? []).map((value) => (isCellError(value) ? value.error : String(value ?? '')));
    return key !== clauseKey({ section: section ?? '', number: number ?? '', quote: quote ?? '' });
  });
}
