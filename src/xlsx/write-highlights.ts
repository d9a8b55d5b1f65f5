import { areaAddress } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import { isMarkFormula, markFormula, type Level } from '../workbook/edits';
import { conditionalRules, type Rule } from './conditional-rules';
import { placeFor, type Outline } from './write-outline';
import { WORKSHEET_ORDER } from './write-order';
import type { Splice } from './write-splice';
import { escapeXml } from './write-text';

/** A mark to put on areas of a sheet, one at least; `format` is its index among the stylesheet's differential formats. */
export interface Highlight {
  readonly level: Level;
  readonly areas: readonly Area[];
  readonly format: number;
}

/** Excel applies a conditional format to no more areas than this: of more, it repairs the file (MS-XLSB 2.4.35). */
const MOST_AREAS = 8192;

/**
 * What takes our marks off a sheet's part, where asked, and puts new ones on. Ours come before the user's rules, whose priorities
 * move up to make room and back when ours go; nothing else in the part changes.
 */
export function markSheet(outline: Outline, clear: boolean, highlights: readonly Highlight[]): Splice[] {
  const marks = highlights.flatMap(apart);
  const rules = conditionalRules(outline);
  const ours = clear ? rules.filter((rule) => isMarkFormula(rule.formula)) : [];
  if (ours.length === 0 && marks.length === 0) return [];
  const kept = rules.filter((rule) => !ours.includes(rule));
  const first = Math.min(1, ...kept.map((rule) => shifted(rule, ours, 0)).filter((priority) => priority !== undefined));
  return [
    ...ours.map((rule) => removal(rule, rules, ours)).filter((cut, index, cuts) => cuts.findIndex(({ start }) => start === cut.start) === index),
    ...kept.flatMap((rule) => moved(rule, shifted(rule, ours, marks.length))),
    ...(marks.length === 0 ? [] : [insertion(outline, marks, first)]),
  ];
}

/** A mark on as many areas as a format takes, and one like it on the next. */
function apart(mark: Highlight): Highlight[] {
  return Array.from({ length: Math.ceil(mark.areas.length / MOST_AREAS) }, (_, part) => ({ ...mark, areas: mark.areas.slice(part * MOST_AREAS, (part + 1) * MOST_AREAS) }));
}

/** A rule's priority once ours are gone and so many new ones have come before it. */
function shifted(rule: Rule, ours: readonly Rule[], added: number): number | undefined {
  const priority = rule.priority?.value;
  if (priority === undefined) return undefined;
  return priority - ours.filter((mark) => mark.priority !== undefined && mark.priority.value < priority).length + added;
}

function moved(rule: Rule, priority: number | undefined): Splice[] {
  if (rule.priority === undefined || priority === undefined || priority === rule.priority.value) return [];
  return [{ start: rule.priority.start, end: rule.priority.end, text: String(priority) }];
}

/** A rule of ours goes with the element around it where that holds nothing else. */
function removal(rule: Rule, rules: readonly Rule[], ours: readonly Rule[]): Splice {
  const alone = rules.every((other) => other.around !== rule.around || ours.includes(other));
  const { start, end } = alone ? rule.around : rule.element;
  return { start, end, text: '' };
}

/** Our marks, a conditional format each, behind the user's own; `first` is the priority of the first. */
function insertion(outline: Outline, marks: readonly Highlight[], first: number): Splice {
  const p = outline.prefix;
  const place = placeFor(outline, WORKSHEET_ORDER, 'conditionalFormatting');
  const formats = marks.map(({ level, areas, format }, index) => {
    const rule = `<${p}cfRule type="expression" dxfId="${format}" priority="${first + index}"><${p}formula>${escapeXml(markFormula(level))}</${p}formula></${p}cfRule>`;
    return `<${p}conditionalFormatting sqref="${areas.map(areaAddress).join(' ')}">${rule}</${p}conditionalFormatting>`;
  });
  return { start: place, end: place, text: formats.join('') };
}
