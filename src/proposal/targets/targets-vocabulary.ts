import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** What a bulk sheet's target columns can count. */
const TARGET_COLUMN_KEYS = [
  'papers', 'domesticPapers', 'inventionPatents', 'patents', 'standards', 'seminars', 'people', 'enterprisePeople', 'visitors', 'visitorMonths', 'trainees', 'platforms',
] as const;
export type TargetColumnKey = (typeof TARGET_COLUMN_KEYS)[number];

/** The columns of a targets table, in either of its shapes. */
export const TABLE_COLUMN_KEYS = [
  'proposalId', 'goal', 'type', 'name', 'resultName', 'resultType', 'task', 'atStart', 'atMidterm', 'atEnd', 'unit',
  'people', 'enterprisePeople', 'months', 'domesticPapers', 'method', 'number', 'remark',
] as const;
export type TableColumnKey = (typeof TABLE_COLUMN_KEYS)[number];

/**
 * The words targets are read by. Words of prose are found by the longest that fits, so a longer word that means nothing
 * (`filler`) keeps a shorter one inside it from being read: 联合国 is not 联合. Labels and titles are compared whole.
 */
export const targetsSchema = z.strictObject({
  /** Kinds of target; `near` are meetings that may or may not pass for a seminar, `other` what concerns no rule. */
  kinds: z.strictObject({ paper: words, patent: words, standard: words, seminar: words, near: words, visit: words, training: words, platform: words, other: words }),
  /** Words of prose, by what they mean. */
  words: z.strictObject({
    /** Kinds of patent. */
    invention: words,
    notInvention: words,
    /** Words that say a thing is done jointly, and the foreign partner where no country is named. */
    joint: words,
    partner: words,
    /** Partners at home: what is joint with them is not joint with the partner country. */
    home: words,
    /** Words that make a meeting international. */
    international: words,
    /** Chinese journals; `unclearJournal` may be Chinese journals or not; papers in `otherJournal` or a Chinese one may all be in the other. */
    domesticJournal: words,
    unclearJournal: words,
    otherJournal: words,
    publish: words,
    notPublished: words,
    apply: words,
    granted: words,
    hold: words,
    attend: words,
    receive: words,
    toChina: words,
    abroad: words,
    bothWays: words,
    /** What makes a visit something other than a stay for joint research: 线上, 讲学, 参观. */
    unlikeVisit: words,
    /** "Each" of the meetings, of the visitors; `every` is each of whatever was said before; `share` hands a number to each of several. */
    eachMeeting: words,
    eachPerson: words,
    every: words,
    share: words,
    perYear: words,
    /** Words a plain number may follow that counts nothing (影响因子5). */
    score: words,
    /** A half or more of what is spoken of. */
    half: words,
    /** Each of something else, and a mean: no rule can be proved by them. */
    eachOther: words,
    mean: words,
    total: words,
    among: words,
    all: words,
    /** How long one stay lasts, how large one meeting is. */
    lasting: words,
    size: words,
    attendance: words,
    /** People from enterprises, and words that mix them with others. */
    enterprise: words,
    notEnterprise: words,
    either: words,
    and: words,
    /** Words that take the promise away, and words that deny. */
    hedge: words,
    deny: words,
    topic: words,
    with: words,
    place: words,
    /** Nouns that only count ("论文数量"), and other words that change nothing. */
    counter: words,
    filler: words,
  }),
  /** Titles of the table. */
  titles: words,
  tableColumns: z.partialRecord(z.enum(TABLE_COLUMN_KEYS), words),
  columns: z.partialRecord(z.enum(TARGET_COLUMN_KEYS), words),
});

export type TargetsVocabulary = z.infer<typeof targetsSchema>;
