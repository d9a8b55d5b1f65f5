import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type ExcelJS from 'exceljs';
import { BULK_WIDTHS, layBulkBlanks, layBulkHead, layBulkRows } from './bulk';
import { bulkProposals } from './bulk-proposals';
import { FORM_WIDTHS, layForm, type Form } from './form';
import { layChineseForm, layForeignForm, PAIR_WIDTHS } from './pair';
import { addSheet, fileOf, newBook } from './paper';
import { dataForm, dataTargets, energyForm, energyGoal, energyTargets, networkForm, networkGoal, networkTargets } from './proposals';
import { layProseTargets, layStructuredTargets, PROSE_WIDTHS, STRUCTURED_WIDTHS, type ProseTarget } from './targets';

const TARGETS_SHEET = '合作目标与考核指标';

function formBook(form: Form, goal: string, targets: readonly ProseTarget[]): ExcelJS.Workbook {
  const book = newBook();
  layForm(addSheet(book, '项目申报信息表', FORM_WIDTHS, 'portrait'), form);
  layProseTargets(addSheet(book, TARGETS_SHEET, PROSE_WIDTHS, 'landscape'), 1, goal, targets);
  return book;
}

function pairBook(): ExcelJS.Workbook {
  const book = newBook();
  layChineseForm(addSheet(book, '中方申报书', PAIR_WIDTHS, 'portrait'), dataForm);
  layForeignForm(addSheet(book, '外方申报书', PAIR_WIDTHS, 'portrait'), dataForm);
  layStructuredTargets(addSheet(book, TARGETS_SHEET, STRUCTURED_WIDTHS, 'landscape'), 1, dataTargets);
  return book;
}

function bulkBook(): ExcelJS.Workbook {
  const book = newBook();
  const sheet = addSheet(book, '申报汇总表', BULK_WIDTHS, 'landscape', 'A3');
  layBulkRows(sheet, layBulkHead(sheet), directionTitles(), bulkProposals);
  const targets = bulkProposals.flatMap((proposal) => proposal.targets.map((target) => ({ id: proposal.id, target })));
  const targetSheet = addSheet(book, TARGETS_SHEET, [16, ...STRUCTURED_WIDTHS], 'landscape');
  layStructuredTargets(targetSheet, 1, targets.map(({ target }) => target), targets.map(({ id }) => id));
  return book;
}

const BLANK_TARGET: ProseTarget = { result: '', kind: '', indicator: '', done: undefined, how: '' };

function bulkTemplate(): ExcelJS.Workbook {
  const book = newBook();
  const sheet = addSheet(book, '申报汇总表', BULK_WIDTHS, 'landscape', 'A3');
  layBulkBlanks(sheet, layBulkHead(sheet), 20);
  const blanks = Array.from({ length: 40 }, () => ({ kind: '', name: '', value: '', unit: '' }));
  layStructuredTargets(addSheet(book, TARGETS_SHEET, [16, ...STRUCTURED_WIDTHS], 'landscape'), 1, blanks, blanks.map(() => ''));
  return book;
}

/** The directions' titles by code, from the rule files. */
function directionTitles(): Map<string, string> {
  const folder = path.resolve(__dirname, '../../rules/2025-3');
  const files = readdirSync(folder).filter((name) => /^1\.\d/.test(name)).sort();
  return new Map(files.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { code: string; title: string }).map(({ code, title }) => [code, title]));
}

/** The sample workbooks and blank templates, by their paths in assets/; the same bytes every time. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const books: Record<string, ExcelJS.Workbook> = {
    'samples/1.1-氢能-申报信息表.xlsx': formBook(energyForm, energyGoal, energyTargets),
    'samples/1.2-信息通信-申报信息表.xlsx': formBook(networkForm, networkGoal, networkTargets),
    'samples/1.4-人工智能-双方申报书.xlsx': pairBook(),
    'samples/2025年度第三批申报汇总表.xlsx': bulkBook(),
    'templates/申报信息表（空白）.xlsx': formBook({}, '', Array.from({ length: 6 }, () => BLANK_TARGET)),
    'templates/申报汇总表（空白）.xlsx': bulkTemplate(),
  };
  const files = new Map<string, Uint8Array>();
  for (const [name, book] of Object.entries(books)) files.set(name, await fileOf(book));
  return files;
}
