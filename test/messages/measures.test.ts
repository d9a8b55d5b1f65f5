import type { Measured } from '../../src/checks/check';
import * as en from '../../src/messages/en/measures';
import * as zh from '../../src/messages/zh/measures';

const measured = (min: number, max: number, bound: Measured['bound'], required: number, unit: Measured['unit']): Measured => ({ actual: { min, max }, bound, required, unit });

test.each([
  [2, 2, 'patent', '2 项', '2 patents'],
  [1, 1, 'paper', '1 篇', '1 paper'],
  [2, 3, 'paper', '2～3 篇', '2 papers to 3 papers'],
  [50, Infinity, 'person', '至少 50 人', 'at least 50 people'],
  [0, 2, 'seminar', '不超过 2 次', 'at most 2 seminars'],
  [0.5, 0.5, 'share', '50%', '50%'],
  [1 / 3, 1 / 3, 'share', '33.33%', '33.33%'],
  [0.49999, 0.49999, 'share', '49.99%', '49.99%'],
  [0.29, 0.29, 'share', '29%', '29%'],
  [1500, 1500, 'money', '1500 万元', 'CNY 15 million'],
  [0.1 + 0.2, 0.1 + 0.2, 'month', '0.3 个月', '0.3 months'],
] as const)('%d to %d of %s', (min, max, unit, inChinese, inEnglish) => {
  expect(zh.amountWords({ min, max }, unit)).toBe(inChinese);
  expect(en.amountWords({ min, max }, unit)).toBe(inEnglish);
});

test.each([
  ['too few', measured(1, 1, 'at-least', 2, 'patent'), '还差 1 项', '1 patent short'],
  ['too few, or fewer still', measured(0, 1, 'at-least', 3, 'patent'), '还差 2～3 项', '2 patents to 3 patents short'],
  ['too many', measured(48, 48, 'at-most', 36, 'month'), '超出 12 个月', '12 months over'],
  ['too long where it must equal', measured(36, 36, 'equals', 24, 'month'), '超出 12 个月', '12 months over'],
  ['too short where it must equal', measured(23, 23, 'equals', 24, 'month'), '还差 1 个月', '1 month short'],
  ['a third where half is asked', measured(1 / 3, 1 / 3, 'at-least', 0.5, 'share'), '还差 16.66 个百分点', '16.66 percentage points short'],
  ['no less than some sum', measured(1510, Infinity, 'at-most', 1500, 'money'), '超出 至少 10 万元', 'at least CNY 0.1 million over'],
])('the gap where it is %s', (_name, given, inChinese, inEnglish) => {
  expect(zh.gapWords(given)).toBe(inChinese);
  expect(en.gapWords(given)).toBe(inEnglish);
});

test.each([
  ['enough', measured(2, 2, 'at-least', 2, 'patent')],
  ['perhaps enough', measured(0, 2, 'at-least', 2, 'patent')],
  ['at the ceiling', measured(36, 36, 'at-most', 36, 'month')],
  ['perhaps above the ceiling', measured(30, 40, 'at-most', 36, 'month')],
  ['equal', measured(24, 24, 'equals', 24, 'month')],
])('no gap is claimed where it is %s', (_name, given) => {
  expect(zh.gapWords(given)).toBeUndefined();
  expect(en.gapWords(given)).toBeUndefined();
});
