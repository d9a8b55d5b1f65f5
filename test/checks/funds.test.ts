import { funds, sumOf } from '../../src/checks/funds';
import type { PortfolioGiven } from '../../src/checks/portfolio-check';
import { atLeast, exactly } from '../../src/text/interval';
import { blank, present, unreadable } from '../support/fields';
import { asking, industry, marked, programme } from './portfolio';

const pool = funds.prepare({ value: 1800 }, industry);
const judged = (proposals: readonly PortfolioGiven[], whole = true) => pool({ proposals, whole });
const of = (amount: number) => marked({ grantRequested: asking(amount) });

describe('funds of a direction (共拟支持经费1800万元)', () => {
  test.each([
    { what: 'just as much', proposals: [of(900), of(900)], outcome: 'met' },
    { what: 'a cent more', proposals: [of(900), of(900.000001)], outcome: 'violated' },
    { what: 'one alone may take all', proposals: [of(1800)], outcome: 'met' },
    { what: 'those not chosen do not count', proposals: [of(900), marked({ mark: 'no', grantRequested: asking(5000) })], outcome: 'met' },
    { what: 'none chosen', proposals: [marked({ mark: 'no' })], outcome: 'met' },
    { what: 'a blank amount', proposals: [of(900), marked({ grantRequested: blank })], outcome: 'undecided' },
    { what: 'an amount that cannot be read', proposals: [of(900), marked({ grantRequested: unreadable })], outcome: 'undecided' },
    { what: 'an open end', proposals: [of(900), marked({ grantRequested: asking(atLeast(100)) })], outcome: 'undecided' },
    { what: 'a mark that cannot be read', proposals: [of(900), marked({ mark: unreadable, grantRequested: asking(1) })], outcome: 'undecided' },
    { what: 'a direction that cannot be read', proposals: [of(900), marked({ direction: unreadable, grantRequested: asking(1) })], outcome: 'undecided' },
    { what: 'too much already, the rest unread', proposals: [of(1801), marked({ grantRequested: unreadable })], outcome: 'violated' },
    { what: 'no marks', proposals: [marked({ mark: blank })], outcome: 'not-applicable' },
  ])('$what: $outcome', ({ proposals, outcome }) => {
    expect(judged(proposals).outcome).toBe(outcome);
  });

  test('of a selection of rows it is never met, but may be exceeded', () => {
    expect(judged([of(900)], false).outcome).toBe('undecided');
    expect(judged([of(1801)], false).outcome).toBe('violated');
  });

  test('0.2, 1246.4 and 253.4 万元 are 1500, not a hair more', () => {
    const exact = funds.prepare({ value: 1500 }, industry);
    expect(exact({ proposals: [of(0.2), of(1246.4), of(253.4)], whole: true })).toMatchObject({ outcome: 'met', measured: { actual: exactly(1500) } });
  });

  test('拟资助经费 counts where there is such a column, blank or not', () => {
    const has = new Set(['recommended', 'grantApproved', 'grantRequested'] as const);
    expect(judged([marked({ has, grantRequested: asking(5000), grantApproved: present(exactly(800)) })]).outcome).toBe('met');
    expect(judged([marked({ has, grantRequested: asking(100), grantApproved: present(exactly(1801)) })]).outcome).toBe('violated');
    expect(judged([marked({ has, grantRequested: asking(100), grantApproved: blank })]).outcome).toBe('undecided');
  });

  test('the programme adds up all directions', () => {
    const all = funds.prepare({ value: 10200 }, programme);
    expect(all({ proposals: [of(5100), marked({ direction: present('1.1'), grantRequested: asking(5100) })], whole: true }).outcome).toBe('met');
    expect(all({ proposals: [of(5101), marked({ direction: present('1.1'), grantRequested: asking(5100) })], whole: true }).outcome).toBe('violated');
    expect(all({ proposals: [of(100), marked({ direction: blank, grantRequested: asking(100) })], whole: true }).outcome).toBe('undecided');
  });
});

test('a sum has no upper end where an amount is not read', () => {
  expect(sumOf([asking(100), asking(200.5)])).toEqual(exactly(300.5));
  expect(sumOf([asking(100), unreadable])).toEqual(atLeast(100));
  expect(sumOf([asking(100), blank])).toEqual(atLeast(100));
  expect(sumOf([])).toEqual(exactly(0));
});
