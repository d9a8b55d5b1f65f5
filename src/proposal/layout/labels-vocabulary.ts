import { z } from 'zod';
import { RAW_KEYS } from '../raw';

const words = z.array(z.string().min(1)).min(1);

/**
 * The labels of forms and headers of bulk sheets, and the words that place them.
 * All are compared whole, after NFKC, without punctuation, white space, numbering, asterisks and unit.
 */
export const labelsSchema = z.strictObject({
  /** Labels by field; a label listed under two fields is reported as ambiguous where nothing beside it tells which. */
  fields: z.partialRecord(z.enum(RAW_KEYS), words),
  /** Labels that say nothing without the party they belong to: 单位名称, 姓名 … */
  party: z.strictObject({ name: words, type: words, person: words, country: words }),
  /** Whose a block, group or section is, where it repeats the party labels. */
  blocks: z.strictObject({ lead: words, foreign: words, participant: words, leader: words, foreignLeader: words, other: words }),
  /** The two sides' application forms, as column heads, groups, prefixes, bracketed words and sheet titles. */
  sides: z.strictObject({ own: words, foreign: words, ownForm: words, foreignForm: words }),
  /**
   * How a sheet is known to be the counterpart agency's own list: its name or title ends in a side's word and one of `endings`
   * (韩方清单), or in one of `titles`. A header with a field of `ownFields`, or with
   * one of `ownWords` in a label, is the Chinese side's, whatever its name. `doubts` beside an application say that it may not
   * stand; so does an answer of no under a label that holds one of `asked` (是否提交).
   */
  counterpartLists: z.strictObject({ endings: words, titles: words, ownFields: z.array(z.enum(RAW_KEYS)).min(1), ownWords: words, doubts: words, asked: words }),
  /** Words below or beside 项目名称 and 项目起止时间 that say which part stands there. */
  parts: z.strictObject({ chinese: words, english: words, start: words, end: words, between: words }),
  /** Bracketed words that only explain: 盖章, 必填 … */
  hints: words,
  /** Units a label may carry in brackets or after a slash. */
  units: words,
  /** Labels known and of no concern here: 序号, 备注, 联系电话 … */
  ignored: words,
  /** Headers of tables whose rows are no proposals: 课题名称, 预算科目 … */
  otherTables: words,
  totals: words,
  sameAsAbove: words,
  placeholders: words,
  notes: words,
});

export type LabelsVocabulary = z.infer<typeof labelsSchema>;
