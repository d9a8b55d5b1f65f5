import { monthsBetween, readPeriod, spanOf } from '../../src/text/period';
import { readDate, type WrittenDate } from '../../src/text/dates';

function date(text: string): WrittenDate {
  const read = readDate(text);
  if ('why' in read) throw new Error(`no date: ${text}`);
  return read.value;
}

describe('monthsBetween', () => {
  test.each([
    ['2025-12-01', '2028-11-30', 36],
    ['2025年12月', '2028年11月', 36],
    ['2025-12-01', '2028年11月', 36],
    ['2025年12月', '2028-11-30', 36],
    ['2025-12-15', '2028-12-14', 36],
    ['2025-12-01', '2027-11-30', 24],
    ['2025-12-01', '2027-10-31', 23],
    ['2025-12-01', '2027-12-31', 25],
    ['2025年12月', '2027年10月', 23],
    ['2025年12月', '2028年10月', 35],
    ['2026年1月', '2028年12月', 36],
    ['2024-02-29', '2025-02-27', 12],
    ['2025-01-31', '2025-02-27', 1],
    ['2025-12-31', '2028-12-30', 36],
    ['2026-01-01', '2026-01-31', 1],
    ['2026-02-01', '2026-02-28', 1],
  ])('%s to %s is %d', (start, end, months) => {
    expect(monthsBetween(date(start), date(end))).toEqual({ min: months, max: months });
  });

  test.each([
    ['2025年12月', '2028年12月', 36, 37],
    ['2025年12月', '2027年12月', 24, 25],
    ['2025-12-01', '2028-12-01', 36, 37],
    ['2025-12-01', '2028-12-15', 36, 37],
    ['2025-12-01', '2028-11-29', 35, 36],
    ['2025年12月', '2028-12-01', 36, 37],
    ['2025-12-15', '2028年12月', 36, 37],
    ['2025', '2028', 24, 48],
    ['2025', '2025', 0, 12],
    ['2025', '2028年11月', 34, 47],
    ['2025-12-01', '2025-12-02', 0, 1],
  ])('%s to %s lies between %d and %d', (start, end, min, max) => {
    expect(monthsBetween(date(start), date(end))).toEqual({ min, max });
  });

  test('an end before the start has no length', () => {
    expect(monthsBetween(date('2025-12-02'), date('2025-12-01'))).toBeUndefined();
    expect(monthsBetween(date('2025-12'), date('2025-11'))).toBeUndefined();
    expect(monthsBetween(date('2026'), date('2025'))).toBeUndefined();
  });
});

describe('readPeriod', () => {
  const exact = { value: { months: { min: 36, max: 36 }, start: { year: 2025, month: 12, day: 1 }, end: { year: 2028, month: 11, day: 30 } } };
  const coarse = { value: { months: { min: 36, max: 36 }, start: { year: 2025, month: 12 }, end: { year: 2028, month: 11 } } };

  test.each([
    '2025-12-01 to 2028-11-30', '2025-12-01至2028-11-30', '2025-12-01-2028-11-30', '2025/12/1-2028/11/30', '2025.12.1-2028.11.30', '2025.12.01～2028.11.30', '20251201-20281130',
    '2025年12月1日至2028年11月30日', '2025年12月1日—2028年11月30日', '2025年12月1日\n至\n2028年11月30日', '1 December 2025 to 30 November 2028', '3年（2025年12月1日至2028年11月30日）',
  ])('%j', (text) => {
    expect(readPeriod(text)).toEqual(exact);
  });

  test.each([
    '2025.12-2028.11', '2025.12—2028.11', '2025.12——2028.11', '2025-12-2028-11', '2025-12~2028-11', '2025/12-2028/11', '2025年12月至2028年11月', '2025 年 12 月 — 2028 年 11 月', '自2025年12月起至2028年11月止',
    '2025年12月到2028年11月', 'Dec 2025 - Nov 2028', '3年（2025.12-2028.11）', '2025.12-2028.11（3年）', '2025.12-2028.11，共36个月', '202512-202811', '2025.12-2028.11。',
  ])('%j', (text) => {
    expect(readPeriod(text)).toEqual(coarse);
  });

  test('an end may leave out its year', () => {
    expect(readPeriod('2026年1月至12月')).toEqual({ value: { months: { min: 12, max: 12 }, start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 } } });
  });

  test('a length alone', () => {
    expect(readPeriod('3年')).toEqual({ value: { months: { min: 36, max: 36 } } });
    expect(readPeriod('36', '月')).toEqual({ value: { months: { min: 36, max: 36 } } });
    expect(readPeriod('36')).toHaveProperty('why.key', 'text.no-unit');
  });

  test('years alone leave the length open, which a length beside them settles', () => {
    expect(readPeriod('2025-2028')).toHaveProperty('value.months', { min: 24, max: 48 });
    expect(readPeriod('3年（2025-2028）')).toHaveProperty('value.months', { min: 36, max: 36 });
    expect(readPeriod('3年（2025年12月至2028年12月）')).toHaveProperty('value.months', { min: 36, max: 36 });
  });

  test('a length and dates that disagree are both told', () => {
    expect(readPeriod('2年（2025.12-2028.11）')).toEqual({ why: { key: 'text.period-disagrees', params: { stated: { min: 24, max: 24 }, start: '2025-12', end: '2028-11' } } });
    expect(readPeriod('3年（2025-12-01至2028-12-15）')).toHaveProperty('why.key', 'text.period-disagrees');
    expect(readPeriod('3年（2025-12-01至2028-11-29）')).toHaveProperty('why.key', 'text.period-disagrees');
    expect(readPeriod('5年（2025-2028）')).toHaveProperty('why.key', 'text.period-disagrees');
  });

  test('an end on the day of the start, three years on, is what people call three years', () => {
    expect(readPeriod('3年（2025-12-01至2028-12-01）')).toHaveProperty('value.months', { min: 36, max: 36 });
    expect(readPeriod('2025-12-01至2028-12-01')).toHaveProperty('value.months', { min: 36, max: 37 });
  });

  test('an end before the start', () => {
    expect(readPeriod('2028.12-2025.11')).toEqual({ why: { key: 'text.end-before-start', params: { start: '2028-12', end: '2025-11' } } });
  });

  test.each(['2025.12', '2025年12月', '2025.12-2028.13', '2025.12-2028.11（暂定）', '2025年12月至今', '约2025.12-2028.11', '2025.12-2028.11，分两期', '2025年底至2028年底', '12-11', '无', '', '2025.12-2028.11-2029.12'])(
    '%j is no period for certain',
    (text) => {
      expect(readPeriod(text)).toHaveProperty('why');
    },
  );
});

test('spanOf narrows a wide length by the dates', () => {
  expect(spanOf(date('2025-12-01'), date('2028-11-30'), { min: 24, max: 36 })).toHaveProperty('value.months', { min: 36, max: 36 });
  expect(spanOf(date('2025-12-01'), date('2028-11-30'), { min: 0, max: 24 })).toHaveProperty('why');
});
