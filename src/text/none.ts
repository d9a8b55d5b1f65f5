import { evened } from './compare';

const NONE = new Set(['无', '「无」', '"无"', '“无”', '没有', 'none', 'n/a', 'nil']);

/** Whether a text declares that there is none (the forms' 「凡不填写的内容，请用「无」表示」), which is not the same as blank. */
export function isNone(text: string): boolean {
  return NONE.has(evened(text).replace(/[。.]$/, ''));
}
