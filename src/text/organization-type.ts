import { evened } from './compare';
import { onceFor } from './once';

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
  const parts = text.split(/[()（）[\]【】、，,；;/／|\n。：:+＋]+/).map(evened).filter((part) => part !== '');
  const types = new Set<OrganizationType>();
  for (const part of parts) {
    const type = typeOf(part, words);
    if (type === undefined) {
      if (!isOneOf(part, words.broad) && !isOneOf(part, words.qualifiers)) return 'unclear';
    } else types.add(type);
  }
  const [type, ...others] = types;
  if (type === undefined || others.length > 0) return 'unclear';
  // A public institution is no enterprise: 事业单位（企业） contradicts itself.
  return type === 'enterprise' && parts.some((part) => isOneOf(part, words.broad)) ? 'unclear' : type;
}

const TYPES = ['enterprise', 'university', 'institute', 'none-of-these'] as const;

function typeOf(part: string, words: OrganizationWords): OrganizationType | undefined {
  return TYPES.find((type) => isOneOf(part, words[type]));
}

/** Whether a text is a type too wide to tell, such as 事业单位. */
export const isBroadType = (text: string, words: OrganizationWords): boolean => isOneOf(evened(text), words.broad);

const evenedSet = onceFor((words: readonly string[]) => new Set(words.map(evened)));
const isOneOf = (part: string, words: readonly string[]): boolean => evenedSet(words).has(part);
