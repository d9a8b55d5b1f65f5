import { columnName } from '../../src/workbook/addresses';
import { escaped, workbookParts, zipOf } from '../support/packages';

export const COLUMNS = 40;

/** Shared strings as a writer gathers them: each text once, cells hold its number. */
class SharedTexts {
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    return [...this.numbers.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  }
}

/** A cell's value; a number that is a date or an amount says so. */
export type Value = string | number | undefined | { readonly value: number; readonly style: number };

export const DATE = 1, MONEY = 2;

/** A proposal's 40 values, number formats with those that have one: texts of its own, texts shared by many, dates, amounts, counts, a few blanks. */
function proposal(row: number): Value[] {
  const own = ['2025YFE01', '面向碳中和的氢能关键材料与电解水制氢系统联合研究', 'Joint research on key materials for hydrogen production', '某某能源科技', '张'].map((text) => `${text}${row}`);
  const shared = ['1.1', '氢能', '企业', '清华大学（高校）；某某研究院（科研院所）', 'Korea Institute of Energy Research', 'Kim Minsoo', '是', '否', '3年', '韩国', '已签署', '有'];
  const counts = Array.from({ length: 14 }, (_, index) => (row * (index + 3)) % (index < 4 ? 7 : 120));
  const dates = [46000 + (row % 30), 47095 + (row % 30)].map((value) => ({ value, style: DATE }));
  const money = [150.5, 320.25, 1200, 75.125].map((value) => ({ value: value + (row % 90), style: MONEY }));
  return [...own, ...shared, ...dates, ...money, ...counts, undefined, undefined, row % 3 === 0 ? '备注' : undefined];
}

/** The bytes of a bulk sheet: a header row and one proposal a row, 40 columns, written as Excel writes them. */
export function bulkWorkbook(rows: number): Uint8Array {
  return listWorkbook(Array.from({ length: COLUMNS }, (_, index) => `列${index}`), proposal, rows);
}

/** The bytes of a list: a header row, and below it rows up to that number as `valuesOf` gives them, written as Excel writes them. */
export function listWorkbook(header: readonly string[], valuesOf: (row: number) => readonly Value[], rows: number): Uint8Array {
  const texts = new SharedTexts();
  const columns = header.map((_, index) => columnName(index));
  const line = (row: number, values: readonly Value[]): string => {
    const cells = values.map((value, index) => cellXml(`${columns[index] ?? ''}${row}`, value, texts)).join('');
    return `<row r="${row}" spans="1:${header.length}" x14ac:dyDescent="0.2">${cells}</row>`;
  };
  const lines = [line(1, header), ...Array.from({ length: rows - 1 }, (_, index) => line(index + 2, valuesOf(index + 2)))];
  const parts = workbookParts({ sheets: [{ name: '申报汇总', rows: lines.join('') }], strings: texts.xml(), formats: ['yyyy-mm-dd', '#,##0.00'] });
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = (parts[sheet] ?? '').replace('<worksheet ', '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ');
  return zipOf(parts);
}

function cellXml(address: string, value: Value, texts: SharedTexts): string {
  if (value === undefined) return `<c r="${address}" s="0"/>`;
  if (typeof value === 'string') return `<c r="${address}" s="0" t="s"><v>${texts.number(value)}</v></c>`;
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" s="${value.style}"><v>${value.value}</v></c>`;
}
