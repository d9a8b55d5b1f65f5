import { fieldsOf, layouts } from '../../support/layouts';
import { sheetOf } from '../../support/workbooks';

const read = (...rows: (string | null)[][]) => layouts(sheetOf('申报书', rows)).proposals.map(fieldsOf);

test('bands of labels with their values below are one form, not a list each', () => {
  const one = [{
    proposalId: 'A2 A1', titleZh: 'B2 氢能', direction: 'C2 1.1', leadOrganization: 'A4 甲公司', leadOrganizationType: 'B4 企业', leader: 'C4 张伟',
    foreignOrganization: 'A6 KIST', foreignLeader: 'B6 Kim', subprojects: 'C6 0',
  }];
  const bands = [
    ['申报编号', '项目名称', '指南方向'], ['A1', '氢能', '1.1'],
    ['申报单位', '单位性质', '项目负责人'], ['甲公司', '企业', '张伟'],
    ['外方单位', '外方负责人', '课题数'], ['KIST', 'Kim', '0'],
  ];
  expect(read(...bands)).toEqual(one);
});

test('a band may be followed by labels with their values beside them', () => {
  expect(read(['项目名称', '申报单位', '领域方向'], ['氢能', '甲公司', '氢能'], ['指南方向', '1.1', '项目执行期'], ['单位性质', '企业', '3年'])).toEqual([
    { titleZh: 'A2 氢能', leadOrganization: 'B2 甲公司', field: 'C2 氢能', direction: 'B3 1.1', duration: 'C4 3年', leadOrganizationType: 'B4 企业' },
  ]);
});

test('a band of one name and the period is no table of people', () => {
  expect(read(['项目名称', '申报单位', '指南方向'], ['氢能', '甲公司', '1.1'], ['项目负责人', '外方单位', '项目执行期'], ['张伟', '三星电子', '3年'])).toEqual([
    { titleZh: 'A2 氢能', leadOrganization: 'B2 甲公司', direction: 'C2 1.1', leader: 'A4 张伟', foreignOrganization: 'B4 三星电子', duration: 'C4 3年' },
  ]);
});

test('two lists of one proposal each stay lists', () => {
  const header = ['申报编号', '项目名称', '申报单位'];
  expect(read(header, ['A1', '氢能', '甲公司'], header, ['A2', '光伏', '乙公司'])).toHaveLength(2);
});
