import { fieldsOf, layouts, problemsOf } from '../../support/layouts';
import { sheetOf } from '../../support/workbooks';

const HEADER = ['序号', '申报编号', '项目名称', '指南方向', '申请国拨经费（万元）'];
const first = [1, 'A001', '氢能制备', '1.1', 450];
const second = [2, 'A002', '光伏组件', '1.1', 300];

describe('a bulk sheet', () => {
  test('gives one proposal a row, each value with its cell, and never takes 序号 for an id', () => {
    const read = layouts(sheetOf('汇总', [HEADER, first, second]));
    expect(read.proposals.map(fieldsOf)).toEqual([
      { proposalId: 'B2 A001', titleZh: 'C2 氢能制备', direction: 'D2 1.1', grantRequested: 'E2 450 万元' },
      { proposalId: 'B3 A002', titleZh: 'C3 光伏组件', direction: 'D3 1.1', grantRequested: 'E3 300 万元' },
    ]);
    expect(read.proposals[0]?.home).toEqual({ sheet: '汇总', row: 1, column: 1 });
    expect(problemsOf(read)).toEqual([]);
  });

  test('is found below title rows, far from A1, with columns in any order', () => {
    const rows = [
      ...Array.from({ length: 40 }, () => []),
      [null, null, null, null, null, '2025年度第三批项目汇总表'],
      [null, null, null, null, null, '牵头单位', '项目负责人', '项目英文名称', '受理编号'],
      [null, null, null, null, null, '甲公司', '张伟', 'Hydrogen', 'A7'],
    ];
    const { proposals } = layouts(sheetOf('表', rows, { merges: ['F41:I41'] }));
    expect(proposals.map(fieldsOf)).toEqual([{ leadOrganization: 'F43 甲公司', leader: 'G43 张伟', titleEn: 'H43 Hydrogen', proposalId: 'I43 A7' }]);
  });

  test('with one row of values below its header is a list of one', () => {
    const { proposals } = layouts(sheetOf('表', [['项目名称', '牵头单位', '执行年限'], ['氢能', '甲公司', '3年']]));
    expect(proposals.map(fieldsOf)).toEqual([{ titleZh: 'A2 氢能', leadOrganization: 'B2 甲公司', duration: 'C2 3年' }]);
  });

  test('reads English headers', () => {
    const { proposals } = layouts(sheetOf('List', [['No', 'Proposal ID', 'Title (English)', 'Requested grant (RMB 10,000)', 'Duration (months)'], [1, 'A1', 'Hydrogen', 450, 36]]));
    expect(proposals.map(fieldsOf)).toEqual([{ proposalId: 'B2 A1', titleEn: 'C2 Hydrogen', grantRequested: 'D2 450 RMB 10,000', duration: 'E2 36 months' }]);
  });

  test('skips blank rows, rows with a running number alone, and sums', () => {
    const rows = [HEADER, first, [], [2], [null, '小计', null, null, 450], second, ['合计', null, null, null, 750], ['总计（2项）', '', '', '', 750]];
    const read = layouts(sheetOf('汇总', rows));
    expect(read.proposals.map((one) => fieldsOf(one)['proposalId'])).toEqual(['B2 A001', 'B6 A002']);
    expect(problemsOf(read)).toEqual([]);
  });

  test('reports a row of numbers without names, and reads none from it', () => {
    const read = layouts(sheetOf('汇总', [HEADER, first, [null, null, null, null, 450]]));
    expect(read.proposals).toHaveLength(1);
    expect(problemsOf(read)).toEqual(['汇总!E3 row.not-read']);
  });

  test('takes the direction from a group row above, unless the row has its own', () => {
    const rows = [HEADER, ['1.1 中国和韩国政府间能源技术联合研究项目'], [1, 'A1', '氢能', '', 1], [2, 'A2', '光伏', '1.2', 1], ['1.3 中国和印度尼西亚'], [3, 'A3', '乳品', null, 1]];
    const { proposals } = layouts(sheetOf('汇总', rows, { merges: ['A2:E2', 'A5:E5'] }));
    expect(proposals.map((one) => fieldsOf(one)['direction'])).toEqual(['A2 1.1 中国和韩国政府间能源技术联合研究项目', 'D4 1.2', 'A5 1.3 中国和印度尼西亚']);
  });

  test('takes the direction from a title above the header, or the sheet\'s name', () => {
    const titled = layouts(sheetOf('汇总', [['1.4 中国和柬埔寨政府间联合研究项目申报汇总'], HEADER, [1, 'A1', '氢能', '', 1]]));
    expect(fieldsOf(titled.proposals[0])['direction']).toBe('A1 1.4 中国和柬埔寨政府间联合研究项目申报汇总');
    const named = layouts(sheetOf('1.5新加坡', [HEADER, [1, 'A1', '传染病', '', 1]]));
    expect(fieldsOf(named.proposals[0])['direction']).toBe('B2 1.5新加坡');
    const unnamed = layouts(sheetOf('1.10新加坡', [HEADER, [1, 'A1', '传染病', '', 1]]));
    expect(fieldsOf(unnamed.proposals[0])['direction']).toBe('D2');
  });

  test('knows a numbered group row, and takes none for a member of the group before', () => {
    const rows = [HEADER, ['一、中国和柬埔寨'], [1, 'A1', '数据', '', 1], [null, '二、韩国'], [2, 'A2', '光伏', '', 1]];
    const read = layouts(sheetOf('汇总', rows));
    expect(read.proposals.map((one) => fieldsOf(one)['direction'])).toEqual(['A2 一、中国和柬埔寨', 'B4 二、韩国']);
    expect(problemsOf(read)).toEqual(['汇总!B4 row.not-read']);
  });

  test('takes a group row for no direction where none before was one', () => {
    const read = layouts(sheetOf('1.5新加坡', [HEADER, ['重点项目'], [1, 'A1', '传染病', '', 1]]));
    expect(read.proposals.map((one) => fieldsOf(one)['direction'])).toEqual(['B3 1.5新加坡']);
    expect(problemsOf(read)).toEqual(['1.5新加坡!A2 row.not-read']);
  });

  test('takes sums beside a tally, a tally alone and page marks for no proposals', () => {
    const rows = [['申报编号', '项目名称', '牵头单位', '申请经费（万元）'], ['A1', '氢能', '甲公司', 450], ['小计', '1项', null, 450], ['第 2 页'], ['A2', '小计量装置', '乙公司', 1], ['小计', '2 项', null, 451], [null, '共2项', null, 451], ['总计', 2, null, 451]];
    const read = layouts(sheetOf('汇总', rows));
    expect(read.proposals.map((one) => fieldsOf(one)['proposalId'])).toEqual(['A2 A1', 'A5 A2']);
    expect(problemsOf(read)).toEqual([]);
  });

  test('knows its header again on the next page', () => {
    const read = layouts(sheetOf('汇总', [HEADER, first, HEADER, second]));
    expect(read.proposals.map((one) => fieldsOf(one)['proposalId'])).toEqual(['B2 A001', 'B4 A002']);
    expect(problemsOf(read)).toEqual([]);
  });

  test('reads two lists on one sheet, below each other and side by side', () => {
    const below = layouts(sheetOf('汇总', [HEADER, first, [], ['第二批'], ['受理编号', '牵头单位', '项目名称'], ['B1', '乙大学', '光伏']]));
    expect(below.proposals.map(fieldsOf)[1]).toEqual({ proposalId: 'A6 B1', leadOrganization: 'B6 乙大学', titleZh: 'C6 光伏' });
    const beside = layouts(sheetOf('汇总', [
      ['申报编号', '项目名称', '牵头单位', null, '申报编号', '项目名称', '牵头单位'],
      ['A1', '氢能', '甲公司', null, 'B1', '光伏', '乙大学'],
      ['A2', '储能', '丙公司'],
    ]));
    expect(beside.proposals.map(fieldsOf)).toEqual([
      { proposalId: 'A2 A1', titleZh: 'B2 氢能', leadOrganization: 'C2 甲公司' },
      { proposalId: 'A3 A2', titleZh: 'B3 储能', leadOrganization: 'C3 丙公司' },
      { proposalId: 'E2 B1', titleZh: 'F2 光伏', leadOrganization: 'G2 乙大学' },
    ]);
  });

  test('bears blank columns between its columns', () => {
    const { proposals } = layouts(sheetOf('汇总', [['申报编号', null, '项目名称', null, '牵头单位'], ['A1', null, '氢能', null, '甲公司'], ['A2', null, '光伏', null, '乙公司']]));
    expect(proposals.map(fieldsOf)[1]).toEqual({ proposalId: 'A3 A2', titleZh: 'C3 光伏', leadOrganization: 'E3 乙公司' });
  });

  test('reads hidden rows and sheets, and says so once a run', () => {
    const read = layouts(sheetOf('汇总', [HEADER, first, second, [3, 'A003', '储能', '1.1', 1]], { hiddenRows: [3, 4] }));
    expect(read.proposals.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    expect(read.problems).toEqual([{ cell: { sheet: '汇总', row: 2, column: 0 }, message: { key: 'rows.hidden', params: { from: 3, to: 4 } } }]);
    const hiddenSheet = layouts(sheetOf('备份', [HEADER, first], { visibility: 'hidden' }));
    expect(hiddenSheet.proposals.map(({ hidden }) => hidden)).toEqual([true]);
    expect(problemsOf(hiddenSheet)).toEqual(['备份!B2 sheet.hidden']);
  });

  test('takes 同上 for the nearest value above: not over a blank or a place kept free, over a group of rows for what its rows say last', () => {
    const read = layouts(sheetOf('汇总', [
      ['申报编号', '项目名称', '牵头单位', '项目负责人'],
      ['A1', '氢能', '甲公司', '张伟'],
      ['A2', '光伏', '同上', '同上'],
      ['A3', '储能', null, '/'],
      ['A4', '风能', '同上', '同上'],
      ['A5', '地热', '乙公司', '李四'],
      [null, null, '丙公司', null],
      ['A6', '核能', '同上', '同上'],
      ['合计', null, null, null],
      ['A7', '潮汐', '〃', '同上'],
    ], { merges: ['A6:A7', 'B6:B7', 'D6:D7'] }));
    const said = (key: string) => read.proposals.map((one) => fieldsOf(one)[key]);
    expect(said('leadOrganization')).toEqual(['C2 甲公司', 'C3 甲公司', 'C4', 'C5', 'C6 乙公司 | C7 丙公司', 'C8 丙公司', 'C10 丙公司']);
    expect(said('leader')).toEqual(['D2 张伟', 'D3 张伟', 'D4', 'D5', 'D6 李四', 'D8 李四', 'D10 李四']);
    expect(problemsOf(read)).toEqual(['汇总!D4 value.placeholder', '汇总!C5 value.nothing-above', '汇总!D5 value.nothing-above', '汇总!C7 label.twice']);
  });

  test('takes 同上 for the value above, and says where there is none', () => {
    const read = layouts(sheetOf('汇总', [['申报编号', '项目名称', '牵头单位'], ['A1', '氢能', '同上'], ['A2', '光伏', '甲公司'], ['A3', '储能', '同上'], ['A4', '风能', '〃']]));
    expect(read.proposals.map((one) => fieldsOf(one)['leadOrganization'])).toEqual(['C2', 'C3 甲公司', 'C4 甲公司', 'C5 甲公司']);
    expect(problemsOf(read)).toEqual(['汇总!C2 value.nothing-above']);
  });

  test('takes /, —, - , 待定 and an empty date for blank, and says so; 无 is a value', () => {
    const header = ['申报编号', '项目名称', '牵头单位', '项目负责人', '外方单位', '起始时间', '参与单位'];
    const read = layouts(sheetOf('汇总', [header, ['A1', '/', '—', '待定', '-', '  年  月', '无']]));
    expect(fieldsOf(read.proposals[0])).toEqual({
      proposalId: 'A2 A1', titleZh: 'B2', leadOrganization: 'C2', leader: 'D2', foreignOrganization: 'E2', startDate: 'F2', participants: 'G2 无',
    });
    expect(problemsOf(read)).toEqual(['B', 'C', 'D', 'E', 'F'].map((column) => `汇总!${column}2 value.placeholder`));
  });

  test('reports headers that cannot be placed, and those that fit two fields', () => {
    const read = layouts(sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '合作单位', '战略意义', '编号', '联系电话'], ['A1', '氢能', '甲公司', '乙大学', '高', 1, '010']]));
    expect(problemsOf(read)).toEqual(['汇总!D1 label.ambiguous', '汇总!E1 label.unknown', '汇总!F1 label.unknown']);
  });

  test('gives the same header twice with different values both, and says so; equal values are one', () => {
    const read = layouts(sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '申报单位'], ['A1', '氢能', '甲公司', '乙公司'], ['A2', '光伏', '丙公司', '丙公司']]));
    expect(read.proposals.map((one) => fieldsOf(one)['leadOrganization'])).toEqual(['C2 甲公司 | D2 乙公司', 'C3 丙公司']);
    expect(read.problems).toEqual([{
      cell: { sheet: '汇总', row: 1, column: 3 },
      message: { key: 'label.twice', params: { label: '申报单位', text: '乙公司', at: '汇总!C2', other: '甲公司' } },
    }]);
  });

  test('takes the unit of amounts from the caption 单位：万元, and of nothing else', () => {
    const { proposals } = layouts(sheetOf('汇总', [['项目汇总表'], [null, null, null, '单位：万元'], ['申报编号', '项目名称', '执行年限', '申请国拨经费'], ['A1', '氢能', 3, 450]], { merges: ['A1:D1'] }));
    expect(fieldsOf(proposals[0])).toEqual({ proposalId: 'A4 A1', titleZh: 'B4 氢能', duration: 'C4 3', grantRequested: 'D4 450 万元' });
  });

  test('takes parts and means of its sums for no proposals, nor a table of sums by direction below', () => {
    const rows = [['申报编号', '项目名称', '申请经费（万元）'], ['A1', '氢能', 450], ['合计', '1项', 450], ['其中：企业牵头', '1项', 450], ['平均', null, 450], [], ['按方向统计'], ['指南方向', '申报数', '申请经费（万元）'], ['1.1', '1', 450]];
    const read = layouts(sheetOf('汇总', rows));
    expect(read.proposals.map((one) => fieldsOf(one)['proposalId'])).toEqual(['A2 A1']);
  });

  test('takes labels with values beside them below the list for a signature, not a proposal', () => {
    const rows = [['申报编号', '项目名称', '牵头单位'], ['A1', '氢能', '甲公司'], ['A2', '光伏', '乙公司'], [], ['申报单位（盖章）', '北京大学'], ['填报人', '张三', '联系电话', '010']];
    const read = layouts(sheetOf('汇总', rows));
    expect(read.proposals.map((one) => fieldsOf(one)['proposalId'])).toEqual(['A2 A1', 'A3 A2']);
    expect(problemsOf(read)).toEqual(['汇总!A5 row.not-read', '汇总!A6 row.not-read']);
  });

  test('is a list with one wide row, a signature below it or not', () => {
    const header = ['申报编号', '项目名称', '指南方向', '领域方向', '牵头单位', '单位性质', '项目负责人', '执行期（年）', '申请经费（万元）'];
    const read = layouts(sheetOf('汇总', [header, ['A1', '氢能', '1.1', '氢能', '甲公司', '企业', '张伟', 3, 450], [], ['申报单位（盖章）', '北京大学']]));
    expect(fieldsOf(read.proposals[0])).toMatchObject({ leadOrganization: 'E2 甲公司', grantRequested: 'I2 450 万元' });
  });

  test('takes units from a row of their own below the header', () => {
    const read = layouts(sheetOf('汇总', [['申报编号', '项目名称', '申请经费', '执行期'], [null, null, '（万元）', '月'], ['A1', '氢能', 450, 36]]));
    expect(read.proposals.map(fieldsOf)).toEqual([{ proposalId: 'A3 A1', titleZh: 'B3 氢能', grantRequested: 'C3 450 万元', duration: 'D3 36 月' }]);
    const none = layouts(sheetOf('汇总', [['申报编号', '项目名称', '申请经费'], [null, '月', '待核'], ['A1', '氢能', 450]]));
    expect(none.proposals).toHaveLength(2);
  });

  test('keeps half-filled rows, and says which have no name', () => {
    const read = layouts(sheetOf('汇总', [['序号', '申报编号', '项目名称', '项目负责人', '指南方向'], [1, 'A1'], [2, null, null, '张伟', '1.1'], [3, null, '氢能']]));
    expect(read.proposals.map(fieldsOf)).toEqual([
      { proposalId: 'B2 A1', titleZh: 'C2', leader: 'D2', direction: 'E2' },
      { proposalId: 'B3', titleZh: 'C3', leader: 'D3 张伟', direction: 'E3 1.1' },
      { proposalId: 'B4', titleZh: 'C4 氢能', leader: 'D4', direction: 'E4' },
    ]);
    expect(problemsOf(read)).toEqual(['汇总!A3 row.unnamed']);
  });

  test('does not read notes and signatures below as proposals', () => {
    const read = layouts(sheetOf('汇总', [HEADER, first, ['注：经费以万元计。'], ['填表说明'], ['填表人：王五', null, '联系电话：010'], [null, '说明：以上均已核对']]));
    expect(read.proposals).toHaveLength(1);
  });

  test('says that a list without rows is blank', () => {
    const read = layouts(sheetOf('汇总', [HEADER, [1], [2], [3]]));
    expect(read.proposals).toEqual([]);
    expect(problemsOf(read)).toEqual(['汇总!A1 table.blank']);
  });

  test('does not read 课题 rows as proposals', () => {
    const read = layouts(sheetOf('课题', [['序号', '课题名称', '承担单位', '负责人', '国拨经费'], [1, '课题一', '甲公司', '张伟', 100]]));
    expect(read.proposals).toEqual([]);
    expect(problemsOf(read)).toEqual(['课题!B1 table.other']);
  });
});

