import { fieldsOf, layouts, participantsOf } from '../../support/layouts';
import { sheetOf } from '../../support/workbooks';

describe('merged rows', () => {
  test('are one proposal where the number is merged over them', () => {
    const read = layouts(sheetOf('汇总', [
      ['申报编号', '项目名称', '参与单位', '项目负责人'],
      ['A1', '氢能', '甲公司（企业）', '张伟'],
      [null, null, '乙大学（高校）', null],
      ['A2', '光伏', '丙公司', '李四'],
    ], { merges: ['A2:A3', 'B2:B3', 'D2:D3'] }));
    expect(read.proposals.map(fieldsOf)).toEqual([
      { proposalId: 'A2 A1', titleZh: 'B2 氢能', leader: 'D2 张伟' },
      { proposalId: 'A4 A2', titleZh: 'B4 光伏', participants: 'C4 丙公司', leader: 'D4 李四' },
    ]);
    expect(participantsOf(read.proposals[0])).toEqual(['C2 甲公司（企业）, , ', 'C3 乙大学（高校）, , ']);
  });

  test('give a value merged over several proposals to each', () => {
    const { proposals } = layouts(sheetOf('汇总', [['指南方向', '申报编号', '项目名称'], ['1.1', 'A1', '氢能'], [null, 'A2', '光伏']], { merges: ['A2:A3'] }));
    expect(proposals.map((one) => fieldsOf(one)['direction'])).toEqual(['A2 1.1', 'A2 1.1']);
  });
});
