import { DATE, listWorkbook, MONEY, type Value } from './bulk-workbook';

/** Columns that the guide asks about, and such as every office's list has besides: forty in all. */
const COLUMNS: readonly (readonly [header: string, of: (row: number) => Value])[] = [
  ['序号', (row) => row - 1],
  ['申报编号', (row) => `SQ2025YFE${String(row).padStart(5, '0')}`],
  ['项目名称', (row) => `面向碳中和的氢能关键材料与电解水制氢系统联合研究${row}`],
  ['项目英文名称', (row) => `Joint Research on Key Materials for Hydrogen Production ${row}`],
  ['指南方向', (row) => pick(row, ['1.1', '1.2', '1.3', '1.4', '1.5'])],
  ['领域方向', (row) => pick(row, ['氢能', '信息通信', '太阳能', '生物技术', '卫生健康'])],
  ['项目牵头申报单位', (row) => `${pick(row, ['东湖', '江城', '清源', '滨海'])}能源科技有限公司${row % 800}`],
  ['申报单位性质', (row) => pick(row, ['企业', '高校', '科研院所'])],
  ['参与单位', (row) => `江城理工大学${row % 90}（高校）；某某研究院（科研院所）`],
  ['项目负责人', (row) => `${pick(row, ['张', '王', '李', '赵', '陈'])}${pick(row, ['伟', '芳', '建国', '晓明'])}`],
  ['外方合作单位', (row) => `Korea Institute of Energy Research ${row % 60}`],
  ['外方项目负责人', (row) => pick(row, ['Kim Minsoo', 'Lee Jiwon', 'Budi Santoso', 'Sok Dara', 'Tan Wei Ming'])],
  ['项目执行期（月）', (row) => pick(row, [36, 36, 24, 36, 35])],
  ['起始时间', () => ({ value: 45992, style: DATE })],
  ['结束时间', (row) => ({ value: pick(row, [47087, 47087, 46721]), style: DATE })],
  ['申请国拨经费（万元）', (row) => ({ value: 200 + (row % 1300), style: MONEY })],
  ['是否下设课题', (row) => (row % 19 === 0 ? '是' : '否')],
  ['外方是否同步申报', (row) => (row % 7 === 0 ? '否' : '是')],
  ['是否签署合作协议或意向书', (row) => (row % 11 === 0 ? undefined : '是')],
  ['协议是否包含知识产权条款', (row) => (row % 13 === 0 ? '否' : '是')],
  ...['联系人', '手机', '电子邮箱', '通讯地址', '邮政编码', '主管部门', '推荐单位', '所在省市', '职称', '学位', '出生日期', '身份证件类型'].map((header) => [header, (row: number) => `${header}${row % 700}`] as const),
  ...['自筹经费（万元）', '项目组人数', '高级职称人数', '博士人数', '博士后人数', '专利数', '论文数'].map((header, index) => [header, (row: number) => (row * (index + 3)) % 120] as const),
  ['备注', (row) => (row % 3 === 0 ? '材料齐全' : undefined)],
];

/** A list of so many proposals in forty columns, most of them good, with faults, gaps and doubts among them. */
export function checkWorkbook(proposals: number): Uint8Array {
  return listWorkbook(COLUMNS.map(([header]) => header), (row) => COLUMNS.map(([, of]) => of(row)), proposals + 1);
}

function pick<T>(row: number, [first, ...others]: readonly [T, ...T[]]): T {
  return [first, ...others][row % (others.length + 1)] ?? first;
}
