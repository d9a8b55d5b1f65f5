import { compareNames, compareSets } from '../../src/text/compare-sets';

describe('compareSets', () => {
  test('list order, case and width do not matter', () => {
    expect(compareSets(['清华大学', 'Seoul National University'], ['ＳＥＯＵＬ National University', '清华 大学'])).toEqual({ likeness: 'same', onlyA: [], onlyB: [] });
  });

  test('a name said twice counts once', () => {
    expect(compareSets(['甲公司', '甲公司'], ['甲公司']).likeness).toBe('same');
  });

  test('names that may be one another pair up', () => {
    expect(compareSets(['甲公司', '首尔大学'], ['Seoul National University', '甲公司'])).toEqual({ likeness: 'unclear', onlyA: [], onlyB: [] });
  });

  test('a partner left out is named', () => {
    expect(compareSets(['甲公司', '首尔大学'], ['甲公司'])).toEqual({ likeness: 'different', onlyA: ['首尔大学'], onlyB: [] });
  });

  test('one name cannot stand for two', () => {
    expect(compareSets(['首尔大学', '延世大学'], ['Seoul National University']).likeness).toBe('different');
  });

  test('pairs are found even where the first choice would leave one over', () => {
    // 甲大学 may be either of the Latin names, "KIM, Min-soo" only the one.
    expect(compareSets(['金敏洙', 'Kim, Minsoo'], ['Minsoo Kim', 'Jiho Park'])).toEqual({ likeness: 'unclear', onlyA: [], onlyB: [] });
  });

  test('a list that was not parted is no difference', () => {
    expect(compareSets(['Samsung, LG'], ['LG', 'Samsung']).likeness).toBe('unclear');
    expect(compareSets(['张伟和李娜'], ['张伟', '李娜']).likeness).toBe('unclear');
    expect(compareSets(['KIST', 'Samsung, LG'], ['LG', 'KIST', 'Samsung']).likeness).toBe('unclear');
  });

  test('a name besides a list not parted is a difference', () => {
    expect(compareSets(['Samsung, LG'], ['LG', 'Samsung', 'KIST']).likeness).toBe('different');
  });

  test('nothing against nothing proves nothing; nothing against something is a difference', () => {
    expect(compareSets([], []).likeness).toBe('unclear');
    expect(compareSets(['无'], ['无']).likeness).not.toBe('different');
    expect(compareSets([], ['甲公司'])).toEqual({ likeness: 'different', onlyA: [], onlyB: ['甲公司'] });
  });
});

describe('compareNames', () => {
  test.each([
    ['张伟教授', '张伟'],
    ['Prof. Minsoo Kim', 'Minsoo Kim'],
    ['Dr. Kim Minsoo', 'Minsoo Kim'],
    ['Seoul National University (SNU)', 'Seoul National University'],
    ['Seoul National University (SNU)', 'SNU'],
    ['中国石油大学（北京）', '中国石油大学'],
  ])('%j may be %j', (a, b) => {
    expect(compareNames(a, b)).toBe('unclear');
    expect(compareNames(b, a)).toBe('unclear');
  });

  test.each([
    ['中国石油大学（北京）', '中国石油大学（华东）'],
    ['Seoul National University (SNU)', 'Yonsei University'],
    ['张伟教授', '李娜教授'],
    ['Seoul National University', 'Pusan National University'],
  ])('%j is not %j', (a, b) => {
    expect(compareNames(a, b)).toBe('different');
  });

  test('a name that is the same is the same', () => {
    expect(compareNames('中国石油大学（北京）', '中国石油大学(北京)')).toBe('same');
  });
});
