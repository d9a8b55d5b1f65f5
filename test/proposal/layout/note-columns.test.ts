import { fieldsOf, layouts } from '../../support/layouts';
import { sheetOf } from '../../support/workbooks';

const read = (...rows: (string | null)[][]) => layouts(sheetOf('申报书', rows)).proposals.map(fieldsOf);
const values = { titleZh: 'C2 氢能', direction: 'C3 1.1', leadOrganization: 'C4 甲公司', duration: 'C5 2年' };

test('what the guide asks for, in a column of its own, is not what was applied for', () => {
  for (const head of ['指南要求', '填写说明', '填写要求', '示例']) {
    expect(read(['项目', head, '申报内容'], ['项目名称', '中文全称', '氢能'], ['指南方向', '如1.1', '1.1'], ['申报单位', '企业', '甲公司'], ['项目执行期', '3年', '2年'])).toEqual([values]);
  }
});

test('a value left blank beside such a column stays blank', () => {
  const [fields] = read(['项目', '指南要求', '申报内容'], ['项目名称', '中文全称', '氢能'], ['指南方向', '如1.1', '1.1'], ['申报单位', '企业', '甲公司'], ['项目执行期', '3年', null]);
  expect(fields?.['duration']).toMatch(/^[BC]5$/);
});

test('a note that heads no column takes nothing away', () => {
  expect(read(['填写说明：须与申报书一致'], ['项目名称', '氢能'], ['指南方向', '1.1'], ['申报单位', '甲公司'])).toEqual([{ titleZh: 'B2 氢能', direction: 'B3 1.1', leadOrganization: 'B4 甲公司' }]);
});
