import { readRulebook } from '../../src/cli/rule-files';
import type { JudgedProposal, Verdict } from '../../src/judge/finding';
import { tallies, type Tally } from '../../src/judge/tally';
import type { ProposalFields } from '../../src/proposal/model';
import { atLeast, exactly } from '../../src/text/interval';
import { unreadable } from '../support/fields';
import { proposalWith } from '../support/proposals';

const rulebook = readRulebook('rules/2025-3');

function judged(direction: string | undefined, fields: Partial<ProposalFields>, verdict: Verdict = 'compliant'): JudgedProposal {
  return { proposal: proposalWith(fields), ...(direction === undefined ? {} : { direction }), findings: [], verdict };
}

function rowOf(all: readonly JudgedProposal[], direction: string, field?: string): Tally | undefined {
  return tallies(rulebook, all).find((row) => row.direction === direction && row.field === field);
}

describe('tallies', () => {
  test('have a row a direction, and one a field where the guide counts by field', () => {
    expect(tallies(rulebook, []).map(({ direction, field }) => (field === undefined ? direction : `${direction} ${field}`))).toEqual([
      '1.1', '1.2', '1.2 生物科技', '1.2 信息通信', '1.3', '1.4', '1.5', '1.5 传染病', '1.5 老龄化', '1.5 人工智能辅助医疗', undefined,
    ]);
  });

  test('carry the guide’s figures', () => {
    expect(tallies(rulebook, []).filter(({ field }) => field === undefined).map(({ quota, funds }) => [quota, funds])).toEqual([
      [2, 1500], [2, 1800], [6, 1200], [8, 1200], [3, 4500], [21, 10200],
    ]);
    expect(rowOf([], '1.2', '生物科技')?.quota).toBe(1);
    expect(rowOf([], '1.2', '生物科技')).not.toHaveProperty('funds');
  });

  test('count by verdict; a waived proposal stands', () => {
    const all = [
      judged('1.1', {}, 'compliant'), judged('1.1', {}, 'waived'), judged('1.1', {}, 'undecided'), judged('1.1', {}, 'non-compliant'),
      judged('1.2', {}, 'compliant'), judged(undefined, {}, 'non-compliant'),
    ];
    expect(rowOf(all, '1.1')).toMatchObject({ applied: 4, compliant: 2, undecided: 1 });
    expect(rowOf(all, '1.2')).toMatchObject({ applied: 1, compliant: 1, undecided: 0 });
    expect(rowOf(all, '1.3')).toMatchObject({ applied: 0, compliant: 0, undecided: 0 });
  });

  test('say how many are chosen only where there is a column for it', () => {
    expect(rowOf([judged('1.1', {})], '1.1')).not.toHaveProperty('chosen');
    expect(rowOf([judged('1.1', { recommended: 'no' }), judged('1.1', { recommended: 'yes' })], '1.1')?.chosen).toBe(1);
  });

  test('add up what is asked for, and what the chosen ask for', () => {
    const all = [judged('1.1', { grantRequested: exactly(700), recommended: 'yes' }), judged('1.1', { grantRequested: exactly(650), recommended: 'no' })];
    expect(rowOf(all, '1.1')).toMatchObject({ fundsAsked: exactly(1350), fundsChosen: exactly(700) });
  });

  test('拟资助经费 counts of the chosen where it is there', () => {
    const all = [judged('1.1', { grantRequested: exactly(700), grantApproved: exactly(500), recommended: 'yes' })];
    expect(rowOf(all, '1.1')).toMatchObject({ fundsAsked: exactly(700), fundsChosen: exactly(500) });
  });

  test('a sum has no upper end where an amount cannot be read', () => {
    const unread = judged('1.1', { recommended: 'yes' });
    const all = [judged('1.1', { grantRequested: exactly(700) }), { ...unread, proposal: { ...unread.proposal, grantRequested: unreadable } }];
    expect(rowOf(all, '1.1')).toMatchObject({ fundsAsked: atLeast(700), fundsChosen: atLeast(0) });
  });

  test('by field count a listed field, and one of two fields in both', () => {
    const all = ['生物科技', '生物科技—疫苗', '信息通信', '生物科技、信息通信', '生物技术', '航空航天'].map((field) => judged('1.2', { field }));
    expect(rowOf(all, '1.2', '生物科技')?.applied).toBe(3);
    expect(rowOf(all, '1.2', '信息通信')?.applied).toBe(2);
    expect(rowOf(all, '1.2')?.applied).toBe(6);
  });

  test('of the programme add up all proposals, those of no direction too, which have a row of their own', () => {
    const all = [judged('1.1', { grantRequested: exactly(700) }), judged('1.5', { grantRequested: exactly(900) }, 'undecided'), judged(undefined, { grantRequested: exactly(100) })];
    const rows = tallies(rulebook, all);
    expect(rows.at(-1)).toMatchObject({ whole: 'programme', applied: 3, compliant: 2, undecided: 1, quota: 21, funds: 10200, fundsAsked: exactly(1700) });
    expect(rows.at(-2)).toMatchObject({ whole: 'no-direction', applied: 1 });
    expect(rows.at(-2)).not.toHaveProperty('quota');
    expect(tallies(rulebook, all.slice(0, 2)).some(({ whole }) => whole === 'no-direction')).toBe(false);
  });

  test('a mark that cannot be read chooses nobody for certain, and leaves what the chosen ask for open', () => {
    const unread = judged('1.1', {});
    const all = [
      judged('1.1', { recommended: 'yes', grantRequested: exactly(700) }),
      { ...unread, proposal: { ...unread.proposal, recommended: unreadable, has: new Set(['recommended' as const]) } },
    ];
    expect(rowOf(all, '1.1')).toMatchObject({ chosen: 1, maybeChosen: 1, fundsChosen: atLeast(700) });
    expect(rowOf(all, '1.2')).toMatchObject({ chosen: 0, maybeChosen: 0 });
  });

  test('a number chosen twice is one that is chosen and one that may be', () => {
    const twice = judged('1.1', { proposalId: 'A1', recommended: 'yes', grantRequested: exactly(700) });
    expect(rowOf([twice, twice], '1.1')).toMatchObject({ chosen: 1, maybeChosen: 1, fundsChosen: atLeast(700) });
  });

  test('nobody chosen is none, where somebody was to choose', () => {
    expect(rowOf([judged('1.1', { recommended: 'no' })], '1.1')).toMatchObject({ chosen: 0, maybeChosen: 0, fundsChosen: exactly(0) });
  });
});
