import type { Interval } from '../../text/interval';
import type { Reason, Target } from '../model';

/** What a text says of one number. */
export type Part = { readonly state: 'present'; readonly value: Interval } | { readonly state: 'blank' } | { readonly state: 'unreadable'; readonly why: Reason };

type Numbers = 'count' | 'people' | 'enterprisePeople' | 'months' | 'domestic';

/** A target as a text states it: without its cells, which are not known here. */
export type ParsedTarget = Omit<Target, Numbers | 'evidence'> & { readonly [N in Numbers]: Part };

/** Nothing is said of the number. */
export const BLANK: Part = { state: 'blank' };
/** The number is known. */
export const present = (value: Interval): Part => ({ state: 'present', value });
/** The number is said in a way that proves none. */
export const unreadable = (why: Reason): Part => ({ state: 'unreadable', why });
