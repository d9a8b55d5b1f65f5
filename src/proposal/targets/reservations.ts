import type { Reason } from '../model';
import { saying } from './facts';
import type { Segment } from './segments';

/** What a segment takes back: words that make it no promise (力争), and words that deny or leave out (不含, 已有). */
export function reservationsOf(segment: Segment): Reason[] {
  const [hedge, denied] = [saying(segment, 'hedge'), saying(segment, 'deny')];
  return [
    ...(hedge === undefined ? [] : [{ key: 'target.no-promise', params: { words: hedge } } as const]),
    ...(denied === undefined ? [] : [{ key: 'target.denied', params: { words: denied } } as const]),
  ];
}
