import type { Interval } from '../../text/interval';
import { exactly } from '../../text/interval';
import { scanQuantity } from '../../text/quantity';
import { normalize } from '../../text/width';
import { remembering } from '../../text/remembering';
import { isNone } from '../../text/none';
import type { Content } from '../content';
import type { Field, TargetKind } from '../model';
import type { Placed } from '../raw';
import type { CellReader } from '../fields/field-readers';
import { evidenceOf } from '../fields/read-field';
import { rememberingCells } from '../fields/remembering-cells';
import { counts, measureOf, monthsOf, partOf, stumbled } from './amounts';
import type { ParsedTarget, Part } from './parsed';
import { present, unreadable } from './parsed';
import type { Token } from './tokens';

/** What a cell of a target column counts. */
export type Counted = TargetKind | 'people' | 'months';

/** Reads one number of targets, people or months from a cell; a bare number counts what its header's unit says. */
export const asNumber = remembering((counted: Counted): CellReader<Interval> =>
  rememberingCells((content, unit) => {
    const part = readNumber(content, unit, counted);
    return part.state === 'blank' ? part.state : part.state === 'present' ? { value: part.value } : { why: part.why };
  }));

function readNumber(content: Content, unit: string | undefined, counted: Counted): Part {
  if (isNone(content.text)) return present(exactly(0));
  const token = tokenOf(content, unit);
  if (token === undefined || (content.kind !== 'text' && content.kind !== 'number')) return unreadable(stumbled(content.text));
  return fits(counted, token) ? plain(counted === 'months' ? monthsOf(inMonths(token)) : partOf(token), content.text) : unreadable(stumbled(content.text));
}

/** A part that cells state, as a field with those cells. */
function fieldOf(part: Part, cells: readonly Placed[]): Field<Interval> {
  const evidence = cells.map(evidenceOf);
  if (part.state === 'present') return { state: 'present', value: part.value, evidence };
  return part.state === 'unreadable' ? { state: 'unreadable', why: part.why, evidence } : { state: 'blank', evidence };
}

/** A parsed target's numbers as fields with the cells they were read from. */
export const fieldsOf = (parsed: ParsedTarget, cells: readonly Placed[]) => ({
  count: fieldOf(parsed.count, cells),
  people: fieldOf(parsed.people, cells),
  enterprisePeople: fieldOf(parsed.enterprisePeople, cells),
  months: fieldOf(parsed.months, cells),
  domestic: fieldOf(parsed.domestic, cells),
});

const tokenOf = (content: Content, unit: string | undefined): Token | undefined => tokens(`${unit ?? ''}\n${content.text}`);

/** What a unit and, on the next line, a cell's text come to; the same few recur in every row. */
const tokens = remembering((cell): Token | undefined => {
  const end = cell.indexOf('\n');
  const unit = cell.slice(0, end);
  const text = normalize(cell.slice(end + 1)).replace(/[。;,]$/, '');
  const quantity = scanQuantity(text, unit === '' ? undefined : unit);
  return quantity?.text === text ? { text, type: 'quantity', quantity } : undefined;
});

function fits(counted: Counted, token: Token): boolean {
  const measure = measureOf(token);
  if (counted === 'people') return measure === 'persons' || measure === 'bare';
  if (counted === 'months') return measure === 'time' || measure === 'bare';
  return counts(counted, token);
}

/** A bare number in a column of months counts months. */
function inMonths(token: Token): Token {
  const { quantity } = token;
  return quantity === undefined || quantity.unit !== undefined ? token : { ...token, quantity: { ...quantity, unit: '月' } };
}

/** No number of targets is below 0. */
const plain = (part: Part, text: string): Part => (part.state === 'present' && part.value.min < 0 ? unreadable(stumbled(text)) : part);
