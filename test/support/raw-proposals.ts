import type { Content } from '../../src/proposal/content';
import type { Placed, RawKey, RawProposal } from '../../src/proposal/raw';

/** What stands in a cell: a text, a number, any other content, or nothing. */
export type Given = string | number | Content | undefined;

/** A cell in column B with what stands there and the unit its label names. */
export function placedAt(row: number, given: Given, unit?: string): Placed {
  const content = typeof given === 'string' ? ({ kind: 'text', text: given } as const) : typeof given === 'number' ? ({ kind: 'number', value: given, text: String(given) } as const) : given;
  return { content, cell: { sheet: '申报表', row, column: 1 }, label: '', ...(unit === undefined ? {} : { unit }) };
}

/** A raw proposal whose fields stand in column B, a row each in the order given; a list gives a field several cells. */
export function rawOf(fields: { readonly [K in RawKey]?: Given | readonly Given[] }, more: Partial<RawProposal> = {}, units: { readonly [K in RawKey]?: string } = {}): RawProposal {
  let row = 0;
  const placed = new Map<RawKey, readonly Placed[]>();
  for (const [key, given] of Object.entries(fields) as [RawKey, Given | readonly Given[]][]) {
    const all: readonly Given[] = Array.isArray(given) ? (given as readonly Given[]) : [given as Given];
    placed.set(key, all.map((one) => placedAt(row++, one, units[key])));
  }
  return { home: { sheet: '申报表', row: 0, column: 0 }, hidden: false, placed, ...more };
}
