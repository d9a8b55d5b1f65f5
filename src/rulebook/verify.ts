import { bindingWords } from './binding-words';
import { evened, readGuide, type GuidePart, type GuideSection } from './guide';
import { sectionsOf, type Clause, type Rulebook } from './rulebook';

/** A clause whose quote does not stand in its section of the guide. */
export interface MissingQuote {
  readonly clause: Clause;
  /** The longest beginning of the quote that does stand there, and how the guide goes on. */
  readonly parts?: { readonly line: number; readonly stands: string; readonly guide: string };
}

/** A sentence of the guide that the clauses do not quote, or not whole. */
export interface UnquotedSentence {
  readonly section: string;
  readonly line: number;
  readonly words: string;
  /** The words that make it binding; empty where none does. */
  readonly binding: readonly string[];
}

export interface Verification {
  readonly first: number;
  readonly last: number;
  readonly missing: readonly MissingQuote[];
  readonly unquoted: readonly UnquotedSentence[];
}

/**
 * Compares a rulebook with the text of its guide, section by section and leaving white space out: quotes that do not
 * stand there, and sentences that no clause of the section quotes. Undefined where the guide lacks the heading the call names.
 */
export function verifyRulebook(rulebook: Rulebook, guide: string): Verification | undefined {
  const part = readGuide(guide, rulebook.binds, rulebook.common.code);
  if (part === undefined) return undefined;
  const quoted = new Map(part.sections.map((section) => [section.code, new Array<boolean>(section.text.length).fill(false)]));
  const missing: MissingQuote[] = [];
  for (const { code, clauses } of sectionsOf(rulebook)) {
    const section = part.sections.find((one) => one.code === code);
    for (const clause of clauses) {
      if (!mark(quoted.get(code) ?? [], section?.text ?? '', evened(clause.quote))) missing.push(missingQuote(clause, section));
    }
  }
  return { first: part.first, last: part.last, missing, unquoted: unquotedIn(part, quoted) };
}

/** Marks every place where a quote stands in a text; false where it stands nowhere. */
function mark(quoted: boolean[], text: string, quote: string): boolean {
  let stands = false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    quoted.fill(true, at, at + quote.length);
    stands = true;
  }
  return stands;
}

function unquotedIn(part: GuidePart, quoted: ReadonlyMap<string, readonly boolean[]>): UnquotedSentence[] {
  return part.sections.flatMap(({ code, text, sentences }) =>
    sentences
      .filter(({ start, end }) => !isQuoted(text, start, end, quoted.get(code) ?? []))
      .map(({ line, words }) => ({ section: code, line, words, binding: bindingWords(evened(words)) })),
  );
}

const ITEM_NUMBER = /^[（(][\d一二三四五六七八九十]+[）)]/u;

/** Whether quotes hold all of a sentence; its item number is the clause's own, and marks of punctuation bind nobody. */
function isQuoted(text: string, start: number, end: number, quoted: readonly boolean[]): boolean {
  const number = ITEM_NUMBER.exec(text.slice(start, end))?.[0].length ?? 0;
  for (let at = start + number; at < end; at++) {
    if (quoted[at] !== true && !/\p{P}/u.test(text.charAt(at))) return false;
  }
  return true;
}

function missingQuote(clause: Clause, section: GuideSection | undefined): MissingQuote {
  if (section === undefined) return { clause };
  const quote = evened(clause.quote);
  let length = quote.length - 1;
  while (length > 0 && !section.text.includes(quote.slice(0, length))) length--;
  // A beginning this short stands anywhere.
  if (length < 2) return { clause };
  const at = section.text.indexOf(quote.slice(0, length)) + length;
  const sentence = section.sentences.find(({ end }) => end > at) ?? section.sentences.at(-1);
  return { clause, parts: { line: sentence?.line ?? 0, stands: quote.slice(0, length), guide: section.text.slice(at, at + 20) } };
}
