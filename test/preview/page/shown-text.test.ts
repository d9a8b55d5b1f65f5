import { shownText } from '../../../src/preview/page/shown-text';

// What Excel shows for a value in a format (ECMA-376 part 1, 18.8.30 and 18.8.31); serial 45292 is 2024-01-01.
test.each([
  [45292, 'yyyy/m/d', '2024/1/1'],
  [45292, 'yyyy-mm-dd', '2024-01-01'],
  [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  [45657, 'yyyy"年"m"月"', '2024年12月'],
  [45292, '[$-804]yyyy"年"m"月";@', '2024年1月'],
  [45292.75, 'yyyy/m/d h:mm', '2024/1/1 18:00'],
  [0.5, 'h:mm AM/PM', '12:00 PM'],
  [45292.50069444, 'mm:ss', '01:00'],
  [60, 'yyyy/m/d', '1900/2/29'],
  [59, 'yyyy/m/d', '1900/2/28'],
  [1, 'yyyy/m/d', '1900/1/1'],
  [61, 'yyyy/m/d', '1900/3/1'],
])('%s in %s shows %s', (value, format, shown) => {
  expect(shownText(value, format, false)).toBe(shown);
});

test('date serials of old Excel for Mac count from 1904', () => {
  expect(shownText(0, 'yyyy/m/d', true)).toBe('1904/1/1');
  expect(shownText(45292 - 1462, 'yyyy/m/d', true)).toBe('2024/1/1');
});

test.each([
  [0.35, '0%', '35%'],
  [0.3456, '0.00%', '34.56%'],
  [1234567.891, '#,##0', '1,234,568'],
  [1234.5, '#,##0.00', '1,234.50'],
  [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
  [0, '0;-0;"无"', '无'],
  [300, '0"万元"', '300万元'],
  [300, '"¥"#,##0', '¥300'],
  [300, '[$¥-804]#,##0.00', '¥300.00'],
  [7, '000', '007'],
  [3.14159, '0.##', '3.14'],
  [2, '0.##', '2'],
  [-0.2, '0', '0'],
  [5, '@', '5'],
  [5, undefined, '5'],
  [0.1 + 0.2, 'General', '0.3'],
  [123456789012, 'General', '1.23457E+11'],
  [1234567, '#,##0,', '1,235'],
])('%s in %s shows %s', (value, format, shown) => {
  expect(shownText(value, format, false)).toBe(shown);
});

test('texts, truth values, errors and empty cells show as they are', () => {
  expect(shownText('=1+1', undefined, false)).toBe('=1+1');
  expect(shownText(true, undefined, false)).toBe('TRUE');
  expect(shownText({ error: '#N/A' }, '0', false)).toBe('#N/A');
  expect(shownText({ error: 'uncalculated' }, undefined, false)).toBe('');
  expect(shownText(undefined, '0', false)).toBe('');
});
