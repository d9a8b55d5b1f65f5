import { fieldsOf, layouts, problemsOf } from '../support/layouts';
import { sheetOf } from '../support/workbooks';

const basic = sheetOf('基本信息', [['申报编号', 'A1'], ['项目名称', '氢能'], ['申报单位', '甲公司'], ['项目执行期', null]]);
const basicFields = { proposalId: 'B1 A1', titleZh: 'B2 氢能', leadOrganization: 'B3 甲公司' };
const more = [['项目执行期', '3年'], ['课题数', '0'], ['外方是否同步申报', '是']];
const withMore = (...rows: string[][]) => layouts(basic, sheetOf('合作信息', [...rows, ...more]));

test('sheets of one number or title are one proposal', () => {
  for (const same of [['申报编号', 'A1'], ['项目名称', '氢能']]) {
    expect(withMore(same).proposals.map(fieldsOf)).toEqual([{ ...basicFields, duration: 'B2 3年', subprojects: 'B3 0', counterpartApplied: 'B4 是' }]);
  }
});

test('sheets that contradict each other are two', () => {
  expect(withMore(['申报编号', 'A2'], ['项目名称', '氢能']).proposals).toHaveLength(2);
  expect(withMore(['申报编号', 'A1'], ['申报单位', '乙公司']).proposals).toHaveLength(2);
});

test('a sheet that names no proposal is nobody\'s for certain, and said: it may be the guide\'s own requirements', () => {
  const read = withMore();
  expect(read.proposals.map(fieldsOf)).toEqual([{ ...basicFields, duration: 'B4' }]);
  expect(problemsOf(read)).toEqual(['合作信息!A1 form.unnamed']);
});
