import { readFields } from '../../../src/proposal/fields/fields';
import type { Field, Period } from '../../../src/proposal/model';
import type { RawKey } from '../../../src/proposal/raw';
import { CONTEXT } from '../../support/context';
import { type Given, rawOf } from '../../support/raw-proposals';

const read = (fields: Parameters<typeof rawOf>[0], units: { readonly [K in RawKey]?: string } = {}): Field<Period> => readFields(rawOf(fields, {}, units), CONTEXT).period;
const date = (year: number, month?: number, day?: number): Given => ({
  kind: 'date',
  date: { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
  text: `${year}`,
});
const months = (min: number, max = min): { min: number; max: number } => ({ min, max });

describe('dates', () => {
  test('two date cells', () => {
    expect(read({ startDate: date(2025, 12, 1), endDate: date(2028, 11, 30) })).toMatchObject({ state: 'present', value: { months: months(36), start: { year: 2025, month: 12, day: 1 } }, evidence: [{}, {}] });
  });

  test('date cells that show no day mean whole months', () => {
    expect(read({ startDate: date(2025, 12), endDate: date(2028, 11) })).toHaveProperty('value.months', months(36));
    expect(read({ startDate: date(2025, 12), endDate: date(2028, 12) })).toHaveProperty('value.months', months(36, 37));
  });

  test('texts and numbers', () => {
    expect(read({ startDate: '2025年12月', endDate: '2028年11月' })).toHaveProperty('value.months', months(36));
    expect(read({ startDate: 2025.12, endDate: 2028.11 })).toHaveProperty('value.months', months(36));
    expect(read({ startDate: 202512, endDate: 202811 })).toHaveProperty('value.months', months(36));
    expect(read({ startDate: 2025, endDate: 2028 })).toHaveProperty('value.months', months(24, 48));
  });

  test('a number that may have lost its nought', () => {
    expect(read({ startDate: 2025.1, endDate: 2028.11 })).toHaveProperty('why', { key: 'text.date-as-number', params: { words: '2025.1' } });
  });

  test('a date without its year', () => {
    expect(read({ startDate: { kind: 'date', text: '12-01' }, endDate: date(2028, 11, 30) })).toHaveProperty('why', { key: 'text.date-without-year', params: { words: '12-01' } });
  });

  test('one end alone', () => {
    expect(read({ startDate: '2025-12-01', endDate: undefined })).toHaveProperty('why', { key: 'period.no-end', params: { start: '2025-12-01' } });
    expect(read({ endDate: '2028-11-30' })).toHaveProperty('why', { key: 'period.no-start', params: { end: '2028-11-30' } });
    expect(read({ startDate: '2025-12-01', duration: '3年' })).toHaveProperty('value', { months: months(36), start: { year: 2025, month: 12, day: 1 } });
  });

  test('an end before the start, and no dates', () => {
    expect(read({ startDate: '2028-12-01', endDate: '2025-11-30' })).toHaveProperty('why.key', 'text.end-before-start');
    expect(read({ startDate: '2025年底', endDate: '2028-11-30' })).toHaveProperty('why.key', 'text.not-understood');
    expect(read({ startDate: 45992, endDate: 47087 })).toHaveProperty('why.key', 'text.not-understood');
  });
});

describe('lengths', () => {
  test('with a unit of their own, of the label, or of the number format', () => {
    expect(read({ duration: '3年' })).toHaveProperty('value', { months: months(36) });
    expect(read({ duration: 36 }, { duration: '月' })).toHaveProperty('value.months', months(36));
    expect(read({ duration: 3 }, { duration: '年' })).toHaveProperty('value.months', months(36));
    expect(read({ duration: { kind: 'number', value: 3, unit: '年', text: '3年' } })).toHaveProperty('value.months', months(36));
    expect(read({ duration: 36 })).toHaveProperty('why.key', 'text.no-unit');
    expect(read({ duration: '无' })).toHaveProperty('state', 'unreadable');
  });

  test('a length and dates that agree', () => {
    expect(read({ duration: '3年', startDate: '2025-12-01', endDate: '2028-11-30' })).toMatchObject({ state: 'present', value: { months: months(36) }, evidence: [{}, {}, {}] });
    expect(read({ duration: '3年', period: '2025.12-2028.12' })).toHaveProperty('value.months', months(36));
    expect(read({ duration: '3年', period: '2025-2028' })).toHaveProperty('value.months', months(36));
  });

  test('a length and dates that disagree, both shown', () => {
    expect(read({ duration: '2年', startDate: '2025-12-01', endDate: '2028-11-30' })).toMatchObject({
      state: 'unreadable',
      why: { key: 'text.period-disagrees', params: { stated: months(24), start: '2025-12-01', end: '2028-11-30' } },
      evidence: [{ found: '2025-12-01' }, { found: '2028-11-30' }, { found: '2年' }],
    });
    expect(read({ duration: '3年', period: '2025-12-01至2028-12-15' })).toHaveProperty('state', 'unreadable');
  });

  test('statements that contradict each other', () => {
    expect(read({ duration: '3年', period: '24个月' })).toHaveProperty('why', { key: 'field.stated-twice', params: { found: ['24个月', '3年'] } });
    expect(read({ duration: ['3年', '36个月'] })).toHaveProperty('value.months', months(36));
    expect(read({ duration: ['3年', '2年'] })).toHaveProperty('why.key', 'field.stated-twice');
    expect(read({ period: '2025.12-2028.11', startDate: '2026-01-01', endDate: '2028-11-30' })).toHaveProperty('why.key', 'field.stated-twice');
    expect(read({ period: '2025.12-2028.11', startDate: '2025-12-01', endDate: '2028-11-30' })).toHaveProperty('value.months', months(36));
  });

  test('an unreadable cell beside a readable one leaves the length open', () => {
    expect(read({ duration: '3年', startDate: '待商定', endDate: '2028-11-30' })).toHaveProperty('state', 'unreadable');
    expect(read({ duration: '3年', startDate: { kind: 'error', text: '#N/A' } })).toHaveProperty('why.key', 'cell.error');
  });
});

test('nothing stated is blank, and a label anywhere gives the period a place', () => {
  expect(read({})).toEqual({ state: 'blank', evidence: [] });
  expect(read({ startDate: undefined, endDate: undefined })).toMatchObject({ state: 'blank', evidence: [{ found: '' }, { found: '' }] });
  expect([...readFields(rawOf({ endDate: undefined, 'counterpart.duration': undefined }), CONTEXT).has]).toEqual(['period', 'counterpart.period']);
});

test('the counterpart\'s period is read alike', () => {
  const { period, 'counterpart.period': counterpart } = readFields(rawOf({ 'counterpart.startDate': '2025-12-01', 'counterpart.endDate': '2028-11-30', 'counterpart.duration': '3年' }), CONTEXT);
  expect(counterpart).toHaveProperty('value.months', months(36));
  expect(period).toEqual({ state: 'blank', evidence: [] });
});
