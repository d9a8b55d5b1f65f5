import type { Sheet } from '../../src/workbook/cells';
import { sheetOf } from '../support/workbooks';

/** What a form says: texts by label ('' for a value left blank, null for no such label), and the targets table under 合作目标. */
export interface FormTexts {
  readonly 合作目标?: Targets | null;
  readonly [label: string]: string | Targets | null | undefined;
}

/**
 * The targets: rows by 指标名称, each the sentence at completion or its cells by column (the national form's table);
 * or a list of rows by column (the structured table).
 */
type Targets = Readonly<Record<string, string | Cells | null>> | readonly Cells[];
type Cells = Readonly<Record<string, string>>;

const TARGETS = '合作目标';
const TITLE = '项目合作目标、成果与考核指标表';

/** A form with some of its texts changed; target rows are changed one by one, null takes a label or a row away. */
export function changed(base: FormTexts, change: FormTexts): FormTexts {
  const [own, other] = [base[TARGETS], change[TARGETS]];
  const targets = isRows(own) && isRows(other) ? { ...own, ...other } : other === undefined ? own : other;
  return { ...base, ...change, ...(targets === undefined ? {} : { [TARGETS]: targets }) };
}

function isRows(targets: FormTexts[string]): targets is Readonly<Record<string, string | Cells | null>> {
  return typeof targets === 'object' && targets !== null && !Array.isArray(targets);
}

/** The form as a sheet: a label and its value a row, the targets table below. */
export function formSheet(name: string, texts: FormTexts): Sheet {
  const pairs = Object.entries(texts).flatMap(([label, text]) => (typeof text === 'string' ? [[label, text]] : []));
  const targets = texts[TARGETS];
  if (targets === undefined || targets === null || typeof targets === 'string') return sheetOf(name, pairs);
  const top = pairs.length + 3;
  const { rows, merges } = isRows(targets) ? nationalTable(targets, top) : { rows: structuredTable(targets), merges: [] };
  return sheetOf(name, [...pairs, [], [TITLE], ...rows], { merges });
}

const BEFORE = ['项目目标', '预期成果名称', '预期成果类型', '对应的课题'];
const MEASURED = ['指标名称', '立项时已有指标值/状态', '中期指标值/状态', '完成时指标值/状态'];
const AFTER = '考核方式（方法）及评价手段';

/** The national form's table, its header in two rows; `top` is the row, from 1, on which it begins. */
function nationalTable(targets: Readonly<Record<string, string | Cells | null>>, top: number): { rows: string[][]; merges: string[] } {
  const columns = [...BEFORE, ...MEASURED, AFTER];
  const rows = Object.entries(targets).flatMap(([name, row]) => {
    if (row === null) return [];
    const cells: Cells = { 指标名称: name, [AFTER]: '查验证明材料', ...(typeof row === 'string' ? { '完成时指标值/状态': row } : row) };
    return [columns.map((column) => cells[column] ?? '')];
  });
  const merges = ['A', 'B', 'C', 'D', 'I'].map((column) => `${column}${top}:${column}${top + 1}`);
  return { rows: [[...BEFORE, '考核指标', '', '', '', AFTER], ['', '', '', '', ...MEASURED, ''], ...rows], merges: [...merges, `E${top}:H${top}`] };
}

function structuredTable(targets: readonly Cells[]): string[][] {
  const columns = [...new Set(targets.flatMap((row) => Object.keys(row)))];
  return [columns, ...targets.map((row) => columns.map((column) => row[column] ?? ''))];
}
