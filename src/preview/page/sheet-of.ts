import { COLUMNS, ROWS } from '../../workbook/areas';
import { gridOf } from '../../workbook/grid';
import { isCellError, type CellValue } from '../../workbook/cells';
import { readLinkFormula } from '../../workbook/link-formula';
import { rowHeight } from '../../xlsx/sheet-heights';
import { charactersOf } from '../host/file-look';
import type { CommentState, SheetState } from '../host/state';
import { axisOf, type Axis } from './axis';
import { barsOf } from './cell-bar';
import { looksOf, type DrawnLook } from './cell-look';
import type { CellView, Position, SheetView } from './sheet-view';
import { shownText } from './shown-text';

/** Excel's usual column and row: 48 points (64 pixels) wide, 15 points (20 pixels) high. */
const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;
const PIXELS_A_POINT = 4 / 3;
/** The size that Excel's text has where nothing else is set, in points. */
const FONT_SIZE = 11;

const EMPTY: CellView = { text: '', kind: 'empty', look: {} };

/** Draws sheets anew only where something changed that is drawn: a selection that moves is not. */
export function sheetDrawer(): (sheet: SheetState, date1904: boolean) => SheetView {
  const drawn = new Map<string, { readonly sheet: SheetState; readonly view: SheetView }>();
  return (sheet, date1904) => {
    const last = drawn.get(sheet.id);
    if (last !== undefined && looksSame(last.sheet, sheet)) return last.view;
    const view = sheetOf(sheet, date1904);
    drawn.set(sheet.id, { sheet, view });
    return view;
  };
}

function looksSame(a: SheetState, b: SheetState): boolean {
  return (Object.keys(a) as (keyof SheetState)[]).every((name) => name === 'selection' || a[name] === b[name]);
}

/** A sheet as the grid draws it. */
export function sheetOf(sheet: SheetState, date1904: boolean): SheetView {
  const looks = looksOf(sheet);
  const bars = barsOf(sheet);
  const comments = new Map(sheet.comments.map((comment) => [key(comment.row, comment.column), textOfThread(comment)]));
  const cells = new Map<number, CellView | undefined>();
  const grid = gridOf({ ...sheet, rows: [...sheet.rows.values()] });

  const draw = (row: number, column: number): CellView | undefined => {
    const value = sheet.rows.get(row)?.values[column];
    const { look, mark } = looks(row, column);
    const comment = comments.get(key(row, column));
    if (value === undefined && comment === undefined && mark === undefined && Object.keys(look).length === 0) return undefined;
    const bar = bars(row, column, value);
    const format = sheet.rows.get(row)?.formats?.[column];
    const link = readLinkFormula(sheet.rows.get(row)?.formulas?.[column] ?? '');
    return {
      ...EMPTY,
      text: shownText(value, format, date1904),
      kind: kindOf(value),
      look,
      ...(mark === undefined ? {} : { mark }),
      ...(bar === undefined ? {} : { bar }),
      ...(link === undefined ? {} : { link: { sheet: link.sheet, address: link.address } }),
      ...(comment === undefined ? {} : { comment }),
    };
  };

  return {
    id: sheet.id,
    name: sheet.name,
    rows: rowAxis(sheet, looks),
    columns: columnAxis(sheet),
    end: endOf(sheet),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges,
    merge: (row, column) => grid.merge(row, column),
    cell(row, column) {
      const at = key(row, column);
      if (!cells.has(at)) cells.set(at, draw(row, column));
      return cells.get(at);
    },
    source: (row, column) => sheet.rows.get(row)?.formulas?.[column] ?? sourceText(sheet.rows.get(row)?.values[column], sheet.rows.get(row)?.formats?.[column], date1904),
  };
}

/** The author on the first line, with a tick where the thread is resolved, then what they say, and who replies what. */
function textOfThread({ author, text, replies, isResolved }: CommentState): string {
  return [isResolved ? `${author} ✓` : author, text, ...replies.map((reply) => `${reply.author}: ${reply.text}`)].join('\n');
}

function key(row: number, column: number): number {
  return row * COLUMNS + column;
}

function kindOf(value: CellValue | undefined): CellView['kind'] {
  if (value === undefined) return 'empty';
  if (isCellError(value)) return 'error';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

/** A value as a person types it; a text that would be read as something else has an apostrophe before it. */
function sourceText(value: CellValue | undefined, format: string | undefined, date1904: boolean): string {
  if (typeof value === 'string') return /^[=+@-]/.test(value) || (value !== '' && !Number.isNaN(Number(value))) ? `'${value}` : value;
  if (typeof value === 'number') return /[ymdhs%]/i.test((format ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]/g, '')) ? shownText(value, format, date1904) : String(value);
  return shownText(value, undefined, date1904);
}

function rowAxis(sheet: SheetState, looks: (row: number, column: number) => DrawnLook): Axis {
  const sizes = new Map(sheet.fileSizes === undefined ? fittedHeights(sheet, looks) : []);
  for (const heights of [sheet.fileSizes?.heights ?? [], sheet.rowHeights]) for (const [row, height] of heights) sizes.set(row, pixels(height));
  for (const { index, hidden } of sheet.rows.values()) if (hidden) sizes.set(index, 0);
  return axisOf(ROWS, pixels(sheet.fileSizes?.defaultHeight ?? USUAL_HEIGHT), sizes);
}

/** Heights in pixels of a sheet that no file has yet: Excel fits rows to their texts by itself, and the saved file has the same estimate. */
function fittedHeights(sheet: SheetState, looks: (row: number, column: number) => DrawnLook): [number, number][] {
  const widths = Array.from({ length: endOf(sheet).column + 1 }, (_, column) => charactersOf(sheet.columnWidths.get(column) ?? USUAL_WIDTH));
  return [...sheet.rows.values()].flatMap(({ index, values }): [number, number][] => {
    const styles = values.map((_, column) => {
      const { wrap = false, size, edges } = looks(index, column).look;
      return { wrap, border: edges !== undefined, ...(size === undefined ? {} : { size }) };
    });
    const height = rowHeight(values.map((value) => (isCellError(value) ? value.error : value)), { styles, widths, fontSize: FONT_SIZE });
    return height === undefined ? [] : [[index, pixels(height)]];
  });
}

function columnAxis(sheet: SheetState): Axis {
  const sizes = new Map<number, number>();
  for (const { first, last, width } of sheet.fileSizes?.widths ?? []) for (let column = first; column <= last; column++) sizes.set(column, pixels(width));
  for (const [column, width] of sheet.columnWidths) sizes.set(column, pixels(width));
  for (const { first, last } of sheet.hiddenColumns) for (let column = first; column <= last; column++) sizes.set(column, 0);
  return axisOf(COLUMNS, pixels(sheet.fileSizes?.defaultWidth ?? USUAL_WIDTH), sizes);
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}

/** The last row and column that hold a value. */
function endOf(sheet: SheetState): Position {
  let row = 0;
  let column = 0;
  for (const { index, values } of sheet.rows.values()) {
    if (values.length === 0) continue;
    row = Math.max(row, index);
    column = Math.max(column, values.length - 1);
  }
  return { row, column };
}
