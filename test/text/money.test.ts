import { readMoney } from '../../src/text/money';

test.each([
  '750万', '750 万元', '750万元', '７５０万元', '7,500,000元', '7500000元', '0.075亿元', '0.075亿', '7500千元', '七百五十万元', '柒佰伍拾万元', '750万元人民币', '人民币750万元', '人民币7,500,000元', '750万元整',
  'RMB 7,500,000', 'RMB 7.5 million', '7.5 million yuan', 'CNY 7,500,000', '¥7,500,000', '750.00万元', '750万元。', '750万元（国拨）',
])('%j is 750 万元', (text) => {
  expect(readMoney(text)).toEqual({ value: { min: 750, max: 750 } });
});

test.each([
  ['750', '万元', 750],
  ['1,500', '万元', 1500],
  ['7500000', '元', 750],
  ['0.075', '亿元', 750],
  ['7500', '千元', 750],
  ['750', '人民币万元', 750],
  ['750', '万元人民币', 750],
  ['750', 'RMB 10,000', 750],
  ['7500000', 'RMB', 750],
  ['7500000', '人民币', 750],
  ['7,500,000元', '万元', 750],
  ['750万', '万元', 750],
  ['750万', '元', 750],
  ['7.5 million', '万元', 750],
  ['0', '万元', 0],
])('%j under %j is %d 万元', (text, unit, expected) => {
  expect(readMoney(text, unit)).toEqual({ value: { min: expected, max: expected } });
});

test.each([
  ['750-800万', undefined, 750, 800],
  ['750-800万', '万元', 750, 800],
  ['750-800', '万元', 750, 800],
  ['750万元-800万元', undefined, 750, 800],
  ['不超过750万元', undefined, 0, 750],
  ['不少于750万元', undefined, 750, Infinity],
])('%j under %j lies between', (text, unit, min, max) => {
  expect(readMoney(text, unit)).toEqual({ value: { min, max } });
});

test.each([
  '总预算900万元，其中国拨450万元', '总预算900万元，其中：国拨经费450万元', '总预算9,000,000元，其中国拨4,500,000元', '总经费900万元（国拨450万元，自筹450万元）', '国拨450万元，自筹450万元', '国拨450万元',
  '申请国拨经费450万元', '国拨经费：450万元', '中央财政资金450万元；企业配套450万元',
])('of %j the part of the state counts', (text) => {
  expect(readMoney(text)).toEqual({ value: { min: 450, max: 450 } });
});

test.each(['750', '1,500', '0'])('%j without any unit says nothing', (text) => {
  expect(readMoney(text)).toEqual({ why: { key: 'text.no-unit', params: { words: text } } });
});

test.each([
  ['100万美元', undefined], ['USD 1 million', undefined], ['$750,000', undefined], ['1亿韩元', undefined], ['100万新元', '万元'], ['750', '万美元'], ['750万', '美元'], ['750', 'USD'],
])('%j under %j is no renminbi', (text, unit) => {
  expect(readMoney(text, unit)).toHaveProperty('why.key', 'text.foreign-currency');
});

test.each([
  ['约750万', undefined], ['750万左右', undefined], ['-750万元', undefined], ['-750', '万元'], ['若干万元', undefined], ['总预算900万元', undefined], ['总预算900万元', '万元'],
  ['国拨450万元，另申请300万元', undefined], ['国拨450万元，国拨300万元', undefined], ['国拨及自筹共900万元', undefined], ['750万元/年', undefined], ['CNY 7,500,000', '万元'], ['750', '篇'], ['见附件', '万元'], ['7,50万元', undefined],
  ['50%', '万元'], ['', '万元'],
])('%j under %j is no amount for certain', (text, unit) => {
  expect(readMoney(text, unit)).toHaveProperty('why.key', 'text.not-understood');
});
