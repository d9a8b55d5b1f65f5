/** Characters that take two columns in a terminal: Chinese, Japanese, Korean, full width forms (Unicode, East Asian Width W and F). */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the character before them, and joiners. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u;
/** Punctuation that may not begin a line. */
const NOT_FIRST = /[，。、；：？！）」』》〉】”’%)\],.;:?!]/u;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (character < '\u0300') return 1;
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const columns = WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  KNOWN.set(character, columns);
  return columns;
}

/** What was found of each character: a long report has few different ones. */
const KNOWN = new Map<string, number>();

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
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    if (line !== '' && used + columnsOf(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const next = line === '' ? piece.trimStart() : piece;
    line += next;
    used += columnsOf(next);
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** What may not be broken: a word with the space after it, or one wide character, each with the stops that follow. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let open = false;
  for (const character of text) {
    const wide = columnsOfCharacter(character) === 2;
    const joins = NOT_FIRST.test(character) || (open && !wide);
    const last = result.at(-1);
    if (joins && last !== undefined) result[result.length - 1] = last + character;
    else result.push(character);
    open = !wide && character !== ' ';
  }
  return result;
}
