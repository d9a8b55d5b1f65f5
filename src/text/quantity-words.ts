/** Which way a word bounds the number it stands with; `about` bounds it neither way. */
export type Bound = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about';

type BoundWords = { readonly [B in Bound]?: readonly string[] };

/** Words before a number. "不少于" is a floor although it ends in "少于": the longest word that fits counts. */
const BEFORE: BoundWords = {
  'at-least': ['≥', '≮', '不少于', '不得少于', '不能少于', '不低于', '不得低于', '不能低于', '不小于', '不得小于', '不下于', '至少', '最少', '最低', '起码', '大于等于', '大于或等于', '多于等于', '多于或等于', 'at least', 'At least', 'no less than', 'no fewer than', 'not less than', 'not fewer than'],
  'more-than': ['>', '超过', '多于', '大于', '高于', '超', '逾', 'more than', 'More than', 'over', 'Over'],
  'at-most': ['≤', '≯', '不超过', '不得超过', '不能超过', '不超', '不多于', '不高于', '不大于', '至多', '最多', '最高', '小于等于', '小于或等于', '少于等于', '少于或等于', 'at most', 'At most', 'up to', 'Up to', 'no more than', 'No more than'],
  'less-than': ['<', '少于', '小于', '低于', '不足', '不到', '不满', '未满', '未达', 'less than', 'Less than', 'fewer than', 'Fewer than'],
  about: ['约', '大约', '约为', '大概', '近', '将近', '接近', '±', 'about', 'About', 'around', 'Around', 'approximately', 'Approximately', 'nearly', 'Nearly'],
};

/** Words after a number and its unit. "以上" includes the number. */
const AFTER: BoundWords = {
  'at-least': ['以上', '及以上', '或以上', '(含)以上', '以上(含)', '及其以上', '+', '或更多', '及更多', 'or more'],
  'at-most': ['以下', '及以下', '或以下', '(含)以下', '以下(含)', '以内', '之内', '封顶'],
  about: ['左右', '上下', '前后', '不等', '±'],
};

/** Units of things that come whole: more than 2 of them are at least 3. */
const WHOLE_UNITS = ['篇', '项', '件', '个', '次', '场', '届', '期', '名', '位', '人', '家', '种', '套', '部', '份', '本', '批', '轮', '人次', '场次', '项次', '篇次', '名次'];
const TIME_UNITS = ['个月', '月', '年', '周年', '天', '日', '周', '个星期', '星期', '小时', '学时'];
const OTHER_UNITS = ['人月', '人·月', '人天', '人日', '人年', '%', '‰'];
const MONEY_UNITS = ['元', '元人民币', '人民币', '人民币元', '万元', '万元人民币', '亿元', '亿元人民币', '万', '亿', '美元', '万美元', '亿美元', '欧元', '万欧元', '韩元', '新元', '新加坡元', '日元', '英镑', '港元', '印尼盾'];

/** The units a quantity can have; anything else after a number is no part of it. */
export const UNITS: readonly string[] = [...WHOLE_UNITS, ...TIME_UNITS, ...OTHER_UNITS, ...MONEY_UNITS];
/** Whether a unit's things come whole. */
export const isWholeUnit = (unit: string): boolean => WHOLE_UNITS.includes(unit);
/** Whether a unit measures time. */
export const isTimeUnit = (unit: string): boolean => TIME_UNITS.includes(unit);

/** Words that promise some and no number. */
export const VAGUE = ['若干', '许多', '一些', '数十', '数百', '数', '几十', '几百', '几', '多'];

/** A pattern for the longest of some fixed words at the start of a text. */
export function startPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${longestFirst.map((word) => word.replace(/[+().]/g, '\\$&')).join('|')})`);
}

/** A bound at the start of a text, before its number. */
export const BEFORE_PATTERN = startPattern(Object.values(BEFORE).flat());
/** A bound at the start of a text, after a number. A plus sign before a figure is a sum, "2+1项", and no bound. */
export const AFTER_PATTERN = new RegExp(`${startPattern(Object.values(AFTER).flat()).source}(?<!\\+(?= ?\\d))`);

/** Which way a word before a number bounds it. */
export const boundBefore = (word: string): Bound | undefined => boundOf(BEFORE, word);
/** Which way a word after a number bounds it. */
export const boundAfter = (word: string): Bound | undefined => boundOf(AFTER, word);

function boundOf(words: BoundWords, word: string): Bound | undefined {
  return (Object.keys(words) as Bound[]).find((bound) => words[bound]?.includes(word));
}
