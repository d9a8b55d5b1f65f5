import type ExcelJS from 'exceljs';
import { put, type Cell } from './paper';

/** A row of the national form's prose table: what is to come, of what kind, the indicator, and its value at the end. */
export interface ProseTarget {
  readonly result: string;
  readonly kind: string;
  readonly indicator: string;
  readonly middle?: string;
  readonly done: string | undefined;
  readonly how: string;
}

/** Widths of the prose table's nine columns. */
export const PROSE_WIDTHS = [18, 18, 14, 11, 22, 12, 16, 30, 18];

/** The national form's targets table, header in two rows, the goal merged down over its rows; from a row on, columns A to I. */
export function layProseTargets(sheet: ExcelJS.Worksheet, top: number, goal: string, targets: readonly ProseTarget[]): void {
  const head = String(top + 1);
  const sub = String(top + 2);
  put(sheet, `A${String(top)}:I${String(top)}`, '项目合作目标、成果与考核指标表', 'title', 30);
  ['项目目标', '预期成果名称', '预期成果类型', '对应的课题'].forEach((text, index) => {
    const column = 'ABCD'.charAt(index);
    put(sheet, `${column}${head}:${column}${sub}`, text, 'head');
  });
  put(sheet, `E${head}:H${head}`, '考核指标', 'head', 22);
  put(sheet, `I${head}:I${sub}`, '考核方式（方法）及评价手段', 'head');
  ['指标名称', '立项时已有指标值/状态', '中期指标值/状态', '完成时指标值/状态'].forEach((text, index) => {
    put(sheet, `${'EFGH'.charAt(index)}${sub}`, text, 'head', 36);
  });
  const first = top + 3;
  const last = first + targets.length - 1;
  put(sheet, `A${String(first)}:A${String(last)}`, goal, 'value');
  targets.forEach(({ result, kind, indicator, middle, done, how }, index) => {
    const row = String(first + index);
    put(sheet, `B${row}`, result, 'value', 44);
    put(sheet, `C${row}`, kind, 'centred');
    put(sheet, `D${row}`, '无', 'centred');
    put(sheet, `E${row}`, indicator, 'value');
    put(sheet, `F${row}`, '无', 'centred');
    put(sheet, `G${row}`, middle, 'value');
    put(sheet, `H${row}`, done, 'value');
    put(sheet, `I${row}`, how, 'value');
  });
}

/** A row of the structured table. */
export interface StructuredTarget {
  readonly kind: string;
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly people?: number;
  readonly enterprise?: number;
  readonly months?: number;
  readonly domestic?: number;
}

const STRUCTURED = ['指标类型', '指标名称', '完成时指标值', '单位', '每次参会人数', '企业代表人数', '每人时长（月）', '我国科技期刊论文数'];

/** Widths of the structured table's columns, 申报编号 first where proposals share it. */
export const STRUCTURED_WIDTHS = [18, 36, 14, 8, 14, 14, 14, 18];

/** The structured table, one target a row; with 申报编号 in front where `ids` are given, one for each target. */
export function layStructuredTargets(sheet: ExcelJS.Worksheet, top: number, targets: readonly StructuredTarget[], ids?: readonly string[]): void {
  const headers = ids === undefined ? STRUCTURED : ['申报编号', ...STRUCTURED];
  const column = (index: number): string => 'ABCDEFGHI'.charAt(index);
  put(sheet, `A${String(top)}:${column(headers.length - 1)}${String(top)}`, '项目合作目标、成果与考核指标表', 'title', 30);
  headers.forEach((text, index) => { put(sheet, `${column(index)}${String(top + 1)}`, text, 'head', 32); });
  targets.forEach((target, index) => {
    const cells: Cell[] = [target.kind, target.name, target.value, target.unit, target.people, target.enterprise, target.months, target.domestic];
    const id = ids?.[index];
    [...(ids === undefined ? [] : [id]), ...cells].forEach((value, place) => {
      put(sheet, `${column(place)}${String(top + 2 + index)}`, value, value === target.name ? 'value' : 'centred', 24);
    });
  });
}
