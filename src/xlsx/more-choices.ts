import { areaAddress, contains, parseArea } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import type { StandingDraft } from '../workbook/standing-draft';
import { choicesFormula } from './sheet-cells';
import { append, childNamed, childrenOf, outlineOf, placeFor, tagOf, type Element, type Outline } from './write-outline';
import { WORKSHEET_ORDER } from './write-order';
import { splice, type Splice } from './write-splice';
import { attributeOf, attributeSpan, withAttribute } from './write-tags';

/** A sheet's part with drop-downs added for cells that no validation covers; one of the same choices is made to cover them too. */
export function addChoices(text: string, part: string, dropDowns: StandingDraft['dropDowns']): string {
  return dropDowns.reduce((before, { area, choices }) => withChoices(outlineOf(before, part), area, choicesFormula(choices)), text);
}

function withChoices(outline: Outline, wanted: Area, formula: string): string {
  const { text, prefix: p } = outline;
  const list = childNamed(outline, 'dataValidations');
  const standing = list === undefined ? [] : childrenOf(outline, list).filter(({ name }) => name === 'dataValidation');
  const covered = standing.flatMap((one) => areasOf(text, one));
  const areas = uncovered(wanted, covered).map(areaAddress).join(' ');
  if (areas === '') return text;
  const same = standing.find((one) => isListOf(text, one, formula));
  const span = same === undefined ? undefined : attributeSpan(tagOf(text, same), 'sqref');
  if (same !== undefined && span !== undefined) return splice(text, [{ start: same.start + span.end, end: same.start + span.end, text: ` ${areas}` }]);
  const xml = `<${p}dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areas}"><${p}formula1>${formula}</${p}formula1></${p}dataValidation>`;
  if (list === undefined) {
    const place = placeFor(outline, WORKSHEET_ORDER, 'dataValidations');
    return splice(text, [{ start: place, end: place, text: `<${p}dataValidations count="1">${xml}</${p}dataValidations>` }]);
  }
  const counted: Splice = { start: list.start, end: list.contentStart, text: withAttribute(tagOf(text, list), 'count', String(standing.length + 1)) };
  return splice(text, list.empty ? [append(text, list, xml)] : [counted, append(text, list, xml)]);
}

function isListOf(text: string, validation: Element, formula: string): boolean {
  const found = /<(?:[\w.-]+:)?formula1\s*>([^<]*)</.exec(text.slice(validation.contentStart, validation.contentEnd))?.[1];
  return attributeOf(tagOf(text, validation), 'type') === 'list' && found === formula;
}

function areasOf(text: string, validation: Element): Area[] {
  return (attributeOf(tagOf(text, validation), 'sqref') ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

/** The rows of an area that no other area reaches, in stretches. */
function uncovered(area: Area, others: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (others.some((other) => [area.left, area.right].some((column) => contains(other, row, column)))) continue;
    const last = found.at(-1);
    if (last?.bottom === row - 1) found[found.length - 1] = { ...last, bottom: row };
    else found.push({ ...area, top: row, bottom: row });
  }
  return found;
}
