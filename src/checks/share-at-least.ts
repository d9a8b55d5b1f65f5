import { z } from 'zod';
import type { Evidence, Field, Target } from '../proposal/model';
import { atLeast, plus, type Interval } from '../text/interval';
import type { Message } from '../text/message';
import { check, evidenceOf, type Judgement, type Measured } from './check';
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

/** Of the joint papers, at least so large a share in Chinese journals (我国科技期刊). */
export const shareAtLeast = check<ShareAtLeastParams, 'targets', Message<ShareAtLeastMessages & UnsettledMessages>>({
  schema: z.strictObject({ share: z.number().positive().max(1) }),
  fields: () => ['targets'],
  prepare: ({ share }) => ({ targets: field }) => {
    if (field.state !== 'present') return unsettled('targets', field);
    const { targets, isTable } = field.value;
    const rows = targets.filter(({ kinds }) => kinds.length === 0 || kinds.includes('paper'));
    const evidence = evidenceOf(rows);
    if (rows.length === 0 && !isTable) return { outcome: 'undecided', evidence: field.evidence, message: { key: 'share.untold', params: {} } };
    return judge(rows, share, evidence.length > 0 ? evidence : field.evidence);
  },
});

function judge(rows: readonly Target[], share: number, evidence: readonly Evidence[]): Judgement<Message<ShareAtLeastMessages>> {
  const weighed = rows.map(weigh).filter(({ papers }) => papers.max > 0);
  if (weighed.length === 0) return { outcome: 'not-applicable', evidence, message: { key: 'share.void', params: {} } };

  const papers = weighed.map((row) => row.papers).reduce(plus);
  const domestic = weighed.map((row) => row.domestic).reduce(plus);
  const actual = within(ratio(domestic, papers), weighed.map((row) => row.share).reduce(hull));
  const measured: Measured = { actual, bound: 'at-least', required: share, unit: 'share' };
  const said = { papers, domestic, measured };
  if (actual.min >= share && papers.min > 0) return { outcome: 'met', evidence, measured, message: { key: 'share.met', params: said } };
  if (actual.max < share) return { outcome: 'violated', evidence, measured, message: { key: 'share.short', params: said } };
  return { outcome: 'undecided', evidence, measured, message: { key: 'share.unclear', params: said } };
}

const ANY_NUMBER = atLeast(0);
const ANY_SHARE: Interval = { min: 0, max: 1 };
/** "3篇，其中2篇，占67%": a share beside its number is rounded, and the number holds. */
const ROUNDED = 0.01;

/** What a row adds to the joint papers and to those in Chinese journals, and the share it has of its own. */
interface Weighed {
  readonly papers: Interval;
  readonly domestic: Interval;
  readonly share: Interval;
}

/** A row that is not joint papers for certain may add all it says, part of it, or nothing. */
function weigh(row: Target): Weighed {
  if (row.kinds.length === 0) return { papers: ANY_NUMBER, domestic: ANY_NUMBER, share: ANY_SHARE };
  const papers = known(row.count, ANY_NUMBER);
  const domestic = known(row.domestic, { min: 0, max: papers.max });
  const byNumber = ratio(domestic, papers);
  const stated = row.domesticShare ?? ANY_SHARE;
  const apart = Math.max(byNumber.min - stated.max, stated.min - byNumber.max);
  // More papers in Chinese journals than papers, or a share that is not theirs: a contradiction proves neither.
  const certain = row.kinds.length === 1 && row.jointly && row.doubts.length === 0 && domestic.min <= papers.max && apart <= ROUNDED;
  return certain ? { papers, domestic, share: apart > 0 ? byNumber : within(byNumber, stated) } : { papers: { ...papers, min: 0 }, domestic: { ...domestic, min: 0 }, share: ANY_SHARE };
}

const known = (field: Field<Interval>, otherwise: Interval): Interval => (field.state === 'present' ? field.value : otherwise);

/** The least of a part by the most of the whole, and the other way about. */
function ratio(part: Interval, whole: Interval): Interval {
  return { min: whole.max === Infinity ? 0 : part.min / whole.max, max: whole.min === 0 ? 1 : Math.min(1, part.max / whole.min) };
}

/** What two statements of one number leave of it. */
const within = (a: Interval, b: Interval): Interval => ({ min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) });

/** The share of all the rows lies between the smallest and the largest of their own. */
const hull = (a: Interval, b: Interval): Interval => ({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) });
