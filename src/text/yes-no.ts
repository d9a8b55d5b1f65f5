import { evened } from './compare';
import { notUnderstood, type Read } from './read';

/** Words that answer yes or no to one question, beside those that answer any. */
export interface Answers {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const ANY: Answers = {
  yes: ['是', '有', 'y', 'yes', 'true', '√', '✓', '✔', '☑', '✅'],
  no: ['否', '无', '没有', 'n', 'no', 'false', '×', '✗', '✘', '✕', '✖', '❌'],
};

/**
 * Reads an answer: 是, No, √ or a word of the question's own (已签署). Each part of the text must say the same, so that
 * "是（已签署）" is yes, 「无」 no, and "是（拟签）", "正在申报", "见附件" are not understood.
 */
export function readYesNo(text: string, question: Answers = { yes: [], no: [] }): Read<'yes' | 'no'> {
  const parts = text.split(/[()（）[\]【】「」、，,；;。.!！：:]+/).map(evened).filter((part) => part !== '');
  const all = (answer: keyof Answers): boolean => parts.every((part) => ANY[answer].includes(part) || question[answer].includes(part));
  if (parts.length === 0) return notUnderstood(text.trim());
  if (all('yes')) return { value: 'yes' };
  return all('no') ? { value: 'no' } : notUnderstood(text.trim());
}
