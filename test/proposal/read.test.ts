import { cellAddress } from '../../src/workbook/addresses';
import type { Reading } from '../../src/proposal/model';
import { readProposals } from '../../src/proposal/read';
import type { Sheet } from '../../src/workbook/cells';
import { CONTEXT } from '../support/context';
import { problemsOf } from '../support/layouts';
import { sheetOf, workbookOf } from '../support/workbooks';

const read = (...sheets: Sheet[]): Reading => readProposals(workbookOf(...sheets), CONTEXT);
const form = (name: string, id: string, title: string, more: (string | number)[][] = []) =>
  sheetOf(name, [['申报编号', id], ['项目英文名称', title], ['项目牵头申报单位', '甲公司'], ...more]);
const foreignForm = (name: string, rows: (string | number)[][]) => sheetOf(name, [...rows, ['Research field', 'Hydrogen'], ['Principal investigator', 'Kim']]);
const targets = (name: string, rows: (string | number)[][]) => sheetOf(name, [['申报编号', '指标类型', '指标名称', '指标值', '单位'], ...rows]);
const count = (reading: Reading, index: number): unknown => {
  const field = reading.proposals[index]?.targets;
  return field?.state === 'present' ? field.value.targets.map((target) => (target.count.state === 'present' ? target.count.value.min : target.count.state)) : field?.state;
};

describe('a workbook', () => {
  test('is read field by field, each with its cell', () => {
    const { proposals, problems } = read(form('申报书', 'A1', 'Hydrogen', [['申请国拨经费（万元）', 450], ['项目起止时间', '2025年12月至2028年11月']]));
    expect(problems).toEqual([]);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.grantRequested).toMatchObject({ state: 'present', value: { min: 450, max: 450 }, evidence: [{ cell: { sheet: '申报书', row: 3, column: 1 }, found: '450' }] });
    expect(proposals[0]?.period).toMatchObject({ state: 'present', value: { months: { min: 36, max: 36 } } });
  });

  test('without a proposal has none', () => {
    expect(read()).toMatchObject({ proposals: [], problems: [] });
    expect(read(sheetOf('说明', [['本表用于登记'], ['请勿修改']]))).toMatchObject({ proposals: [], problems: [] });
  });

  test('may mix lists and forms; the same number in both is two proposals', () => {
    const list = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位'], ['A1', '氢能', '甲公司'], ['A2', '光伏', '乙公司']]);
    const both = read(list, form('A1', 'A1', 'Hydrogen'));
    expect(both.proposals.map(({ home }) => home.sheet)).toEqual(['汇总', '汇总', 'A1']);
    expect(both.problems).toEqual([{ cell: { sheet: 'A1', row: 0, column: 1 }, message: { key: 'number.repeated', params: { id: 'A1', at: '汇总!A2' } } }]);
  });

  test('may hold a list whose proposals are merged over their targets', () => {
    const list = sheetOf('汇总', [
      ['申报编号', '项目名称', '指南方向', '牵头单位', '项目负责人', '指标类型', '指标名称', '完成时指标值', '单位'],
      ['A1', '氢能', '1.1', '甲公司', '张伟', '联合论文', '与韩方共同发表论文', 2, '篇'],
      ['', '', '', '', '', '联合发明专利', '与韩方共同申请发明专利', 3, '项'],
      ['A2', '光伏', '1.1', '乙公司', '李娜', '联合论文', '与韩方共同发表论文', 1, '篇'],
    ], { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'] });
    const reading = read(list);
    expect(reading.proposals.map(({ titleZh }) => (titleZh.state === 'present' ? titleZh.value : ''))).toEqual(['氢能', '光伏']);
    expect([count(reading, 0), count(reading, 1)]).toEqual([[2, 3], [1]]);
    expect(problemsOf(reading)).toEqual([]);
  });

  test('leaves a choice open that is put off, and chooses nobody by a blank or a dash', () => {
    const rows = ['待定', '/', '', '是'].map((mark, index) => [`A${index}`, '氢能', '甲公司', mark]);
    expect(read(sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '拟立项'], ...rows])).proposals.map(({ recommended }) => recommended.state)).toEqual(['unreadable', 'blank', 'blank', 'present']);
  });

  test('has our own sheets left out, by table or, where copied, by header', () => {
    const rows = [['编号', '申报编号', '项目名称', '级别', '规则', '条款', '单元格', '牵头单位'], ['1', 'A1', '氢能', '不符合', 'x', '1.1', 'A1', '甲公司']];
    const table = { name: 'ClauseCheck_Summary', area: { top: 0, left: 0, bottom: 1, right: 2 } };
    const ours = { ...sheetOf('核验汇总', [['申报编号', '项目名称', '牵头单位'], ['A1', '氢能', '甲公司']]), tables: [table] };
    const copied = sheetOf('核验汇总 (2)', [['指南核验汇总'], ['申报编号', '项目名称', '指南方向', '牵头单位', '结论', '不符合', '待核实', '建议'], ['A1', '氢能', '1.1', '甲公司', '不符合', 1, 0, 0]]);
    expect(read(ours, sheetOf('核验结果 (2)', rows), copied).proposals).toEqual([]);
  });
});

