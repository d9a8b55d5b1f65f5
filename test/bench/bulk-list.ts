import { DATE, listWorkbook, MONEY, type Value } from './bulk-workbook';

/** What a proposal of a direction states where it is as the guide asks. */
interface Direction {
  readonly code: string;
  readonly field: string;
  readonly months: number;
  readonly leadType: string;
  /** The last day of a project that runs so many months from 1 December 2025, as a serial. */
  readonly end: number;
}

const DIRECTIONS: readonly [Direction, ...Direction[]] = [
  { code: '1.1', field: '氢能', months: 36, leadType: '企业', end: 47087 },
  { code: '1.2', field: '信息通信', months: 36, leadType: '高校', end: 47087 },
  { code: '1.3', field: '太阳能', months: 24, leadType: '科研院所', end: 46721 },
  { code: '1.4', field: '生物技术', months: 24, leadType: '高校', end: 46721 },
  { code: '1.5', field: '传染病', months: 36, leadType: '高校', end: 47087 },
];

const START = 45992;

/** A list of an office that asks for everything the guide does, of both sides: forty columns. Every so many rows something is at fault or left out. */
const COLUMNS: readonly (readonly [header: string, of: (row: number) => Value])[] = [
  ['序号', (row) => row - 1],
  ['申报编号', (row) => `SQ2025YFE${String(row).padStart(6, '0')}`],
  ['项目名称', (row) => `面向碳中和的关键材料与系统联合研究${row}`],
  ['项目英文名称', (row) => `Joint Research on Key Materials and Systems ${row}`],
  ['指南方向', (row) => directionOf(row).code],
  ['领域方向', (row) => (row % 29 === 0 ? '深海采矿' : directionOf(row).field)],
  ['项目牵头申报单位', (row) => leadOf(row)],
  ['申报单位性质', (row) => (row % 3 === 0 ? undefined : directionOf(row).leadType)],
  ['参与单位', (row) => `江城新能源股份有限公司${row % 90}（企业）；某某研究院（科研院所）`],
  ['项目负责人', (row) => leaderOf(row)],
  ['外方合作单位', (row) => foreignOf(row)],
  ['外方项目负责人', (row) => foreignLeaderOf(row)],
  ['项目执行期（月）', (row) => directionOf(row).months],
  ['起始时间', () => ({ value: START, style: DATE })],
  ['结束时间', (row) => ({ value: directionOf(row).end, style: DATE })],
  ['申请国拨经费（万元）', (row) => ({ value: 200 + (row % 1100), style: MONEY })],
  ['是否下设课题', (row) => (row % 19 === 0 ? '是' : '否')],
  ['外方是否同步申报', (row) => (row % 7 === 0 ? '否' : '是')],
  ['是否签署合作协议或意向书', (row) => (row % 11 === 0 ? undefined : '是')],
  ['协议是否包含知识产权条款', (row) => (row % 13 === 0 ? '否' : '是')],
  ['外方项目英文名称', (row) => `Joint Research on Key Materials and Systems ${row % 17 === 0 ? row + 1 : row}`],
  ['外方领域方向', (row) => (row % 23 === 0 ? undefined : directionOf(row).field)],
  ['外方申报书合作单位', (row) => `${foreignOf(row)}；${leadOf(row % 7 === 0 ? row + 1 : row)}`],
  ['外方申报书负责人', (row) => `${foreignLeaderOf(row)}；${leaderOf(row % 31 === 0 ? row + 1 : row)}`],
  ['外方申报书执行期（月）', (row) => directionOf(row).months],
  ['联合发表论文（篇）', (row) => (row % 9 === 0 ? undefined : 2 + (row % 3))],
  ['其中我国科技期刊（篇）', (row) => (row % 5 === 0 ? 0 : 2)],
  ['联合申请发明专利（项）', (row) => (row % 10 === 0 ? 1 : 2)],
  ['国际研讨会（次）', (row) => (row % 11 === 0 ? 1 : 2)],
  ['每次参会人数', (row) => (row % 6 === 0 ? undefined : 60)],
  ['每次企业代表人数', () => 25],
  ['外方来华人数', () => 2],
  ['每人来华时长（月）', () => 1.5],
  ...['联系人', '手机', '电子邮箱', '通讯地址', '所在省市', '推荐单位'].map((header) => [header, (row: number) => `${header}${row % 700}`] as const),
  ['备注', (row) => (row % 4 === 0 ? '材料齐全' : undefined)],
];

/** A list of so many proposals in forty columns, of both sides and with their targets, after `before` others of the same office; it comes to some three findings a proposal. */
export function bulkList(proposals: number, before = 0): Uint8Array {
  return listWorkbook(COLUMNS.map(([header]) => header), (row) => COLUMNS.map(([, of]) => of(before + row)), proposals + 1);
}

const directionOf = (row: number): Direction => DIRECTIONS[row % DIRECTIONS.length] ?? DIRECTIONS[0];
const leadOf = (row: number): string => `${pick(row, ['东湖', '江城', '清源', '滨海'])}能源科技大学${row % 800}`;
const leaderOf = (row: number): string => `${pick(row, ['Chen', 'Wang', 'Zhao', 'Luo', 'Tang', 'Ma', 'Gao'])} ${pick(row, ['Hao', 'Jing', 'Bo', 'Rui'])}`;
const foreignOf = (row: number): string => `Institute of Energy Research ${row % 60}`;
const foreignLeaderOf = (row: number): string => pick(row, ['Kim Minsoo', 'Lee Jiwon', 'Budi Santoso', 'Sok Dara', 'Tan Wei Ming']);

function pick(row: number, words: readonly string[]): string {
  return words[row % words.length] ?? '';
}
