import { readGuide } from '../../src/rulebook/guide';

const codes = (text: string, binds: string) => readGuide(text, binds, '总')?.sections.map(({ code, text: words }) => [code, words]);

describe('readGuide', () => {
  test.each([
    ['二、领域', '一、目标\n甲。\n二、领域\n乙。\n三、要求\n丙。', '二、领域乙。'],
    ['第二章 领域', '第一章 目标\n甲。\n第二章 领域\n一、乙。\n第三章 要求\n丙。', '第二章领域一、乙。'],
    ['2. 领域', '1. 目标\n甲。\n2. 领域\n（1）乙。\n3. 要求\n丙。', '2.领域（1）乙。'],
    ['领域', '目标\n甲。\n领域\n一、乙。\n二、丙。', '领域一、乙。二、丙。'],
  ])('ends the part under %s at the next heading of its level', (binds, text, words) => {
    expect(codes(text, binds)).toEqual([['总', words]]);
  });

  test('begins a section at a numbered title, not at a numbered sentence or a subsection’s figure', () => {
    expect(codes('二、领域\n1.1 甲项目\n2.5亿元以内。\n1.10　乙项目\n（1）好。', '二、领域')).toEqual([
      ['总', '二、领域'],
      ['1.1', '1.1甲项目2.5亿元以内。'],
      ['1.10', '1.10乙项目（1）好。'],
    ]);
  });

  test('splits sentences at 。 and ；, and at line ends, each with its line', () => {
    const [section] = readGuide('一、甲\n一句；二句。三句\n\n四句', '一、甲', '总')?.sections ?? [];
    expect(section?.sentences.map(({ line, words }) => [line, words])).toEqual([[1, '一、甲'], [2, '一句；'], [2, '二句。'], [2, '三句'], [4, '四句']]);
  });
});