describe('a foreign side\'s form on its own sheet', () => {
  test('completes the one proposal there is, whatever its own number', () => {
    const reading = read(form('中方申报书', 'A1', 'Hydrogen'), foreignForm('外方申报书', [['Proposal ID', 'KR-7'], ['Project title', 'Hydrogen'], ['Lead organization', 'KIST'], ['Foreign partner', 'A Co.']]));
    expect(reading.proposals).toHaveLength(1);
    expect(reading.proposals[0]?.['counterpart.titleEn']).toMatchObject({ value: 'Hydrogen', evidence: [{ cell: { sheet: '外方申报书', row: 1, column: 1 } }] });
    expect(reading.proposals[0]?.['counterpart.organizations']).toMatchObject({ value: ['KIST', 'A Co.'] });
    expect(reading.proposals[0]?.['counterpart.leaders']).toMatchObject({ value: ['Kim'] });
    expect(reading.proposals[0]?.titleEn).toMatchObject({ value: 'Hydrogen', evidence: [{ cell: { sheet: '中方申报书' } }] });
  });

  test('is known by its title, too', () => {
    const titled = sheetOf('Sheet2', [['政府间国际科技创新合作项目申报书（韩方）'], ['项目英文名称', 'Hydrogen'], ['研究领域', '氢能'], ['项目负责人', 'Kim']]);
    expect(read(form('Sheet1', 'A1', 'Hydrogen'), titled).proposals[0]?.['counterpart.leaders']).toMatchObject({ value: ['Kim'] });
  });

  test('goes by 申报编号, else by the English title evened out', () => {
    const reading = read(
      form('一', 'A1', 'Hydrogen'), form('二', 'A2', 'Solar Cells'),
      foreignForm('韩方1', [['申报编号', 'A2'], ['Project title', 'Hydrogen']]), foreignForm('韩方2', [['Project title', ' HYDROGEN ']]),
    );
    expect(reading.proposals.map((one) => one['counterpart.titleEn'])).toMatchObject([{ value: 'HYDROGEN' }, { value: 'Hydrogen' }]);
  });

  test('is reported where it may belong to several, and the counterpart stays blank', () => {
    const reading = read(form('一', 'A1', 'Hydrogen'), form('二', 'A2', 'Solar'), foreignForm('外方', [['Project title', 'Wind'], ['Lead organization', 'KIST']]));
    expect(reading.proposals.map((one) => one['counterpart.titleEn'].state)).toEqual(['blank', 'blank']);
    expect(problemsOf(reading)).toEqual(['外方!A1 counterpart.unlinked']);
  });

  test('may be a list of foreign forms, linked row by row', () => {
    const own = sheetOf('中方', [['申报编号', '项目英文名称', '牵头单位'], ['A1', 'Hydrogen', '甲'], ['A2', 'Solar', '乙']]);
    const foreign = sheetOf('外方', [['申报编号', '项目英文名称', '项目负责人'], ['A2', 'Solar', 'Lee'], ['A1', 'Hydrogen', 'Kim']]);
    expect(read(own, foreign).proposals.map((one) => one['counterpart.leaders'])).toMatchObject([{ value: ['Kim'] }, { value: ['Lee'] }]);
  });
});

