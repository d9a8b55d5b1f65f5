import { onceFor } from '../once';
import { evened } from './compare';

/** What an organisation is, as far as the guide asks; `none-of-these` is understood and none of the three (国家机关, 社会团体). */
export type OrganizationType = 'enterprise' | 'university' | 'institute' | 'none-of-these';

/** The words for each type, as whole values; `qualifiers` say nothing against a type they stand beside (国有, 985). */
export interface OrganizationWords extends Readonly<Record<OrganizationType, readonly string[]>> {
  /** Types too wide to tell, which another word beside them settles: 事业单位（高校）. */
  readonly broad: readonly string[];
  readonly qualifiers: readonly string[];
}

/**
 * The type an organisation is said to be of. Each part of the text (a bracket's inside, a part between commas or slashes) must be
 * a known word as a whole and all must agree, else it is `unclear`: 民办非企业单位 is no 企业, 转制为企业的科研院所 may be one.
 */
export function organizationType(text: string, words: OrganizationWords): OrganizationType | 'unclear' {
  const meanings = meaningsOf(words);
  let type: OrganizationType | undefined;
  let isBroad = false;
  for (const part of text.split(BETWEEN)) {
    const word = evened(part);
    if (word === '') continue;
    const meaning = meanings.get(word);
    if (meaning === undefined) return 'unclear';
    isBroad ||= meaning.isBroad;
    if (meaning.type === undefined) continue;
    if (type !== undefined && type !== meaning.type) return 'unclear';
    type = meaning.type;
  }
  // A public institution is no enterprise: 事业单位（企业） contradicts itself.
  return type === undefined || (type === 'enterprise' && isBroad) ? 'unclear' : type;
}

const BETWEEN = /[()（）[\]【】、，,；;/／|\n。：:+＋]+/;

/** What a word says of an organisation; a qualifier says nothing. */
interface Meaning {
  /** The first of the types that has it, if any. */
  readonly type: OrganizationType | undefined;
  readonly isBroad: boolean;
}

const TYPES = ['enterprise', 'university', 'institute', 'none-of-these'] as const;

/** What each word means, evened out. */
const meaningsOf = onceFor((words: OrganizationWords): ReadonlyMap<string, Meaning> => {
  const meanings = new Map<string, Meaning>();
  const broad = new Set(words.broad.map(evened));
  for (const word of words.qualifiers.map(evened)) meanings.set(word, { type: undefined, isBroad: broad.has(word) });
  for (const word of broad) meanings.set(word, { type: undefined, isBroad: true });
  for (const type of TYPES) {
    for (const word of words[type].map(evened)) if (meanings.get(word)?.type === undefined) meanings.set(word, { type, isBroad: broad.has(word) });
  }
  return meanings;
});

/** Whether a text is a type too wide to tell, such as 事业单位. */
export const isBroadType = (text: string, words: OrganizationWords): boolean => meaningsOf(words).get(evened(text))?.isBroad === true;
