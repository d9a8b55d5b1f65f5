import { standsOf } from '../../review/basis';
import { keyOf, type ReviewWords } from '../../review/columns';
import { NOTHING_EARLIER, type Earlier } from '../../review/earlier';
import { textIn, wasGone } from '../../review/earlier-rows';
import type { Verdict } from '../../judge/finding';
import type { CheckResult } from './check';
import type { Unwritten } from './engine';
import { eachListed, type FindingList, type Listed } from './finding-list';

/** What the workbook's table of findings says: each finding's number with what it rests on. */
export interface Written {
  readonly bases: ReadonlyMap<string, string>;
  /** The verdicts written with them, in the order of the proposals checked, where they are known. */
  readonly verdicts?: readonly Verdict[];
}

/** What an earlier table says is there; undefined where there is no table. */
export function writtenIn(earlier: Earlier, words: ReviewWords): Written | undefined {
  if (earlier === NOTHING_EARLIER) return undefined;
  const bases = new Map<string, string>();
  for (const row of earlier.rows) if (row.number !== undefined && !wasGone(row, words)) bases.set(row.number, textIn(row, 'basis'));
  return { bases };
}

/** What a write of a check's result puts there. */
export function writtenBy({ list, judged }: CheckResult): Written {
  const bases = new Map<string, string>();
  for (const one of eachListed(list)) if (one.level !== 'met') bases.set(one.number, standsOf(one.finding).basis);
  return { bases, verdicts: judged.proposals.map(({ verdict }) => verdict) };
}

/** How findings compare with those written, while edits are followed. */
export interface Comparing {
  counts(judged: CheckResult['judged']): Unwritten;
  /** Findings that stand in the place of others now. */
  replace(before: readonly Listed[], after: readonly Listed[]): void;
}

/** Compares findings with those written. */
export function comparing({ bases, verdicts }: Written, list: FindingList): Comparing {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const count = ({ level, number, finding }: Listed, by: 1 | -1): void => {
    if (level === 'met') return;
    const basis = bases.get(number);
    counts[basis === undefined ? 'added' : basis === standsOf(finding).basis ? 'unchanged' : 'changed'] += by;
  };
  for (const one of eachListed(list)) count(one, 1);
  return {
    counts({ proposals }) {
      const others = verdicts?.filter((verdict, index) => proposals[index]?.verdict !== verdict).length;
      return { ...counts, gone: bases.size - counts.changed - counts.unchanged, ...(others === undefined ? {} : { verdicts: others }) };
    },
    replace(before, after) {
      for (const one of before) count(one, -1);
      for (const one of after) count(one, 1);
    },
  };
}

/** Whether reviewers said anything in an earlier table that counts in a verdict. */
export function isDecided({ rows }: Earlier, words: ReviewWords): boolean {
  return rows.some((row) => {
    const key = keyOf(words.states, textIn(row, 'state'));
    return key === 'confirmed' || key === 'waived' || key === 'disputed';
  });
}
