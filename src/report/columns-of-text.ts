/** Characters that take two columns in a terminal: Chinese, Japanese, Korean, full width forms (Unicode, East Asian Width W and F). */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the character before them, and joiners. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u;
/** Punctuation that may not begin a line. */
const NOT_FIRST = /[，。、；：？！）」』》〉】”’%)\],.;:?!]/u;

/** What a character is to a line: the columns it takes, and what else is true of it. */
const WIDTH = 3;
const STOP = 4;
const BLANK = 8;
const SEEN = 16;

/** What was found of the characters of Unicode's first plane; 0 of those not looked at. */
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = code < KINDS.length ? (KINDS[code] ?? 0) : 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(code);
  const columns = character < '\u0300' ? 1 : WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  const kind = SEEN | columns | (NOT_FIRST.test(character) ? STOP : 0) | (character.trim() === '' ? BLANK : 0);
  if (code < KINDS.length) KINDS[code] = kind;
  return kind;
}

const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0, code = 0; at < text.length; at += lengthOf(code)) {
    code = text.codePointAt(at) ?? 0;
    columns += kindOf(code) & WIDTH;
  }
  return columns;
}

/** A text made `columns` wide with spaces at its end. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** A text from a workbook as one line that a terminal can show: control characters, which could drive it, become spaces. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

/** Breaks a text into lines of at most `columns`: Chinese anywhere, other scripts between words, no line begins with a stop. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = 0;
  let lineColumns = 0;
  // What may not be broken: a word with the space after it, or one wide character, each with the stops that follow.
  let piece = 0;
  let pieceColumns = 0;
  let isOpen = false;
  for (let at = 0, next = 0; at < text.length; at = next) {
    const code = text.codePointAt(at) ?? 0;
    next = at + lengthOf(code);
    const kind = kindOf(code);
    const own = kind & WIDTH;
    const joins = at > 0 && ((kind & STOP) > 0 || (isOpen && own < 2));
    if (!joins) {
      piece = at;
      pieceColumns = 0;
    }
    isOpen = own < 2 && code !== SPACE;
    const isBlank = (kind & BLANK) > 0;
    if (isBlank && line === at) {
      // No line begins with a blank.
      line = piece = next;
      continue;
    }
    lineColumns += own;
    if (isBlank && piece === at) piece = next;
    else pieceColumns += own;
    if (isBlank || lineColumns <= columns || piece === line) continue;
    lines.push(text.slice(line, piece).trimEnd());
    line = piece;
    lineColumns = pieceColumns;
  }
  const last = text.slice(line).trimEnd();
  if (last !== '' || lines.length === 0) lines.push(last);
  return lines;
}

const SPACE = 0x20;
