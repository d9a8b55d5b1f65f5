/** List marks such as ① and ⒈, which NFKC would melt into the number that follows: "①2项" is no 12. */
const LIST_MARKS = [{ from: 0x2460, count: 20 }, { from: 0x2488, count: 20 }, { from: 0x2776, count: 10 }, { from: 0x2780, count: 10 }, { from: 0x278a, count: 10 }];

const ANY_MARK = /[\u2460-\u249b\u2776-\u2793]/;

/** Printable ASCII but =, Chinese characters, and their commonest marks, with single blanks among them. */
const EVEN = /^(?:[!-<>-~\u3001\u3002\u4e00-\u9fff]+(?: [!-<>-~\u3001\u3002\u4e00-\u9fff]+)*)?$/;

/**
 * A text in one width: NFKC, list marks as "(1)", dashes and waves as "-" and "~", quotation marks as 「」,
 * runs of white space as one space, or as one line feed where they hold one; nothing at either end.
 */
export function normalize(text: string): string {
  // Most cells of a list hold nothing else, which none of what follows changes.
  if (EVEN.test(text)) return text;
  const marked = ANY_MARK.test(text) ? Array.from(text, listMark).join('') : text;
  return marked
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u2500\u2501]+/g, '-')
    .replace(/[\u223c\u301c]/g, '~')
    .replace(/[\u201c\u201d\u300e\u300f]/g, (mark) => (mark === '\u201c' || mark === '\u300e' ? '「' : '」'))
    .replace(/≧|⩾|>=|=>/g, '≥')
    .replace(/≦|⩽|<=|=</g, '≤')
    .replace(/[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function listMark(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const marks = LIST_MARKS.find(({ from, count }) => code >= from && code < from + count);
  return marks === undefined ? character : ` (${code - marks.from + 1}) `;
}
