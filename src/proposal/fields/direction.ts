import { onceFor } from '../../once';
import { evened } from '../../text/compare';
import { type CountryWords, foreignCountriesIn } from '../../text/countries';
import { notUnderstood } from '../../text/read';
import type { Reason } from '../model';

export interface Direction {
  readonly code: string;
  readonly title: string;
}

/** The code of the direction a text names; undefined where it names none of the call's; or why that cannot be told. */
export type DirectionMatch = { readonly code: string | undefined } | { readonly why: Reason };

/**
 * Matches a direction as written: its code ("1.1", "方向1.1：中国和韩国…"), its title, or a part of it that fits no other
 * (domain.md, part 2). Several codes, a part that fits several, a country's name in other words than a title's, or a code beside another direction's title or country, are unreadable.
 */
export function matchDirection(text: string, directions: readonly Direction[], countries: CountryWords = {}): DirectionMatch {
  const words = withoutNumbering(text);
  const codes = codesIn(words);
  if (isTakenBack(words)) return notUnderstood(words);
  const titled = directionsTitled(withoutCodes(words), directions).map(({ code }) => code);
  const [code] = codes;
  if (codes.length > 1) return { why: { key: 'direction.several', params: { words, codes } } };
  if (code === undefined) {
    const fitting = titled.length > 0 ? titled : withCountriesOf(words, directions, countries);
    return titled.length === 1 || fitting.length === 0 ? { code: titled[0] } : { why: { key: 'direction.several', params: { words, codes: fitting } } };
  }
  const direction = directions.find((one) => one.code === code);
  const others = titled.length > 0 ? titled : direction === undefined ? undefined : ofOtherCountries(words, direction, directions, countries);
  if (others !== undefined && !others.includes(code)) return { why: { key: 'direction.contradicts', params: { words, code, others } } };
  return { code: direction?.code };
}

/** A title without its list's numbering: 一、中国和柬埔寨. */
export const withoutNumbering = (text: string): string => text.trim().replace(/^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．,，])\s*/, '');

/** Where a text names a country that the direction of its code does not, the directions that do, perhaps none. */
function ofOtherCountries(text: string, { title }: Direction, directions: readonly Direction[], countries: CountryWords): readonly string[] | undefined {
  const named = foreignCountriesIn(text, countries);
  const names = (of: string): boolean => foreignCountriesIn(of, countries).some((country) => named.includes(country));
  return named.length === 0 || names(title) ? undefined : directions.filter((one) => names(one.title)).map(({ code }) => code);
}

/** The directions whose country a text names in any way (中国-印尼, 中韩能源), though it holds no title: it may well mean one of them. */
function withCountriesOf(text: string, directions: readonly Direction[], countries: CountryWords): readonly string[] {
  const named = (country: string): boolean => (countries[country] ?? []).some((word) => word.length > 1 && evened(text).includes(evened(word)));
  return directions.filter(({ title }) => foreignCountriesIn(title, countries).some(named)).map(({ code }) => code);
}

/** 非1.1 names a code and means another; "1-1" and "1。1" may mean a code, and nobody knows. */
const isTakenBack = (text: string): boolean => /[非不除否]\s*(?:方向)?\s*\d/u.test(text) || /^\d{1,2}\s*[-－—–。．·,，]\s*\d{1,2}$/u.test(text.trim());

const CODE = /(?<![\d.])\d{1,2}(?:\.\d{1,2})+(?![\d])/g;
const LEAD_IN = /^(?:所属)?(?:申报)?(?:指南)?(?:方向)?(?:编号|代码|名称)?|^(?:direction|topic)/;

/** Different codes that stand in a text. */
function codesIn(text: string): string[] {
  return [...new Set(text.normalize('NFKC').replace(/^(\D*\d)\s*\.\s*(\d\D*)$/u, '$1.$2').match(CODE) ?? [])];
}

function withoutCodes(text: string): string {
  return text.normalize('NFKC').replace(CODE, ' ');
}

/** The directions whose title a text is, holds, or is a part of, two characters at least; the whole title goes before a part. */
function directionsTitled(text: string, directions: readonly Direction[]): readonly Direction[] {
  const plain = lettersOf(text).replace(LEAD_IN, '');
  if (plain.length < 2) return [];
  const whole = directions.filter((direction) => plain.includes(titleLetters(direction)));
  return whole.length > 0 ? whole : directions.filter((direction) => titleLetters(direction).includes(plain));
}

const titleLetters = onceFor(({ title }: Direction) => lettersOf(title));

const lettersOf = (text: string): string => evened(text).replace(/[^\p{L}\p{N}]/gu, '');
