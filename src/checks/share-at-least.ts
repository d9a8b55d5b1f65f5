import { z } from 'zod';
import type { Evidence, Field, Target } from '../proposal/model';
import { atLeast, type Interval } from '../text/interval';
import type { Message } from '../text/message';
import { check, type Judgement, type Measured } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export interface ShareAtLeastMessages {
  'share.met': ShareSaid;
  'share.short': ShareSaid;
  'share.unclear': ShareSaid;
  /** No joint papers are promised, so there is no share of them. */
  'share.void': object;
  /** Neither a table nor a column says anything of joint papers. */
  'share.untold': object;
}

export interface ShareSaid {
  readonly papers: Interval;
  readonly domestic: Interval;
  readonly measured: Measured;
}

type ShareAtLeastParams = { share: number };

/**
 * Of the joint papers, at least so large a share in Chinese journals (我国科技期刊).
 * Its lower end divides what is proved by all papers there may be; its upper end all there may be by what is proved.
 */
export const shareAtLeast = check<ShareAtLeastParams, 'targets', Message<ShareAtLeastMessages & UnsettledMessages>>({
  schema: z.strictObject({ share: z.number().positive().max(1) }),
  fields: () => ['targets'],
  prepare: ({ share }) => ({ targets: field }) => {
    if (field.state !== 'present') return unsettled('targets', field);
    const { targets, isTable } = field.value;
    const rows = targets.filter(({ kinds }) => kinds.length === 0 || kinds.includes('paper'));
    const evidence = rows.flatMap((row) => row.evidence);
    if (rows.length === 0 && !isTable) return { outcome: 'undecided', evidence: field.evidence, message: { key: 'share.untold', params: {} } };
    return judge(rows, share, evidence.length > 0 ? evidence : field.evidence);
  },
});

function judge(rows: readonly Target[], share: number, evidence: readonly Evidence[]): Judgement<Message<ShareAtLeastMessages>> {
  let papers: Interval = { min: 0, max: 0 };
  let domestic: Interval = { min: 0, max: 0 };
  for (const row of rows) {
    const count = row.kinds.length === 0 ? atLeast(0) : known(row.count, atLeast(0));
    const part = row.kinds.length === 0 ? atLeast(0) : known(row.domestic, { min: 0, max: count.max });
    // More papers in Chinese journals than papers is a contradiction, and proves neither.
    const certain = row.kinds.length === 1 && row.jointly && row.doubts.length === 0 && part.min <= count.max;
    papers = { min: papers.min + (certain ? count.min : 0), max: papers.max + count.max };
    domestic = { min: domestic.min + (certain ? part.min : 0), max: domestic.max + part.max };
  }
  if (papers.max === 0) return { outcome: 'not-applicable', evidence, message: { key: 'share.void', params: {} } };

  const actual = { min: papers.max === Infinity ? 0 : domestic.min / papers.max, max: papers.min === 0 ? 1 : Math.min(1, domestic.max / papers.min) };
  const measured: Measured = { actual, bound: 'at-least', required: share, unit: 'share' };
  const said = { papers, domestic, measured };
  if (actual.min >= share && papers.min > 0) return { outcome: 'met', evidence, measured, message: { key: 'share.met', params: said } };
  if (actual.max < share) return { outcome: 'violated', evidence, measured, message: { key: 'share.short', params: said } };
  return { outcome: 'undecided', evidence, measured, message: { key: 'share.unclear', params: said } };
}

const known = (field: Field<Interval>, otherwise: Interval): Interval => (field.state === 'present' ? field.value : otherwise);
