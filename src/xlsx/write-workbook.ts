import { quoteSheet } from '../workbook/addresses';
import { NS } from './namespaces';
import { append, childNamed, childrenOf, placeFor, tagOf, type Element, type Outline } from './write-outline';
import { WORKBOOK_ORDER } from './write-order';
import type { Splice } from './write-splice';
import { attributeOf } from './write-tags';
import { escapeAttribute, escapeXml } from './write-text';

/** Names that Excel keeps for a sheet, and that do not outlive what stood on it. */
const OF_CONTENT = new Set(['_xlnm.print_titles', '_xlnm.print_area', '_xlnm._filterdatabase']);

/** A sheet to be listed. */
export interface NewSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

/** Lists sheets at the end of a workbook part, under ids that no sheet has. `relationshipsNamespace` is the one of r:id in this package. */
export function listSheets(outline: Outline, added: readonly NewSheet[], relationshipsNamespace: string): Splice[] {
  const sheets = childNamed(outline, 'sheets');
  if (sheets === undefined || added.length === 0) return [];
  const ids = childrenOf(outline, sheets).map((sheet) => Number(attributeOf(tagOf(outline.text, sheet), 'sheetId') ?? 0));
  const first = Math.max(0, ...ids.filter(Number.isFinite)) + 1;
  const xml = added.map(({ name, isHidden, relationship }, index) =>
    `<${outline.prefix}sheet name="${escapeAttribute(name)}" sheetId="${first + index}"${isHidden ? ' state="hidden"' : ''} ${relationshipAttribute(outline, relationship, relationshipsNamespace)}/>`);
  return [append(outline.text, sheets, xml.join(''))];
}

/** An r:id attribute under whatever prefix the document's root has for it; it brings the prefix along where there is none. */
export function relationshipAttribute(outline: Outline, id: string, namespace: string): string {
  const root = tagOf(outline.text, outline.root);
  for (const [, prefix = '', , uri = ''] of root.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(["'])(.*?)\2/g)) {
    if (uri === namespace) return `${prefix}:id="${id}"`;
  }
  return `xmlns:r="${namespace}" r:id="${id}"`;
}

/** The rows of a sheet that are printed on every page; `index` is the sheet's place among all sheets, rows count from 0. */
export interface PrintTitles {
  readonly index: number;
  readonly sheet: string;
  readonly rows: { readonly first: number; readonly last: number } | undefined;
}

/** Names the printed title rows of sheets of ours, in place of what Excel kept for these sheets before; all other names stay. */
export function namePrintTitles(outline: Outline, titles: readonly PrintTitles[]): Splice[] {
  const list = childNamed(outline, 'definedNames');
  const names = list === undefined ? [] : childrenOf(outline, list);
  const ours = new Map(titles.map((title) => [String(title.index), title]));
  const written = new Set<PrintTitles>();
  const splices: Splice[] = [];
  for (const element of names) {
    const title = titleOf(outline, element, ours);
    if (title === undefined) continue;
    const keep = title.rows !== undefined && !written.has(title);
    if (keep) written.add(title);
    splices.push({ start: element.start, end: element.end, text: keep ? titleXml(title, outline.prefix) : '' });
  }
  const added = titles.filter((title) => title.rows !== undefined && !written.has(title)).map((title) => titleXml(title, outline.prefix)).join('');
  const left = names.length - splices.filter(({ text }) => text === '').length;
  if (list === undefined) return added === '' ? [] : [inserted(outline, `<${outline.prefix}definedNames>${added}</${outline.prefix}definedNames>`)];
  if (added !== '') return [...splices, append(outline.text, list, added)];
  return left === 0 && splices.length > 0 ? [{ start: list.start, end: list.end, text: '' }] : splices;
}

function inserted(outline: Outline, xml: string): Splice {
  const place = placeFor(outline, WORKBOOK_ORDER, 'definedNames');
  return { start: place, end: place, text: xml };
}

/** The title that a defined name has to give way to. */
function titleOf(outline: Outline, name: Element, titles: ReadonlyMap<string, PrintTitles>): PrintTitles | undefined {
  if (name.namespace !== NS.main) return undefined;
  const tag = tagOf(outline.text, name);
  return OF_CONTENT.has((attributeOf(tag, 'name') ?? '').toLowerCase()) ? titles.get(attributeOf(tag, 'localSheetId') ?? '') : undefined;
}

function titleXml({ index, sheet, rows }: PrintTitles, p: string): string {
  const area = rows === undefined ? '' : `${quoteSheet(sheet)}!$${rows.first + 1}:$${rows.last + 1}`;
  return `<${p}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(area)}</${p}definedName>`;
}
