import { evened } from './compare';

const NONE = new Set(['无', '「无」', '"无"', '“无”', '没有', 'none', 'n/a', 'nil']);

/** Six letters or figures of Chinese or English, of which evening out leaves as many: more than any of these has. To even out every title of a long list would take a fortieth of the whole run. */
const SAYS_MORE = /(?:[!-~\u4e00-\u9fff][^!-~\u4e00-\u9fff]*){6}/;

/** Whether a text declares that there is none (the forms' 「凡不填写的内容，请用「无」表示」), which is not the same as blank. */
export function isNone(text: string): boolean {
  return !SAYS_MORE.test(text) && NONE.has(evened(text).replace(/[。.]$/, ''));
}
