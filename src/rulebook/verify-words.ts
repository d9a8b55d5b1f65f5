import type { MissingQuote, UnquotedSentence, Verification } from './verify';

/** What a verification has to say to the author of the rules, a line each, Chinese with English beside. */
export function sayVerification({ first, last, missing, unquoted }: Verification): readonly string[] {
  const binding = unquoted.filter((sentence) => sentence.binding.length > 0);
  const others = unquoted.filter((sentence) => sentence.binding.length === 0);
  return [
    `对照指南第 ${first} 至 ${last} 行 / compared with lines ${first} to ${last} of the guide`,
    `引文不在指南中 / quotes that do not stand in the guide: ${missing.length}`,
    ...missing.flatMap(sayMissing),
    `有约束力而无条款完整引用的句子 / binding sentences that no clause quotes whole: ${binding.length}`,
    ...binding.map((sentence) => saySentence(sentence)),
    ...(others.length === 0 ? [] : [`没有引用、也没有约束词的句子，请过目 / not quoted and without a binding word, please have a look: ${others.length}`, ...others.map(saySentence)]),
  ];
}

function sayMissing({ clause: { section, number = '', quote }, parts }: MissingQuote): string[] {
  const where = `  ${section}${number}  ${quote}`;
  if (parts === undefined) return [where];
  const { line, stands, guide } = parts;
  return [where, `    第 ${line} 行“…${stands.slice(-12)}”之后，指南是 / line ${line}, after these words the guide goes on: “${guide}…”`];
}

function saySentence({ section, line, words, binding }: UnquotedSentence): string {
  return `  第 ${line} 行 / line ${line}  ${section}  ${words}${binding.length === 0 ? '' : `  〔${binding.join('、')}〕`}`;
}
