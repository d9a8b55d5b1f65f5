import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';

/** Reads a workbook's first sheet in full and counts its cells with a value: what any user of the library would do first. */
export type Reader = (bytes: Buffer) => Promise<number>;

/** Our reading and the libraries it is held against, by the names that the table shows. Each is loaded only when it runs. */
export const readers: Readonly<Record<string, Reader>> = {
  clausecheck: (bytes) => Promise.resolve(count(openXlsx(bytes, nodeCodec).workbook.sheets[0]?.rows.map((row) => row.values) ?? [])),
  hucre: async (bytes) => {
    const { readXlsx } = await import('hucre/xlsx');
    return count((await readXlsx(bytes)).sheets[0]?.rows ?? []);
  },
  'read-excel-file': async (bytes) => {
    const { readSheet } = await import('read-excel-file/node');
    return count(await readSheet(bytes));
  },
  exceljs: async (bytes) => {
    const { default: exceljs } = await import('exceljs');
    const workbook = await new exceljs.Workbook().xlsx.load(new Uint8Array(bytes).buffer);
    let cells = 0;
    workbook.worksheets[0]?.eachRow((row) => { row.eachCell(() => { cells++; }); });
    return cells;
  },
};

function count(rows: readonly (readonly unknown[])[]): number {
  let cells = 0;
  for (const row of rows) for (const value of row) if (value !== undefined && value !== null) cells++;
  return cells;
}
