import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommentAct } from '../../src/workbook/comments';
import { isMarkFormula, type Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readComments } from '../../src/xlsx/read-comments';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { areaOf } from '../support/workbooks';
import { AMBER, CLEAR, edited, highlight, ourSheet, partOf, unpacked } from '../support/written';

const RICH = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));
const CHECKED = edited(RICH, [
  highlight('申报书', ['B3', 'B5']),
  highlight('申报书', ['B2'], 'undecided', AMBER),
  ...ourSheet('核验结果', [['单元格', '说明'], [{ text: '申报书!B3', sheet: '申报书', address: 'B3' }, '=1+1 "<甲>"']], 'ClauseCheck_Findings'),
  { op: 'set-style', sheet: '核验结果', area: areaOf('A1:B2'), style: { border: true, wrap: true } },
  { op: 'freeze-rows', sheet: '核验结果', rows: 1 },
  { op: 'set-print', sheet: '核验结果', landscape: true, repeat: { first: 0, last: 0 } },
]);

/** The file as LibreOffice opens it and saves it again. */
function throughLibreOffice(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'clausecheck-'));
  try {
    writeFileSync(join(folder, 'in.xlsm'), bytes);
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, 'in.xlsm')], { stdio: 'pipe', timeout: 170000 });
    return new Uint8Array(readFileSync(join(folder, `out/in.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('LibreOffice opens a checked copy and saves its marks with their formula unchanged', () => {
  const saved = throughLibreOffice(CHECKED, 'xlsx');
  const form = partOf(saved, 'xl/worksheets/sheet1.xml');
  const formulas = [...form.matchAll(/<formula>(.*?)<\/formula>/g)].map(([, formula = '']) => formula.replaceAll('&quot;', '"'));
  expect(formulas.filter(isMarkFormula).sort()).toEqual(['N("CC:undecided")=0', 'N("CC:violated")=0']);
  expect(openXlsx(saved, nodeCodec).workbook.sheets.at(-1)?.rows.map(({ values }) => values)).toEqual([['单元格', '说明'], ['申报书!B3', '=1+1 "<甲>"']]);

  // And what it saved can be cleared and checked again.
  const cleared = partOf(edited(saved, [CLEAR]), 'xl/worksheets/sheet1.xml');
  expect(cleared).not.toContain('CC:');
  expect(cleared).toContain('duplicateValues');
  const again = edited(saved, [CLEAR, highlight('申报书', ['B3']), ...ourSheet('核验结果', [['单元格'], ['甲']], 'ClauseCheck_Findings')]);
  expect(openXlsx(again, nodeCodec).workbook.sheets.map(({ name }) => name)).toEqual(openXlsx(saved, nodeCodec).workbook.sheets.map(({ name }) => name));
  expect(Object.keys(unpacked(again))).toEqual(Object.keys(unpacked(saved)));
}, 180000);

test('LibreOffice opens a copy that remembers something, and one from which all of ours is taken away', () => {
  const remembering = edited(CHECKED, [{ op: 'remember', text: '{"label":"<甲> & 乙 😀"}' }]);
  expect(openXlsx(throughLibreOffice(remembering, 'xlsx'), nodeCodec).workbook.sheets.at(-1)?.name).toBe('核验结果');
  const removed = throughLibreOffice(edited(remembering, [CLEAR, { op: 'remove-sheet', sheet: '核验结果' }, { op: 'remember', text: undefined }]), 'xlsx');
  // It makes a plain sheet of the chart's own.
  expect(openXlsx(removed, nodeCodec).workbook.sheets.map(({ name }) => name)).toEqual(['申报书', '成果表', '隐藏', '透视', '图表']);
  expect(partOf(removed, 'xl/worksheets/sheet1.xml')).not.toContain('CC:');
}, 180000);

test('LibreOffice opens a copy with comments and saves them, beside those that were there', () => {
  const on = (row: number, act: CommentAct): Edit => ({ op: 'comment', sheet: '申报书', row, column: 1, at: '2025-11-22T01:30:00Z', ...act });
  const commented = edited(CHECKED, [on(3, { act: 'add', text: '不符合 <须>\nClauseCheck 7K2Q9M-41XAB' }), on(3, { act: 'reply', thread: '不符合 <须>\nClauseCheck 7K2Q9M-41XAB', text: '已联系' })]);
  const saved = readComments(openXlsx(throughLibreOffice(commented, 'xlsx'), nodeCodec), '申报书');
  expect(saved.map(({ row, column }) => [row, column])).toEqual([[2, 1], [3, 1]]);
  const said = saved.map(({ text, replies }) => [text, ...replies.map((reply) => reply.text)].join('\n'));
  expect(said[1]).toContain('不符合 <须>');
  expect(said[1]).toContain('已联系');
}, 180000);

test('LibreOffice prints a checked copy', () => {
  expect(new TextDecoder().decode(throughLibreOffice(CHECKED, 'pdf').subarray(0, 5))).toBe('%PDF-');
}, 180000);
