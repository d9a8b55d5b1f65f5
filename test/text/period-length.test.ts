import { readLength } from '../../src/text/period-length';

test.each([
  ['3年', 36], ['三年', 36], ['叁年', 36], ['３年', 36], ['3.0年', 36], ['3 年', 36], ['36个月', 36], ['36月', 36], ['三十六个月', 36], ['3周年', 36], ['3年期', 36], ['为期3年', 36],
  ['两年', 24], ['2年', 24], ['两年半', 30], ['2.5年', 30], ['2年6个月', 30], ['2年零6个月', 30], ['一年零六个月', 18], ['一年半', 18], ['半年', 6], ['半个月', 0.5], ['一个半月', 1.5], ['1.5个月', 1.5],
  ['30天', 1], ['45天', 1.5], ['45日', 1.5], ['3年（36个月）', 36], ['36个月（3年）', 36], ['3 years', 36], ['three years', 36], ['3-year', 36], ['36 months', 36], ['2 years and 6 months', 30],
])('%j is %d months', (text, months) => {
  expect(readLength(text)).toEqual({ value: { min: months, max: months } });
});

test('two weeks are 14 days of 30', () => {
  expect(readLength('2周')).toEqual({ value: { min: expect.closeTo(14 / 30, 9) as number, max: expect.closeTo(14 / 30, 9) as number } });
});

test.each([
  ['2-3年', 24, 36],
  ['不超过3年', 0, 36],
  ['3年以内', 0, 36],
  ['至少3年', 36, Infinity],
  ['24-36个月', 24, 36],
])('%j lies between %d and %d', (text, min, max) => {
  expect(readLength(text)).toEqual({ value: { min, max } });
});

test('a bare number is counted in its label\'s unit, and in none without', () => {
  expect(readLength('36', '月')).toEqual({ value: { min: 36, max: 36 } });
  expect(readLength('36', '个月')).toEqual({ value: { min: 36, max: 36 } });
  expect(readLength('3', '年')).toEqual({ value: { min: 36, max: 36 } });
  expect(readLength('3年', '月')).toEqual({ value: { min: 36, max: 36 } });
  expect(readLength('36')).toEqual({ why: { key: 'text.no-unit', params: { words: '36' } } });
  expect(readLength('3')).toEqual({ why: { key: 'text.no-unit', params: { words: '3' } } });
});

test.each(['约3年', '3年左右', '3月', '12月', '若干年', '3年（24个月）', '3年（暂定）', '2025年', '0年', '0个月', '-3年', '无', '三', '3年3年', '6个月2年', '长期', ''])('%j is no length for certain', (text) => {
  expect(readLength(text)).toHaveProperty('why');
});
