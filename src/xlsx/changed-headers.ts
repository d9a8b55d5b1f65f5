import { contains, parseArea } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import type { ChangedCell } from '../workbook/edits';
import { settleNames } from '../workbook/table-header';
import { NS } from './namespaces';
import { columnAttribute } from './sheet-tables';
import { childNamed, childrenOf, outlineOf, tagOf, type Element, type Outline } from './write-outline';
import type { PackageDraft } from './write-package';
import { splice } from './write-splice';
import { attributeOf, attributeSpan } from './write-tags';
import { unescapeCell } from './xml-text';

/**
 * Names the columns of a sheet's tables after what is written into their headers, as Excel does: it repairs a file whose header and
 * table differ. Returns what then has to stand in the cells: texts, none empty, no two of a table alike.
 */
export function changedHeaders(draft: PackageDraft, sheetPart: string, cells: readonly ChangedCell[]): readonly ChangedCell[] {
  const tables = draft.related(sheetPart).filter(({ type, external, target }) => type === `${NS.officeRelationships}/table` && !external && draft.has(target));
  return tables.reduce((changed, { target }) => changedHeader(draft, target, changed), cells);
}

function changedHeader(draft: PackageDraft, part: string, cells: readonly ChangedCell[]): readonly ChangedCell[] {
  const outline = outlineOf(draft.text(part), part);
  const header = headerArea(outline);
  const changed = cells.filter(({ row, column }) => header !== undefined && contains(header, row, column));
  const list = childNamed(outline, 'tableColumns');
  if (header === undefined || list === undefined || changed.length === 0) return cells;
  const columns = childrenOf(outline, list);
  const before = columns.map((column) => unescapeCell(attributeOf(tagOf(outline.text, column), 'name') ?? ''));
  const wished = [...before];
  for (const { column, value } of changed) wished[column - header.left] = typeof value === 'boolean' ? String(value).toUpperCase() : typeof value === 'object' ? value.text : String(value ?? '');
  const names = settleNames(wished, (index) => wished[index] !== before[index]);
  draft.put(part, splice(outline.text, columns.flatMap((column, index) => renamed(outline, column, before[index] ?? '', names[index] ?? ''))));
  const settled = changed.map(({ row, column }): ChangedCell => ({ row, column, value: names[column - header.left] ?? '' }));
  return [...cells, ...settled];
}

/** The header's cells; undefined where the table has none. */
function headerArea({ text, root }: Outline): Area | undefined {
  const tag = tagOf(text, root);
  const area = attributeOf(tag, 'headerRowCount') === '0' ? undefined : parseArea(attributeOf(tag, 'ref') ?? '');
  return area === undefined ? undefined : { ...area, bottom: area.top };
}

function renamed(outline: Outline, column: Element, before: string, name: string): { start: number; end: number; text: string }[] {
  const span = attributeSpan(tagOf(outline.text, column), 'name');
  if (span === undefined || before === name) return [];
  return [{ start: column.start + span.start, end: column.start + span.end, text: columnAttribute(name) }];
}
