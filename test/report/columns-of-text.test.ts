import { columnsOf, padded, plainLine, wrapped } from '../../src/report/columns-of-text';

test.each([
  ['abc', 3],
  ['不符合', 6],
  ['1.1（3）', 8],
  ['é', 1],
  ['e\u0301', 1],
  ['\u{20000}', 2],
  ['한국', 4],
  ['', 0],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('padding counts columns, not characters, and never cuts', () => {
  expect(padded('建议', 6)).toBe('建议  ');
  expect(padded('不符合', 4)).toBe('不符合');
});

test('a text from a workbook cannot drive the terminal', () => {
  expect(plainLine('a\u001b[31mb\nc\u202ed')).toBe('a [31mb c d');
});

test('Chinese breaks anywhere, other words whole, and no line begins with a stop', () => {
  expect(wrapped('请补充这一指标。', 8)).toEqual(['请补充这', '一指标。']);
  expect(wrapped('请补充这一指。好', 12)).toEqual(['请补充这一', '指。好']);
  expect(wrapped('Joint Research on Hydrogen', 14)).toEqual(['Joint Research', 'on Hydrogen']);
  expect(wrapped('', 10)).toEqual(['']);
});

test('no line is longer than asked, and nothing but spaces is lost', () => {
  const text = '双方申报书的项目英文名称（表!C4）不一致：中方为「Joint Research on Hydrogen」，外方为「Joint Work」。请核对后改为一致。';
  const lines = wrapped(text, 30);
  for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(30);
  expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
});
