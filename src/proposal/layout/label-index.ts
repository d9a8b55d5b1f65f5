import { normalize } from '../../text/width';
import { wordBeginnings } from '../../text/word-beginnings';
import { beginningOf, evenedLabel } from './evened-label';
import type { Side } from './label';
import type { LabelsVocabulary } from './labels-vocabulary';
import type { RawKey } from '../raw';
import type { TargetColumnKey } from '../targets/targets-vocabulary';

/** The words for a bulk sheet's target columns. */
export type TargetColumnWords = Readonly<Partial<Record<TargetColumnKey, readonly string[]>>>;

/** By which labels are numbered in Chinese. */
export const NUMERALS = '一二三四五六七八九十';

/** A vocabulary's words evened out, by what they mean. */
export type LabelIndex = ReturnType<typeof indexOf>;

/** Evens out and indexes every word of a vocabulary. */
export function indexOf(words: LabelsVocabulary, targetColumns: TargetColumnWords) {
  const keys = new Map<string, RawKey[]>();
  for (const [key, labels] of Object.entries(words.fields) as [RawKey, string[]][]) {
    for (const label of labels) {
      const known = keys.get(evenedLabel(label));
      if (known === undefined) keys.set(evenedLabel(label), [key]);
      else if (!known.includes(key)) known.push(key);
    }
  }
  const { own, foreign, ownForm, foreignForm } = words.sides;
  const { chinese, english, start, end } = words.parts;
  const maps = { party: mapOf(words.party), block: mapOf(words.blocks), part: mapOf({ chinese, english, start, end }), target: mapOf(targetColumns) };
  const side = (who: Side['who'], scope: Side['scope']): Side => ({ who, scope });
  const sides = new Map<string, Side>([
      ...own.map((word) => [evenedLabel(word), side('own', 'party')] as const),
      ...foreign.map((word) => [evenedLabel(word), side('foreign', 'party')] as const),
      ...ownForm.map((word) => [evenedLabel(word), side('own', 'form')] as const),
      ...foreignForm.map((word) => [evenedLabel(word), side('foreign', 'form')] as const),
  ]);
  const ignored = new Set(words.ignored.map(evenedLabel));
  const otherTables = new Set(words.otherTables.map(evenedLabel));
  const all = [keys, maps.party, maps.block, maps.part, maps.target, sides, ignored, otherTables].flatMap((known) => [...known.keys()]);
  return {
    ...maps, keys, ignored, otherTables,
    side: sides,
    beginnings: new Set(all.map(beginningOf)),
    mayBegin: wordBeginnings([...all, ...Array.from(NUMERALS)]),
    unit: new Map(words.units.map((word) => [evenedLabel(word), normalize(word)])),
    hints: new Set(words.hints.map(evenedLabel)),
  };
}

function mapOf<K extends string>(lists: Readonly<Partial<Record<K, readonly string[]>>>): ReadonlyMap<string, K> {
  const entries = Object.entries(lists) as [K, readonly string[]][];
  return new Map(entries.flatMap(([key, list]) => list.map((word) => [evenedLabel(word), key] as const)));
}
