import { readerOf } from '../../../src/proposal/reader';
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
      '其他 ≥0',
    ]);
  });

  it('collects the tasks and keeps the cells, the completion value first', () => {
    expect(table?.groups[0]?.tasks.filter(({ content }) => content !== undefined).map(({ cell }) => cellAddress(cell))).toEqual(['D4']);
    expect(targets(table)[0]?.evidence.map(({ cell }) => cellAddress(cell))).toContain('H4');
    expect(targets(table)[0]?.count.evidence.map(({ cell }) => cellAddress(cell))[0]).toBe('H4');
  });
});
