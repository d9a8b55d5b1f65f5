import type { ProposalFields } from '../../src/proposal/model';
import { merged } from '../../src/review/merged';
import { repeatedAcross } from '../../src/review/repeated';
import { judgedOf } from '../report/judging';
import { proposalWith } from '../support/proposals';

type Fields = Partial<ProposalFields>;

/** What is counted over workbooks with these proposals. */
const counted = (...workbooks: readonly (readonly Fields[])[]) => {
  const judged = workbooks.map((all) => ({ proposals: all.map((fields) => judgedOf(proposalWith(fields), [])) }));
  return merged(judged.flatMap(({ proposals }) => proposals), repeatedAcross(judged)).map(({ proposal }) => proposal);
};
const A1: Fields = { proposalId: 'A1', titleZh: '绿氢', leadOrganization: '某大学' };
const state = ({ recommended }: ReturnType<typeof counted>[number] = proposalWith({})): string => (recommended.state === 'present' ? recommended.value : recommended.state);

/** A list that has the column 拟立项, blank for this proposal. */
const unmarked = (fields: Fields) => {
  const judged = judgedOf(proposalWith(fields), []);
  return { ...judged, proposal: { ...judged.proposal, has: new Set([...judged.proposal.has, 'recommended' as const]) } };
};

test.each([['yes', 'yes', 'yes'], ['no', 'no', 'no'], ['yes', 'no', 'unreadable'], ['no', 'yes', 'unreadable']] as const)('a proposal marked %s in one file and %s in another is counted once, %s', (one, other, mark) => {
  const all = counted([{ ...A1, recommended: one }], [{ ...A1, recommended: other }]);
  expect(all.map((proposal) => state(proposal))).toEqual([mark]);
});
test.each([['no', 'no'], ['yes', 'unreadable']] as const)('marked %s in one list and not at all in another that marks others: %s', (mark, counts) => {
  const workbooks = [{ proposals: [judgedOf(proposalWith({ ...A1, recommended: mark }), [])] }, { proposals: [unmarked(A1)] }];
  const [one] = merged(workbooks.flatMap(({ proposals }) => proposals), repeatedAcross(workbooks));
  expect(state(one?.proposal)).toBe(counts);
});
test('a file without the column says nothing against the mark', () => {
  expect(counted([{ ...A1, recommended: 'yes' }], [A1]).map((proposal) => state(proposal))).toEqual(['yes']);
});
test('copies that differ leave open who is chosen', () => {
  expect(counted([{ ...A1, recommended: 'yes' }], [{ ...A1, titleZh: '蓝氢' }]).map((proposal) => state(proposal))).toEqual(['unreadable']);
});
test.each(['N/A', '无', 'none'])('proposals of the number %s are told apart by title and lead organisation, and none is lost', (proposalId) => {
  expect(counted([{ ...A1, proposalId }, { ...A1, proposalId, titleZh: '光伏' }], [{ ...A1, proposalId, titleZh: '风电' }, { ...A1, proposalId }])).toHaveLength(3);
});
