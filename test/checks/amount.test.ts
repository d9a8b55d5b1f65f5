import { amount, type AmountField } from '../../src/checks/amount';
import { atLeast, between, exactly, type Interval } from '../../src/text/interval';
import { blank, present, unreadable } from '../support/fields';

const facts = { directions: ['1.1'] };

function outcomeOf(params: { field: AmountField; equals?: number; atMost?: number }, value: Interval) {
  const field = params.field === 'period' ? present({ months: value }) : present(value);
  return amount.prepare(params, facts)({ [params.field]: field } as never).outcome;
}

describe('amount', () => {
  test.each([
    { what: 'a month short of 3 years', value: exactly(35), outcome: 'violated' },
    { what: '3 years', value: exactly(36), outcome: 'met' },
    { what: 'a month more than 3 years', value: exactly(37), outcome: 'violated' },
    { what: '36 or 37 months, from one month to another', value: between(36, 37), outcome: 'undecided' },
    { what: '35 or 36 months', value: between(35, 36), outcome: 'undecided' },
    { what: 'at least 3 years', value: atLeast(36), outcome: 'undecided' },
    { what: 'more than 3 years', value: atLeast(37), outcome: 'violated' },
    { what: 'at most 3 years', value: between(0, 36), outcome: 'undecided' },
    { what: 'any length', value: atLeast(0), outcome: 'undecided' },
  ])('为3年 is an equality: $what is $outcome', ({ value, outcome }) => {
    expect(outcomeOf({ field: 'period', equals: 36 }, value)).toBe(outcome);
  });

  test.each([
    [23, 'violated'],
    [24, 'met'],
    [25, 'violated'],
  ])('2年: %i months is %s', (months, outcome) => {
    expect(outcomeOf({ field: 'period', equals: 24 }, exactly(months))).toBe(outcome);
  });

  test.each([
    { what: 'less', value: exactly(12), outcome: 'met' },
    { what: 'just so much', value: exactly(36), outcome: 'met' },
    { what: 'a month more', value: exactly(37), outcome: 'violated' },
    { what: '36 or 37', value: between(36, 37), outcome: 'undecided' },
    { what: 'an open end', value: atLeast(12), outcome: 'undecided' },
    { what: 'an open end above it', value: atLeast(37), outcome: 'violated' },
  ])('不超过3年 is a ceiling: $what is $outcome', ({ value, outcome }) => {
    expect(outcomeOf({ field: 'period', atMost: 36 }, value)).toBe(outcome);
  });

  test.each([
    [1500, 'met'],
    [1500.01, 'violated'],
  ])('a request of %d of 1500 万元 is %s', (request, outcome) => {
    expect(outcomeOf({ field: 'grantRequested', atMost: 1500 }, exactly(request))).toBe(outcome);
  });

  test.each([
    [exactly(0), 'met'],
    [exactly(1), 'violated'],
    [atLeast(1), 'violated'],
    [atLeast(0), 'undecided'],
  ])('不下设课题: %o is %s', (value, outcome) => {
    expect(outcomeOf({ field: 'subprojects', atMost: 0 }, value)).toBe(outcome);
  });

  test('says what stands there beside what is required, in the cell that says it', () => {
    const field = present(exactly(2000), 'C7');
    const judged = amount.prepare({ field: 'grantRequested', atMost: 1800 }, facts)({ grantRequested: field } as never);
    const measured = { actual: { min: 2000, max: 2000 }, bound: 'at-most', required: 1800, unit: 'money' };
    expect(judged).toEqual({ outcome: 'violated', evidence: field.evidence, measured, message: { key: 'amount.violated', params: { field: 'grantRequested', measured } } });
  });

  test('leaves a blank and an unreadable amount open, and says which', () => {
    const judge = amount.prepare({ field: 'subprojects', atMost: 0 }, facts);
    expect(judge({ subprojects: blank } as never)).toEqual({ outcome: 'undecided', evidence: blank.evidence, message: { key: 'field.blank', params: { field: 'subprojects' } } });
    expect(judge({ subprojects: unreadable } as never).message).toEqual({ key: 'field.unreadable', params: { field: 'subprojects', why: unreadable.why } });
  });

  test.each([{ field: 'period' }, { field: 'period', equals: 1, atMost: 2 }, { field: 'titleEn', atMost: 2 }, { field: 'period', atMost: -1 }])('a rule file may not ask %o', (params) => {
    expect(amount.schema.safeParse(params).success).toBe(false);
  });
});
