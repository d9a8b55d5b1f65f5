import { sameCell } from '../../workbook/addresses';
import { normalize } from '../../text/width';
import { isNone } from '../../text/none';
import type { Field, Reason, Target } from '../model';
import type { Placed } from '../raw';
import { errorReason, evidenceOf, readField } from '../fields/read-field';
import type { Interval } from '../../text/interval';
import { exactly, overlap } from '../../text/interval';
import { scanQuantity } from '../../text/quantity';
import { stumbled } from './amounts';
import type { Lexicon } from './lexicon';
import type { ParsedTarget } from './parsed';
import { BLANK, present, unreadable } from './parsed';
import { readTargets } from './sentence';
import { startDoubt } from './start-doubt';
import { asNumber, fieldsOf } from './target-values';
import type { Counted } from './target-values';
import type { TableColumnKey } from './targets-vocabulary';

/** A row of a targets table: its cells by column, of a merged cell the one value for all its rows. */
export type TableRow = ReadonlyMap<TableColumnKey, Placed>;

const HEADS = ['type', 'resultType', 'resultName', 'name'] as const;

/**
 * Reads rows that say one thing together: mostly one; several where a merged cell to their left names what they are the
 * indicators of. The kind may stand in the name and the number in the completion value: all is read as one text.
 */
export function readRows(rows: readonly TableRow[], lexicon: Lexicon): readonly Target[] {
  const filled = rows.filter((row) => row.get('atEnd')?.content !== undefined);
  const blank = rows.filter((row) => !filled.includes(row));
  return [...(filled.length === 0 ? [] : readFilled(filled, lexicon)), ...blank.flatMap((row) => readBlank(row, lexicon))];
}

function readFilled(rows: readonly TableRow[], lexicon: Lexicon): readonly Target[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const values = rows.flatMap((row) => row.get('atEnd') ?? []).filter((one, index, all) => all.findIndex(({ cell }) => sameCell(cell, one.cell)) === index);
  const shared = rest.length === 0 ? [] : headsOf(first).filter((head) => rows.every((row) => headsOf(row).some(({ cell }) => sameCell(cell, head.cell))));
  const heads = shared.map(textOf);
  const said = rows.map((row) => [...headsOf(row).filter((head) => !shared.includes(head) && !shared.some(({ cell }) => sameCell(cell, head.cell))).map(textOf), valueOf(row)].filter((text) => text !== '').join(':'));
  const text = [...heads, said.join(',')].join(':');
  const [only] = values;
  const parsed = rest.length === 0 && only?.content !== undefined && isNone(only.content.text) ? declaredNone(first, lexicon) : readTargets(text, lexicon);
  return parsed.map((target) => withCells(target, values, rows, errorOf(values)));
}

/** A row whose completion value is blank: a target nobody can measure. */
function readBlank(row: TableRow, lexicon: Lexicon): readonly Target[] {
  const heads = headsOf(row);
  const value = row.get('atEnd');
  if (heads.length === 0 || value === undefined) return [];
  return readTargets(heads.map(textOf).join(':'), lexicon).map((parsed) => ({
    ...parsed,
    ...fieldsOf({ ...parsed, count: BLANK }, [value]),
    evidence: [evidenceOf(value)],
  }));
}

/** 「无」: the row's target is declared to be none. */
function declaredNone(row: TableRow, lexicon: Lexicon): readonly ParsedTarget[] {
  return readTargets(headsOf(row).map(textOf).join(':'), lexicon).map((target) => ({ ...target, count: present(exactly(0)) }));
}

function withCells(parsed: ParsedTarget, values: readonly Placed[], rows: readonly TableRow[], error: Reason | undefined): Target {
  const [row] = rows;
  const fields = fieldsOf(error === undefined ? parsed : { ...parsed, count: unreadable(error) }, values);
  const own = (key: TableColumnKey, kind: Target['kinds'][number], counted: Counted, field: 'people' | 'enterprisePeople' | 'months' | 'domestic') => {
    const placed = rows.length === 1 ? row?.get(key) : undefined;
    return placed?.content === undefined || !parsed.kinds.includes(kind) ? fields[field] : agreed(fields[field], readField([placed], asNumber(counted)));
  };
  const target: Target = {
    ...parsed,
    ...fields,
    people: own('people', 'seminar', 'people', 'people'),
    enterprisePeople: own('enterprisePeople', 'seminar', 'people', 'enterprisePeople'),
    months: own('months', 'visit', 'months', 'months'),
    domestic: own('domesticPapers', 'paper', 'paper', 'domestic'),
    doubts: [...parsed.doubts, ...rows.flatMap((one) => startDoubt(one.get('atStart')))],
    evidence: [],
  };
  const more = [target.people, target.enterprisePeople, target.months, target.domestic].flatMap(({ evidence }) => evidence);
  const all = [...values.map(evidenceOf), ...more];
  return { ...target, evidence: all.filter((one, index) => all.findIndex(({ cell }) => sameCell(cell, one.cell)) === index) };
}

/** What a column says of a target, unless the sentence says another number of the same. */
function agreed(said: Field<Interval>, own: Field<Interval>): Field<Interval> {
  if (said.state !== 'present' || own.state !== 'present' || overlap(said.value, own.value)) return own;
  const evidence = [...said.evidence, ...own.evidence];
  return { state: 'unreadable', why: { key: 'target.contradiction', params: { words: evidence.map(({ found }) => found).join(' / ') } }, evidence };
}

function errorOf(values: readonly Placed[]): Reason | undefined {
  for (const { content } of values) {
    if (content?.kind === 'error') return errorReason(content.text);
    if (content?.kind === 'date') return stumbled(content.text);
  }
  return undefined;
}

const headsOf = (row: TableRow): readonly Placed[] =>
  HEADS.flatMap((key) => row.get(key) ?? []).filter((head, index, all) => head.content !== undefined && all.findIndex((other) => textOf(other) === textOf(head)) === index);

const textOf = ({ content }: Placed): string => (content === undefined ? '' : normalize(content.text));

/** The completion value with the unit of its column, where it is a bare number. */
function valueOf(row: TableRow): string {
  const value = row.get('atEnd');
  if (value?.content === undefined) return '';
  const text = textOf(value);
  const unit = row.get('unit')?.content?.text ?? value.unit;
  const quantity = scanQuantity(text);
  return unit !== undefined && quantity?.text === text && quantity.unit === undefined ? `${text}${normalize(unit)}` : text;
}
