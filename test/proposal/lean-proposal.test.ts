import { leanProposal } from '../../src/proposal/lean-proposal';
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

/** The list's proposals, lean, with what reading them reports in the end, and how often one of them was read again. */
function lean(): { readonly proposals: readonly Proposal[]; readonly problems: () => number; readonly again: () => number } {
  let again = 0;
  const reading = readOneByOne(LIST, CONTEXT);
  const proposals = Array.from(reading.each(), ({ proposal, index }) => leanProposal(proposal, () => {
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

test('a proposal of which little is kept says all that it said, in any order, and reports nothing again', () => {
  const whole = readProposals(LIST, CONTEXT);
  const { proposals, problems } = lean();
  expect([...proposals].reverse().map(said).reverse()).toEqual(whole.proposals.map((one) => new Map(Object.entries(one))));
  expect(problems()).toBe(whole.problems.length);
});

test('what proposals are named and counted by is not read again', () => {
  const { proposals, again } = lean();
  const names = proposals.map(({ proposalId, titleZh, leadOrganization, direction, home, rows }) => [proposalId.state, titleZh.state, leadOrganization.state, direction.state, home.row, rows?.last]);
  expect(names).toEqual([1, 2, 3].map((row) => ['present', 'present', 'present', 'present', row, row]));
  expect(again()).toBe(0);
});

test('those that share a number are told apart by all that was read of them, as before', () => {
  const identities = proposalIdentities(lean().proposals);
  expect(identities).toEqual(proposalIdentities(readProposals(LIST, CONTEXT).proposals));
  expect(new Set(identities).size).toBe(3);
});
