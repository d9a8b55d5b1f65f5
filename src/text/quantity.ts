import { exactly, type Interval } from './interval';
import { isBareNumber, isScaled, NUMERAL_CHARACTERS, parseEitherOr, parseNumeral } from './numerals';
import type { Bound } from './quantity-words';
import { AFTER_PATTERN, BEFORE_PATTERN, boundAfter, boundBefore, isTimeUnit, isWholeUnit, startPattern, UNITS, VAGUE } from './quantity-words';
import type { Read } from './read';
import { notUnderstood } from './read';
import { normalize } from './width';

/** A number with what is said around it: "2篇以上" is [2, ∞) of 篇. Of percentages, with the unit %, it is the hundredths. */
export interface Quantity {
  readonly interval: Interval;
  /** One of UNITS, as written; missing where none is. */
  readonly unit?: string;
  /** Whether the number itself is written with 万 or 亿 ("750万"), so that a header's 万元 is no unit for it. */
  readonly scaled: boolean;
}

/** A quantity found at the start of a text: the words it takes up, its unit, and what it says. */
export interface Scanned {
  readonly text: string;
  readonly unit?: string;
  /** Whether a word before or after bounds the number ("不少于", "以上"). */
  readonly bounded: boolean;
  readonly read: Read<Quantity>;
}

const VAGUE_PATTERN = startPattern(VAGUE);
const UNIT_PATTERN = startPattern(UNITS);
const NUMBER_PATTERN = new RegExp(
  `^(?:百分之[${NUMERAL_CHARACTERS}]+|(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?[百佰千仟万萬亿億]*|[${NUMERAL_CHARACTERS}]+)`,
);

/** The parts of a quantity as they stand, before they are understood. */
interface Parts {
  readonly bounds: readonly Bound[];
  readonly first: string;
  readonly second?: string;
  readonly unit?: string;
  /** What "一个半月" and "两年半" add. */
  readonly half: boolean;
}

/**
 * Finds the quantity that begins a normalised text: "不少于2篇", "50余人", "2-3项", "一个半月". A word that only says "some" ("若干篇")
 * is a quantity that cannot be read. `unit` holds where the text names none. Undefined where the text begins with no quantity.
 */
export function scanQuantity(text: string, unit?: string): Scanned | undefined {
  if (isBareNumber(text)) return bare(text, unit);
  const cursor = cursorOver(text);
  const before = cursor.take(BEFORE_PATTERN);
  if (before !== undefined) cursor.take(/^(?:为|:)/);
  const vague = cursor.take(VAGUE_PATTERN);
  if (vague !== undefined) {
    const vagueUnit = cursor.take(UNIT_PATTERN);
    return vagueUnit === undefined && vague !== '若干' ? undefined : unread(cursor.taken(), vagueUnit);
  }
  const first = cursor.take(NUMBER_PATTERN);
  return first === undefined ? undefined : scanFrom(cursor, first, before, unit);
}

/** Reads a whole text as one quantity; `unit` is that of its header or label, for a text that names none. */
export function readQuantity(text: string, unit?: string): Read<Quantity> {
  const normal = normalize(text).replace(/[。;,]$/, '');
  const scanned = scanQuantity(normal, unit);
  return scanned?.text === normal ? scanned.read : notUnderstood(normal);
}

function scanFrom(cursor: Cursor, first: string, before: string | undefined, fallback: string | undefined): Scanned {
  const bounds: Bound[] = [];
  if (before !== undefined) bounds.push(boundBefore(before) ?? 'about');
  const takeMore = (): void => {
    if (cursor.take(/^[余多几](?!于)/) !== undefined) bounds.push('at-least');
  };
  takeMore();
  let half = cursor.take(/^(?:个半(?=月|星期)|年半)/);
  let unit = half === undefined ? cursor.take(UNIT_PATTERN) : unitOfHalf(half, cursor);
  if (unit === undefined && cursor.take(/^个(?=多月)/) !== undefined) unit = '个';
  takeMore();
  if (unit === '个' && cursor.take(/^月/) !== undefined) unit = '个月';
  const second = cursor.take(/^(?:-|~|至(?![少多])|到)(?= ?[\d半百零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾])/) === undefined ? undefined : cursor.take(NUMBER_PATTERN);
  if (second !== undefined) {
    half ??= cursor.take(/^(?:个半(?=月)|年半)/);
    unit = (half === undefined ? cursor.take(UNIT_PATTERN) : unitOfHalf(half, cursor)) ?? unit;
  }
  for (let after = cursor.take(AFTER_PATTERN); after !== undefined; after = cursor.take(AFTER_PATTERN)) {
    bounds.push(boundAfter(after) ?? 'about');
    // "50以上人", "50+人"
    unit ??= cursor.take(UNIT_PATTERN);
  }
  if (unit !== undefined && isTimeUnit(unit) && cursor.take(/^内(?![容部])/) !== undefined) bounds.push('at-most');
  // A fraction, a ratio, a date, a sum: more figures follow that this grammar has no sense for.
  const rest = cursor.take(unit === undefined ? /^(?:[-~./⁄:+] ?\d+)+/ : /^(?:[-~+] ?\d+)+/);
  const whole = unit ?? (isScaled(first) ? undefined : fallback);
  const parts: Parts = { bounds, first, ...(second === undefined ? {} : { second }), ...(whole === undefined ? {} : { unit: whole }), half: half !== undefined };
  const text = cursor.taken();
  const interval = rest === undefined ? intervalOf(parts) : undefined;
  if (interval === undefined) return unread(text, unit);
  const percent = first.startsWith('百分之') ? '%' : whole;
  const quantity = { interval, ...(percent === undefined ? {} : { unit: percent }), scaled: isScaled(second ?? first) };
  return { text, ...(percent === undefined ? {} : { unit: percent }), bounded: bounds.length > 0, read: { value: quantity } };
}

