import { isBroadType, organizationType, type OrganizationWords } from '../../text/organization-type';
import { hasMarks } from '../../text/tick-boxes';
import { readYesNo } from '../../text/yes-no';
import type { Content } from '../content';
import type { Cells, Item } from '../layout/layout-cells';

/** Longer texts are no choice among several. */
const LONGEST = 24;

/** Whether a text is one of the choices that forms offer: a box, an answer, a type of organisation or several, whatever else it is (其他：高校). */
export function isChoice(text: string, types: OrganizationWords): boolean {
  if (text.length > LONGEST) return false;
  return hasMarks(text) || 'value' in readYesNo(text) || OTHER.test(text) || isTypes(text, types);
}

const OTHER = /^\s*(?:其他|其它|others?)\s*(?:[:：(（_＿]|$)/i;

/** 高校、科研院所 offers both. */
function isTypes(text: string, types: OrganizationWords): boolean {
  if (organizationType(text, types) !== 'unclear') return true;
  const parts = text.split(/[、，,；;/／|]/).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => organizationType(part, types) !== 'unclear' || isBroadType(part, types));
}

/**
 * A value with the other choices offered in cells of their own, as the one text they are (企业 □ 高校 ☑), that the first is not
 * taken for the one chosen: beside it where all are choices or one bears a mark, a mark below one, and marked ones below.
 */
export function withChoices(cells: Cells, value: Item, beside: readonly Item[], isOneOf: (text: string) => boolean, isFree: (row: number) => boolean): Content {
  const textOf = (item: Item): string => `${item.content.text.trim()}${markBelow(cells, item, isFree)}`;
  const offered = [value, ...beside];
  const end = offered.findIndex(({ content }) => !isOneOf(content.text));
  // A tick beside the only text there is (checked by a reviewer) chooses nothing.
  const isMarked = offered.filter((item) => !isMark(item)).length > 1 && offered.some((item) => hasMarks(textOf(item)));
  const inRow = isMarked ? offered : offered.slice(0, end === -1 ? offered.length : Math.max(1, end));
  const below: Item[] = [];
  for (let row = value.area.bottom + 1; isFree(row); row++) {
    const item = cells.at(row, value.area.left);
    if (item === undefined || !hasMarks(item.content.text) || isMark(item)) break;
    below.push(item);
  }
  const texts = [...inRow.map(textOf), ...below.map(textOf)];
  return texts.length === 1 && texts[0] === value.content.text.trim() ? value.content : { kind: 'text', text: texts.join(' ') };
}

const isMark = ({ content }: Item): boolean => content.text.trim().length === 1 && hasMarks(content.text);

/** The tick that stands alone right below a choice. */
function markBelow(cells: Cells, { area }: Item, isFree: (row: number) => boolean): string {
  const below = isFree(area.bottom + 1) ? cells.at(area.bottom + 1, area.left) : undefined;
  return below !== undefined && isMark(below) ? below.content.text.trim() : '';
}
