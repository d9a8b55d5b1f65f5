import { isBroadType, organizationType, type OrganizationWords } from '../text/organization-type';
import { hasMarks } from '../text/tick-boxes';
import { readYesNo } from '../text/yes-no';
import type { Item } from './layout-cells';

/** Longer texts are no choice among several. */
const LONGEST = 24;

/** Whether a text is one of the choices that forms offer: a box, an answer, a type of organisation. */
export function isChoice(text: string, types: OrganizationWords): boolean {
  return text.length <= LONGEST && (hasMarks(text) || 'value' in readYesNo(text) || organizationType(text, types) !== 'unclear' || isBroadType(text, types));
}

/** Choices offered in cells side by side (企业 | □ | 高校 | ☑) as the one text they are, that the first is not taken for the one chosen. */
export function joinedChoices([first, ...others]: readonly [Item, ...Item[]]): Item {
  if (others.length === 0) return first;
  return { area: first.area, content: { kind: 'text', text: [first, ...others].map(({ content }) => content.text.trim()).join(' ') } };
}
