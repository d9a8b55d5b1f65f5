import { areaAddress, cellAddress } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import { COLUMN_PADDING, FOOTER, MARGINS, MAX_COLUMN_WIDTH } from '../workbook/sheet-looks';
import { conditionalRules } from './conditional-rules';
import { choicesFormula, sheetData, type Looks } from './sheet-cells';
import { letteringOf } from './sheet-heights';
import type { SheetDraft } from '../workbook/sheet-draft';
import { rowLooks } from './sheet-styles';
import type { Stylesheet } from './styles';
import { dataBarsXml, extensionsXml, withoutDataBars } from './write-data-bars';
import { childNamed, childrenOf, outlineOf, tagOf, type Outline } from './write-outline';
import { WORKSHEET_ORDER } from './write-order';
import { attributeOf, withoutAttribute } from './write-tags';
import { escapeXml } from './write-text';
import { relationshipAttribute } from './write-workbook';
import { NS } from './namespaces';

/** Children of a sheet that speak of what stood on it: they go when it is emptied, or are written anew with what stays of them. All others (comments' and drawings' links, colour, protection …) stay. */
const OF_CONTENT = new Set(
  'sheetPr dimension sheetViews cols sheetData autoFilter sortState mergeCells dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks tableParts extLst'.split(' '),
);

/** A child of the root as it will be written. */
type Child = readonly [name: string, text: string];

/** A sheet's part: what stands before its rows, its rows piece by piece as they are asked for, and what stands behind them. */
export interface SheetPart {
  readonly before: string;
  readonly rows: Iterable<string>;
  readonly behind: string;
}

/**
 * The part of a sheet of ours. `base` is the part as it stands, whose root and attachments are kept; `tableIds` are the
 * relationships of its tables, `relationshipsNamespace` that of r:id in this package.
 */
export function sheetXml(base: string, part: string, draft: SheetDraft, stylesheet: Stylesheet, tableIds: readonly string[], relationshipsNamespace: string): SheetPart {
  const outline = outlineOf(base, part);
  const p = outline.prefix;
  const ours: Child[] = [
    ['sheetPr', propertiesXml(outline, draft)],
    ['dimension', `<${p}dimension ref="${areaAddress(usedArea(draft))}"/>`],
    ['sheetViews', viewsXml(outline, draft.frozenRows)],
    ['cols', columnsXml(draft.widths, p)],
    ['conditionalFormatting', dataBarsXml(draft.dataBars, p, lastPriority(outline) + 1)],
    ['dataValidations', dropDownsXml(draft, p)],
    ...printXml(draft, p),
    ['tableParts', tablePartsXml(outline, tableIds, relationshipsNamespace)],
    ['extLst', extensionsXml(outline, childNamed(outline, 'extLst'), draft.dataBars)],
  ];
  const { text, root } = outline;
  const all = [...kept(outline), ...ours];
  const rows = rankOf('sheetData');
  return {
    before: text.slice(0, root.contentStart) + inOrder(all.filter(([name]) => rankOf(name) < rows)),
    rows: sheetData(draft, looksOf(draft, stylesheet), p),
    behind: inOrder(all.filter(([name]) => rankOf(name) >= rows)) + text.slice(root.contentEnd),
  };
}

function looksOf(draft: SheetDraft, stylesheet: Stylesheet): Looks {
  const fontSize = stylesheet.fontSize();
  return { ofRow: rowLooks(draft.styles, draft.looks, (style) => ({ format: stylesheet.format(style), lettering: letteringOf(fontSize, style) })), quoted: (format) => stylesheet.quoted(format), fontSize };
}

/** The children that stay. One of a foreign namespace goes with the one before it. */
function kept(outline: Outline): Child[] {
  let name = '';
  return outline.children.flatMap((child): Child[] => {
    const foreign = child.namespace !== NS.main;
    if (!foreign) name = child.name;
    if (!foreign && name === 'conditionalFormatting') return [[name, withoutDataBars(outline, child)]];
    return !foreign && OF_CONTENT.has(name) ? [] : [[name, outline.text.slice(child.start, child.end)]];
  });
}

/** The last of the priorities that stay. */
function lastPriority(outline: Outline): number {
  return conditionalRules(outline).filter(({ type }) => type !== 'dataBar').reduce((last, { priority }) => Math.max(last, priority?.value ?? 0), 0);
}

const rankOf = (name: string): number => WORKSHEET_ORDER.get(name) ?? -1;

