import { officeFindings } from '../../src/judge/across/office-findings';
import { jsonReport } from '../../src/report/json';
import { cellAt, evidenceAt, proposalWith } from '../support/proposals';
import { allOf, findingOf, judgedOf } from './judging';

/** The report as whoever reads it gets it. */
const reportOf = (...parts: Parameters<typeof jsonReport>): unknown => JSON.parse([...jsonReport(...parts)].join(''));

test('the JSON has the form of domain.md, part 4', () => {
  const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能', direction: '1.1' }, { sheet: '表', row: 3 });
  const visits = findingOf('1.1-visits', 'violated', [evidenceAt('成果表', 'C7', '1人')], { message: { key: 'direction.known', params: { code: '1.1' } } });
  const report = reportOf('2025-3', [{ file: 'a.xlsx', proposals: [judgedOf(proposal, [visits, findingOf('common-direction', 'met')], 'non-compliant')], problems: [{ cell: cellAt('表', 'B3'), message: { key: 'cell.error', params: { error: '#N/A' } } }] }], { ...allOf(), portfolio: [findingOf('1.1-quota', 'met')] }, 'zh');
  expect(report).toEqual({
    schema: 1,
    call: '2025-3',
    workbooks: [
      {
        file: 'a.xlsx',
        proposals: [
          {
            id: 'A1',
            title: '氢能',
            direction: '1.1',
            sheet: '表',
            verdict: 'non-compliant',
            results: [
              {
                rule: '1.1-visits',
                outcome: 'violated',
                severity: 'mandatory',
                clause: { section: '1.1', item: '（3）', quote: expect.stringContaining('接待韩方合作伙伴来华') as string },
                evidence: [{ sheet: '成果表', address: 'C7', found: '1人' }],
                message: expect.stringContaining('成果表!C7') as string,
              },
              expect.objectContaining({ rule: 'common-direction', outcome: 'met', evidence: [] }),
            ],
          },
        ],
        problems: [{ sheet: '表', address: 'B3', code: 'cell.error', message: expect.stringContaining('#N/A') as string }],
      },
    ],
    portfolio: [{ rule: '1.1-quota', outcome: 'met', severity: 'mandatory', evidence: [], message: expect.any(String) as string }],
  });
});

test('what a proposal leaves blank is an empty text', () => {
  const judged = { proposal: proposalWith({}), findings: [], verdict: 'undecided' as const };
  expect(reportOf('2025-3', [{ file: 'a.xlsx', proposals: [judged], problems: [] }], allOf(), 'en')).toMatchObject({ workbooks: [{ proposals: [{ id: '', title: '', direction: '' }] }] });
});

test('several workbooks, several proposals and none are lists of so many', () => {
  const judged = { proposal: proposalWith({}), findings: [], verdict: 'undecided' as const };
  const files = [{ file: 'a.xlsx', proposals: [judged, judged], problems: [] }, { file: '“b”\n.xlsx', proposals: [], problems: [] }];
  expect(reportOf('2025-3', files, allOf(), 'zh')).toMatchObject({ workbooks: [{ file: 'a.xlsx', proposals: [{}, {}] }, { file: '“b”\n.xlsx', proposals: [], problems: [] }], portfolio: [] });
  expect(reportOf('2025-3', [], allOf(), 'zh')).toEqual({ schema: 1, call: '2025-3', workbooks: [], portfolio: [] });
});

test('a message names the sheet before each cell', () => {
  const years = findingOf('1.1-duration', 'undecided', [evidenceAt('表', 'C7', ''), evidenceAt('表', 'D7', '')], { message: { key: 'direction.known', params: { code: '1.1' } } });
  expect(reportOf('2025-3', [], { ...allOf(), portfolio: [years] }, 'zh')).toMatchObject({ portfolio: [{ message: '指南方向（表!C7、表!D7）是 1.1。' }] });
});

test('what the office finds across proposals stands apart, each cell with its file; without those checks it is not there', () => {
  const proposals = ['甲', '甲'].map((titleZh, index) => judgedOf(proposalWith({ titleZh, proposalId: `P${String(index + 1)}` }, { row: index + 2 }), []));
  const office = officeFindings([{ proposal: proposals[0]?.proposal ?? proposalWith({}), file: 'a.xlsx' }, { proposal: proposals[1]?.proposal ?? proposalWith({}), file: 'b.xlsx' }], () => false);
  expect(reportOf('2025-3', [], { ...allOf(...proposals), office }, 'zh')).toMatchObject({
    portfolio: [],
    office: [{
      kind: 'shared',
      message: expect.stringContaining('项目名称') as string,
      evidence: [
        { file: 'a.xlsx', sheet: '申报表', address: 'B2', found: '甲', proposal: 'P1' },
        { file: 'b.xlsx', sheet: '申报表', address: 'B3', found: '甲', proposal: 'P2' },
      ],
    }],
  });
  expect(reportOf('2025-3', [], allOf(...proposals), 'zh')).not.toHaveProperty('office');
});
