import { withoutSheets } from './formula-references';
import { NS } from './namespaces';
import { childNamed, childrenOf, tagOf, type Element, type Outline } from './write-outline';
import type { Splice } from './write-splice';
import { attributeOf, attributeSpan } from './write-tags';
import { escapeXml } from './write-text';
import { unescapeXml } from './xml-text';

/** Takes sheets off a workbook part's list, by their places in it: their own names go, and what counts sheets by place counts anew. */
export function unlistSheets(outline: Outline, gone: ReadonlySet<number>): Splice[] {
  const sheets = elements(outline, 'sheets', 'sheet');
  const names = new Set([...gone].map((index) => (attribute(outline, sheets[index], 'name') ?? '').toLowerCase()));
  const cuts = sheets.filter((_, index) => gone.has(index)).map(({ start, end }) => ({ start, end, text: '' }));
  return [...cuts, ...moveViews(outline, sheets, gone), ...moveNames(outline, gone, names)];
}

function elements(outline: Outline, list: string, name: string): Element[] {
  const parent = childNamed(outline, list);
  return parent === undefined ? [] : childrenOf(outline, parent).filter((child) => child.name === name && child.namespace === NS.main);
}

function attribute(outline: Outline, element: Element | undefined, name: string): string | undefined {
  return element === undefined ? undefined : attributeOf(tagOf(outline.text, element), name);
}

/** The windows: which tab is in front, and which is the leftmost. */
function moveViews(outline: Outline, sheets: readonly Element[], gone: ReadonlySet<number>): Splice[] {
  const left = sheets.map((_, index) => index).filter((index) => !gone.has(index));
  const seen = left.filter((index) => !['hidden', 'veryHidden'].includes(attribute(outline, sheets[index], 'state') ?? ''));
  return elements(outline, 'bookViews', 'workbookView').flatMap((view) => ['activeTab', 'firstSheet'].flatMap((name) => {
    const before = Number(attribute(outline, view, name) ?? NaN);
    // A tab that goes gives way to the next that is seen, or to the last.
    const shown = gone.has(before) ? (seen.find((index) => index > before) ?? seen.at(-1) ?? 0) : before;
    const after = moved(shown, gone);
    return Number.isNaN(before) || after === before ? [] : [replaced(outline, view, name, String(after))];
  }));
}

function moveNames(outline: Outline, gone: ReadonlySet<number>, sheets: ReadonlySet<string>): Splice[] {
  const list = childNamed(outline, 'definedNames');
  const names = elements(outline, 'definedNames', 'definedName');
  const lost = names.filter((name) => gone.has(Number(attribute(outline, name, 'localSheetId') ?? NaN)));
  if (list !== undefined && lost.length > 0 && lost.length === names.length) return [{ start: list.start, end: list.end, text: '' }];
  return names.flatMap((name) => {
    if (lost.includes(name)) return [{ start: name.start, end: name.end, text: '' }];
    const place = Number(attribute(outline, name, 'localSheetId') ?? NaN);
    const after = moved(place, gone);
    return [...(Number.isNaN(place) || after === place ? [] : [replaced(outline, name, 'localSheetId', String(after))]), ...referring(outline, name, sheets)];
  });
}

function referring(outline: Outline, name: Element, sheets: ReadonlySet<string>): Splice[] {
  const raw = outline.text.slice(name.contentStart, name.contentEnd);
  if (raw.includes('<')) return [];
  const formula = unescapeXml(raw, outline.part, name.contentStart);
  const without = withoutSheets(formula, sheets);
  return without === formula ? [] : [{ start: name.contentStart, end: name.contentEnd, text: escapeXml(without) }];
}

/** A sheet's place once others are gone. */
function moved(place: number, gone: ReadonlySet<number>): number {
  return place - [...gone].filter((index) => index < place).length;
}

function replaced(outline: Outline, element: Element, name: string, value: string): Splice {
  const span = attributeSpan(tagOf(outline.text, element), name) ?? { start: 0, end: 0 };
  return { start: element.start + span.start, end: element.start + span.end, text: value };
}
