import { judgeBy } from '../../../src/judge/judge';
import type { CounterpartEntry, CounterpartList } from '../../../src/proposal/counterpart/counterpart-list';
import { matchCounterparts } from '../../../src/proposal/counterpart/match';
import { withCounterparts } from '../../../src/proposal/counterpart/with-counterparts';
import type { Field, Proposal, ProposalFields } from '../../../src/proposal/model';
import { rulebook } from '../../report/judging';
import { processorTime } from '../../support/processor-time';
import { evidenceAt, proposalWith } from '../../support/proposals';

const FILE = '外方.xlsx';

interface Row {
  readonly title?: string;
  readonly leaders?: readonly string[];
  readonly organizations?: readonly string[];
  readonly field?: string;
  readonly direction?: string;
  readonly otherDirection?: CounterpartEntry['otherDirection'];
  readonly doubt?: string;
}

const field = <T>(value: T | undefined, address: string): Field<T> => {
  if (value === undefined) return { state: 'blank', evidence: [] };
  const { cell, found } = evidenceAt('清单', address, Array.isArray(value) ? value.join('、') : String(value));
  return { state: 'present', value, evidence: [{ cell: { ...cell, file: FILE }, found }] };
};

const entry = ({ title, leaders, organizations, field: area, direction, otherDirection, doubt }: Row, row: number): CounterpartEntry => ({
  home: { file: FILE, sheet: '清单', row, column: 0 },
  ...(direction === undefined ? {} : { direction }),
  ...(otherDirection === undefined ? {} : { otherDirection }),
  ...(doubt === undefined ? {} : { doubt: evidenceAt('清单', `F${String(row + 1)}`, doubt) }),
  'counterpart.titleEn': field(title, `B${String(row + 1)}`),
  'counterpart.leaders': field(leaders, `C${String(row + 1)}`),
  'counterpart.organizations': field(organizations, `D${String(row + 1)}`),
  'counterpart.field': field(area, `E${String(row + 1)}`),
  'counterpart.period': { state: 'blank', evidence: [] },
});

const listOf = (directions: readonly string[], ...rows: Row[]): CounterpartList => ({ file: FILE, sheet: '清单', directions, entries: rows.map((row, index) => entry(row, index + 1)) });

/** A proposal of direction 1.3, which one list of its country can only be about. */
const ours = (more: Partial<ProposalFields> = {}): Proposal => proposalWith({ direction: '1.3', titleEn: 'Biofuels from Palm Waste', leader: ['张伟'], foreignLeader: ['Budi Santoso'], counterpartApplied: 'yes', ...more });
const HIS = { title: 'Biofuels from Palm Waste', leaders: ['Budi Santoso'] };
const OTHER = { title: 'Dairy Fermentation for Smallholders', leaders: ['Siti Rahma'] };

const how = (proposals: readonly Proposal[], ...lists: CounterpartList[]): string[] =>
  matchCounterparts(proposals, lists).map((match) => (match.how === 'unclear' ? match.why : match.how));

describe('on the list for certain', () => {
  test.each([
    ['its own side’s leader alone', HIS],
    ['both sides’ leaders', { ...HIS, leaders: ['Budi Santoso', '张伟'] }],
    ['a direction on the list that may be this one', { ...HIS, otherDirection: { text: '中国和印尼', codes: ['1.3', '1.4'] } }],
    ['another case, width and spacing', { title: 'BIOFUELS  from palm　waste', leaders: ['budi santoso'] }],
  ])('with %s', (_, row) => {
    expect(how([ours()], listOf(['1.3'], OTHER, row))).toEqual(['listed']);
  });
});

