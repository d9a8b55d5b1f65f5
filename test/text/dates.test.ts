import { dateText, daysInMonth, readDate } from '../../src/text/dates';

test.each([
  '2025-12-01', '2025-12-1', '2025/12/01', '2025/12/1', '2025.12.1', '2025.12.01', '20251201', '2025年12月1日', '2025年12月01日', '2025年12月1号',
  '2025 年 12 月 1 日', '２０２５年１２月１日', '2025-12-01 00:00:00', '2025-12-01T00:00:00Z', 'December 1, 2025', 'Dec. 1, 2025', '1 December 2025', '1st Dec 2025',
  '二〇二五年十二月一日', '自2025年12月1日起',
])('%j is the first of December', (text) => {
  expect(readDate(text)).toEqual({ value: { year: 2025, month: 12, day: 1 } });
});

test.each(['2025-12', '2025/12', '2025.12', '2025年12月', '2025 年12 月', '202512', 'Dec 2025', 'December 2025', '12/2025', '二〇二五年十二月'])('%j is a month', (text) => {
  expect(readDate(text)).toEqual({ value: { year: 2025, month: 12 } });
});

test.each(['2025', '2025年', '二〇二五年'])('%j is a year', (text) => {
  expect(readDate(text)).toEqual({ value: { year: 2025 } });
});

test('a text 2025.1 is January, 2025.10 October', () => {
  expect(readDate('2025.1')).toEqual({ value: { year: 2025, month: 1 } });
  expect(readDate('2025.10')).toEqual({ value: { year: 2025, month: 10 } });
});

test('leap years', () => {
  expect(readDate('2028-02-29')).toEqual({ value: { year: 2028, month: 2, day: 29 } });
  expect(readDate('2027-02-29')).toHaveProperty('why');
  expect([daysInMonth(2028, 2), daysInMonth(2100, 2), daysInMonth(2000, 2), daysInMonth(2025, 12)]).toEqual([29, 28, 29, 31]);
});

test.each([
  '2025-13', '2025-00', '2025-02-30', '2025-12-32', '01/12/2025', '2025年底', '2025年12月底', '2025年12月上旬', '约2025年12月', '2025-12/01', '25-12-01', '12-01', '1-2', '45992',
  '2025年第四季度', '待定', '无', '3年', '2025.12-2028.11', '', '1025-12-01',
])('%j is no date for certain', (text) => {
  expect(readDate(text)).toHaveProperty('why.key', 'text.not-understood');
});

test('a date is said as finely as it is known', () => {
  expect([dateText({ year: 2025 }), dateText({ year: 2025, month: 1 }), dateText({ year: 2025, month: 1, day: 2 })]).toEqual(['2025', '2025-01', '2025-01-02']);
});
