import { readProposals } from '../../../src/proposal/read';
import { readCounterpartFile } from '../../../src/proposal/counterpart/read-list';
import type { Reading } from '../../../src/proposal/model';
import { CONTEXT } from '../../support/context';
import { sheetOf, workbookOf } from '../../support/workbooks';

type Rows = Parameters<typeof sheetOf>[1];
const read = (name: string, rows: Rows): Reading => readProposals(workbookOf(sheetOf(name, rows)), CONTEXT);

const THEIRS: Rows = [['No.', 'Project title', 'Korean PI', 'Institution'], [1, 'Green Hydrogen', 'Kim Minsoo', 'KAIST'], [2, 'Solar Cells', 'Lee Jisoo', 'POSTECH']];

describe('a sheet named as the counterpart’s list', () => {
  test.each(['韩方清单', '2025年韩方申报项目', '外方清单', '附件2：新方申报项目清单', 'Korean applications', '1.1韩方清单', '韩方清单（NRF）'])('%s is one, and holds no proposals of this side', (name) => {
    const { counterparts: lists, proposals, sheets } = read(name, THEIRS);
    expect(proposals).toEqual([]);
    expect(sheets).toMatchObject([{ holds: 'counterpart' }]);
    expect(lists[0]?.entries.map((entry) => entry['counterpart.titleEn'])).toMatchObject([{ value: 'Green Hydrogen' }, { value: 'Solar Cells' }]);
    expect(lists[0]?.entries[0]?.['counterpart.leaders']).toMatchObject({ value: ['Kim Minsoo'], evidence: [{ cell: { sheet: name, row: 1, column: 2 } }] });
    expect(lists[0]?.entries[0]?.['counterpart.organizations']).toMatchObject({ value: ['KAIST'] });
  });
  test('so is one whose title above the header says it', () => {
    expect(read('Sheet1', [['韩方申报项目清单'], [], ...THEIRS]).counterparts).toMatchObject([{ directions: ['1.1', '1.2'], entries: [{}, {}] }]);
  });
  test.each([['韩方清单', ['1.1', '1.2']], ['印尼方清单', ['1.3']], ['柬方清单', ['1.4']], ['新方清单', ['1.5']], ['外方清单', []], ['1.2 韩方清单', ['1.2']], ['Korean applications', ['1.1', '1.2']]])('%s is for %j', (name, directions) => {
    expect(read(name, THEIRS).counterparts[0]?.directions).toEqual(directions);
  });
  test('plain labels and the foreign side’s count alike, and a direction column is read', () => {
    const { counterparts: lists } = read('韩方清单', [['指南方向', '外方项目英文名称', '外方负责人', '外方单位', '领域方向', '执行期'], ['1.2', 'Green Hydrogen', 'Kim Minsoo', 'KAIST', '氢能', '3年']]);
    expect(lists[0]?.entries).toMatchObject([{ direction: '1.2', 'counterpart.titleEn': { value: 'Green Hydrogen' }, 'counterpart.leaders': { value: ['Kim Minsoo'] }, 'counterpart.organizations': { value: ['KAIST'] }, 'counterpart.field': { value: '氢能' }, 'counterpart.period': { value: { months: { min: 36, max: 36 } } } }]);
  });
  test('sums, groups and blank rows are no applications', () => {
    const { counterparts: lists } = read('韩方清单', [...THEIRS, [], ['合计', '2项'], ['Total', 2]]);
    expect(lists[0]?.entries).toHaveLength(2);
  });
  test('an empty one proves nothing, and that is said', () => {
    const { counterparts: lists, problems } = read('印尼方清单', THEIRS.slice(0, 1));
    expect(lists).toEqual([]);
    expect(problems.map(({ message }) => message.key)).toEqual(['counterpart.list-empty']);
  });
  test('titles in Chinese alone match nothing, so such a list is none either', () => {
    expect(read('韩方清单', [['序号', '项目名称', '负责人', '单位名称'], [1, '绿氢', '金民秀', '首尔大学']]).counterparts).toEqual([]);
  });
});