describe('never for certain', () => {
  test.each([
    ['leaders in another order of words', { ...HIS, leaders: ['Santoso Budi'] }, 'leaders'],
    ['a leader hyphenated otherwise', { ...HIS, leaders: ['Budi San-toso'] }, 'leaders'],
    ['another leader', { ...HIS, leaders: ['Siti Rahma'] }, 'leaders'],
    ['one leader more', { ...HIS, leaders: ['Budi Santoso', 'Siti Rahma'] }, 'leaders'],
    ['the Chinese leader alone', { ...HIS, leaders: ['张伟'] }, 'leaders'],
    ['no leader', { title: HIS.title }, 'leaders'],
    ['other punctuation', { ...HIS, title: 'Biofuels from Palm-Waste' }, 'near'],
    ['a letter changed', { ...HIS, title: 'Biofuels from Palm Wastes', leaders: ['Siti Rahma'] }, 'near'],
    ['the words in another order', { ...HIS, title: 'Palm Waste from Biofuels', leaders: ['Siti Rahma'] }, 'near'],
    ['a longer title', { title: 'Sustainable Biofuels from Palm Waste in Sumatra', leaders: ['Siti Rahma'] }, 'near'],
    ['the same leader with another title', { ...HIS, title: 'Something Else Entirely' }, 'near'],
    ['another direction on the list', { ...HIS, direction: '1.4' }, 'direction'],
    ['a direction of another call on the list', { ...HIS, otherDirection: { text: '2.1', codes: [] } }, 'direction'],
    ['several directions on the list, not this one', { ...HIS, otherDirection: { text: '1.4、1.5', codes: ['1.4', '1.5'] } }, 'direction'],
    ['a remark that it was withdrawn', { ...HIS, doubt: 'Withdrawn' }, 'doubted'],
    ['an entry without a title', { leaders: ['Budi Santoso'] }, 'near'],
    ['an entry without anything', {}, 'untitled'],
  ])('with %s', (_, row, why) => {
    expect(how([ours()], listOf(['1.3'], OTHER, row))).toEqual([why]);
  });
  test('an application withdrawn and made again stands', () => {
    expect(how([ours()], listOf(['1.3'], { ...HIS, doubt: 'Withdrawn' }, HIS))).toEqual(['listed']);
  });
  test('with two of the same title and leaders on the list', () => {
    expect(how([ours()], listOf(['1.3'], HIS, HIS))).toEqual(['several']);
  });
  test('with two proposals of the same title and leaders', () => {
    expect(how([ours(), ours()], listOf(['1.3'], HIS))).toEqual(['shared', 'shared']);
  });
  test('of two proposals of one title, only the one with the leaders is listed', () => {
    expect(how([ours(), ours({ foreignLeader: ['Agus Salim'] })], listOf(['1.3'], HIS))).toEqual(['listed', 'leaders']);
  });
  test('with the leaders of two applications swapped', () => {
    const other = ours({ titleEn: OTHER.title, foreignLeader: ['Siti Rahma'] });
    expect(how([ours(), other], listOf(['1.3'], { ...HIS, leaders: OTHER.leaders }, { ...OTHER, leaders: HIS.leaders }))).toEqual(['leaders', 'leaders']);
  });
  test.each([[undefined, 'no-title'], ['无', 'no-title'], ['绿氢', 'near']])('with the English title %s on both', (title, why) => {
    const blank = title === undefined ? {} : { title };
    const { titleEn, ...rest } = ours();
    const proposal = title === undefined ? ({ ...rest, titleEn: { state: 'blank', evidence: [] } } as unknown as Proposal) : ours({ titleEn: title });
    expect(titleEn.state).toBe('present');
    expect(how([proposal], listOf(['1.3'], OTHER, { ...blank, leaders: ['Agus Salim'] }))).toEqual([why]);
  });
});

describe('not on it', () => {
  test('where nothing on a list for its direction comes near it', () => {
    expect(how([ours()], listOf(['1.3'], OTHER))).toEqual(['absent']);
  });
  test('by a direction column', () => {
    expect(how([ours()], listOf([], { ...OTHER, direction: '1.3' }))).toEqual(['absent']);
    expect(how([ours()], listOf([], { ...OTHER, direction: '1.4' }))).toEqual(['none']);
  });
  test('a list of a country with two directions shows only by what is found on it which it holds', () => {
    const korean = (titleEn: string, foreignLeader: string, direction = '1.1'): Proposal => proposalWith({ direction, titleEn, foreignLeader: [foreignLeader] });
    const list = listOf(['1.1', '1.2'], { title: 'Green Hydrogen', leaders: ['Kim Minsoo'] }, { title: 'Solar Cells', leaders: ['Lee Jisoo'] });
    const [a, b, c] = [korean('Green Hydrogen', 'Kim Minsoo'), korean('Solar Cells', 'Lee Jisoo'), korean('Offshore Wind', 'Park Jiho')];
    expect(how([a, c], list)).toEqual(['listed', 'not-covered']);
    expect(how([a, b, c], list)).toEqual(['listed', 'listed', 'absent']);
    expect(how([a, b, korean('Gene Editing', 'Choi Yuna', '1.2')], list)).toEqual(['listed', 'listed', 'not-covered']);
  });
  test('a list whose direction nobody knows may be of any: who is not on it is neither absent nor beyond question', () => {
    expect(how([ours(), ours({ titleEn: 'Other', foreignLeader: ['Agus Salim'] })], listOf([], HIS))).toEqual(['listed', 'not-covered']);
  });
  test('a list of a country that is none of the call’s says nothing, not even of what stands on it', () => {
    expect(how([ours(), ours({ titleEn: 'Other', foreignLeader: ['Agus Salim'] })], { ...listOf([], HIS), isElsewhere: true })).toEqual(['none', 'none']);
  });
  test('a list of another country says nothing, and no list nothing at all', () => {
    expect(how([ours()], listOf(['1.4'], HIS))).toEqual(['none']);
    expect(how([ours()])).toEqual(['none']);
  });
});

