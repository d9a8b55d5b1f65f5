import type { CellLook } from './cell-look';
import { partText } from './parts';
import { readLooks, type Looks } from './read-looks';
import { worksheetNamed } from './sheet-part';
import { walkCells } from './walk-cells';
import { isTrue } from './workbook-part';
import type { XlsxFile } from './xlsx-file';
import { XmlScanner } from './xml';

/** Columns from the first to the last, counted from 0, that are as wide; `width` in characters, as `set-widths` has it. */
export interface ColumnWidth {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** How a sheet looks in its file. */
export interface SheetLook {
  /** Of all columns that say nothing, in characters. */
  readonly defaultWidth: number;
  readonly widths: readonly ColumnWidth[];
  /** Of all rows that say nothing, in points. */
  readonly defaultHeight: number;
  /** By row, in points, only those that are set. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  /** How a cell looks; one that is not in the file looks as its row, or else its column, does. */
  style(row: number, column: number): CellLook | undefined;
}

/** The width that Excel stores has the padding of the usual fonts in it (ECMA-376 Part 1, 18.3.1.13); an edit's width has not. */
const PADDING = 5 / 7;
const USUAL_HEIGHT = 15;

interface Draft {
  defaultWidth: number;
  defaultHeight: number;
  readonly widths: ColumnWidth[];
  readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[];
  readonly heights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly rowStyles: Map<number, number>;
  readonly cellStyles: Map<number, (number | undefined)[]>;
  frozen: { readonly rows: number; readonly columns: number };
  gridLines: boolean;
}

/** Reads how a sheet looks; `looks` are the workbook's, read once for all its sheets. Throws XlsxError where a part cannot be read, a plain Error for a sheet that is not there. */
export function readLook(file: XlsxFile, sheetName: string, looks: Looks = readLooks(file)): SheetLook {
  const { part } = worksheetNamed(file, sheetName);
  const scanner = new XmlScanner(partText(file.zip, part), part);
  const draft: Draft = {
    defaultWidth: usualWidth(8), defaultHeight: USUAL_HEIGHT, widths: [], columnStyles: [], heights: new Map(), hiddenRows: new Set(), rowStyles: new Map(), cellStyles: new Map(),
    frozen: { rows: 0, columns: 0 }, gridLines: true,
  };
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open') continue;
    if (scanner.depth === 2 && scanner.is('sheetData')) readRows(scanner, draft);
    else if (scanner.depth === 2 && scanner.is('sheetFormatPr')) readUsual(scanner, draft);
    else if (scanner.depth === 3 && scanner.is('sheetView')) draft.gridLines = isTrue(scanner.attribute('showGridLines') ?? '1');
    else if (scanner.depth === 3 && scanner.is('col')) readColumn(scanner, draft);
    else if (scanner.depth === 4 && scanner.is('pane')) readPane(scanner, draft);
  }
  const { defaultWidth, widths, defaultHeight, heights, hiddenRows, frozen, gridLines } = draft;
  return {
    defaultWidth, widths, defaultHeight, heights, hiddenRows, frozenRows: frozen.rows, frozenColumns: frozen.columns, showsGridLines: gridLines,
    style: (row, column) => looks.cells[styleAt(draft, row, column) ?? 0],
  };
}

function styleAt({ cellStyles, rowStyles, columnStyles }: Draft, row: number, column: number): number | undefined {
  return cellStyles.get(row)?.[column] ?? rowStyles.get(row) ?? columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
}

/** The width of a column of so many characters where the sheet sets none: Excel rounds up to whole eights of pixels, seven to a character. */
function usualWidth(characters: number): number {
  return (Math.ceil((characters * 7 + 5) / 8) * 8 - 5) / 7;
}

function readUsual(scanner: XmlScanner, draft: Draft): void {
  const width = scanner.attribute('defaultColWidth');
  draft.defaultWidth = width === undefined ? usualWidth(Number(scanner.attribute('baseColWidth') ?? 8)) : Math.max(0, Number(width) - PADDING);
  draft.defaultHeight = Number(scanner.attribute('defaultRowHeight') ?? USUAL_HEIGHT);
}

function readColumn(scanner: XmlScanner, draft: Draft): void {
  const place = { first: Number(scanner.attribute('min')) - 1, last: Number(scanner.attribute('max')) - 1 };
  const width = scanner.attribute('width');
  const style = scanner.attribute('style');
  if (width !== undefined) draft.widths.push({ ...place, width: Math.max(0, Number(width) - PADDING) });
  if (style !== undefined) draft.columnStyles.push({ ...place, style: Number(style) });
}

function readPane(scanner: XmlScanner, draft: Draft): void {
  if (!(scanner.attribute('state') ?? '').startsWith('frozen')) return;
  draft.frozen = { rows: Number(scanner.attribute('ySplit') ?? 0), columns: Number(scanner.attribute('xSplit') ?? 0) };
}

function readRows(scanner: XmlScanner, draft: Draft): void {
  walkCells(scanner, {
    row(index) {
      const height = scanner.attribute('ht');
      const style = scanner.attribute('s');
      if (height !== undefined) draft.heights.set(index, Number(height));
      if (isTrue(scanner.attribute('hidden'))) draft.hiddenRows.add(index);
      if (style !== undefined && isTrue(scanner.attribute('customFormat'))) draft.rowStyles.set(index, Number(style));
    },
    cell(row, column) {
      // A cell that says nothing has style 0, whatever its row and column have.
      const styles = draft.cellStyles.get(row) ?? [];
      styles[column] = Number(scanner.attribute('s') ?? 0);
      draft.cellStyles.set(row, styles);
    },
  });
}
