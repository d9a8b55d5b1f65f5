import { evened } from '../text/compare';
import type { Reason } from './model';

export interface Direction {
  readonly code: string;
  readonly title: string;
}

/** The code of the direction a text names; undefined where it names none of the call's; or why that cannot be told. */
export type DirectionMatch = { readonly code: string | undefined } | { readonly why: Reason };

/**
 * Matches a direction as written: its code ("1.1", "方向1.1：中国和韩国…"), its title, or a part of it that fits no other
 * (domain.md, part 2). Several codes, a part that fits several, or a code beside another direction's title, are unreadable.
 */
export function matchDirection(text: string, directions: readonly Direction[]): DirectionMatch {
  const words = text.trim();
  const codes = codesIn(words);
  const titled = directionsTitled(withoutCodes(words), directions).map(({ code }) => code);
  const [code, ...others] = codes;
  if (others.length > 0) return { why: { key: 'direction.several', params: { words, codes } } };
  if (code === undefined) {
    return titled.length > 1 ? { why: { key: 'direction.several', params: { words, codes: titled } } } : { code: titled[0] };
  }
  if (titled.length > 0 && !titled.includes(code)) return { why: { key: 'direction.contradicts', params: { words, code, others: titled } } };
  return { code: directions.find((direction) => direction.code === code)?.code };
}

const CODE = /(?<![\d.])\d{1,2}(?:\.\d{1,2})+(?![\d])/g;
const LEAD_IN = /^(?:所属)?(?:申报)?(?:指南)?(?:方向)?(?:编号|代码|名称)?|^(?:direction|topic)/;

/** Different codes that stand in a text. */
function codesIn(text: string): string[] {
  return [...new Set(text.normalize('NFKC').match(CODE) ?? [])];
}

function withoutCodes(text: string): string {
  return text.normalize('NFKC').replace(CODE, ' ');
}

/** The directions whose title a text is, holds, or is a part of, two characters at least; the whole title goes before a part. */
function directionsTitled(text: string, directions: readonly Direction[]): readonly Direction[] {
  const plain = lettersOf(text).replace(LEAD_IN, '');
  if (plain.length < 2) return [];
  const whole = directions.filter(({ title }) => plain.includes(lettersOf(title)));
  return whole.length > 0 ? whole : directions.filter(({ title }) => lettersOf(title).includes(plain));
}

const lettersOf = (text: string): string => evened(text).replace(/[^\p{L}\p{N}]/gu, '');
