import type { Interval } from '../../text/interval';
import type { Reason, Target, TargetKind } from '../model';
import type { Part } from './parsed';
import { BLANK } from './parsed';

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
  visit: Target['visit'];
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

/** A target of which no more is known than its kinds and words. */
export const newDraft = (kinds: readonly TargetKind[], text: string, sentence: number): Draft => ({
  kinds, text, sentence,
  jointly: false, countries: [], foreign: false, international: false, near: undefined, invention: undefined, visit: undefined,
  count: BLANK, perYear: undefined,
  people: BLANK, barePeople: undefined, enterprisePeople: BLANK, bareEnterprise: undefined, months: BLANK, bareMonths: undefined,
  domestic: BLANK, domesticShare: undefined, inDomestic: false,
  doubts: [], unproved: undefined, eachMeeting: false, isHeading: false, whole: undefined,
});
