import type ExcelJS from 'exceljs';
import { put, type Cell } from './paper';
import type { dataForm } from './proposals';

type Data = typeof dataForm;

/** The Chinese side's form, a label and its value a row. */
export function layChineseForm(sheet: ExcelJS.Worksheet, form: Data): void {
  layRows(sheet, '国家重点研发计划项目申报书（中方）', [
    ['申报编号', form.id],
    ['指南方向', `${form.direction} 中国和柬埔寨政府间联合研究项目`],
    ['项目名称', form.title],
    ['项目英文名称', form.titleEn],
    ['领域方向', form.field],
    ['项目牵头申报单位', form.lead],
    ['申报单位性质', form.leadType],
    ['项目负责人', form.leader],
    ['外方合作单位', form.foreign],
    ['外方项目负责人', form.foreignLeader],
    ['起始时间', form.start],
    ['结束时间', form.end],
    ['项目执行期', form.duration],
    ['申请国拨经费', `${String(form.grant)}万元`],
    ['课题数', '无'],
    ['外方是否同步申报', '是'],
  ]);
}

/** The foreign side's form, in translation. */
export function layForeignForm(sheet: ExcelJS.Worksheet, form: Data): void {
  layRows(sheet, '外方申报书（中文译本）', [
    ['项目英文名称', form.titleEn],
    ['领域方向', form.field],
    ['合作单位', `${form.foreign}；${form.lead}`],
    ['项目负责人', `${form.foreignLeader}；${form.leader}`],
    ['起始时间', form.start],
    ['结束时间', form.end],
    ['项目执行期', form.duration],
  ]);
}

function layRows(sheet: ExcelJS.Worksheet, title: string, rows: readonly (readonly [string, Cell])[]): void {
  put(sheet, 'A1:C1', title, 'title', 36);
  rows.forEach(([label, value], index) => {
    const row = String(index + 3);
    put(sheet, `A${row}`, label, 'label', 30);
    put(sheet, `B${row}:C${row}`, value, 'value');
  });
}

export const PAIR_WIDTHS = [24, 32, 32];
