import type { Area, Row } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import type { Header } from './bulk-header';
import { headerAt } from './bulk-header';
import { splitHeader } from './bulk-headers-beside';
import { readRows } from './bulk-proposals';
import { withUnitRow } from './bulk-unit-row';
import type { Found } from '../layout/found';
import type { Side } from '../layout/label';
import type { Cells } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { foundLabel } from '../layout/found-label';
import { labelOf } from '../layout/item-label';
import type { FoundLabel } from '../read-label';
import { examplesOf } from './bulk-examples';
import type { Reader } from '../layout/reader';

/** A list of proposals, one a row, and the area it takes up. */
export interface BulkTable {
  readonly area: Area;
  readonly header: Header;
  readonly found: readonly Found[];
  /** Whether its rows are proposals, rather than something else (课题, budget lines). */
  readonly isList: boolean;
  readonly labels: readonly FoundLabel[];
}

/** Finds the lists of proposals on a sheet, from top to bottom. */
export function bulkTablesOf(reader: Reader, grid: Grid, cells: Cells, sheetSide: Side | undefined): BulkTable[] {
  const tables: BulkTable[] = [];
  const rows = grid.sheet.rows;
  for (let at = 0; at < rows.length; at++) {
    const header = wholeHeaderAt(reader, cells, rows[at], sheetSide);
    if (header === undefined) continue;
    const below = rows.findIndex((row) => row.index > header.bottom);
    const from = below === -1 ? rows.length : below;
    let end = from;
    for (const part of splitHeader(header)) {
      const { table, next } = readTable(reader, grid, cells, part, from, sheetSide);
      tables.push(table);
      end = Math.max(end, next);
    }
    at = end - 1;
  }
  return tables;
}

/** The header that begins in a row, its units included; undefined where none does. */
function wholeHeaderAt(reader: Reader, cells: Cells, row: Row | undefined, sheetSide: Side | undefined): Header | undefined {
  const labels = row !== undefined && mayHead(reader, cells, row) ? headerAt(reader, cells, row.index, sheetSide) : undefined;
  return labels && withUnitRow(reader, cells, labels);
}

/** The first header on a sheet, which its first list is read by. */
export function firstHeader(reader: Reader, cells: Cells, rows: readonly Row[], sheetSide: Side | undefined): Header | undefined {
  for (const row of rows) {
    const header = wholeHeaderAt(reader, cells, row, sheetSide);
    if (header !== undefined) return header;
  }
  return undefined;
}

/** A quick look before a row is taken for a header: labels stand in it, or texts merged over several columns. */
function mayHead(reader: Reader, cells: Cells, row: Row): boolean {
  return cells.inRow(row.index).some((item) => (item.content.kind === 'text' && item.area.right > item.area.left) || labelOf(reader, item) !== undefined);
}

function readTable(reader: Reader, grid: Grid, cells: Cells, header: Header, from: number, sheetSide: Side | undefined): { table: BulkTable; next: number } {
  const other = header.other;
  if (other === undefined) reportHeaders(reader, grid, cells, header);
  else reader.report(firstCell(cells.sheet, other.area), { key: 'table.other', params: { header: other.content.text.trim() } });
  const { found, next, bottom } = readRows(reader, grid, cells, header, from, sheetSide);
  if (other === undefined && found.length === 0) reader.report(firstCell(cells.sheet, header), { key: 'table.blank', params: {} });
  const examples = examplesOf(reader, grid, header.labels.map(({ item }) => item.area.left), found);
  const labels = header.labels.map((label) => foundLabel(cells.sheet, label.item, label, examples.get(label.item.area.left)));
  const area = { top: header.top, left: header.left, bottom, right: header.right };
  return { table: { area, header, found: other === undefined ? found : [], isList: other === undefined, labels }, next };
}

function reportHeaders(reader: Reader, grid: Grid, cells: Cells, header: Header): void {
  for (const { item, label, no } of header.problems) {
    const text = item.content.text.trim();
    const fields = (label?.keys ?? []).map((key) => reader.labels.words.fields[key]?.[0] ?? key);
    const whose = no === 'unplaced' && label?.party !== undefined;
    reader.report(
      firstCell(cells.sheet, item.area),
      no === 'ambiguous' ? { key: 'label.ambiguous', params: { label: text, fields } } : { key: whose ? 'label.whose' : 'label.unknown', params: { label: text } },
    );
  }
  for (const { column, text } of header.columns) {
    if (grid.sheet.hiddenColumns.some(({ first, last }) => first <= column && column <= last)) {
      reader.report({ sheet: cells.sheet, row: header.bottom, column }, { key: 'column.hidden', params: { header: text } });
    }
  }
}
