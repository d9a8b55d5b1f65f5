import { keptOf, leanProposal } from '../../src/proposal/lean-proposal';
import type { FieldKey, Proposal } from '../../src/proposal/model';
import { readOneByOne, readProposals } from '../../src/proposal/read';
import { proposalIdentities } from '../../src/review/identity';
import { CONTEXT } from '../support/context';
import { sheetOf, workbookOf } from '../support/workbooks';

const LIST = workbookOf(sheetOf('汇总', [
  ['申报编号', '项目名称', '牵头单位', '指南方向', '参与单位', '执行年限', '联合发表论文（篇）'],
  ['A1', '氢能', '甲公司', '1.1', '乙大学（高校）', '3年', 2],
  ['A1', '光伏', '甲公司', '1.1', '/', '同上', 1],
  ['A3', '储能', '丙公司', '1.2', '丁公司（企业）', '36个月', '待定'],
]));

/** Values in other rows than the proposals' own: a direction above its group, and an organisation merged over the rows below. */
const GROUPED = workbookOf(sheetOf('汇总', [
  ['申报编号', '项目名称', '牵头单位', '项目负责人', '申请国拨经费（万元）'],
  ['1.1 中国和韩国政府间能源技术联合研究项目'],
  ['A1', '氢能', '甲公司', '张伟', 300],
  ['A2', '光伏', undefined, '同上', '面议'],
], { merges: ['C3:C4'] }));

/** The list's proposals, lean, with what reading them reports in the end, and how often one of them was read again. */
function lean(list = LIST): { readonly proposals: readonly Proposal[]; readonly problems: () => number; readonly again: () => number } {
  let again = 0;
  const reading = readOneByOne(list, CONTEXT);
  const proposals = Array.from(reading.each(), ({ proposal, index }) => leanProposal(keptOf(proposal), () => {
    again++;
    return reading.again(index);
  }));
  return { proposals, problems: () => reading.problems.flat().length, again: () => again };
}

/** All that a proposal says, by its keys. */
function said(proposal: Proposal): ReadonlyMap<string, unknown> {
  const all = new Map<string, unknown>();
  for (const key in proposal) all.set(key, proposal[key as FieldKey]);
  return all;
}

test.each([['a list', LIST], ['a list in groups', GROUPED]])('a proposal of %s of which little is kept says all that it said, in any order, and reports nothing again', (_, list) => {
  const whole = readProposals(list, CONTEXT);
  const { proposals, problems } = lean(list);
  expect([...proposals].reverse().map(said).reverse()).toEqual(whole.proposals.map((one) => new Map(Object.entries(one))));
  expect(problems()).toBe(whole.problems.length);
});

test('what proposals are named and counted by is not read again', () => {
  const { proposals, again } = lean();
  const names = proposals.map(({ proposalId, titleZh, leadOrganization, direction, home, rows }) => [proposalId.state, titleZh.state, leadOrganization.state, direction.state, home.row, rows?.last]);
  expect(names).toEqual([1, 2, 3].map((row) => ['present', 'present', 'present', 'present', row, row]));
  expect(again()).toBe(0);
});

test('a value that stands in another row than its proposal is kept with its own cell', () => {
  const [first, second] = lean(GROUPED).proposals;
  expect(first?.direction).toMatchObject({ state: 'present', value: '1.1', evidence: [{ cell: { row: 1, column: 0 } }] });
  expect(second?.leadOrganization).toEqual({ state: 'present', value: '甲公司', evidence: [{ cell: { sheet: '汇总', row: 2, column: 2 }, found: '甲公司' }] });
  expect(second?.titleZh).toEqual({ state: 'present', value: '光伏', evidence: [{ cell: { sheet: '汇总', row: 3, column: 1 }, found: '光伏' }] });
  expect(second?.grantRequested).toMatchObject({ state: 'unreadable', evidence: [{ cell: { row: 3, column: 4 }, found: '面议' }] });
});

test('those that share a number are told apart by all that was read of them, as before', () => {
  const identities = proposalIdentities(lean().proposals);
  expect(identities).toEqual(proposalIdentities(readProposals(LIST, CONTEXT).proposals));
  expect(new Set(identities).size).toBe(3);
});
