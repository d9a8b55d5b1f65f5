/** What may follow a comma inside a company's or a person's name. */
const NAME_ENDS = /^(?:co|ltd|limited|inc|llc|llp|corp|corporation|company|gmbh|ag|plc|pte|sdn|bhd|tbk|s\.?a|jr|sr|ph\.?d|m\.?d)\b/i;
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Splits a list of people or organisations into its names. A name is never torn: what stands in brackets stays together, and
 * a comma, slash or 和 that may belong to a name ("Kim, Minsoo", "Co., Ltd.") parts nothing, which leaves two lists that differ
 * only by it for a person to compare (`compareSets`).
 */
export function splitNames(text: string): string[] {
  if (isOne(text)) return [trimName(text)];
  const names: string[] = [];
  const lines = splitOutsideBrackets(withoutNumbering(text), /[、；;\n\r\t|｜]/);
  for (const line of lines) {
    for (const part of splitAtCommas(line, lines.length === 1)) {
      for (const piece of splitAtSlashes(part)) {
        const name = trimName(piece);
        if (name !== '') names.push(name);
      }
    }
  }
  return names;
}

/** A quick look at what most cells hold: one name, with nothing in it that might part two. */
const isOne = (text: string): boolean => /^\s*[\p{Script=Han}A-Za-z]/u.test(text) && !/^\s*一、|[、；;\n\r\t|｜,，/／]/u.test(text);

/** Whether a list leaves some of its names out: 甲公司、乙大学等, 张伟等3人. */
export const isOpenList = (text: string): boolean => (text.includes('等') && /(?<=.{2})等(?:\s*\d*\s*[家所个位名人]?\s*(?:单位|机构|企业|高校|人)?)?\s*[。.]?\s*$/u.test(text)) || /\bet al\.?\s*$/i.test(text);

/** Splits a list of people: as `splitNames`, and at "and", & and 和 where what stands on either side can only be a name. */
export function splitPeople(text: string): string[] {
  return splitNames(text).flatMap((name) => {
    const western = name.split(/\s+and\s+|\s*&\s*/i);
    if (western.length > 1 && western.every(hasTwoWords)) return western.map(trimName);
    // 李和平 is one person: a Chinese name has two characters or more.
    const eastern = /^([^和及与]{2,4})[和及与]([^和及与]{2,4})$/u.exec(name);
    const [, first = '', second = ''] = eastern ?? [];
    return isHan(first) && isHan(second) ? [first, second] : [name];
  });
}

const OPENING = /[（([【〔]/;

/** Splits a text wherever a character matches, outside of brackets; a bracket never closed keeps what follows it together. */
export function splitOutsideBrackets(text: string, at: RegExp): string[] {
  if (text.search(at) < 0) return [text];
  if (!OPENING.test(text)) return text.split(at);
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    const character = text.charAt(place);
    if ('（([【〔'.includes(character)) depth++;
    if ('）)]】〕'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !at.test(character)) continue;
    parts.push(text.slice(start, place));
    start = place + 1;
  }
  return [...parts, text.slice(start)];
}

/** A comma parts names where all are Chinese or all Korean, or, in a list without any other mark, all Western and of two words. */
function splitAtCommas(text: string, isWholeList: boolean): string[] {
  if (!/[,，]/.test(text)) return [text];
  const pieces: string[] = [];
  for (const piece of splitOutsideBrackets(text, /[,，]/)) {
    const last = pieces.length - 1;
    if (last >= 0 && NAME_ENDS.test(piece.trim())) pieces[last] = `${pieces[last] ?? ''},${piece}`;
    else pieces.push(piece);
  }
  const names = pieces.filter((piece) => piece.trim() !== '');
  const isWestern = (name: string): boolean => !HAN.test(name) && !HANGUL.test(name) && hasTwoWords(name);
  const areNames = names.every(isChinese) || names.every((name) => HANGUL.test(name)) || (isWholeList && names.every(isWestern));
  return areNames ? names : [text];
}

/** A slash may part an organisation's names in two languages, so it parts a list only where all of it is Chinese. */
function splitAtSlashes(text: string): string[] {
  if (!/[/／]/.test(text)) return [text];
  const pieces = splitOutsideBrackets(text, /[/／]/);
  return pieces.every((piece) => isChinese(piece) && !/[A-Za-z]/.test(piece)) ? pieces : [text];
}

/** Takes the numbers off "1. 甲公司 2. 乙大学"; only a list that begins with the first number is numbered. */
function withoutNumbering(text: string): string {
  if (!/^\s*(?:[（(]1[）)]|1[）).．、](?!\d)|①|一、)/.test(text)) return text;
  return text.replace(/(^|[\s；;、，,]|(?<=[\p{Script=Han})）]))\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[）).．、](?!\d)|[一二三四五六七八九十]{1,2}、)\s*|[①-⑳]/gu, '\n');
}

const hasTwoWords = (text: string): boolean => /\S\s+\S/.test(text.trim());
const isChinese = (text: string): boolean => HAN.test(text) && !HANGUL.test(text);
const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
const trimName = (text: string): string => (UNEVEN_SPACES.test(text) ? text.replace(/\s+/g, ' ') : text).replace(/[。；;，,]+\s*$/, '').trim();
const UNEVEN_SPACES = /[^\S ]| {2}/;
