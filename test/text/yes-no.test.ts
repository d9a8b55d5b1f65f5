import { readYesNo } from '../../src/text/yes-no';

const signed = { yes: ['已签署'], no: ['未签署'] };

test.each(['是', '有', 'Y', 'y', 'Yes', 'YES', '√', '✓', '✔', '☑', 'TRUE', ' 是 ', '是。', 'Ｙ', '已签署', '是（已签署）', '是，已签署'])('%j is yes', (text) => {
  expect(readYesNo(text, signed)).toEqual({ value: 'yes' });
});

test.each(['否', '无', 'N', 'No', '×', '✗', '没有', 'FALSE', '未签署', '否（未签署）', '否，无', '「无」'])('%j is no', (text) => {
  expect(readYesNo(text, signed)).toEqual({ value: 'no' });
});

test.each([
  '拟申报', '正在申报', '将申报', '拟签', '会议纪要', '备忘录', '见附件', '已签MOU', '是（拟签）', '是，见附件', '是（2025年12月向KETEP提交）',
  '是/否', '是否', '是，否', '有（无）', '否（已签署）', '已申报', '1', '0', 'x', '已签署意向', '不是', '尚未', '。', '',
])('%j is not understood', (text) => {
  expect(readYesNo(text, signed)).toEqual({ why: { key: 'text.not-understood', params: { words: text } } });
});

test('words of another question are not understood', () => {
  expect('why' in readYesNo('已签署', { yes: ['已申报'], no: ['未申报'] })).toBe(true);
});
