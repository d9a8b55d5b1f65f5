import type { Reason, TargetKind } from '../model';
import { saying } from './facts';
import type { Segment } from './segments';

/** What a segment takes back of a target of such kinds: words that make it no promise (力争), that deny or leave out (不含, 已有), or that make a visit none (线上). */
export function reservationsOf(segment: Segment, kinds: readonly TargetKind[]): Reason[] {
  const [hedge, denied] = [saying(segment, 'hedge'), saying(segment, 'deny')];
  const unlike = kinds.includes('visit') ? saying(segment, 'unlikeVisit') : undefined;
  return [
    ...(hedge === undefined ? [] : [{ key: 'target.no-promise', params: { words: hedge } } as const]),
    ...(unlike === undefined ? [] : [{ key: 'target.unlike-visit', params: { words: unlike } } as const]),
    ...(denied === undefined ? [] : [{ key: 'target.denied', params: { words: denied } } as const]),
  ];
}
