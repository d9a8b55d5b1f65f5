import { readFileSync } from 'node:fs';
import { readRulebook } from '../../src/cli/rule-files';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { verifyRulebook, type Verification } from '../../src/rulebook/verify';
import { sayVerification } from '../../src/rulebook/verify-words';

const rulebook = readRulebook('rules/2025-3');
const guide = readFileSync('test/fixtures/guide-2025-3.txt', 'utf8');

function verified(text: string, book: Rulebook = rulebook): Verification {
  const result = verifyRulebook(book, text);
  if (result === undefined) throw new Error('the heading was not found');
  return result;
}

/** What is reported, in short: clauses by section and number, sentences by line and words. */
function reported(text: string) {
  const { missing, unquoted } = verified(text);
  return {
    missing: missing.map(({ clause }) => `${clause.section}${clause.number ?? ''}`),
    binding: unquoted.filter(({ binding }) => binding.length > 0).map(({ line, words }) => `${line} ${words}`),
    others: unquoted.filter(({ binding }) => binding.length === 0).map(({ line, words }) => `${line} ${words}`),
  };
}

const NOTHING = { missing: [], binding: [], others: [] };

function replaced(from: string, to: string, text = guide): string {
  if (!text.includes(from)) throw new Error(`the guide has no ${from}`);
  return text.replace(from, to);
}

describe('verifyRulebook', () => {
  test('reports nothing for the guide of the call', () => {
    expect(reported(guide)).toEqual(NOTHING);
    expect(verified(guide)).toMatchObject({ first: 1, last: 54 });
  });

  test('leaves white space out: other spaces, line ends and a page’s indent', () => {
    expect(reported(guide.replaceAll(' ', ''))).toEqual(NOTHING);
    expect(reported(guide.replaceAll('\n', '\r\n　　'))).toEqual(NOTHING);
    expect(reported(replaced('围绕研究主题共同举行 50人以上', '围绕研究主题共同\n举行50 人以上'))).toEqual(NOTHING);
  });

  test('looks only at the part that binds, and gives the lines of the whole guide', () => {
    const whole = `附件\n一、总体目标\n必须读这一句。\n${guide}三、申报要求\n申报单位必须是独立法人。\n`;
    expect(reported(whole)).toEqual(NOTHING);
    expect(verified(whole)).toMatchObject({ first: 4, last: 57 });
    expect(reported(replaced('（2）中方项目', '（2）申报书须有附件。中方项目', whole)).binding).toEqual(['16 （2）申报书须有附件。']);
  });

  test('knows no guide without the heading that the call names', () => {
    expect(verifyRulebook(rulebook, guide.replace('二、领域和方向', '二、方向'))).toBeUndefined();
    expect(verifyRulebook(rulebook, '')).toBeUndefined();
  });

  test('reports a quote whose number the guide has otherwise, and how the guide goes on', () => {
    const text = replaced('不少于 2人，每人累计不少于 1个月', '不少于 2人，每人累计不少于 2个月');
    expect(reported(text)).toEqual({ missing: ['1.1（3）'], binding: [expect.stringMatching(/^14 （3）项目执行期内应与韩方/)], others: [] });
    expect(verified(text).missing[0]?.parts).toMatchObject({ line: 14, stands: expect.stringMatching(/每人累计不少于$/) as string, guide: expect.stringMatching(/^2个月，围绕/) as string });
  });

  test('reports a figure changed in a sentence without binding words, as a quote that does not stand', () => {
    expect(reported(replaced('1500万元', '1600万元'))).toEqual({ missing: ['1.1共拟支持经费'], binding: [], others: ['10 共拟支持经费：1600万元人民币。'] });
  });

  test('does not take the words of another section for its own', () => {
    // 1.3 and 1.4 both say （1）项目执行期 2年: changed in the second, the first cannot vouch for it.
    const at = guide.lastIndexOf('项目执行期 2年');
    const text = `${guide.slice(0, at)}项目执行期 3年${guide.slice(at + '项目执行期 2年'.length)}`;
    expect(reported(text)).toEqual({ missing: ['1.4（1）'], binding: [], others: ['42 （1）项目执行期 3年。'] });
    expect(reported(replaced('（2）合作项目必须双方同时申报，单方申报无效。\n1.4', '1.4')).missing).toEqual(['1.3（2）']);
  });

  test('reports every sentence of a direction that has no file', () => {
    const text = `${guide}1.6 中国和老挝政府间联合研究项目\n（1）项目执行期 2年。\n（2）合作项目必须双方同时申报，单方申报无效。\n`;
    expect(reported(text)).toEqual({
      missing: [],
      binding: ['57 （2）合作项目必须双方同时申报，单方申报无效。'],
      others: ['55 1.6 中国和老挝政府间联合研究项目', '56 （1）项目执行期 2年。'],
    });
  });

  test('reports all of a direction that the guide lacks', () => {
    const text = guide.slice(0, guide.indexOf('1.5 '));
    const { missing, unquoted } = verified(text);
    expect(missing.map(({ clause, parts }) => [clause.section, parts])).toEqual(Array(11).fill(['1.5', undefined]));
    expect(unquoted).toEqual([]);
  });

  test('reports a binding sentence of which a quote holds a part alone', () => {
    const text = replaced('项目执行期为 3年。', '项目执行期为 3年。不得延期；确需延期的，另行报批；');
    expect(reported(text).binding).toEqual(['12 不得延期；', '12 确需延期的，另行报批；']);
    const clause = rulebook.common.clauses.find(({ quote }) => quote === '项目不下设课题。');
    if (clause === undefined) throw new Error('no such clause');
    const shorter = { ...rulebook, common: { ...rulebook.common, clauses: rulebook.common.clauses.map((one) => (one === clause ? { ...one, quote: '不下设课题' } : one)) } };
    expect(verified(guide, shorter).unquoted).toEqual([{ section: '二', line: 2, words: '项目不下设课题。', binding: ['不下设'] }]);
  });

  test('takes a figure at the head of a line for no section', () => {
    expect(reported(replaced('总概算 1.02亿', '总概算\n1.02亿'))).toEqual(NOTHING);
  });
});

describe('sayVerification', () => {
  test('says where each quote and each sentence stands', () => {
    const text = replaced('项目执行期不超过 3年', '项目执行期不超过 4年', replaced('具体指南方向及要求如下。', '具体指南方向及要求如下。\n请认真填写。'));
    expect(sayVerification(verified(text))).toEqual([
      '对照指南第 1 至 55 行 / compared with lines 1 to 55 of the guide',
      '引文不在指南中 / quotes that do not stand in the guide: 1',
      '  1.2（1）  项目执行期不超过 3年。',
      '    第 23 行“…项目执行期不超过”之后，指南是 / line 23, after these words the guide goes on: “4年。（2）项目合作双方需分别向本国的项…”',
      '有约束力而无条款完整引用的句子 / binding sentences that no clause quotes whole: 1',
      '  第 23 行 / line 23  1.2  （1）项目执行期不超过 4年。  〔不超过〕',
      '没有引用、也没有约束词的句子，请过目 / not quoted and without a binding word, please have a look: 1',
      '  第 6 行 / line 6  二  请认真填写。',
    ]);
  });
});
