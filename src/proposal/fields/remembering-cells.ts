import { remembering } from '../../text/remembering';
import type { Content } from '../content';
import type { CellReader } from './field-readers';

/** A reader that remembers what it made of each text and number: in a long list few cells say anything new. */
export function rememberingCells<T>(read: CellReader<T>): CellReader<T> {
  const texts = remembering((unit: string | undefined) => remembering((text) => read({ kind: 'text', text }, unit)));
  const numbers = remembering((unit: string | undefined) => remembering((text) => read({ kind: 'number', text, value: Number(text) }, unit)));
  return (content, unit) => {
    if (content.kind === 'text') return texts(unit)(content.text);
    return isPlainNumber(content) ? numbers(unit)(content.text) : read(content, unit);
  };
}

/** Whether a number's text says all of it: neither digits left out nor a unit that its format adds. */
const isPlainNumber = (content: Content): boolean => content.kind === 'number' && content.unit === undefined && Number(content.text) === content.value;