describe('a header of two rows', () => {
  test('has groups merged over columns: 外方 with the items of its form', () => {
    const read = layouts(sheetOf('汇总', [
      ['申报编号', '项目英文名称', '项目起止时间', null, '外方', null, null],
      [null, null, '起始', '结束', '英文名称', '项目负责人', '起止时间'],
      ['A1', 'Hydrogen', '2025-12', '2028-11', 'Hydrogen', 'Kim', '2025.12-2028.11'],
    ], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'] }));
    expect(read.proposals.map(fieldsOf)).toEqual([{
      'proposalId': 'A3 A1', 'titleEn': 'B3 Hydrogen', 'startDate': 'C3 2025-12', 'endDate': 'D3 2028-11',
      'counterpart.titleEn': 'E3 Hydrogen', 'counterpart.leaders': 'F3 Kim', 'counterpart.period': 'G3 2025.12-2028.11',
    }]);
    expect(problemsOf(read)).toEqual([]);
  });

  test('names parties under 中方 and 韩方 where their columns are 单位名称 and 负责人', () => {
    const { proposals } = layouts(sheetOf('汇总', [
      ['申报编号', '项目名称', '中方', null, null, '韩方', null],
      [null, null, '单位名称', '单位性质', '负责人', '单位名称', '负责人'],
      ['A1', '氢能', '甲公司', '企业', '张伟', 'KIST', 'Kim'],
    ], { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1'] }));
    expect(proposals.map(fieldsOf)).toEqual([{
      proposalId: 'A3 A1', titleZh: 'B3 氢能', leadOrganization: 'C3 甲公司', leadOrganizationType: 'D3 企业', leader: 'E3 张伟',
      foreignOrganization: 'F3 KIST', foreignLeader: 'G3 Kim',
    }]);
  });

  test('may leave its groups unmerged, and take a unit from the group', () => {
    const { proposals } = layouts(sheetOf('汇总', [
      ['申报编号', '项目名称', '外方单位', null, '经费（万元）', null],
      [null, null, '单位名称', '负责人姓名', '总经费', '国拨经费'],
      ['A1', '氢能', 'KIST', 'Kim', 900, 450],
    ], { merges: ['E1:F1'] }));
    expect(proposals.map(fieldsOf)).toEqual([{ proposalId: 'A3 A1', titleZh: 'B3 氢能', foreignOrganization: 'C3 KIST', foreignLeader: 'D3 Kim', grantRequested: 'F3 450 万元' }]);
  });

  test('may hold the titles in two languages under one, and come again on the next page', () => {
    const header = [['申报编号', '项目名称', null, '牵头单位'], [null, '中文', '英文', null]];
    const read = layouts(sheetOf('汇总', [...header, ['A1', '氢能', 'Hydrogen', '甲公司'], ...header, ['A2', '光伏', 'PV', '乙公司']], { merges: ['A1:A2', 'B1:C1', 'D1:D2', 'A4:A5', 'B4:C4', 'D4:D5'] }));
    expect(read.proposals.map(fieldsOf)).toEqual([
      { proposalId: 'A3 A1', titleZh: 'B3 氢能', titleEn: 'C3 Hydrogen', leadOrganization: 'D3 甲公司' },
      { proposalId: 'A6 A2', titleZh: 'B6 光伏', titleEn: 'C6 PV', leadOrganization: 'D6 乙公司' },
    ]);
  });

  test('keeps the title row above out of its groups', () => {
    const { proposals } = layouts(sheetOf('汇总', [
      ['外方合作项目汇总（单位：万元）', null, null, null],
      ['申报编号', '项目名称', '项目负责人', '执行年限'],
      ['A1', '氢能', '张伟', 3],
    ], { merges: ['A1:D1'] }));
    expect(proposals.map(fieldsOf)).toEqual([{ proposalId: 'A3 A1', titleZh: 'B3 氢能', leader: 'C3 张伟', duration: 'D3 3' }]);
  });
});
