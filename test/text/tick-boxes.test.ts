import { isUnfilled, readTicks } from '../../src/text/tick-boxes';

test.each([
  ['☑高校 □企业', ['高校']],
  ['□国有企业 ☑高校 □科研院所 □其他', ['高校']],
  ['■是 □否', ['是']],
  ['□是 ■否', ['否']],
  ['是☑ 否□', ['是']],
  ['是□ 否☑', ['否']],
  ['[√]是 [ ]否', ['是']],
  ['[ ]是 [√]否', ['否']],
  ['（√）是 （ ）否', ['是']],
  ['是（√） 否（ ）', ['是']],
  ['[x] Yes [ ] No', ['Yes']],
  ['√是 否', ['是']],
  ['是√ 否', ['是']],
  ['是 否√', ['否']],
  ['√是 ×否', ['是']],
  ['×是 √否', ['否']],
  ['●是 ○否', ['是']],
  ['☒是 ☐否', ['是']],
  ['请选择：☑是 □否', ['是']],
  ['☑ State-owned enterprise', ['State-owned enterprise']],
  ['☑是，已提交；□否', ['是，已提交']],
])('%j: ticked is %j', (text, expected) => {
  expect(readTicks(text)).toEqual({ value: expected });
});

test.each(['□是 □否', '☐高校 ☐企业', '[ ]是 [ ]否', '□', '是□ 否□'])('%j: none is ticked', (text) => {
  expect(readTicks(text)).toEqual({ value: [] });
});

test('nothing filled in is no text, or no tick', () => {
  expect(['', '  ', '□是 □否'].map(isUnfilled)).toEqual([true, true, true]);
  expect(['否', '□是 ☑否', '√'].map(isUnfilled)).toEqual([false, false, false]);
});

test('two ticked are both told', () => {
  expect(readTicks('☑是 ☑否')).toEqual({ value: ['是', '否'] });
  expect(readTicks('■氢能 □光伏 ■储能')).toEqual({ value: ['氢能', '储能'] });
});

test.each(['是 √ 否', '是√否', '□是 ☑', '是 ☑ 否', '是☑ 否□（请打勾）'])('%j: whose box it is cannot be told', (text) => {
  expect(readTicks(text)).toEqual({ why: { key: 'text.not-understood', params: { words: text } } });
});

test.each(['高校', '√', '☑', '二○二五年', '●甲公司 ●乙公司', '3×4', '否'])('%j has no boxes to choose from', (text) => {
  expect(readTicks(text)).toBeUndefined();
});
