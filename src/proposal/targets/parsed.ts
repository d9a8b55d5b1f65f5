import type { Interval } from '../../text/interval';
import type { Reason, TargetKind } from '../model';

/** What a text says of one number. */
export type Part = { readonly state: 'present'; readonly value: Interval } | { readonly state: 'blank' } | { readonly state: 'unreadable'; readonly why: Reason };

/** A target as a text states it; its cells are not known here. The fields are those of Target. */
export interface ParsedTarget {
  readonly kinds: readonly TargetKind[];
  readonly count: Part;
  readonly jointly: boolean;
  readonly countries: readonly string[];
  readonly invention?: boolean;
  readonly visit?: 'to-china' | 'abroad' | 'both';
  readonly people: Part;
  readonly enterprisePeople: Part;
  readonly months: Part;
  readonly domestic: Part;
  readonly domesticShare?: Interval;
  readonly doubts: readonly Reason[];
}

export const BLANK: Part = { state: 'blank' };
export const present = (value: Interval): Part => ({ state: 'present', value });
export const unreadable = (why: Reason): Part => ({ state: 'unreadable', why });
