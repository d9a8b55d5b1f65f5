/** One sentence of a guide: the line it stands on (from 1), its words, and where they lie in its section's text. */
export interface Sentence {
  readonly line: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A section of a guide, without white space, so that line ends and the spaces of a printed page do not matter. */
export interface GuideSection {
  readonly code: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** The part of a guide that binds, its first and last line (from 1), and its sections in the guide's order. */
export interface GuidePart {
  readonly first: number;
  readonly last: number;
  readonly sections: readonly GuideSection[];
}

/** A section's heading: its number and its title, which is no sentence ("1.02 亿元，…" is none). */
const SECTION = /^\s*(\d+(?:\.\d+)+)\s*\p{L}[^，。；]*$/u;

/** A text without its white space. */
export const evened = (text: string): string => text.replace(/\s/gu, '');

/**
 * Finds the part of a guide that binds: from the line that is the heading `binds` to the next heading of its level, or
 * the end. It begins in the section `common`; a heading with a number such as 1.3 begins that section.
 * Undefined where no line is that heading.
 */
export function readGuide(guide: string, binds: string, common: string): GuidePart | undefined {
  const lines = guide.trimEnd().split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => evened(line) === evened(binds));
  if (first < 0) return undefined;
  const isHeading = headingsLike(evened(binds));
  const next = lines.findIndex((line, at) => at > first && isHeading(evened(line)));
  const last = next < 0 ? lines.length : next;

  const texts = new Map<string, { text: string; sentences: Sentence[] }>();
  let code = common;
  for (let at = first; at < last; at++) {
    const line = lines[at] ?? '';
    code = SECTION.exec(line)?.[1] ?? code;
    const section = texts.get(code) ?? { text: '', sentences: [] };
    texts.set(code, section);
    for (const words of sentencesOf(line)) {
      const start = section.text.length;
      section.text += evened(words);
      section.sentences.push({ line: at + 1, words, start, end: section.text.length });
    }
  }
  return { first: first + 1, last, sections: [...texts].map(([key, section]) => ({ code: key, ...section })) };
}

/** A line's sentences: 。 and ； end one, and so does the line. */
function sentencesOf(line: string): string[] {
  return (line.match(/[^。；]+[。；]*|[。；]+/gu) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

const NUMERAL = /^(第?)([一二三四五六七八九十百]+|\d+)(\D?)/u;

/** Tells the headings numbered as the given one is: 二、 is followed by 三、, 第二章 by 第三章. A heading without a number has no next. */
function headingsLike(heading: string): (line: string) => boolean {
  const own = NUMERAL.exec(heading);
  if (own === null) return () => false;
  const isDigits = (numeral: string) => /^\d/.test(numeral);
  return (line) => {
    const other = NUMERAL.exec(line);
    return other !== null && other[1] === own[1] && other[3] === own[3] && isDigits(other[2] ?? '') === isDigits(own[2] ?? '') && !/^\d/.test(line.slice(other[0].length));
  };
}
