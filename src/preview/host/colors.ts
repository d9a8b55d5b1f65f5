import { invalidArgument } from './errors';

const NAMES: Readonly<Record<string, string>> = { black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', gray: '#808080' };

/** A colour as Excel tells it, #RRGGBB, from that or one of a few names; '' stays so. Throws InvalidArgument for anything else. */
export function colorOf(raw: unknown): string {
  if (typeof raw !== 'string') throw invalidArgument('color');
  const hex = /^#?([0-9a-f]{6})$/i.exec(raw)?.[1];
  const named = NAMES[raw.toLowerCase()];
  if (raw === '') return raw;
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  if (named !== undefined) return named;
  throw invalidArgument(`color ${raw.slice(0, 20)}`);
}
