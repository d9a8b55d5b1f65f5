import type { Scanned } from '../../text/quantity';
import { scanQuantity } from '../../text/quantity';
import type { Entry, Lexicon } from './lexicon';

/** A piece of a text: a word of the vocabulary, a quantity, a mark, or characters that mean nothing to the grammar. */
export interface Token {
  readonly text: string;
  readonly type: 'word' | 'quantity' | 'stop' | 'comma' | 'colon' | 'open' | 'close' | 'unknown';
  readonly entry?: Entry;
  readonly quantity?: Scanned;
}

const MARKS: Record<string, Token['type']> = { '\n': 'stop', ';': 'stop', '。': 'stop', '!': 'stop', ',': 'comma', ':': 'colon', '(': 'open', '[': 'open', '【': 'open', '〔': 'open', ')': 'close', ']': 'close', '】': 'close', '〕': 'close' };

/** List marks and their like, at the start of a text, a line or a clause: "1)", "(2)", "3、", "4.", "(一)", "二、". */
const LIST_MARK = /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|\d{1,2}\)|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]{1,2}、)/;
/** A calendar date, a span of years, or an ordinal: numbers that count nothing. */
const DATE_OR_ORDINAL = /^(?:20\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)? ?(?:[-~至到] ?(?:20\d\d)(?:年(?:\d{1,2}月)?)?)?(?!\d)(?=年|[-~至到]|$|[^篇项件个次场届人名位])|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|第[\d一二三四五六七八九十]+[年次届期个批轮部分]?)/;
/** A measured value with a technical unit ("1000h", "≥80mW/cm²", "60℃") or a name with figures ("CO2", "5G", "PM2.5"). */
const MEASURE = /^(?:[≥≤><≈~±] ?)?\d[\d.,]*(?:[-~]\d[\d.]*)?(?:[a-zA-Zμ℃°Ω²³μµ][a-zA-Z0-9/·²³^℃°-]*)/u;
const LATIN_NAME = /^[A-Za-z][A-Za-z0-9.+-]*/;

/** Cuts a normalised text into tokens, the longest that fits first; a word wins over a quantity of its length. */
export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let unknown = '';
  const flush = (): void => {
    if (unknown.trim() !== '') tokens.push({ text: unknown.trim(), type: 'unknown' });
    unknown = '';
  };
  while (position < text.length) {
    const rest = text.slice(position);
    const found = next(rest, lexicon, unknown === '' && (tokens.length === 0 || ['stop', 'comma', 'colon', 'open'].includes(tokens.at(-1)?.type ?? '')));
    if (found === undefined) {
      unknown += rest.charAt(0);
      position += 1;
      continue;
    }
    if (found.type === 'unknown' || (found.type === 'quantity' && found.quantity?.unit === undefined && isScore(unknown, tokens))) unknown += found.text;
    else {
      flush();
      tokens.push(found);
    }
    position += found.text.length;
  }
  flush();
  return tokens;
}

/** A plain number after 影响因子 counts nothing. */
const isScore = (unknown: string, tokens: readonly Token[]): boolean => unknown.trim() === '' && (tokens.at(-1)?.entry?.classes.has('score') ?? false);

function next(rest: string, lexicon: Lexicon, atStart: boolean): Token | undefined {
  if (atStart) {
    const mark = LIST_MARK.exec(rest.trimStart())?.[0];
    if (mark !== undefined) return { text: rest.slice(0, rest.indexOf(mark) + mark.length), type: 'stop' };
  }
  const type = MARKS[rest.charAt(0)];
  if (type !== undefined) return { text: rest.charAt(0), type };
  const entry = lexicon.longest(rest);
  const opaque = DATE_OR_ORDINAL.exec(rest)?.[0] ?? MEASURE.exec(rest)?.[0];
  if (opaque !== undefined && opaque.length > (entry?.text.length ?? 0)) return { text: opaque, type: 'unknown' };
  const quantity = quantityAt(rest);
  if (quantity !== undefined && quantity.text.length > (entry?.text.length ?? 0)) return { text: quantity.text, type: 'quantity', quantity };
  if (entry !== undefined) return { text: entry.text, type: 'word', entry };
  const name = LATIN_NAME.exec(rest)?.[0];
  return name === undefined ? undefined : { text: name, type: 'unknown' };
}

/** A quantity, unless it is a figure inside a word, such as 一体化 and 三元. */
function quantityAt(rest: string): Scanned | undefined {
  const scanned = scanQuantity(rest);
  if (scanned === undefined || scanned.unit !== undefined) return scanned;
  return /\d|若干/.test(scanned.text) || /^[≥≤><不至最超]/.test(scanned.text) ? scanned : undefined;
}
