import { contentOf } from '../../src/proposal/content';

test('texts stay as they stand; white space alone is empty', () => {
  expect(contentOf(' 氢能 ', undefined, false)).toEqual({ kind: 'text', text: ' 氢能 ' });
  expect(contentOf(' 　\n', undefined, false)).toBeUndefined();
  expect(contentOf(undefined, undefined, false)).toBeUndefined();
  expect(contentOf(true, undefined, false)).toEqual({ kind: 'text', text: 'TRUE' });
});

test('errors', () => {
  expect(contentOf({ error: '#N/A' }, undefined, false)).toEqual({ kind: 'error', text: '#N/A' });
});

test('numbers with what their format makes of them', () => {
  expect(contentOf(0.1 + 0.2, undefined, false)).toEqual({ kind: 'number', value: 0.1 + 0.2, text: '0.3' });
  expect(contentOf(0.5, '0%', false)).toEqual({ kind: 'percent', value: 0.5, text: '50%' });
  expect(contentOf(2, '0"篇"', false)).toEqual({ kind: 'number', value: 2, unit: '篇', text: '2篇' });
  expect(contentOf(7500000, '0\\.0,"万元"', false)).toEqual({ kind: 'number', value: 750, unit: '万元', text: '750万元' });
});

test('a date says no more than its format shows', () => {
  expect(contentOf(45992, 'yyyy-mm-dd', false)).toEqual({ kind: 'date', date: { year: 2025, month: 12, day: 1 }, text: '2025-12-01' });
  expect(contentOf(45992, 'yyyy"年"m"月"', false)).toEqual({ kind: 'date', date: { year: 2025, month: 12 }, text: '2025-12' });
  expect(contentOf(45992, 'yyyy', false)).toEqual({ kind: 'date', date: { year: 2025 }, text: '2025' });
  expect(contentOf(44530, 'yyyy-mm-dd', true)).toEqual({ kind: 'date', date: { year: 2025, month: 12, day: 1 }, text: '2025-12-01' });
});

test('"1-2" that Excel made a date shows no year', () => {
  // 2025-01-02, shown as 1月2日.
  expect(contentOf(45659, 'm"月"d"日"', false)).toEqual({ kind: 'date', text: '01-02' });
});
