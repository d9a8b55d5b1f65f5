import { formatDivisor, formatUnit, isDateFormat, isPercentFormat, serialToDate, shownParts } from '../../src/text/number-format';

test.each(['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', 'm"月"d"日"', 'mmm-yy', 'd-mmm', '[$-804]yyyy/m/d;@', 'yyyy/m/d h:mm', '[DBNum1][$-804]yyyy"年"m"月"'])('%s shows a date', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each(['General', '0', '0.00', '#,##0', '0%', 'h:mm', 'mm:ss', '[h]:mm', '0"篇"', '0"day"', '[Red]0', '0\\d', '@', '0.00E+00', '_-¥* #,##0.00_-'])('%s shows no date', (format) => {
  expect(isDateFormat(format)).toBe(false);
});

test('a percentage is one that shows its sign', () => {
  expect([isPercentFormat('0%'), isPercentFormat('0.00%'), isPercentFormat('0"%"'), isPercentFormat('0')]).toEqual([true, true, false, false]);
});

test.each([
  ['yyyy-mm-dd', true, true, true],
  ['yyyy"年"m"月"', true, true, false],
  ['mmm-yy', true, true, false],
  ['yyyy', true, false, false],
  ['m"月"d"日"', false, true, true],
  ['d-mmm', false, true, true],
])('%s shows year %p, month %p, day %p', (format, year, month, day) => {
  expect(shownParts(format)).toEqual({ year, month, day });
});

test.each([
  ['0"篇"', '篇'],
  ['#,##0.00"万元"', '万元'],
  ['0"万元";-0"万元"', '万元'],
  ['General"项"', '项'],
  ['0\\项', '项'],
  ['0_ ', undefined],
  ['0%', undefined],
  ['0.00', undefined],
  ['0\\.0,"万元"', '万元'],
  ['0,"千元"', '千元'],
])('%s adds %p', (format, unit) => {
  expect(formatUnit(format)).toBe(unit);
});

test.each([
  ['0', 1],
  ['#,##0', 1],
  ['#,##0.00"万元"', 1],
  ['0,', 1000],
  ['0,"千元"', 1000],
  ['0.0,,"百万元"', 1000000],
  ['0\\.0,"万元"', 10000],
  ['0!.0,"万元"', 10000],
  ['0\\.0000', 10000],
])('%s divides by %d', (format, divisor) => {
  expect(formatDivisor(format)).toBe(divisor);
});

test('serials in both date systems, from the standard: 2025-12-01 is 45992, and 44530 from 1904', () => {
  expect(serialToDate(45992, false)).toEqual({ year: 2025, month: 12, day: 1 });
  expect(serialToDate(45992.75, false)).toEqual({ year: 2025, month: 12, day: 1 });
  expect(serialToDate(44530, true)).toEqual({ year: 2025, month: 12, day: 1 });
  expect(serialToDate(1, false)).toEqual({ year: 1900, month: 1, day: 1 });
  expect(serialToDate(61, false)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(serialToDate(0, false)).toBeUndefined();
  expect(serialToDate(-5, false)).toBeUndefined();
});
