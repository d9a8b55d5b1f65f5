import fc from 'fast-check';
import type { CellValue, Row, Sheet, Workbook } from '../../src/workbook/cells';
import { sheetOf, workbookOf } from './workbooks';

const HEADER = ['序号', '申报编号', '项目名称', '指南方向', '领域方向', '项目牵头申报单位', '申报单位性质', '申请国拨经费（万元）', '外方是否同步申报', '课题数', '拟立项', '联合发表论文数', '备注'];

/** So many of them are values. */
const USUAL = 24;

/** What people put into cells, and what would make a row something else than values. */
export const VALUES: readonly (CellValue | undefined)[] = [
  undefined, '', ' ', 0, 1, 3, 300, 1500, '是', '否', '企业', '高校', '1.1', '1.2', '1.4 中国和柬埔寨政府间联合研究项目', '氢能', '光伏', '生物技术', '某某公司', '氢能研究一', '氢能研究二', 'KR-001', 'KR-002', 'ＫＲ－００３',
  '/', '待定', '同上', '合计', '小计', '共3项', '注：以上均已核对', '填表人：张三', '二、中国和韩国政府间能源技术联合研究项目', '项目名称', '申报编号', '外方', '中方', '指标', '完成时指标值', '项目合作目标、成果与考核指标表', '单位：万元',
  '万元', '级别', '规则', '条款', '单元格', '3篇', '若干', 45992, true, { error: '#N/A' }, '联系人', '第2页', '其中',
];

/** Mostly what belongs there. */
const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...VALUES.slice(0, USUAL)) }, { weight: 1, arbitrary: fc.constantFrom(...VALUES) });

/** A proposal's row as people fill it in. */
const proposal = fc.record({
  number: fc.constantFrom<CellValue | undefined>('KR-001', 'KR-002', 'KR-003', 'KR-004', 'KR-005', undefined),
  title: fc.constantFrom<CellValue | undefined>('氢能研究一', '氢能研究二', '光伏研究', undefined),
  direction: fc.oneof({ weight: 30, arbitrary: fc.constantFrom<CellValue | undefined>('1.1', '1.2', '1.4', undefined) }, { weight: 1, arbitrary: fc.constant('同上') }),
  field: fc.constantFrom<CellValue | undefined>('氢能', '生物技术', undefined),
  lead: fc.oneof({ weight: 30, arbitrary: fc.constantFrom<CellValue | undefined>('甲公司', '乙大学', undefined) }, { weight: 1, arbitrary: fc.constant('同上') }),
  type: fc.constantFrom<CellValue | undefined>('企业', '高校', undefined),
  grant: fc.constantFrom<CellValue | undefined>(300, 900, '待定', undefined),
  both: fc.constantFrom<CellValue | undefined>('是', '否', undefined),
  subprojects: fc.constantFrom<CellValue | undefined>(0, 1, undefined),
  chosen: fc.constantFrom<CellValue | undefined>('是', '否', undefined),
  papers: fc.constantFrom<CellValue | undefined>(1, '2篇', '若干', undefined),
  note: fc.constantFrom<CellValue | undefined>('齐全', undefined, '联系人2', '外方', '企业'),
}).map((of): (CellValue | undefined)[] => [1, of.number, of.title, of.direction, of.field, of.lead, of.type, of.grant, of.both, of.subprojects, of.chosen, of.papers, of.note]);

/** Rows that stand among proposals. */
const between = fc.constantFrom<readonly (CellValue | undefined)[]>([], [undefined, '合计', undefined, undefined, undefined, undefined, undefined, 3000], HEADER, ['1.2 中国和韩国政府间大型产学研联合研究项目'], [undefined, undefined, undefined, undefined, '附注文字']);

const list = fc.record({
  above: fc.constantFrom<readonly (readonly (CellValue | undefined)[])[]>([], [['2025年度申报汇总表']], [['申报汇总表'], ['单位：万元']], [['1.1 中国和韩国政府间能源技术联合研究项目'], []]),
  rows: fc.array(fc.oneof({ weight: 20, arbitrary: proposal }, { weight: 1, arbitrary: between }), { minLength: 1, maxLength: 24 }),
  below: fc.constantFrom<readonly (readonly (CellValue | undefined)[])[]>([], [[], ['填表人：张三', undefined, '日期：2025-11-22']], [[], ['填报单位', '科技处', '联系人', '张三']]),
  hidden: fc.array(fc.nat(20), { maxLength: 2 }),
});

const TARGETS = sheetOf('成果表', [['项目合作目标、成果与考核指标表'], ['申报编号', '成果类型', '指标名称', '完成时指标值'], ['KR-001', '论文', '与韩方合作伙伴共同发表论文', '2篇'], ['KR-002', '专利', '与韩方共同申请发明专利', '2项']]);

/** Workbooks with a list of proposals, now and then with targets on another sheet, or a second list. */
export const lists: fc.Arbitrary<Workbook> = fc.record({ first: list, targets: fc.boolean(), second: fc.option(list, { freq: 1 }) }).map(({ first, targets, second }) =>
  workbookOf(sheetFrom('汇总', first), ...(targets ? [TARGETS] : []), ...(second === null ? [] : [sheetFrom('第二批', second)])));

function sheetFrom(name: string, { above, rows, below, hidden }: { readonly above: readonly (readonly (CellValue | undefined)[])[]; readonly rows: readonly (readonly (CellValue | undefined)[])[]; readonly below: readonly (readonly (CellValue | undefined)[])[]; readonly hidden: readonly number[] }): Sheet {
  const sheet = sheetOf(name, [...above, HEADER, ...rows, ...below].map((row) => [...row]));
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, hidden: hidden.includes(row.index) })) };
}

/** An edit of one cell, by shares: of the sheets, its rows, and its columns or one beside them. */
export const edits = fc.array(fc.record({ sheet: fc.nat(2), row: fc.nat(30), column: fc.nat(14), value }), { minLength: 1, maxLength: 6 });
export type RandomEdit = { readonly sheet: number; readonly row: number; readonly column: number; readonly value: CellValue | undefined };

/** The row that an edit makes; undefined where its sheet or row is not there. A cell emptied has no value. */
export function rowAfter(workbook: Workbook, edit: RandomEdit): { readonly sheet: string; readonly row: Row } | undefined {
  const sheet = workbook.sheets[edit.sheet % workbook.sheets.length];
  const row = sheet?.rows[edit.row % sheet.rows.length];
  if (sheet === undefined || row === undefined) return undefined;
  const values = Array.from({ length: Math.max(row.values.length, edit.column + 1) }, (_, column) => (column === edit.column ? (edit.value === '' ? undefined : edit.value) : row.values[column]));
  return { sheet: sheet.name, row: { ...row, values } };
}
