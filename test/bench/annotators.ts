import { NOTHING_EARLIER } from '../../src/review/earlier';
import { NO_HISTORY } from '../../src/review/history';
import { join } from 'node:path';
import { annotatedCopy } from '../../src/cli/write-copy';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { readTools } from '../../src/cli/tools';
import type { Level } from '../../src/workbook/edits';

/** What there is to annotate, ready-made for those that cannot find it out: cells to mark, and the sheets to add with the rows of their cells' values. */
export interface Annotations {
  readonly marks: readonly (readonly [row: number, column: number, level: Level])[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly (string | number | boolean | null)[])[] }[];
}

/** Annotates a workbook file and returns the copy's bytes; the annotations are read by those alone that are given them. */
export type Annotator = (file: string, given: () => Annotations) => Promise<() => Promise<Uint8Array>>;

const FILLS = { violated: 'FFFBE3E0', undecided: 'FFFFF3CD', advice: 'FFE4EEF8' } as const;

/**
 * Ours, which reads, judges and writes, and libraries that read, mark and write what they are given. Each is loaded, and given
 * what it needs, before the clock starts: the function returned does the work.
 */
export const annotators: Readonly<Record<string, Annotator>> = {
  clausecheck: (file) => {
    const tools = readTools(join(__dirname, '../../rules'));
    return Promise.resolve(() => {
      const { file: opened, proposals } = checkWorkbook(file, tools, { keepsAll: false, isHere: true });
      const judged = judgeTogether(proposals, true, tools);
      const { pieces } = annotatedCopy({ path: file, relativePath: file }, opened, judged, { earlier: NOTHING_EARLIER, history: NO_HISTORY }, tools, { language: 'zh', now: '2025-11-22 09:30' });
      return Promise.resolve(Buffer.concat(pieces));
    });
  },
  hucre: async (file, given) => {
    const { openXlsx, saveXlsx } = await import('hucre/xlsx');
    const { readFile } = await import('node:fs/promises');
    const { marks, sheets } = given();
    return async () => {
      const workbook = await openXlsx(await readFile(file), { readStyles: true });
      const [sheet] = workbook.sheets;
      if (sheet === undefined) throw new Error('there is no sheet');
      const cells = (sheet.cells ??= new Map());
      for (const [row, column, level] of marks) {
        const key = `${row},${column}`;
        const value = sheet.rows[row]?.[column] ?? null;
        const cell = cells.get(key) ?? { value, type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string' };
        cells.set(key, { ...cell, style: { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[level].slice(2) } } } });
      }
      for (const { name, rows } of sheets) workbook.sheets.push({ name, rows: rows.map((row) => [...row]) });
      return saveXlsx(workbook);
    };
  },
  exceljs: async (file, given) => {
    const { default: exceljs } = await import('exceljs');
    const { marks, sheets } = given();
    return async () => {
      const workbook = await new exceljs.Workbook().xlsx.readFile(file);
      const [sheet] = workbook.worksheets;
      if (sheet === undefined) throw new Error('there is no sheet');
      for (const [row, column, level] of marks) sheet.getCell(row + 1, column + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[level] } };
      // It would make a cell of each null.
      for (const { name, rows } of sheets) workbook.addWorksheet(name).addRows(rows.map((row) => row.map((value) => value ?? undefined)));
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    };
  },
};
