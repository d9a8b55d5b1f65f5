import { lexiconOf } from '../../../src/proposal/targets/lexicon';
import { readTargets } from '../../../src/proposal/targets/sentence';
import { phrasings, said, vocabulary } from './said';

const lexicon = lexiconOf(vocabulary);

test('there are at least 150 phrasings, no two alike', () => {
  expect(phrasings.length).toBeGreaterThanOrEqual(150);
  expect(new Set(phrasings.map(([phrase]) => phrase)).size).toBe(phrasings.length);
});

test.each(phrasings)('%s', (phrase, expected) => {
  const inOrder = (readings: readonly string[]): string[] => [...readings].sort();
  expect(inOrder(readTargets(phrase, lexicon).map(said))).toEqual(inOrder(expected.split(' | ')));
});
