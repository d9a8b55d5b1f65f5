import { compareTexts, evened, sameEvened, sameWords } from '../../src/text/compare';

describe('evened', () => {
  test.each([
    ['Ｈｙｄｒｏｇｅｎ　Energy', 'hydrogenenergy'],
    [' 氢 能\n', '氢能'],
    ['Seoul\u200b National\u00a0University', 'seoulnationaluniversity'],
    ['10²', '10²'],
    ['Ａ①', 'a①'],
  ])('%j', (text, expected) => {
    expect(evened(text)).toBe(expected);
  });
});

describe('compareTexts', () => {
  test.each([
    ['Green Hydrogen', 'GREEN  HYDROGEN'],
    ['Green Hydrogen', 'Ｇｒｅｅｎ　Hydrogen'],
    ['氢能（制氢）', '氢能(制氢)'],
    ['Green Hydrogen', ' Green\nHydrogen '],
    ['CO₂ capture', 'CO2 capture'],
  ])('the same after evening out: %j and %j', (a, b) => {
    expect(compareTexts(a, b)).toBe('same');
    expect(compareTexts(b, a)).toBe('same');
  });

  test.each([
    ['Kim Minsoo', 'Minsoo Kim', 'the words in another order'],
    ['KIM, Min-soo', 'Minsoo Kim', 'the words joined differently'],
    ['Kim Min Soo', 'MINSOO Kim', 'the words joined differently'],
    ['Kim Min-soo', 'Kim Minsoo', 'punctuation alone'],
    ['Green Hydrogen: Storage', 'Green Hydrogen - Storage', 'punctuation alone'],
    ['氢能。', '氢能', 'punctuation alone'],
    ['1.1', '11', 'punctuation alone'],
    ['Science & Technology', 'Science and Technology', 'a sign for a word'],
    ['中韩氢能合作', '韩中氢能合作', 'Chinese words in another order'],
    ['氢能', 'Hydrogen', 'another script'],
    ['张伟', 'Zhang Wei', 'another script'],
    ['首尔大学', '서울대학교', 'another script'],
    ['首尔大学 (Seoul National University)', 'Seoul National University', 'both scripts against one'],
    ['首尔大学 (Seoul National University)', 'Yonsei University', 'both scripts against one'],
    ['α-synuclein', 'alpha-synuclein', 'another script'],
    ['José Silva', 'Jose Silva', 'an accent'],
    ['无', '无', 'nothing stated'],
    ['-', '-', 'nothing stated'],
    ['', '', 'nothing stated'],
    ['10² W', '102 W', 'a raised figure'],
  ])('for a person: %j and %j (%s)', (a, b) => {
    expect(compareTexts(a, b)).toBe('unclear');
    expect(compareTexts(b, a)).toBe('unclear');
  });

  test.each([
    ['Green Hydrogen', 'Blue Hydrogen'],
    ['Green Hydrogen', 'Green Hydrogen Storage'],
    ['氢能', '光伏'],
    ['Kim Minsoo', 'Kim Minsu'],
    ['Phase 12', 'Phase 21'],
    ['Phase 1', 'Phase 2'],
    ['1.1', '1.2'],
    ['清华大学', '北京大学'],
    ['氢能（A）', '氢能（B）'],
    ['aab', 'abb'],
  ])('provably different: %j and %j', (a, b) => {
    expect(compareTexts(a, b)).toBe('different');
    expect(compareTexts(b, a)).toBe('different');
  });

  test('a hostile text is given up on', () => {
    const words = Array.from({ length: 50 }, (_, index) => 'ab'.repeat((index % 7) + 1));
    const other = `${'ab'.repeat(words.join('').length / 2 - 1)}ba`;
    expect(compareTexts(words.join(' '), other)).toBe('different');
    expect(compareTexts('一二'.repeat(16000), '二一'.repeat(16000))).toBe('unclear');
  });
});

test('sameWords uses each word once', () => {
  expect(sameWords('Kim Kim Lee', 'Kim Lee Lee')).toBe(false);
  expect(sameWords('Kim Lee Kim', 'Kim Kim Lee')).toBe(true);
});

describe('whether two texts are the same when evened out', () => {
  const texts = ['清华大学', '清华 大学', ' 清华大学', 'KAIST', 'Kaist', 'ＫＡＩＳＴ', ' kaist', 'e\u0301cole', 'école', 'Ecole', 'A清华', '清华A', 'Å', '\u212b', '10²', '102', '', '　'];

  test.each(texts)('a quick look at how they begin tells nothing else: %s', (a) => {
    for (const b of texts) expect([b, sameEvened(a, b)]).toEqual([b, evened(a) === evened(b)]);
  });
});
