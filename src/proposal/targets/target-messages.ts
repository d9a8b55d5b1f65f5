/** Why a target does not prove what it seems to; `words` are the words that raise the doubt. */
export interface TargetMessages {
  /** 共100人, 累计2个月: a total, where each is asked. */
  'target.total-not-each': { words: string };
  /** 参加, where holding is asked. */
  'target.attended': { words: string };
  /** 授权, 受理: no proof of applying within the project. */
  'target.granted': { words: string };
  /** 投稿, 录用, 撰写: not published. */
  'target.not-published': { words: string };
  /** 力争, 拟, 若…则: no promise. */
  'target.no-promise': { words: string };
  /** 每年2篇, and the sentence does not say for how many years. */
  'target.per-year': { words: string };
  /** 人次, 人月: visits or labour, not persons. */
  'target.not-persons': { words: string };
  /** 各2项, 每家1篇: of each of several, and it is not said how many that makes. */
  'target.of-each': { words: string };
  /** 与某单位共同: whom that is, is not said. */
  'target.with-whom': { words: string };
  /** 论坛, 交流会, or a meeting not said to be international: may or may not pass for an international seminar. */
  'target.near-seminar': { words: string };
  /** 建成, 若干: words and no number. */
  'target.no-number': { words: string };
  /** Two numbers that do not agree. */
  'target.contradiction': { words: string };
  /** 中文期刊, 国内外期刊: may or may not be Chinese journals. */
  'target.journal-unclear': { words: string };
  /** A second number of the same kind, which may be part of the first. */
  'target.maybe-part': { words: string };
  /** 不, 除, 已有: something is denied, left out or was there before. */
  'target.denied': { words: string };
  /** 线上, 讲学, 参观: perhaps no stay in China for joint research. */
  'target.unlike-visit': { words: string };
  /** 论文2篇或专利2项: one of them will do, and it is not said which. */
  'target.either': { words: string };
  /** A value at the start of the project (立项时). */
  'target.value-at-start': { found: string };
  /** A row of a table for many proposals with a blank 申报编号, below the rows of `id`. */
  'target.unnumbered': { id: string };
}
