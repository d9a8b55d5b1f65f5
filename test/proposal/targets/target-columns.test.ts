import type { Content } from '../../../src/proposal/content';
import type { Placed } from '../../../src/proposal/raw';
import { readTargetColumns } from '../../../src/proposal/targets/target-columns';
import type { TargetColumnKey } from '../../../src/proposal/targets/targets-vocabulary';
import { said, vocabulary } from './said';

const number = (value: number): Content => ({ kind: 'number', value, text: String(value) });
const text = (value: string): Content => ({ kind: 'text', text: value });

const placed = (label: string, content: Content | undefined, unit?: string): Placed => ({ content, cell: { sheet: '汇总', row: 1, column: 1 }, label, ...(unit === undefined ? {} : { unit }) });
const read = (...columns: [TargetColumnKey, Placed][]): string[] => readTargetColumns(columns.map(([key, one]) => ({ key, placed: one })), vocabulary).map(said);

describe('target columns', () => {
  it('are joint by their header, with the conditions beside them', () => {
    expect(
      read(
        ['papers', placed('联合发表论文（篇）', number(2), '篇')],
        ['domesticPapers', placed('其中我国科技期刊（篇）', text('１'), '篇')],
        ['inventionPatents', placed('联合申请发明专利（项）', text('≥2'), '项')],
        ['seminars', placed('国际研讨会（次）', text('两次'), '次')],
        ['people', placed('每次参会人数', text('50人以上'))],
        ['enterprisePeople', placed('每次企业代表人数', number(20), '人')],
        ['visitors', placed('外方来华人数', number(3), '人')],
        ['visitorMonths', placed('每人来华时长（月）', number(1.5), '月')],
      ),
    ).toEqual(['论文 2 联合 国内1', '发明专利 ≥2 联合', '研讨会 2 联合 每次≥50 企业20', '来华 3 联合 每人1.5月']);
  });

  it('name the country their header names', () => {
    expect(read(['visitors', placed('韩方来华人数', number(2))])).toEqual(['来华 2 联合 韩国']);
  });

  it.each<[string, Content | undefined, string]>([
    ['a blank cell', undefined, '论文 空 联合'],
    ['无', text('无'), '论文 0 联合'],
    ['约2', text('约2'), '论文 ? 联合'],
    ['若干', text('若干'), '论文 ? 联合'],
    ['2项, which are no papers', text('2项'), '论文 ? 联合'],
    ['2人次', text('2人次'), '论文 ? 联合'],
    ['an error', { kind: 'error', text: '#N/A' }, '论文 ? 联合'],
    ['a date', { kind: 'date', text: '2026-01-02', date: { year: 2026, month: 1, day: 2 } }, '论文 ? 联合'],
    ['a percentage', { kind: 'percent', text: '50%', value: 0.5 }, '论文 ? 联合'],
    ['a negative number', number(-2), '论文 ? 联合'],
    ['＞2', text('＞2'), '论文 ≥3 联合'],
  ])('%s', (_, content, expected) => {
    expect(read(['papers', placed('联合发表论文（篇）', content, '篇')])).toEqual([expected]);
  });

  it('take 人次 for at least one person, and count 30 days as a month', () => {
    expect(read(['visitors', placed('外方来华人数', text('4人次'), '人')])).toEqual(['来华 1-4 联合']);
    expect(read(['visitors', placed('外方来华人数', number(2))], ['visitorMonths', placed('每人来华时长', text('30天'), '月')])).toEqual(['来华 2 联合 每人1月']);
  });

  it('say nothing where there is no column of that kind', () => {
    expect(read(['people', placed('每次参会人数', number(60))])).toEqual([]);
  });

  it('count at completion, never at midterm, and prove nothing that was there at the start', () => {
    const mid = placed('中期指标-联合申请发明专利（项）', number(2), '项');
    expect(read(['inventionPatents', mid], ['inventionPatents', placed('完成时指标-联合申请发明专利（项）', number(1), '项')])).toEqual(['发明专利 1 联合']);
    expect(read(['inventionPatents', mid])).toEqual([]);
    const end = placed('完成时指标值-联合申请发明专利（项）', number(2), '项');
    expect(read(['inventionPatents', placed('立项时已有指标值-联合申请发明专利（项）', number(2), '项')], ['inventionPatents', end])).toEqual(['发明专利 2 联合 存疑']);
    expect(read(['inventionPatents', placed('立项时已有指标值-联合申请发明专利（项）', number(0), '项')], ['inventionPatents', end])).toEqual(['发明专利 2 联合']);
  });

  it('are unreadable where several cells count the same, whose numbers may add up or not', () => {
    const year = (name: string, value: number | undefined): [TargetColumnKey, Placed] => ['papers', placed(`${name}-联合发表论文（篇）`, value === undefined ? undefined : number(value), '篇')];
    expect(read(year('第一年', 1), year('第二年', 2))).toEqual(['论文 ? 联合']);
    expect(read(year('第一年', 1), year('第二年', 1))).toEqual(['论文 ? 联合']);
    expect(read(year('第一年', undefined), year('第二年', 2))).toEqual(['论文 2 联合']);
    expect(read(['papers', placed('联合发表论文（篇）', number(2), '篇')], ['papers', placed('联合发表论文（篇）', number(2), '篇')])).toEqual(['论文 2 联合']);
    const meeting = (row: number): [TargetColumnKey, Placed] => ['seminars', { ...placed('国际研讨会（次）', number(1), '次'), cell: { sheet: '汇总', row, column: 1 } }];
    expect(read(meeting(1), meeting(2))).toEqual(['研讨会 ? 联合']);
  });
});
