import type ExcelJS from 'exceljs';
import { choices, put } from './paper';

const DIRECTIONS = ['1.1', '1.2', '1.3', '1.4', '1.5'];

/** What stands in a form, by its labels; what is left out stays blank. */
export interface Form {
  readonly id?: string;
  readonly direction?: string;
  readonly title?: string;
  readonly lead?: string;
  readonly leadType?: string;
  readonly participants?: string;
  readonly grant?: number;
  readonly subprojects?: string;
  readonly counterpartApplied?: string;
  readonly agreementSigned?: string;
  readonly agreementHasIp?: string;
  readonly sides?: { readonly [label in Side]?: readonly [own: string, foreign: string] };
}

type Side = (typeof SIDES)[number];
const SIDES = ['项目英文名称', '领域方向', '合作单位', '项目负责人', '项目实施周期'] as const;

/**
 * Lays out the form on six columns from row 1: two pairs of label and value a row, then the five items that both sides'
 * forms must agree on, 中方 and 外方 side by side. Returns the first free row.
 */
export function layForm(sheet: ExcelJS.Worksheet, form: Form): number {
  put(sheet, 'A1:F1', '国家重点研发计划“政府间国际科技创新合作”重点专项\n2025年度第三批项目申报信息表', 'title', 48);
  put(sheet, 'A2:F2', '填表说明：凡不填写的内容，请用「无」表示。', 'note', 20);
  wide(sheet, 3, '项目名称', form.title);
  pair(sheet, 4, ['申报编号', form.id], ['指南方向', form.direction]);
  pair(sheet, 5, ['项目牵头申报单位', form.lead], ['申报单位性质', form.leadType]);
  wide(sheet, 6, '参与单位', form.participants);
  pair(sheet, 7, ['申请国拨经费（万元）', form.grant], ['是否下设课题', form.subprojects]);
  pair(sheet, 8, ['外方是否同步申报', form.counterpartApplied], ['是否签署合作协议或意向书', form.agreementSigned]);
  wide(sheet, 9, '协议是否包含知识产权条款', form.agreementHasIp);
  for (const address of ['E7', 'B8', 'E8', 'B9']) choices(sheet, address, ['是', '否']);
  choices(sheet, 'E4', DIRECTIONS);

  put(sheet, 'A11:F11', '双方申报书一致性信息', 'group', 22);
  put(sheet, 'A12', '内容', 'head', 22);
  put(sheet, 'B12:C12', '中方', 'head');
  put(sheet, 'D12:F12', '外方', 'head');
  SIDES.forEach((label, index) => {
    const row = 13 + index;
    const [own, foreign] = form.sides?.[label] ?? [];
    put(sheet, `A${String(row)}`, label, 'label', 36);
    put(sheet, `B${String(row)}:C${String(row)}`, own, 'value');
    put(sheet, `D${String(row)}:F${String(row)}`, foreign, 'value');
  });
  return 13 + SIDES.length;
}

type Pair = readonly [label: string, value: string | number | undefined];

function pair(sheet: ExcelJS.Worksheet, row: number, [label, value]: Pair, [second, other]: Pair): void {
  const at = String(row);
  put(sheet, `A${at}`, label, 'label', 36);
  put(sheet, `B${at}:C${at}`, value, 'value');
  put(sheet, `D${at}`, second, 'label');
  put(sheet, `E${at}:F${at}`, other, 'value');
}

function wide(sheet: ExcelJS.Worksheet, row: number, label: string, value: string | undefined): void {
  const at = String(row);
  put(sheet, `A${at}`, label, 'label', 36);
  put(sheet, `B${at}:F${at}`, value, 'value');
}

/** Widths of the form's six columns, in characters. */
export const FORM_WIDTHS = [20, 18, 18, 20, 18, 18];
