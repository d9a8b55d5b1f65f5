import vocabulary from '../../rules/vocabulary.json';
import type { Content } from '../../src/proposal/content';
import type { ReadingContext } from '../../src/proposal/context';
import type { Placed, RawKey, RawProposal } from '../../src/proposal/raw';
import { vocabularySchema } from '../../src/proposal/vocabulary';

/** The real vocabulary, with the call's directions as the guide titles them. */
export const CONTEXT: ReadingContext = {
  vocabulary: vocabularySchema.parse(vocabulary),
  directions: [
    { code: '1.1', title: '中国和韩国政府间能源技术联合研究项目' },
    { code: '1.2', title: '中国和韩国政府间大型产学研联合研究项目' },
    { code: '1.3', title: '中国和印尼政府间联合研究项目' },
    { code: '1.4', title: '中国和柬埔寨政府间联合研究项目' },
    { code: '1.5', title: '中国和新加坡科技创新合作旗舰项目' },
  ],
};

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
