import { LANGUAGES, messagesIn, type Language } from '../messages/messages';
import type { EarlierCell } from '../review/earlier';
import { isCellError } from '../workbook/cells';
import type { Written } from '../workbook/edits';
import { onPaper, type ExportedTable } from './exported';
import { findingColumns } from './findings-sheet';

/** By this mark Excel takes a file for UTF-8. */
const MARK = '\uFEFF';

/**
 * The tables of findings of some workbooks as one CSV (RFC 4180, UTF-8 with its mark) in pieces to be written one after the
 * other: a column for the file, those of 核验结果, and those that reviewers added, each header once.
 */
export function* csvReport(tables: readonly ExportedTable[], lang: Language): Generator<string> {
  const messages = messagesIn(lang);
  const columnsOf = (added: readonly string[]) => findingColumns(added, onPaper(messages), shown);
  const headers = [...new Set([[], ...tables.map(({ added }) => added)].flatMap((added) => columnsOf(added).map(({ header }) => header)))];
  yield MARK + line([messages.labels.summary.file, ...headers]);
  for (const { file, compared, added } of tables) {
    const columns = new Map(columnsOf(added).map((column) => [column.header, column.cell]));
    for (const [index, row] of compared.entries()) yield line([file, ...headers.map((header) => columns.get(header)?.(row, index))]);
  }
}

/** Whether a file begins as what `csvReport` writes, in any language. */
export function isCsvReport(text: string): boolean {
  return LANGUAGES.some((lang) => {
    const messages = messagesIn(lang);
    const header = MARK + line([messages.labels.summary.file, ...findingColumns([], onPaper(messages)).map((column) => column.header)]).trimEnd();
    return text === header || text.startsWith(`${header},`) || text.startsWith(`${header}\r\n`);
  });
}

function line(cells: readonly Written[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function shown(cell: EarlierCell | undefined): Written {
  if (cell === undefined) return undefined;
  return isCellError(cell.value) ? cell.value.error : (cell.date ?? cell.value);
}

/** What a spreadsheet takes for a formula, also behind blanks and in full width (OWASP, CSV injection), and what is marked as none. */
const LIKE_FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/;

/**
 * A cell as CSV holds it. A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that
 * begins with one: who takes one leading apostrophe away has the text that stood there. A number is none.
 */
function cellText(written: Written): string {
  if (written === undefined) return '';
  if (typeof written === 'number') return String(written);
  const text = typeof written === 'object' ? written.text : typeof written === 'boolean' ? String(written).toUpperCase() : written;
  const plain = LIKE_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
