import fc from 'fast-check';
import { readTools } from '../../src/cli/tools';
import type { Finding } from '../../src/judge/finding';
import type { Mapping } from '../../src/proposal/mapping';
import type { Evidence, Field, FieldKey, Proposal } from '../../src/proposal/model';
import { RAW_KEYS } from '../../src/proposal/raw';
import { readProposals } from '../../src/proposal/read';
import type { CellRef, Sheet } from '../../src/workbook/cells';
import { caseFiles } from '../rules/case-files';
import { formSheet } from '../rules/case-form';
import { sheetOf, workbookOf } from '../support/workbooks';

const { judge, context } = readTools('rules');

/** A list whose headers are partly known, partly not, with texts in every column that other fields would be met by. */
const HEADERS = ['申报编号', '项目名称', '项目英文名称', '指南方向', '领域方向', '牵头单位', '单位性质', '参与单位', '甲方', '乙方', '执行期', '申请国拨经费（万元）', '外方是否同步申报', '联合发表论文（篇）', '备注'];
const VALUES = ['A1', '氢能', 'Hydrogen', '1.1', '氢能', '甲公司（企业）', '企业', '乙公司（企业）', '丙公司（企业）', '氢能', '3年', 450, '是', 3, '是'];
const LIST = sheetOf('汇总', [HEADERS, VALUES, VALUES.map((value, at) => (at === 0 ? 'A2' : at % 2 === 0 ? '' : value))]);
const FORMS = caseFiles('2025-3').map(({ base }, at) => formSheet(`申报书${at + 1}`, base));

const read = (sheet: Sheet, mappings: readonly Mapping[]): readonly Proposal[] => readProposals(workbookOf(sheet), { ...context, mappings }).proposals;
const isField = (key: string): key is FieldKey => !['home', 'hidden', 'has', 'rows'].includes(key);
const fieldsOf = (proposal: Proposal): [FieldKey, Field<unknown>][] => (Object.entries(proposal) as [string, Field<unknown>][]).flatMap(([key, field]): [FieldKey, Field<unknown>][] => (isField(key) ? [[key, field]] : []));
const metOf = (proposal: Proposal): Finding[] => judge.judgeProposal(proposal).findings.filter(({ outcome }) => outcome === 'met');

/** Any of a sheet's texts, said to be any field or nothing. */
const mappingOf = (sheet: Sheet): fc.Arbitrary<{ mapping: Mapping; at: CellRef }> => {
  const nths = new Map<string, number>();
  const cells = sheet.rows.flatMap((row) => row.values.flatMap((value, column) => {
    if (typeof value !== 'string') return [];
    const nth = (nths.get(value.trim()) ?? 0) + 1;
    nths.set(value.trim(), nth);
    return [{ label: value.trim(), nth, at: { sheet: sheet.name, row: row.index, column } }];
  }));
  return fc.record({ cell: fc.constantFrom(...cells), as: fc.constantFrom(...RAW_KEYS, 'nothing' as const) })
    .map(({ cell: { label, nth, at }, as }) => ({ mapping: { sheet: sheet.name, label, nth, as }, at }));
};

/** Whether a cell can be the value of a mapped label: in its column or its row, which a merged value may begin one above. */
const belongs = ({ cell }: Evidence, at: CellRef): boolean => cell.row === at.row || cell.row === at.row - 1 || cell.column === at.column;

/** The rules newly met that rest on no cell of the mapped label. */
function metElsewhere(before: readonly Proposal[], after: readonly Proposal[], at: CellRef): string[] {
  const known = new Set(before.flatMap((proposal) => metOf(proposal).map(({ rule }) => `${proposal.home.row} ${rule.id}`)));
  return after.flatMap((proposal) => metOf(proposal)
    .filter(({ rule, evidence }) => !known.has(`${proposal.home.row} ${rule.id}`) && !evidence.some((one) => belongs(one, at)))
    .map(({ rule }) => rule.id));
}

describe('an officer’s word for one label', () => {
  test.each([LIST, ...FORMS].map((sheet): [string, Sheet] => [sheet.name, sheet]))('proves nothing by other cells: %s', (_name, sheet) => {
    const before = read(sheet, []);
    fc.assert(fc.property(mappingOf(sheet), ({ mapping, at }) => {
      const after = read(sheet, [mapping]);
      // What makes other cells proposals, or other rules hold, is another question.
      fc.pre(after.length === before.length && after.every(({ direction, home }, index) => JSON.stringify(direction) === JSON.stringify(before[index]?.direction) && home.row === before[index]?.home.row));
      expect(metElsewhere(before, after, at)).toEqual([]);
    }), { numRuns: 60 });
  });

  test.each([LIST, ...FORMS].map((sheet): [string, Sheet] => [sheet.name, sheet]))('is read from no other cell: %s', (_name, sheet) => {
    const before = read(sheet, []);
    fc.assert(fc.property(mappingOf(sheet), ({ mapping, at }) => {
      for (const [index, proposal] of read(sheet, [mapping]).entries()) {
        const earlier = new Map(before[index] === undefined ? [] : fieldsOf(before[index]));
        for (const [key, field] of fieldsOf(proposal)) {
          const known = earlier.get(key);
          if (field.state !== 'present' || known === undefined || JSON.stringify(known) === JSON.stringify(field)) continue;
          // A field newly read rests on the mapped label's cell, or is what was left when that label's was taken away.
          const isLeft = known.evidence.some((one) => belongs(one, at)) && field.evidence.every((one) => known.evidence.some((other) => JSON.stringify(one) === JSON.stringify(other)));
          expect(isLeft || field.evidence.some((one) => belongs(one, at)) ? undefined : `${key} by ${JSON.stringify(field.evidence)} for ${JSON.stringify(mapping)}`).toBeUndefined();
        }
      }
    }), { numRuns: 60 });
  });

  test('that a header names nothing never makes anything met', () => {
    for (const label of HEADERS.filter((header) => header !== '指南方向')) {
      const known = new Set(read(LIST, []).flatMap((proposal) => metOf(proposal).map(({ rule }) => `${proposal.home.row} ${rule.id}`)));
      const after = read(LIST, [{ sheet: '汇总', label, nth: 1, as: 'nothing' }]).flatMap((proposal) => metOf(proposal).map(({ rule }) => `${proposal.home.row} ${rule.id}`));
      expect(after.filter((one) => !known.has(one))).toEqual([]);
    }
  });

  test('makes a rule met by what stands under it, and takes that away again', () => {
    const sheet = sheetOf('汇总', [['申报编号', '项目名称', '指南方向', '牵头单位', '年限'], ['A1', '氢能', '1.1', '甲公司', '3年']]);
    const outcome = (...mappings: Mapping[]): string | undefined => judge.judgeProposal(read(sheet, mappings)[0] as Proposal).findings.find(({ rule }) => rule.id === '1.1-duration')?.outcome;
    expect(outcome()).toBe('undecided');
    expect(outcome({ sheet: '汇总', label: '年限', nth: 1, as: 'duration' })).toBe('met');
    expect(outcome({ sheet: '汇总', label: '年限', nth: 1, as: 'nothing' })).toBe('undecided');
  });
});
