import type { Language } from '../messages/messages';
import type { Query } from './engine/engine';
import { SHOWN_LEVELS, type ShownLevel } from './engine/shown-levels';

/** Which findings a person wants to see; clause and proposal with the name they are shown by. */
export interface FindingFilter {
  readonly levels: readonly ShownLevel[];
  readonly rule?: string;
  readonly clause?: { readonly key: string; readonly name: string };
  readonly proposal?: NonNullable<Query['proposal']>;
  /** Only those on which a decision counts, or only the others. */
  readonly isDecided?: boolean;
  readonly search: string;
  readonly groupBy: Query['groupBy'];
}

/** All there is to put right, by proposal. */
export const EVERYTHING: FindingFilter = { levels: ['violated', 'undecided', 'advice'], search: '', groupBy: 'proposal' };

/** The same filter with a level shown that was not, or the other way about. */
export function toggleLevel(filter: FindingFilter, level: ShownLevel): FindingFilter {
  const on = !filter.levels.includes(level);
  return { ...filter, levels: SHOWN_LEVELS.filter((one) => (one === level ? on : filter.levels.includes(one))) };
}

/** The filter without one of its conditions. */
export function without(filter: FindingFilter, condition: 'rule' | 'clause' | 'proposal' | 'isDecided'): FindingFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => key !== condition)) as unknown as FindingFilter;
}

/** Whether anything narrows the list besides the levels first shown. */
export function isNarrowed(filter: FindingFilter): boolean {
  return filter.rule !== undefined || filter.clause !== undefined || filter.proposal !== undefined || filter.isDecided !== undefined || filter.search !== '' ||
    EVERYTHING.levels.some((level) => !filter.levels.includes(level));
}

/** The filter as the engine takes it. */
export function queryOf({ levels, rule, clause, proposal, isDecided, search, groupBy }: FindingFilter, lang: Language): Query {
  return {
    lang, levels, search: search.trim(), groupBy,
    ...(rule !== undefined && { rule }),
    ...(clause !== undefined && { clause: clause.key }),
    ...(proposal !== undefined && { proposal }),
    ...(isDecided !== undefined && { isDecided }),
  };
}