describe('targets', () => {
  test('of a table that proposals share go by 申报编号; a number of nobody\'s is reported', () => {
    const list = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位'], ['A1', '氢能', '甲公司'], ['A2', '光伏', '乙公司']]);
    const reading = read(list, targets('成果', [['A2', '论文', '与韩方合著论文', 3, '篇'], ['A1', '论文', '与韩方合著论文', 1, '篇'], ['A9', '论文', '与韩方合著论文', 7, '篇']]));
    expect([count(reading, 0), count(reading, 1)]).toEqual([[1], [3]]);
    expect(reading.problems.map(({ message }) => message)).toContainEqual({ key: 'targets.unlinked', params: { id: 'A9' } });
  });

  test('of a table on a sheet of its own belong to the one proposal', () => {
    const table = sheetOf('成果', [['指标类型', '指标名称', '指标值', '单位'], ['论文', '与韩方合著论文', 2, '篇']]);
    expect(count(read(form('申报书', 'A1', 'Hydrogen'), table), 0)).toEqual([2]);
    const two = read(form('一', 'A1', 'Hydrogen'), form('二', 'A2', 'Solar'), table);
    expect([count(two, 0), count(two, 1)]).toEqual(['blank', 'blank']);
    expect(two.problems.map(({ message }) => message.key)).toEqual(['targets.unlinked']);
  });

  test('of a table below a form, or beside a number, belong to that proposal', () => {
    const rows = [[], ['指标类型', '指标名称', '指标值', '单位'], ['论文', '与韩方合著论文', 2, '篇']];
    const below = read(form('一', 'A1', 'Hydrogen', rows), form('二', 'A2', 'Solar'));
    expect([count(below, 0), count(below, 1)]).toEqual([[2], 'blank']);
    const beside = read(form('一', 'A1', 'Hydrogen'), form('二', 'A2', 'Solar'), sheetOf('成果', [['申报编号：A2'], ...rows]));
    expect([count(beside, 0), count(beside, 1)]).toEqual(['blank', [2]]);
  });

  test('may be columns of a list', () => {
    const reading = read(sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '联合发表论文（篇）', '联合申请发明专利（项）'], ['A1', '氢能', '甲公司', 2, 3]]));
    expect(count(reading, 0)).toEqual([2, 3]);
    expect(reading.problems).toEqual([]);
  });

  test('that stand in two places prove nothing', () => {
    const list = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '联合发表论文（篇）'], ['A1', '氢能', '甲公司', 1]]);
    const reading = read(list, targets('成果', [['A1', '论文', '与韩方合著论文', 1, '篇']]));
    const field = reading.proposals[0]?.targets;
    expect(field?.state === 'present' && field.value.targets.map(({ doubts }) => doubts.map(({ key }) => key))).toEqual([['targets.several'], ['targets.several']]);
  });
});

test('a list of ten thousand rows and forty columns, most of them unknown, is read whole', () => {
  const list = (rows: number): Sheet => sheetOf('汇总', [
    ['申报编号', '项目名称', '牵头单位', ...Array.from({ length: 37 }, (_, index) => `附加${index}`)],
    ...Array.from({ length: rows }, (_, row) => [`A${row}`, `基于新型催化剂的氢能制备技术研究${row}`, `第${row}公司`, ...Array.from({ length: 37 }, (_, index) => `值${row}-${index}`)]),
  ]);
  expect(read(list(10_000)).proposals).toHaveLength(10_000);
}, 20_000);

test('cells that nobody can read are said, each at its place, in forms and in lists', () => {
  const form = sheetOf('申报书', [['申报编号', 'A1'], ['项目名称', { error: '#N/A' }], ['牵头单位', '甲公司'], ['申请国拨经费（万元）', { error: 'uncalculated' }]]);
  const list = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '联合发表论文（篇）'], ['A2', '氢能', '甲公司', { error: '#REF!' }]]);
  expect(read(form, list).problems.map(({ cell, message }) => `${cell.sheet}!${cellAddress(cell)} ${message.key}`)).toEqual([
    '申报书!B2 cell.error',
    '申报书!B4 cell.uncalculated',
    '汇总!D2 cell.error',
  ]);
});
