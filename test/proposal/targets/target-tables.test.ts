import { readerOf } from '../../../src/proposal/layout/reader';
import { findTargetTables } from '../../../src/proposal/targets/target-tables';
import type { FoundTable } from '../../../src/proposal/targets/found-table';
import type { Target } from '../../../src/proposal/model';
import type { Sheet } from '../../../src/workbook/cells';
import { areaAddress, cellAddress } from '../../../src/workbook/addresses';
import { gridOf } from '../../../src/workbook/grid';
import { sheetOf } from '../../support/workbooks';
import { said, vocabulary } from './said';

const find = (sheet: Sheet): readonly FoundTable[] => findTargetTables(gridOf(sheet), readerOf({ vocabulary, directions: [] }, false, () => undefined), vocabulary);
const sayings = (table: FoundTable | undefined, group = 0): string[] => table?.groups[group]?.table.targets.map(said) ?? [];
const targets = (table: FoundTable | undefined): readonly Target[] => table?.groups[0]?.table.targets ?? [];

const NATIONAL_HEADER = [
  ['项目目标', '预期成果名称', '预期成果类型', '对应的课题', '考核指标', '', '', '', '考核方式（方法）及评价手段'],
  ['', '', '', '', '指标名称', '立项时已有指标值/状态', '中期指标值/状态', '完成时指标值/状态', ''],
];
const NATIONAL_MERGES = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:H2', 'I2:I3'];

describe('the national form', () => {
  const sheet = sheetOf(
    '成果表',
    [
      ['项目合作目标、成果与考核指标表'],
      ...NATIONAL_HEADER,
      ['攻克制氢技术', '合著论文', '论文', '课题1', '合著论文', '0', '1篇', '与韩方共同发表论文2篇，其中我国科技期刊1篇', '论文首页'],
      ['', '发明专利', '专利', '', '联合申请发明专利', '无', '', '与韩方共同申请发明专利2项', '受理通知书'],
      ['', '国际研讨会', '会议', '', '次数', '', '', '围绕研究主题共同举办60人以上国际研讨会两次，每次企业代表不少于25人', '会议通知'],
      ['', '人员交流', '其他', '', '来华', '', '', '接待韩方来华3人，每人累计不少于1.5个月', '护照'],
      ['', '电解槽', '样机', '', '电解效率', '70%', '75%', '≥80%', '测试报告'],
    ],
    { merges: [...NATIONAL_MERGES, 'A4:A8'] },
  );
  const [table, ...others] = find(sheet);

  it('is found with its title, and once', () => {
    expect(others).toEqual([]);
    expect(table && areaAddress(table.area)).toBe('A1:I8');
  });

  it('gives a target a row, the number at completion', () => {
    expect(sayings(table)).toEqual([
      '论文 2 联合 韩国 国内1',
      '发明专利 2 联合 韩国',
      '研讨会 2 联合 每次≥60 企业≥25',
      '来华 3 联合 韩国 每人≥1.5月',
      '其他 ≥0 存疑',
    ]);
  });

  it('collects the tasks, and rests each target on its completion value alone', () => {
    expect(table?.groups[0]?.tasks.filter(({ content }) => content !== undefined).map(({ cell }) => cellAddress(cell))).toEqual(['D4']);
    expect(targets(table).map(({ evidence }) => evidence.map(({ cell }) => cellAddress(cell)))).toEqual([['H4'], ['H5'], ['H6'], ['H7'], ['H8']]);
    expect(targets(table)[0]?.count.evidence.map(({ cell }) => cellAddress(cell))).toEqual(['H4']);
  });
});

