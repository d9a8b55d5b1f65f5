import { unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';

/** The looks of a Chinese office's forms: black rules, 黑体 headings, 宋体 text, A4. */
const RULE: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' }, right: { style: 'thin' },
};
const LABEL_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const GROUP_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } };

export type Look = 'title' | 'note' | 'head' | 'label' | 'value' | 'centred' | 'group' | 'total';

const LOOKS: { readonly [L in Look]: Partial<ExcelJS.Style> } = {
  title: { font: { name: '黑体', size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  note: { font: { name: '宋体', size: 10 }, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
  head: { font: { name: '黑体', size: 10.5 }, fill: LABEL_FILL, border: RULE, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  label: { font: { name: '黑体', size: 10.5 }, fill: LABEL_FILL, border: RULE, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  value: { font: { name: '宋体', size: 10.5 }, border: RULE, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
  centred: { font: { name: '宋体', size: 10.5 }, border: RULE, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  group: { font: { name: '黑体', size: 11, bold: true }, fill: GROUP_FILL, border: RULE, alignment: { horizontal: 'left', vertical: 'middle' } },
  total: { font: { name: '宋体', size: 10.5, bold: true }, border: RULE, alignment: { horizontal: 'center', vertical: 'middle' } },
};

export type Cell = string | number | Date | undefined;

/** Writes a value over an area ('B4:F4', or one cell), merged and in its look; a date shows as 2025-12-01. */
export function put(sheet: ExcelJS.Worksheet, area: string, value: Cell, look: Look, height?: number): void {
  const [first = area, last = first] = area.split(':');
  if (first !== last) sheet.mergeCells(area);
  const start = sheet.getCell(first);
  const end = sheet.getCell(last);
  for (let row = Number(start.row); row <= Number(end.row); row++) {
    for (let column = Number(start.col); column <= Number(end.col); column++) sheet.getCell(row, column).style = { ...LOOKS[look] };
  }
  if (value instanceof Date) start.numFmt = 'yyyy-mm-dd';
  if (value !== undefined && value !== '') start.value = value;
  if (height !== undefined) sheet.getRow(Number(start.row)).height = height;
}

/** A sheet for A4 (or A3, where it is that wide), fit to one page across. */
export function addSheet(book: ExcelJS.Workbook, name: string, widths: number[], orientation: 'portrait' | 'landscape', paper: 'A4' | 'A3' = 'A4'): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    pageSetup: { orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    views: [{ showGridLines: false }],
  });
  // The numbers are of ECMA-376 part 1, 18.3.1.63; exceljs has an enumeration of them in its types alone.
  Object.assign(sheet.pageSetup, { paperSize: { A3: 8, A4: 9 }[paper] });
  sheet.columns = widths.map((width) => ({ width }));
  return sheet;
}

/** A choice in a cell, as office templates offer it. */
export function choices(sheet: ExcelJS.Worksheet, address: string, list: readonly string[]): void {
  sheet.getCell(address).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list.join(',')}"`] };
}

export function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'ClauseCheck';
  book.created = book.modified = new Date(Date.UTC(2025, 8, 1));
  return book;
}

/** The workbook's file, the same bytes every time: exceljs stamps its zip with the time of day. */
export async function fileOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync(written, { mtime: new Date(2025, 8, 1), level: 9 });
}
