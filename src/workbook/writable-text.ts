/** Characters that XML 1.0 cannot hold, CR (which a parser turns into LF), and halves of a surrogate pair; the source of a regular expression. */
export const UNWRITABLE = String.raw`[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;

const EACH = new RegExp(UNWRITABLE, 'g');

/** A text without what no XML file can hold, each such character made a space: for files that have no escape for it. */
export function writableText(text: string): string {
  return text.replace(EACH, ' ');
}
