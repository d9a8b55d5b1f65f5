import { dateText, readDate, type WrittenDate } from '../../text/dates';
import type { Interval } from '../../text/interval';
import { between, overlap } from '../../text/interval';
import { readPeriod, type Span, spanOf } from '../../text/period';
import { notUnderstood } from '../../text/read';
import type { Content } from '../content';
import type { CellRead, CellReader } from './field-readers';
import type { Evidence, Field, Period, Reason } from '../model';
import type { Placed } from '../raw';
import { rememberingCells } from './remembering-cells';
import { evidenceOf, NOTHING_STATED, readField, statedTwice } from './read-field';

/** The cells that can say how long a project runs. */
export interface PeriodCells {
  readonly start: readonly Placed[];
  readonly end: readonly Placed[];
  /** 项目起止时间 as one cell, and a stated length; either may hold both. */
  readonly period: readonly Placed[];
  readonly duration: readonly Placed[];
}

/**
 * Reads how long a project runs from its dates, its stated length, or both; what disagrees, or lacks its other end, is unreadable.
 * Evidence names all the cells that say something.
 */
export function readPeriodField({ start, end, period, duration }: PeriodCells): Field<Period> {
  if (start.length + end.length + period.length + duration.length === 0) return NOTHING_STATED;
  const cells = [...period, ...start, ...end, ...duration];
  const from = readField(start, asDate);
  const to = readField(end, asDate);
  const spans = [readField(period, asSpan), readField(duration, asSpan)];
  const fields = [from, to, ...spans];
  const stated = cells.filter(({ content }) => content !== undefined).map(evidenceOf);
  const unreadable = fields.find((field) => field.state === 'unreadable');
  if (unreadable !== undefined) return { state: 'unreadable', why: unreadable.why, evidence: stated };
  if (fields.every((field) => field.state === 'blank')) return { state: 'blank', evidence: cells.map(evidenceOf) };
  const known: Span[] = [];
  for (const field of spans) if (field.state === 'present') known.push(field.value);
  const result = combined(from.state === 'present' ? from.value : undefined, to.state === 'present' ? to.value : undefined, known, stated);
  return 'why' in result ? { state: 'unreadable', why: result.why, evidence: stated } : { state: 'present', value: result.value, evidence: stated };
}

/** As `combine`, of which it remembers what the latest dates and lengths came to: the readers give the same objects for the same texts. */
function combined(from: WrittenDate | undefined, to: WrittenDate | undefined, spans: readonly Span[], evidence: readonly Evidence[]): ReturnType<typeof combine> {
  const known = latest.find((one) => one.from === from && one.to === to && one.spans.length === spans.length && one.spans.every((span, at) => span === spans[at]));
  if (known !== undefined) return { value: known.value };
  const result = combine(from, to, spans, evidence);
  if ('value' in result) latest = [{ from, to, spans, value: result.value }, ...latest.slice(0, REMEMBERED - 1)];
  return result;
}

/** Few lists hold more combinations of dates and lengths. */
const REMEMBERED = 8;

let latest: readonly { readonly from: WrittenDate | undefined; readonly to: WrittenDate | undefined; readonly spans: readonly Span[]; readonly value: Period }[] = [];

/** Puts together what the cells say: all lengths must agree, all dates too, and the lengths with the dates. */
function combine(
  from: WrittenDate | undefined,
  to: WrittenDate | undefined,
  spans: readonly Span[],
  evidence: readonly Evidence[],
): { readonly value: Period } | { readonly why: Reason } {
  const twice = { why: statedTwice(evidence) };
  const starts = dates([from, ...spans.map((span) => span.start)]);
  const ends = dates([to, ...spans.map((span) => span.end)]);
  const start = finest(starts);
  const end = finest(ends);
  const months = common(spans.map((span) => span.months));
  if (months === null || (starts.length > 0 && start === undefined) || (ends.length > 0 && end === undefined)) return twice;
  if (start !== undefined && end !== undefined) return spanOf(start, end, months);
  if (months !== undefined) return { value: { months, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) } };
  if (start !== undefined) return { why: { key: 'period.no-end', params: { start: dateText(start) } } };
  return end === undefined ? twice : { why: { key: 'period.no-start', params: { end: dateText(end) } } };
}

/** A date in a cell of its own. A number is one only where nothing of it is lost: 2025.1 was January or October. */
const asDate: CellReader<WrittenDate> = rememberingCells((content) => {
  const lost = dateLost(content);
  if (lost !== undefined) return { why: lost };
  return content.kind === 'date' && content.date !== undefined ? { value: content.date } : readDate(content.text);
});

/** A period or a length in one cell; a single date is neither. */
const asSpan: CellReader<Span> = rememberingCells((content, unit): CellRead<Span> => {
  if (content.kind === 'date' || content.kind === 'percent') return notUnderstood(content.text);
  return readPeriod(content.text, unit);
});

function dateLost(content: Content): Reason | undefined {
  const { kind, text } = content;
  if (kind === 'date' && content.date === undefined) return { key: 'text.date-without-year', params: { words: text } };
  return kind === 'number' && /^\d{4}\.\d$/.test(text) ? { key: 'text.date-as-number', params: { words: text } } : undefined;
}

const dates = (all: readonly (WrittenDate | undefined)[]): WrittenDate[] => all.filter((date) => date !== undefined);

/** The date said most finely, if all others say the same as far as they go. */
function finest(all: readonly WrittenDate[]): WrittenDate | undefined {
  const [fine, ...others] = [...all].sort((a, b) => dateText(b).length - dateText(a).length);
  return fine !== undefined && others.every((other) => dateText(fine).startsWith(dateText(other))) ? fine : undefined;
}

/** What several statements of one length leave possible; null where they contradict each other. */
function common(lengths: readonly Interval[]): Interval | undefined | null {
  const [first, ...others] = lengths;
  let both = first;
  for (const other of others) {
    if (both === undefined || !overlap(both, other)) return null;
    both = between(Math.max(both.min, other.min), Math.min(both.max, other.max));
  }
  return both;
}
