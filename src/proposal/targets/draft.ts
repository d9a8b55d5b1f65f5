import type { Interval } from '../../text/interval';
import { isExact, times } from '../../text/interval';
import type { Reason, TargetKind } from '../model';
import { domesticOf } from './journals';
import type { ParsedTarget, Part } from './parsed';
import { BLANK, present, unreadable } from './parsed';

/** A number that holds of each only if there is one of them: "共100人" of one seminar. */
export interface Bare {
  readonly part: Part;
  readonly words: string;
}

/** A target while its text is still being read; what it becomes is a ParsedTarget. */
export interface Draft {
  kinds: readonly TargetKind[];
  /** The words it was read from. */
  text: string;
  sentence: number;
  jointly: boolean;
  countries: readonly string[];
  foreign: boolean;
  international: boolean;
  near: string | undefined;
  invention: boolean | undefined;
  visit: 'to-china' | 'abroad' | 'both' | undefined;
  count: Part;
  /** 每年2篇: by the year, until the sentence says how many years, or the sum. */
  perYear: { part: Part; words: string } | undefined;
  people: Part;
  barePeople: Bare | undefined;
  enterprisePeople: Part;
  bareEnterprise: Bare | undefined;
  months: Part;
  bareMonths: Bare | undefined;
  domestic: Part;
  domesticShare: Interval | undefined;
  /** "发表在我国科技期刊", and not how many of them: of one paper it is said of all. */
  inDomestic: boolean;
  doubts: Reason[];
  /** 授权, 投稿: why its number is no number of applications or publications, until such a number comes. */
  unproved: Reason | undefined;
  /** Whether its last detail was said of each meeting, so that the next may be too. */
  eachMeeting: boolean;
  /** Whether a colon follows what it was read from: what comes after is said under its name. */
  isHeading: boolean;
  /** What it is a part of (其中). */
  whole: Draft | undefined;
}

export const newDraft = (kinds: readonly TargetKind[], text: string, sentence: number): Draft => ({
  kinds, text, sentence,
  jointly: false, countries: [], foreign: false, international: false, near: undefined, invention: undefined, visit: undefined,
  count: BLANK, perYear: undefined,
  people: BLANK, barePeople: undefined, enterprisePeople: BLANK, bareEnterprise: undefined, months: BLANK, bareMonths: undefined,
  domestic: BLANK, domesticShare: undefined, inDomestic: false,
  doubts: [], unproved: undefined, eachMeeting: false, isHeading: false, whole: undefined,
});

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