const inOrder = (children: readonly Child[]): string => [...children].sort(([a], [b]) => rankOf(a) - rankOf(b)).map(([, text]) => text).join('');

/** The sheet's properties: its code name and colour stay, its fit to a page's width is ours. */
function propertiesXml(outline: Outline, draft: SheetDraft): string {
  const p = outline.prefix;
  const fit = draft.print === undefined ? '' : `<${p}pageSetUpPr fitToPage="1"/>`;
  const old = childNamed(outline, 'sheetPr');
  if (old === undefined) return fit === '' ? '' : `<${p}sheetPr>${fit}</${p}sheetPr>`;
  const children = childrenOf(outline, old).filter(({ name }) => name !== 'pageSetUpPr').map(({ start, end }) => outline.text.slice(start, end));
  const tag = withoutAttribute(tagOf(outline.text, old), 'filterMode').replace(/\s*\/?>$/, '');
  return `${tag}>${children.join('')}${fit}</${p}sheetPr>`;
}

/** The sheet's views: which window, which zoom stay, what is frozen is ours. */
function viewsXml(outline: Outline, frozenRows: number): string {
  const p = outline.prefix;
  const cell = cellAddress({ row: frozenRows, column: 0 });
  const pane = frozenRows === 0 ? ''
    : `<${p}pane ySplit="${frozenRows}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/><${p}selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`;
  const old = childNamed(outline, 'sheetViews');
  const tags = old === undefined ? [] : childrenOf(outline, old).filter(({ name }) => name === 'sheetView').map((view) => tagOf(outline.text, view));
  const views = (tags.length === 0 ? [''] : tags).map((tag) => `<${p}sheetView${viewAttributes(tag)}>${pane}</${p}sheetView>`);
  return `<${p}sheetViews>${views.join('')}</${p}sheetViews>`;
}

function viewAttributes(tag: string): string {
  const kept = ['showGridLines', 'tabSelected', 'zoomScale', 'zoomScaleNormal'].map((name) => [name, attributeOf(tag, name)] as const);
  return [...kept, ['workbookViewId', attributeOf(tag, 'workbookViewId') ?? '0'] as const].map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`)).join('');
}

function columnsXml(widths: readonly number[], p: string): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, column) => `<${p}col min="${column + 1}" max="${column + 1}" width="${Math.min(width + COLUMN_PADDING, MAX_COLUMN_WIDTH).toFixed(4)}" customWidth="1"/>`);
  return `<${p}cols>${columns.join('')}</${p}cols>`;
}

function dropDownsXml({ dropDowns }: SheetDraft, p: string): string {
  if (dropDowns.length === 0) return '';
  const validations = dropDowns.map(({ area, choices }) =>
    `<${p}dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaAddress(area)}"><${p}formula1>${choicesFormula(choices)}</${p}formula1></${p}dataValidation>`);
  return `<${p}dataValidations count="${dropDowns.length}">${validations.join('')}</${p}dataValidations>`;
}

/** A4, one page across and as many down as it takes; sheet name and page number at the foot. */
function printXml({ print }: SheetDraft, p: string): Child[] {
  if (print === undefined) return [];
  return [
    ['printOptions', `<${p}printOptions horizontalCentered="1"/>`],
    ['pageMargins', `<${p}pageMargins ${Object.entries(MARGINS).map(([side, inches]) => `${side}="${inches}"`).join(' ')}/>`],
    ['pageSetup', `<${p}pageSetup paperSize="9" orientation="${print.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`],
    ['headerFooter', `<${p}headerFooter><${p}oddFooter>${escapeXml(`&L${FOOTER.left}&R${FOOTER.right}`)}</${p}oddFooter></${p}headerFooter>`],
  ];
}

function tablePartsXml(outline: Outline, ids: readonly string[], relationshipsNamespace: string): string {
  if (ids.length === 0) return '';
  const p = outline.prefix;
  const parts = ids.map((id) => `<${p}tablePart ${relationshipAttribute(outline, id, relationshipsNamespace)}/>`);
  return `<${p}tableParts count="${ids.length}">${parts.join('')}</${p}tableParts>`;
}

/** The area from A1 that holds all cells. */
function usedArea(draft: SheetDraft): Area {
  return { top: 0, left: 0, bottom: Math.max(0, draft.rows.bottom()), right: Math.max(0, draft.rows.width() - 1) };
}

