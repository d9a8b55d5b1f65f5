import { isExact, times } from '../../text/interval';
import type { Reason } from '../model';
import type { Bare, Draft } from './draft';
import { domesticOf } from './journals';
import type { ParsedTarget, Part } from './parsed';
import { present, unreadable } from './parsed';

/** Closes a draft; `years` is how many years its sentence speaks of, if it says so. */
export function finish(draft: Draft, years: number | undefined): ParsedTarget {
  const count = countOf(draft, years);
  const single = count.state === 'present' && isExact(count.value) && count.value.min === 1;
  const each = (part: Part, bare: Bare | undefined): Part => {
    if (part.state !== 'blank' || bare === undefined) return part;
    return single || bare.part.state === 'unreadable' ? bare.part : unreadable({ key: 'target.total-not-each', params: { words: bare.words } });
  };
  const { domestic, domesticShare } = domesticOf(draft, count);
  return {
    kinds: draft.kinds,
    count,
    jointly: draft.jointly || (draft.kinds.includes('visit') && draft.foreign),
    countries: draft.countries,
    ...(draft.invention === undefined ? {} : { invention: draft.invention }),
    ...(draft.visit === undefined ? {} : { visit: draft.visit }),
    people: each(draft.people, draft.barePeople),
    enterprisePeople: each(draft.enterprisePeople, draft.bareEnterprise),
    months: each(draft.months, draft.bareMonths),
    domestic,
    ...(domesticShare === undefined ? {} : { domesticShare }),
    doubts: [...draft.doubts, ...(draft.unproved === undefined ? [] : [draft.unproved]), ...meetingDoubts(draft)],
  };
}

function countOf({ kinds, count, perYear, text }: Draft, years: number | undefined): Part {
  if (count.state !== 'blank') return count;
  if (perYear === undefined) return unreadable({ key: 'target.no-number', params: { words: text } });
  if (perYear.part.state !== 'present') return perYear.part;
  if (years === undefined) return unreadable({ key: 'target.per-year', params: { words: perYear.words } });
  const all = times(perYear.part.value, years);
  // Papers are new every year; persons may be the same.
  return present(kinds.some((kind) => kind === 'visit' || kind === 'training') ? { min: perYear.part.value.min, max: all.max } : all);
}

/** A seminar that nothing calls international, or a meeting that may be none. */
function meetingDoubts({ kinds, near, international, foreign, text }: Draft): Reason[] {
  if (!kinds.includes('seminar')) return [];
  if (near !== undefined) return [{ key: 'target.near-seminar', params: { words: near } }];
  return international || foreign ? [] : [{ key: 'target.near-seminar', params: { words: text } }];
}
