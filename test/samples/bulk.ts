import type ExcelJS from 'exceljs';
import { columnName } from '../../src/workbook/addresses';
import type { BulkProposal } from './bulk-proposals';
import { choices, put, type Cell } from './paper';

interface BulkColumn {
  readonly header: string;
  readonly width: number;
  /** The upper header merged over neighbours of the same group. */
  readonly group?: string;
  readonly choices?: readonly string[];
  readonly of: (proposal: BulkProposal, number: number) => Cell;
}

const START = new Date(Date.UTC(2025, 11, 1));
/** The last day of a project that runs so many months from 1 December 2025. */
const endOf = (months: number): Date => new Date(Date.UTC(2025, 11 + months, 0));

const YES_NO = ['是', '否'];
const FOREIGN = '外方申报书';
const COLUMNS: readonly BulkColumn[] = [
  { header: '序号', width: 5, of: (_proposal, number) => number },
  { header: '申报编号', width: 15, of: ({ id }) => id },
  { header: '项目名称', width: 32, of: ({ title }) => title },
  { header: '项目英文名称', width: 26, of: ({ titleEn }) => titleEn },
  { header: '领域方向', width: 20, of: ({ field }) => field },
  { header: '项目牵头申报单位', width: 18, group: '中方', of: ({ lead }) => lead },
  { header: '申报单位性质', width: 11, group: '中方', of: ({ leadType }) => leadType },
  { header: '参与单位', width: 18, group: '中方', of: ({ participants }) => participants },
  { header: '项目负责人', width: 11, group: '中方', of: ({ leader }) => leader },
  { header: '外方合作单位', width: 18, of: ({ foreign }) => foreign },
  { header: '外方项目负责人', width: 12, of: ({ foreignLeader }) => foreignLeader },
  { header: '项目执行期（月）', width: 9, of: ({ months }) => months },
  { header: '起始时间', width: 11, of: () => START },
  { header: '结束时间', width: 11, of: ({ months }) => endOf(months) },
  { header: '申请国拨经费（万元）', width: 10, of: ({ grant }) => grant },
  { header: '是否下设课题', width: 8, choices: YES_NO, of: () => '否' },
  { header: '外方是否同步申报', width: 9, choices: YES_NO, of: ({ applied }) => applied },
  { header: '是否签署合作协议或意向书', width: 10, choices: YES_NO, of: ({ signed }) => signed },
  { header: '协议是否包含知识产权条款', width: 10, choices: YES_NO, of: ({ ip }) => ip },
  { header: '项目英文名称', width: 26, group: FOREIGN, of: ({ titleEn }) => titleEn },
  { header: '领域方向', width: 14, group: FOREIGN, of: ({ field }) => field },
  { header: '合作单位', width: 22, group: FOREIGN, of: ({ foreign, lead }) => `${foreign}；${lead}` },
  { header: '项目负责人', width: 14, group: FOREIGN, of: ({ leader, foreignLeader, counterpart }) => counterpart?.leaders ?? `${foreignLeader}；${leader}` },
  { header: '项目实施周期', width: 10, group: FOREIGN, of: ({ months }) => `${String(months)}个月` },
  { header: '拟立项', width: 7, choices: YES_NO, of: ({ chosen }) => chosen },
  { header: '拟资助经费（万元）', width: 10, of: ({ chosen, grant }) => (chosen === '是' ? grant : undefined) },
];

export const BULK_WIDTHS = COLUMNS.map(({ width }) => width);

const GRANT = COLUMNS.findIndex(({ header }) => header.startsWith('申请国拨经费'));
const LAST = columnName(COLUMNS.length - 1);
const TOP = 3;

/** Lays out the title and the header of two rows; returns the first free row. */
export function layBulkHead(sheet: ExcelJS.Worksheet): number {
  put(sheet, `A1:${LAST}1`, '“政府间国际科技创新合作”重点专项2025年度第三批项目申报汇总表', 'title', 36);
  put(sheet, `A2:${LAST}2`, '填表单位（盖章）：　　　　　　　　　　　　填表日期：', 'note', 20);
  const top = String(TOP);
  const sub = String(TOP + 1);
  COLUMNS.forEach(({ header, group }, index) => {
    const column = columnName(index);
    if (group === undefined) {
      put(sheet, `${column}${top}:${column}${sub}`, header, 'head');
      return;
    }
    put(sheet, `${column}${sub}`, header, 'head', 44);
    if (COLUMNS[index - 1]?.group === group) return;
    const last = COLUMNS.findLastIndex((other) => other.group === group);
    put(sheet, `${column}${top}:${columnName(last)}${top}`, group, 'head', 22);
  });
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: TOP + 1, showGridLines: false }];
  return TOP + 2;
}

/** Lays out the proposals under a row for each direction, with a subtotal below each and the total at the end. */
export function layBulkRows(sheet: ExcelJS.Worksheet, first: number, titles: ReadonlyMap<string, string>, proposals: readonly BulkProposal[]): void {
  let row = first;
  let number = 0;
  for (const [direction, title] of titles) {
    const own = proposals.filter((proposal) => proposal.direction === direction);
    put(sheet, `A${String(row)}:${LAST}${String(row)}`, `${direction} ${title}`, 'group', 24);
    row++;
    for (const proposal of own) {
      layBulkRow(sheet, row, proposal, ++number);
      row++;
    }
    layTotal(sheet, row, '小计', own);
    row++;
  }
  layTotal(sheet, row, '合计', proposals);
}

function layBulkRow(sheet: ExcelJS.Worksheet, row: number, proposal: BulkProposal, number: number): void {
  COLUMNS.forEach(({ of, choices: list, width }, index) => {
    const address = `${columnName(index)}${String(row)}`;
    put(sheet, address, of(proposal, number), width > 16 ? 'value' : 'centred', 48);
    if (list !== undefined) choices(sheet, address, list);
  });
  sheet.getRow(row).hidden = proposal.hidden ?? false;
}

function layTotal(sheet: ExcelJS.Worksheet, row: number, label: string, proposals: readonly BulkProposal[]): void {
  const at = String(row);
  put(sheet, `A${at}:C${at}`, label, 'total', 22);
  for (let index = 3; index < COLUMNS.length; index++) {
    put(sheet, `${columnName(index)}${at}`, index === GRANT ? proposals.reduce((sum, { grant }) => sum + grant, 0) : undefined, 'total');
  }
}

/** Empty rows to fill in, with their choices. */
export function layBulkBlanks(sheet: ExcelJS.Worksheet, first: number, rows: number): void {
  for (let row = first; row < first + rows; row++) {
    COLUMNS.forEach(({ choices: list }, index) => {
      const address = `${columnName(index)}${String(row)}`;
      put(sheet, address, undefined, 'centred', 30);
      if (list !== undefined) choices(sheet, address, list);
    });
  }
}
