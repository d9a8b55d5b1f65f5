import { evened } from '../../text/compare';
import type { Interval } from '../../text/interval';
import { atLeast, exactly } from '../../text/interval';
import { isOpenList, splitPeople } from '../../text/lists';
import { readMoney } from '../../text/money';
import { isNone } from '../../text/none';
import { organizationType, type OrganizationWords } from '../../text/organization-type';
import { readQuantity } from '../../text/quantity';
import { notUnderstood } from '../../text/read';
import { readTicks } from '../../text/tick-boxes';
import { type Answers, readYesNo } from '../../text/yes-no';
import type { Content } from '../content';
import type { OrganizationType, Reason, YesNo } from '../model';

/** What came of reading a cell; `blank` where it only offers choices and none is taken. */
export type CellRead<T> = { readonly value: T } | { readonly why: Reason } | 'blank';

/** Reads what a cell says as a value; `unit` is what its label says a bare number counts. */
export type CellReader<T> = (content: Content, unit?: string) => CellRead<T>;

/** A text as it stands; of tick boxes, those ticked. What a spreadsheet made a date was meant as something else. */
export const asText: CellReader<string> = (content) => {
  if (content.kind === 'date') return { why: { key: 'cell.is-date', params: { found: content.text } } };
  return { value: content.text.trim() };
};

/** A text, or the choices ticked, joined. */
export const asChoices: CellReader<string> = (content, unit) => {
  const ticks = content.kind === 'text' ? readTicks(content.text) : undefined;
  if (ticks === undefined) return asText(content, unit);
  if ('why' in ticks) return ticks;
  return ticks.value.length === 0 ? 'blank' : { value: ticks.value.join('、') };
};

/** A text that is one choice: tick boxes of which one is ticked, or the text itself. */
export const asChoice: CellReader<string> = (content, unit) => {
  const ticks = content.kind === 'text' ? readTicks(content.text) : undefined;
  if (ticks !== undefined && 'value' in ticks && ticks.value.length > 1) return { why: { key: 'field.ticked-twice', params: { choices: ticks.value } } };
  return asChoices(content, unit);
};

/** A text that is no bare number: a name, or a list of names. */
export const asName: CellReader<string> = (content, unit) =>
  content.kind === 'number' || content.kind === 'percent' ? { why: { key: 'cell.is-number', params: { found: content.text } } } : asText(content, unit);

/** A list of names that leaves none out. */
export const asWholeList: CellReader<string> = (content, unit) =>
  andThen(asName(content, unit), (text) => (isOpenList(text) ? { why: { key: 'list.open', params: { words: text } } } : { value: text }));

/** People's names; 无 names nobody. */
export const asPeople: CellReader<readonly string[]> = (content) => andThen(asWholeList(content), (text) => ({ value: isNone(text) ? [] : splitPeople(text) }));

/** An answer to a question, by its own words or 是 and 否. */
export const asYesNo =
  (question: Answers): CellReader<YesNo> =>
  (content) =>
    andThen(asChoice(content), (text) => readYesNo(text, question));

/** A type of organisation; one that is not certain is unreadable. */
export const asOrganizationType =
  (words: OrganizationWords): CellReader<OrganizationType> =>
  (content) =>
    andThen(asChoice(content), (text) => {
      const type = organizationType(text, words);
      return type === 'unclear' ? { why: { key: 'type.unclear', params: { words: text } } } : { value: type };
    });

/** Money in 万元; 无 is 0. */
export const asMoney: CellReader<Interval> = (content, unit) => {
  if (content.kind === 'date' || content.kind === 'percent') return notUnderstood(content.text);
  return isNone(content.text) ? { value: exactly(0) } : readMoney(content.text, unit);
};

const SUBPROJECTS: Answers = {
  yes: ['下设', '下设课题', '设', '设课题', '设有课题'],
  no: ['不设', '不下设', '未设', '未下设', '不设课题', '不下设课题', '未下设课题', '无课题', '没有课题', '项目不下设课题', '本项目不下设课题'],
};

/** How many 课题 are set up: a count, or whether there are any. */
export const asSubprojects: CellReader<Interval> = (content) =>
  andThen(asChoice(content), (text) => {
    const answer = readYesNo(text, SUBPROJECTS);
    if ('value' in answer) return { value: answer.value === 'yes' ? atLeast(1) : exactly(0) };
    const count = readQuantity(evened(text).replace(/^(?:下设|设)/, '').replace(/(?<=[个项])课题$/, ''));
    if ('why' in count) return count;
    const { interval, unit = '个' } = count.value;
    return ['个', '项'].includes(unit) && Number.isInteger(interval.min) ? { value: interval } : notUnderstood(text);
  });

/** Goes on with what was read. */
export function andThen<A, B>(read: CellRead<A>, next: (value: A) => CellRead<B>): CellRead<B> {
  return read !== 'blank' && 'value' in read ? next(read.value) : read;
}
