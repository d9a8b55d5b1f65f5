import { vocabulary } from './said';

const { kinds, words } = vocabulary.targets;
const even = (word: string): string => word.normalize('NFKC').toLowerCase();

/** Words that say of themselves what kind of target they name (发明, 来华), by the lexicon's own rule. */
const NAMING = ['invention', 'notInvention', 'toChina', 'abroad', 'bothWays'] as const;
/** `filler` is there to hide nouns (标准化 is no standard); the others speak again of the meeting named before (会议规模). */
const MAY_HIDE: readonly string[] = ['filler', 'eachMeeting', 'size', 'attendance'];

describe('the words targets are read by', () => {
  const naming = new Set([...Object.values(kinds).flat(), ...NAMING.flatMap((name) => words[name])].map(even));
  const nouns = Object.entries(kinds).flatMap(([kind, list]) => (kind === 'other' ? [] : list.map(even)));

  // The longest word wins, so a verb such as 完成论文 would hide the paper in "完成论文或发明专利5项".
  test.each(Object.entries(words).filter(([name]) => !MAY_HIDE.includes(name)))('%s hide no noun of a kind', (_name, list) => {
    expect(list.map(even).filter((word) => !naming.has(word) && nouns.some((noun) => word.includes(noun)))).toEqual([]);
  });

  it('do not put a word both where a journal is Chinese for certain and where it is not', () => {
    expect(words.domesticJournal.filter((word) => words.unclearJournal.includes(word))).toEqual([]);
  });
});