describe('what the rules make of it', () => {
  const judge = judgeBy(rulebook);
  const said = (proposal: Proposal, rule: string, ...lists: CounterpartList[]) => {
    const [one] = withCounterparts([proposal], lists);
    const finding = judge.judgeProposal(one ?? proposal).findings.find((each) => each.rule.id === rule);
    return { outcome: finding?.outcome, key: finding?.message.key, cells: finding?.evidence.map(({ cell }) => cell.file) };
  };
  const both = (declares: 'yes' | 'no' | undefined, ...lists: CounterpartList[]) => {
    const { counterpartApplied, ...rest } = ours();
    const proposal = declares === undefined ? ({ ...rest, counterpartApplied: { ...counterpartApplied, state: 'blank' } } as unknown as Proposal) : ours({ counterpartApplied: declares });
    return said(proposal, '1.3-both-sides', ...lists);
  };
  const ON = listOf(['1.3'], HIS);
  const NOT = listOf(['1.3'], OTHER);
  const NEAR = listOf(['1.3'], { ...HIS, leaders: ['Santoso Budi'] });

  test.each([
    ['yes', [], 'met', 'declared.yes'], ['no', [], 'violated', 'declared.no'], [undefined, [], 'undecided', 'field.blank'],
    ['yes', [ON], 'met', 'counterpart.listed'], ['no', [ON], 'undecided', 'counterpart.listed-denied'], [undefined, [ON], 'met', 'counterpart.listed'],
    ['yes', [NOT], 'violated', 'counterpart.absent'], ['no', [NOT], 'violated', 'counterpart.absent'], [undefined, [NOT], 'violated', 'counterpart.absent'],
    ['yes', [NEAR], 'undecided', 'counterpart.unclear'], ['no', [NEAR], 'violated', 'declared.no'], [undefined, [NEAR], 'undecided', 'counterpart.unclear'],
  ] as const)('declared %s with lists %j: %s', (declares, lists, outcome, key) => {
    expect(both(declares, ...lists)).toMatchObject({ outcome, key });
  });
  test('a met that rests on the list shows the list’s cells', () => {
    expect(both('yes', ON).cells).toContain(FILE);
  });

  test('items are compared with what the list states, not with what the applicant says of the other side', () => {
    const row = { ...HIS, leaders: ['Budi Santoso', '张伟'], organizations: ['IPB University', '某大学'], field: '生物燃料' };
    const proposal = ours({ leadOrganization: '某大学', foreignOrganization: ['IPB University'], field: '生物燃料' });
    for (const item of ['title', 'leaders', 'organizations', 'field']) expect(said(proposal, `common-${item}-match`, listOf(['1.3'], row))).toMatchObject({ outcome: 'met', cells: expect.arrayContaining([FILE]) as unknown });
    expect(said(proposal, 'common-field-match', listOf(['1.3'], { ...row, field: '乳制品' })).outcome).toBe('violated');
    expect(said(proposal, 'common-organizations-match', listOf(['1.3'], { ...row, organizations: ['IPB University', '另一大学'] })).outcome).toBe('violated');
  });
  test('where the foreign form says otherwise, neither is chosen', () => {
    const proposal = ours({ field: '生物燃料', 'counterpart.field': '生物燃料' });
    expect(said(proposal, 'common-field-match', listOf(['1.3'], { ...HIS, field: '乳制品' }))).toMatchObject({ outcome: 'undecided', key: 'field.unreadable' });
    expect(said(ours({ field: '生物燃料', 'counterpart.field': '乳制品' }), 'common-field-match', listOf(['1.3'], { ...HIS, field: '生物燃料' })).outcome).toBe('undecided');
  });
  test('a list that names its own side alone says nothing of the Chinese side', () => {
    const proposal = ours({ leadOrganization: '某大学', foreignOrganization: ['IPB University'] });
    const list = listOf(['1.3'], { ...HIS, organizations: ['IPB University'] });
    expect(said(proposal, 'common-organizations-match', list).outcome).toBe('undecided');
    expect(said(proposal, 'common-leaders-match', list).outcome).toBe('undecided');
    expect(said(proposal, 'common-organizations-match', listOf(['1.3'], { ...HIS, organizations: ['IPB'] })).outcome).toBe('undecided');
  });
  test('what is not certainly on the list is given nothing of it', () => {
    const [one] = withCounterparts([ours()], [listOf(['1.3'], { ...HIS, leaders: ['Santoso Budi'], field: '生物燃料' })]);
    expect(one?.['counterpart.field'].state).toBe('blank');
    expect(one?.['counterpart.titleEn'].state).toBe('blank');
  });
  test('without lists the proposals are the same ones', () => {
    const proposals = [ours()];
    expect(withCounterparts(proposals, [])).toBe(proposals);
  });
});

test('the time it takes grows as proposals and applications do', () => {
  const time = (count: number): number => {
    const proposals = Array.from({ length: count }, (_, index) => ours({ titleEn: `Joint research on topic ${index.toString(36)} in agriculture`, foreignLeader: [`Leader ${index.toString(36)}`] }));
    const list = listOf(['1.3'], ...proposals.map((_, index) => ({ title: `Joint research on topic ${(index * 7).toString(36)} in agriculture`, leaders: [`Leader ${(index * 7).toString(36)}`] })));
    return processorTime(() => withCounterparts(proposals, [list]));
  };
  // Ten times as many: were it quadratic, it would take a hundred times as long. Tried again where the machine was too busy to tell.
  const grows = (): boolean => time(3000) < 50 * Math.max(time(300), 20);
  expect(grows() || grows()).toBe(true);
});
