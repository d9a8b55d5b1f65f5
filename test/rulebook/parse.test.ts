import { parseRuleFile } from '../../src/rulebook/parse';
import { RuleFileError, type Refusal } from '../../src/rulebook/refusal';

function refusal(text: string): Refusal | undefined {
  try {
    parseRuleFile('x.json', text);
  } catch (error) {
    if (error instanceof RuleFileError) return error.refusals[0];
    throw error;
  }
  return undefined;
}

describe('parseRuleFile', () => {
  test('reads JSON as it is, a byte order mark left out', () => {
    expect(parseRuleFile('a.json', '\uFEFF{ "a": [1, -2.5e3, true, null, "引号 \\" \\u4e8c"], "b": {} , "c": [] }\n')).toEqual({
      path: 'a.json',
      json: { a: [1, -2500, true, null, '引号 " 二'], b: {}, c: [] },
    });
  });

  test.each([
    ['a comma too many', '{\n  "a": 1,\n}', '第 3 行第 1 列 / line 3, column 1', '}', 'a name in straight quotes'],
    ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', '第 3 行第 3 列 / line 3, column 3', '"b": 2', 'a comma or }'],
    ['a Chinese comma', '{ "a": 1， "b": 2 }', '第 1 行第 9 列 / line 1, column 9', '， "b": 2 }', 'a comma or }'],
    ['Chinese quotes', '{ “a”: 1 }', '第 1 行第 3 列 / line 1, column 3', '“a”: 1 }', 'a name in straight quotes'],
    ['a Chinese colon', '{ "a"： 1 }', '第 1 行第 6 列 / line 1, column 6', '： 1 }', 'a colon'],
    ['a straight quote inside a text', '["项目"甲"书"]', '第 1 行第 6 列 / line 1, column 6', '甲"书"]', 'a comma or ]'],
    ['a text over two lines', '{ "a": "一\n二" }', '第 1 行第 8 列 / line 1, column 8', '"一', 'a value'],
    ['a comment', '{ // why\r\n "a": 1 }', '第 1 行第 3 列 / line 1, column 3', '// why', 'a name in straight quotes'],
    ['a list left open', '[1, 2', '第 1 行第 6 列 / line 1, column 6', '（文件到此为止 / the file ends here）', 'a comma or ]'],
    ['an empty file', '', '第 1 行第 1 列 / line 1, column 1', '（文件到此为止 / the file ends here）', 'a value'],
    ['more than one value', '{} {}', '第 1 行第 4 列 / line 1, column 4', '{}', 'the end of the file'],
    ['a key twice, of which JSON would take the last', '{\n "rules": [],\n "rules": [1]\n}', '第 3 行第 2 列 / line 3, column 2', '"rules": [1]', 'each name once'],
  ])('says where %s stands', (_what, text, place, found, allowed) => {
    expect(refusal(text)).toMatchObject({ file: 'x.json', place, found, allowed: expect.stringContaining(allowed) as string });
  });

  test('takes one key in two objects', () => {
    expect(refusal('[{ "a": 1 }, { "a": { "a": 2 } }]')).toBeUndefined();
  });
});
