import { EVERYTHING, isNarrowed, queryOf, toggleLevel, without } from '../../../src/pane/finding-filter';

describe('which findings are shown', () => {
  test('at first all there is to put right, and not what is met', () => {
    expect(queryOf(EVERYTHING, 'zh')).toEqual({ lang: 'zh', levels: ['violated', 'undecided', 'advice'], search: '', groupBy: 'proposal' });
    expect(isNarrowed(EVERYTHING)).toBe(false);
  });

  test('a level is switched on and off, highest first whatever the order of the presses', () => {
    const fewer = toggleLevel(toggleLevel(EVERYTHING, 'violated'), 'advice');
    expect(fewer.levels).toEqual(['undecided']);
    expect(isNarrowed(fewer)).toBe(true);
    expect(toggleLevel(toggleLevel(fewer, 'met'), 'violated').levels).toEqual(['violated', 'undecided', 'met']);
  });

  test('what is met beside the rest narrows nothing', () => {
    expect(isNarrowed(toggleLevel(EVERYTHING, 'met'))).toBe(false);
  });

  test('clause and proposal go to the engine by key and index, without their names; white space around a search does not', () => {
    const filter = { ...EVERYTHING, rule: '1.1-visits', clause: { key: 'c7', name: '1.1（3）' }, proposal: { index: 0, name: 'SQ1' }, search: ' 专利 ' };
    expect(queryOf(filter, 'en')).toEqual({ lang: 'en', levels: EVERYTHING.levels, rule: '1.1-visits', clause: 'c7', proposal: { index: 0, name: 'SQ1' }, search: '专利', groupBy: 'proposal' });
  });

  test('a condition is taken away and the others stay', () => {
    const filter = { ...EVERYTHING, rule: '1.1-visits', proposal: { index: 3, name: 'SQ1' } };
    expect(without(filter, 'rule')).toEqual({ ...EVERYTHING, proposal: { index: 3, name: 'SQ1' } });
    expect(without(filter, 'clause')).toEqual(filter);
  });
});