/** A text that is digits alone, as most cells of a list that count something. */
function bare(text: string, unit: string | undefined): Scanned {
  const value = parseNumeral(text);
  if (value === undefined) return unread(text, undefined);
  const interval = exactly(value);
  return unit === undefined
    ? { text, bounded: false, read: { value: { interval, scaled: false } } }
    : { text, unit, bounded: false, read: { value: { interval, unit, scaled: false } } };
}

function unread(text: string, unit: string | undefined): Scanned {
  return { text, ...(unit === undefined ? {} : { unit }), bounded: true, read: notUnderstood(text) };
}

function unitOfHalf(half: string, cursor: Cursor): string {
  return half === '年半' ? '年' : `个${cursor.take(/^(?:月|星期)/) ?? ''}`;
}

/** What the parts say of the number; undefined where they contradict each other, are no numerals, or say only "about". */
function intervalOf(parts: Parts): Interval | undefined {
  const stated = statedInterval(parts);
  if (stated === undefined || parts.bounds.includes('about')) return undefined;
  const whole = parts.unit !== undefined && isWholeUnit(parts.unit);
  const floors = parts.bounds.filter((bound) => bound === 'at-least' || bound === 'more-than');
  if (floors.length === 0) {
    if (parts.bounds.length === 0) return stated;
    const below = whole && parts.bounds.includes('less-than') ? Math.ceil(stated.max) - 1 : stated.max;
    return below < 0 ? undefined : { min: 0, max: below };
  }
  if (floors.length < parts.bounds.length) return undefined;
  // Of what does not come whole, "more than 1" is put down as at least 1: wider, never wrong.
  return { min: whole && floors.includes('more-than') ? Math.floor(stated.min) + 1 : stated.min, max: Infinity };
}

function statedInterval({ first, second, half }: Parts): Interval | undefined {
  const either = second === undefined ? parseEitherOr(first) : undefined;
  if (either !== undefined) return either;
  const max = parseNumeral((second ?? first).replace('百分之', ''));
  const plain = parseNumeral(first.replace('百分之', ''));
  if (max === undefined || plain === undefined) return undefined;
  const extra = half ? 0.5 : 0;
  if (second === undefined) return { min: plain + extra, max: max + extra };
  // "500-800万" is 5 to 8 million: the scale is said once, for both.
  const scale = isScaled(second) && !isScaled(first) ? scaleOf(second) : 1;
  const min = plain * scale <= max ? plain * scale : plain;
  return min <= max ? { min, max: max + extra } : undefined;
}

const scaleOf = (numeral: string): number => parseNumeral(`1${/[百佰千仟万萬亿億]+$/.exec(numeral)?.[0] ?? ''}`) ?? 1;

/** Walks over a text from its start; spaces between the parts are stepped over. */
interface Cursor {
  /** Takes what the pattern, bound to the start, finds here; undefined where it finds nothing. */
  take(pattern: RegExp): string | undefined;
  taken(): string;
}

function cursorOver(text: string): Cursor {
  let position = 0;
  return {
    take(pattern) {
      const start = text.startsWith(' ', position) && position > 0 ? position + 1 : position;
      const found = pattern.exec(text.slice(start))?.[0];
      if (found !== undefined) position = start + found.length;
      return found;
    },
    taken: () => text.slice(0, position),
  };
}
