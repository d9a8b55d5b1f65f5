import { remembering } from '../../text/remembering';
import type { Content } from '../content';
import type { CellRead, CellReader } from './field-readers';

/** A reader that remembers what it made of each text and number: in a long list few cells say anything new. */
export function rememberingCells<T>(read: CellReader<T>): CellReader<T> {
  const withoutUnit = rememberingIn(undefined, read);
  const withUnit = remembering((unit) => rememberingIn(unit, read));
  return (content, unit) => (unit === undefined ? withoutUnit : withUnit(unit))(content);
}

/** The same for cells whose label names one unit, or none. */
function rememberingIn<T>(unit: string | undefined, read: CellReader<T>): (content: Content) => CellRead<T> {
  const texts = remembering((text) => read({ kind: 'text', text }, unit));
  const numbers = remembering((text) => read({ kind: 'number', text, value: Number(text) }, unit));
  return (content) => {
    if (content.kind === 'text') return texts(content.text);
    return isPlainNumber(content) ? numbers(content.text) : read(content, unit);
  };
}

/** Whether a number's text says all of it: neither digits left out nor a unit that its format adds. */
const isPlainNumber = (content: Content): boolean => content.kind === 'number' && content.unit === undefined && Number(content.text) === content.value;