describe('rows of the national form that belong together', () => {
  const table = find(
    sheetOf(
      '成果表',
      [
        ...NATIONAL_HEADER,
        ['', '中韩国际研讨会', '会议', '', '次数', '', '', '2次', ''],
        ['', '', '', '', '每次参会人数', '', '', '≥50人', ''],
        ['', '', '', '', '每次企业代表人数', '', '', '20人以上', ''],
        ['', '联合发明专利', '专利', '', '申请', '', '', '3项', ''],
        ['', '', '', '', '授权', '', '', '1项', ''],
        ['', '合著论文', '论文', '', '论文数', '', '', 4, ''],
        ['', '', '', '', '其中我国科技期刊论文数', '', '', 2, ''],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:H1', 'I1:I2', 'B3:B5', 'C3:C5', 'B6:B7', 'C6:C7', 'B8:B9', 'C8:C9'] },
    ),
  )[0];

  it('are read as one target under their merged name', () => {
    expect(sayings(table)).toEqual(['研讨会 2 联合 韩国 每次≥50 企业≥20', '发明专利 3 联合', '论文 4 联合 国内2']);
  });
});

describe('a structured table', () => {
  const header = ['申报编号', '指标类型', '指标名称', '立项时已有', '指标值', '单位', '每次参会人数', '企业代表人数', '每人时长（月）', '我国科技期刊论文数'];
  const sheet = sheetOf(
    '目标',
    [
      ['合作目标与考核指标'],
      header,
      ['P1', '联合论文', '合著论文', '', 2, '篇', '', '', '', 1],
      ['同上', '联合发明专利', '申请发明专利', '', '≥2', '项', '', '', '', ''],
      header,
      ['P1', '联合举办国际研讨会', '', '', '2', '次', 60, '不少于20人', '', ''],
      ['', '', '', '', '', '', '', '', '', ''],
      ['P2', '韩方人员来华', '', '', 2, '人', '', '', 1.5, ''],
      ['P2', '合著论文', '', '', '', '篇', '', '', '', ''],
      ['P2', '联合标准', '', '', '无', '', '', '', '', ''],
      ['P2', '合著论文', '', '1篇', 3, '篇', '', '', '', ''],
      ['P2', '联合举办国际研讨会', '', '', { error: '#N/A' }, '次', '', '', '', ''],
      ['', '合著论文', '', '', 1, '篇', '', '', '', ''],
      ['合计', '', '', '', 12, '', '', '', '', ''],
    ],
  );
  const [table] = find(sheet);

  it('is split by 申报编号; a row without a number may belong to the one above, and proves nothing', () => {
    expect(table?.groups.map(({ proposalId, home }) => [proposalId, cellAddress(home)])).toEqual([['P1', 'A3'], ['P2', 'A8']]);
    expect(table?.groups[1]?.table.targets[5]?.doubts).toEqual([{ key: 'target.unnumbered', params: { id: 'P2' } }]);
  });

  it('keeps rows above the first number by themselves', () => {
    const [other] = find(sheetOf('目标', [header, ['', '合著论文', '', '', 1, '篇'], ['P1', '合著论文', '', '', 2, '篇']]));
    expect(other?.groups.map(({ proposalId }) => proposalId)).toEqual([undefined, 'P1']);
    expect(sayings(other, 1)).toEqual(['论文 2 联合']);
  });

  it('takes conditions from their columns', () => {
    expect(sayings(table, 0)).toEqual(['论文 2 联合 国内1', '发明专利 ≥2 联合', '研讨会 2 联合 每次60 企业≥20']);
  });

  it('rests a target on its completion value and its own details', () => {
    expect(table?.groups[0]?.table.targets.map(({ evidence }) => evidence.map(({ cell }) => cellAddress(cell)))).toEqual([['E3', 'J3'], ['E4'], ['E6', 'G6', 'H6']]);
  });

  it('keeps blank, none, what was there before and errors apart', () => {
    expect(sayings(table, 1)).toEqual(['来华 2 联合 韩国 每人1.5月', '论文 空 联合', '标准 0 联合', '论文 3 联合 存疑', '研讨会 ? 联合', '论文 1 联合 存疑']);
    expect(table?.groups[1]?.table.targets[4]?.count).toMatchObject({ state: 'unreadable', why: { key: 'cell.error', params: { error: '#N/A' } } });
    expect(table?.groups[1]?.table.targets[1]?.count.evidence.map(({ cell }) => cellAddress(cell))).toEqual(['E9']);
  });
});

describe('what is a table of targets', () => {
  it('finds none in a bulk sheet or a list of equipment', () => {
    expect(find(sheetOf('汇总', [['申报编号', '项目名称', '联合发表论文（篇）', '国际研讨会（次）'], ['P1', '制氢', 2, 2]]))).toEqual([]);
    expect(find(sheetOf('设备', [['名称', '单位', '数量'], ['电解槽', '台', 2]]))).toEqual([]);
  });

  it('knows plain headers by the title above them, and ends where another section begins', () => {
    const [table] = find(sheetOf('表', [['项目合作目标、成果与考核指标表'], ['类型', '名称', '数量', '单位'], ['论文', '中外合著论文', 2, '篇'], ['项目名称', '制氢', '', '']]));
    expect(table && areaAddress(table.area)).toBe('A1:D3');
    expect(sayings(table)).toEqual(['论文 2 联合']);
  });

  it('stands beside a list of proposals, with a number of its own or the list\'s', () => {
    const list = ['申报编号', '项目名称', '指南方向', '牵头单位', '项目负责人', '备注'];
    const beside = find(sheetOf('表', [[...list, '', '申报编号', '指标类型', '指标名称', '指标值'], ['P1', '制氢', '1.1', '甲公司', '张伟', '', '', 'P2', '联合论文', '合著论文', 2]]));
    expect(beside.map(({ area, groups }) => [areaAddress(area), groups[0]?.proposalId])).toEqual([['H1:K2', 'P2']]);
    const merged = find(sheetOf('表', [[...list, '指标类型', '指标名称', '指标值'], ['P1', '制氢', '1.1', '甲公司', '张伟', '', '联合论文', '合著论文', 2]]));
    expect(merged.map(({ area, groups }) => [areaAddress(area), groups[0]?.proposalId])).toEqual([['G1:I2', 'P1']]);
  });

  it('reads columns in any order, away from the corner', () => {
    const [table] = find(sheetOf('表', [[], ['', '', '完成时指标值', '指标名称'], ['', '', '2项', '与韩方联合申请发明专利']]));
    expect(sayings(table)).toEqual(['发明专利 2 联合 韩国']);
    expect(table && areaAddress(table.area)).toBe('C2:D3');
  });

  it('does not count a number that stands in the name and again in the value twice', () => {
    const [table] = find(sheetOf('表', [['指标名称', '指标值'], ['联合发表论文2篇', 2], ['联合发表论文2篇', 3]]));
    expect(sayings(table)).toEqual(['论文 2 联合', '论文 ? 联合']);
  });

  it('joins the type, the name and the value of a row, and takes nothing from the goal', () => {
    const [table] = find(
      sheetOf(
        '成果表',
        [
          ...NATIONAL_HEADER,
          ['与韩方共同攻克制氢技术', '', '合著论文', '', '', '', '', '2篇', ''],
          ['', '制氢论文', '论文', '', '数量', '', '', '2', ''],
          ['', '与韩方联合发明专利', '专利', '', '申请', '', '', 2, ''],
          ['', '韩方人员来华', '其他', '', '人数', '', '', '2人，每人1个月', ''],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:H1', 'I1:I2', 'A3:A6'] },
      ),
    );
    expect(sayings(table)).toEqual(['论文 2 联合', '论文 2', '发明专利 2 联合 韩国', '来华 2 联合 韩国 每人1月']);
  });

  it('does not choose between what a sentence says of each and what its column says', () => {
    const [table] = find(sheetOf('表', [['指标名称', '指标值', '每次参会人数'], ['与韩方共同举办国际研讨会', '2次，每次40人', 60], ['与韩方共同举办国际研讨会', '2次，每次50人以上', 60]]));
    expect(sayings(table)).toEqual(['研讨会 2 联合 韩国 每次?', '研讨会 2 联合 韩国 每次60']);
  });

  it('leaves a row it does not understand without a kind', () => {
    const [table] = find(sheetOf('表', [['指标名称', '指标值'], ['扩大影响', '3']]));
    expect(targets(table)[0]?.kinds).toEqual([]);
  });

  it('does not read a number that Excel made a date', () => {
    const [table] = find(sheetOf('表', [['指标名称', '指标值'], ['联合发表论文', 46024]], { formats: { B2: 'm"月"d"日"' } }));
    expect(targets(table)[0]?.count.state).toBe('unreadable');
  });
});