describe('what speaks against an application on the list is read beside it', () => {
  const doubtIn = (header: string, text: string, name = '韩方清单'): string | undefined => {
    const [first = [], row = []] = THEIRS;
    return read(name, [[...first, header], [...row, text]]).counterparts[0]?.entries[0]?.doubt?.found;
  };
  test.each([['Status', 'Withdrawn'], ['备注', '已撤回'], ['状态', '未提交'], ['Submitted', 'No'], ['是否受理', '否'], ['Application status', 'ＤＲＡＦＴ'], ['备注', '拟申报']])('%s: %s', (header, text) => {
    expect(doubtIn(header, text)).toBe(text);
  });
  test.each([['Status', 'Submitted'], ['Submitted', 'Yes'], ['是否受理', '是'], ['Industry partner', 'No'], ['备注', ''], ['Abstract', 'A plan in draft. '.repeat(5)]])('nothing in %s: %s', (header, text) => {
    expect(doubtIn(header, text)).toBeUndefined();
  });
  test('and in the list’s name', () => {
    expect(doubtIn('Remarks', '', '韩方清单（未受理）')).toBe('韩方清单（未受理）');
  });
  test.each([['2.1', '2.1', []], ['中国和日本', '中国和日本', []], ['1.2、1.3', '1.2、1.3', ['1.2', '1.3']], ['中国和韩国', '中国和韩国', ['1.1', '1.2']]])('a direction %s is no code of the call’s', (text, found, codes) => {
    const [first = [], row = []] = THEIRS;
    expect(read('韩方清单', [[...first, 'Direction'], [...row, text]]).counterparts[0]?.entries[0]).toMatchObject({ otherDirection: { text: found, codes } });
  });
  test('the counterpart’s own word for a direction says nothing of the call’s', () => {
    const [first = [], row = []] = THEIRS;
    expect(read('韩方清单', [[...first, 'Direction'], [...row, 'Hydrogen track']]).counterparts[0]?.entries[0]?.otherDirection).toBeUndefined();
  });
});

describe('whose list it is, by the file’s name', () => {
  const listIn = (file: string) => readCounterpartFile(workbookOf(sheetOf('Sheet1', THEIRS)), file, CONTEXT).lists[0];
  test.each(['日方清单.xlsx', '日本申报项目.xlsx', 'Japan applications.xlsx'])('%s is of no direction of the call', (file) => {
    expect(listIn(file)).toMatchObject({ directions: [], isElsewhere: true });
  });
  test.each(['创新方向清单.xlsx', '12月11日方案清单.xlsx', 'list.xlsx', '六月中日程清单.xlsx'])('%s says nothing of that', (file) => {
    expect(listIn(file)?.directions).toEqual([]);
    expect(listIn(file)?.isElsewhere).toBeUndefined();
  });
});

describe('what is no list of the counterpart’s is read as ever', () => {
  const OURS: Rows = [['申报编号', '项目名称', '项目英文名称', '项目牵头申报单位', '申报单位性质', '项目负责人', '外方合作单位', '外方是否同步申报'], ['A1', '绿氢', 'Green Hydrogen', '某大学', '高校', '张三', 'KAIST', '是']];
  test.each(['韩方合作项目汇总表', '韩方清单', '韩方申报项目', '申报汇总', '中方与韩方清单', '与韩方合作项目清单'])('this side’s columns on %s', (name) => {
    const { counterparts: lists, proposals } = read(name, OURS);
    expect(lists).toEqual([]);
    expect(proposals).toHaveLength(1);
  });
  test('a 国拨 column is this side’s, whatever the sheet is called', () => {
    expect(read('韩方清单', [['项目名称', '项目英文名称', '牵头单位', '负责人', '申请国拨经费（万元）'], ['绿氢', 'Green Hydrogen', '某大学', '张三', 100]]).proposals).toHaveLength(1);
  });
  test('a sheet of another name with the counterpart’s columns', () => {
    expect(read('项目表', THEIRS).counterparts).toEqual([]);
  });
  test('a sheet named so without such a header is said not to be read', () => {
    expect(read('韩方清单', [['请见邮件']]).problems.map(({ message }) => message.key)).toContain('counterpart.list-unread');
  });
});

test('of a workbook handed over as the counterpart’s every list is read, whatever its name, each cell with its file', () => {
  const { lists } = readCounterpartFile(workbookOf(sheetOf('Sheet1', THEIRS), sheetOf('说明', [['见邮件']])), '韩方.xlsx', CONTEXT);
  expect(lists).toMatchObject([{ file: '韩方.xlsx', sheet: 'Sheet1', directions: ['1.1', '1.2'], entries: [{ home: { file: '韩方.xlsx' } }, {}] }]);
  expect(lists[0]?.entries[0]?.['counterpart.titleEn'].evidence).toMatchObject([{ cell: { file: '韩方.xlsx', sheet: 'Sheet1', row: 1, column: 1 } }]);
});

test('this side’s workbook, handed over by mistake, is no list', () => {
  expect(readCounterpartFile(workbookOf(sheetOf('汇总', [['项目名称', '项目英文名称', '牵头单位', '申报单位性质', '负责人'], ['绿氢', 'Green Hydrogen', '某大学', '高校', '张三']])), 'a.xlsx', CONTEXT).lists).toEqual([]);
});
