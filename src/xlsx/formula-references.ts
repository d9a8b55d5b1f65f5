import { escapeXml } from './write-text';
import { unescapeXml } from './xml-text';

/** A text literal, a quoted sheet or an unquoted one, in a formula; a sheet of another workbook bears that in brackets. */
const PIECE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\w.\]])([^\s'"!(),;:+\-*/^&=<>{}#@%[\]]+)!/g;

/** Elements of a sheet's part whose content is a formula. */
const FORMULA_ELEMENT = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^<>]*[^<>/])?>)([^<]+)(?=<\/)/g;

/** A formula whose references to sheets that are taken away are #REF!, as Excel leaves them. `gone` holds names in lower case. */
export function withoutSheets(formula: string, gone: ReadonlySet<string>): string {
  return formula.replace(PIECE, (piece, quoted: string | undefined, plain: string | undefined) => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    return sheet !== undefined && gone.has(sheet.toLowerCase()) ? '#REF!' : piece;
  });
}

/** The same for all formulas of a sheet's part: of its cells, rules and validations. Without any such reference, the text as it is. */
export function partWithoutSheets(text: string, part: string, gone: ReadonlySet<string>): string {
  return text.replace(FORMULA_ELEMENT, (piece, tag: string, raw: string) => {
    if (!raw.includes('!')) return piece;
    const formula = unescapeXml(raw, part, 0);
    const without = withoutSheets(formula, gone);
    return without === formula ? piece : tag + escapeXml(without);
  });
}
