import { officeFindings } from '../../../src/judge/across/office-findings';
import type { OfficeFinding } from '../../../src/judge/across/office-finding';
import type { ProposalFields } from '../../../src/proposal/model';
import { processorTime } from '../../support/processor-time';
import { proposalWith } from '../../support/proposals';

const isPlaceholder = (text: string): boolean => ['待定', '/'].includes(text);

/** What is found across proposals of these fields, one a row. */
const found = (...all: Partial<ProposalFields>[]): OfficeFinding[] =>
  officeFindings(all.map((fields, index) => ({ proposal: proposalWith(fields, { row: index + 2 }) })), isPlaceholder);

const shared = (...all: Partial<ProposalFields>[]) => found(...all).map(({ message, proposals }) => ({ ...message.params, proposals }));

describe('what several proposals share', () => {
  test('a number twice, however it is spaced and in whatever width', () => {
    expect(shared({ proposalId: 'SQ2025-001', titleZh: '甲' }, { proposalId: 'SQ2025-002', titleZh: '乙' }, { proposalId: ' ｓｑ2025-001', titleZh: '甲题' })).toEqual([
      expect.objectContaining({ proposals: [0, 2], shared: ['proposalId'], isTitleApart: true }),
    ]);
  });
  test('of one number with two titles both titles are shown', () => {
    const [one] = found({ proposalId: '1', titleZh: '甲' }, { proposalId: '1', titleZh: '乙' });
    expect(one?.places.map((place) => place.found)).toEqual(['1', '甲', '1', '乙']);
  });
  test('a proposal listed twice is said once, with all that it shares', () => {
    const twice = { proposalId: '1', titleZh: '甲', titleEn: 'A', leader: ['张三'], leadOrganization: '某大学' };
    expect(shared(twice, twice)).toEqual([expect.objectContaining({ proposals: [0, 1], shared: ['proposalId', 'titleZh', 'titleEn', 'leader'], isTitleApart: false })]);
  });
  test('titles are the same in whatever case, width and dash', () => {
    expect(shared({ titleEn: 'Green – Hydrogen' }, { titleEn: 'GREEN－hydrogen' })).toEqual([expect.objectContaining({ shared: ['titleEn'] })]);
    expect(shared({ titleEn: 'Green Hydrogen' }, { titleEn: 'Green Hydrogens' })).toEqual([]);
  });
  test('a leader counts with the organisation alone', () => {
    expect(shared({ leader: ['张三'], leadOrganization: '甲大学' }, { leader: ['张三'], leadOrganization: '乙大学' })).toEqual([]);
    expect(shared({ leader: ['张三'] }, { leader: ['张三'] })).toEqual([]);
    expect(shared({ leader: ['李四', '张三'], leadOrganization: '甲大学' }, { leader: ['张 三'], leadOrganization: '甲 大学' })).toEqual([expect.objectContaining({ shared: ['leader'], proposals: [0, 1] })]);
  });
  test.each(['无', '「无」', '待定', '/', '——', 'N/A'])('%s is like nothing', (text) => {
    const nothing = { proposalId: text, titleZh: text, titleEn: text, leader: [text], leadOrganization: text, foreignOrganization: [text] };
    expect(found(nothing, nothing)).toEqual([]);
    expect(found({ leader: [text], leadOrganization: '甲大学' }, { leader: [text], leadOrganization: '甲大学' })).toEqual([]);
    expect(found({ leader: ['张三'], leadOrganization: text }, { leader: ['张三'], leadOrganization: text })).toEqual([]);
  });
  test('blanks are like nothing, and one proposal is never like itself', () => {
    expect(found({}, {})).toEqual([]);
    expect(found({ titleZh: '甲', leader: ['张三', '张三'], leadOrganization: '甲大学', foreignOrganization: ['KAIST', 'kaist'] })).toEqual([]);
  });
});

describe('a foreign partner in two spellings', () => {
  const spelt = (...names: string[]): readonly (readonly string[])[] =>
    found(...names.map((name) => ({ foreignOrganization: [name] }))).flatMap(({ message }) => (message.key === 'office.spellings' ? [message.params.spellings.map(({ name }) => name)] : []));

  test.each([
    ['Hanwha Solutions Co., Ltd.', 'Hanwha Solutions'],
    ['University of Seoul', 'Seoul University'],
    ['Seoul National University (SNU)', 'Seoul National University'],
    ['Seoul National Univ.', 'Seoul National University'],
    ['Hyundai-Motor Company', 'Hyundai Motor Company'],
    ['Seoul National University', 'Seoul Natoinal University'],
    ['Universiti Kebangsaan Malaysia', 'University Kebangsaan Malaysia'],
    ['首尔国立大学（SNU）', '首尔国立大学'],
    ['现代汽车株式会社', '现代汽车'],
  ])('%s and %s', (a, b) => {
    expect(spelt(a, b)).toEqual([[a, b]]);
    expect(spelt(b, a)).toEqual([[b, a]]);
  });
  test.each([
    ['Seoul National University', 'SEOUL  national university'],
    ['Kyung Hee University', 'Kyunghee University'],
    ['Chungbuk National University', 'Chungnam National University'],
    ['Jeonbuk National University', 'Jeonnam National University'],
    ['No. 1 Research Institute of Energy', 'No. 2 Research Institute of Energy'],
    ['Energy Research Institute A', 'Energy Research Institute B'],
    ['KAIST', 'KIST'],
    ['LG Chem', 'LG Chen'],
    ['University of California (Davis)', 'University of California (Irvine)'],
    ['首尔大学', '大学首尔'],
    ['Partner University 10001', 'Partner University 10002'],
  ])('%s and %s are no matter', (a, b) => {
    expect(spelt(a, b)).toEqual([]);
  });
  test('each spelling is shown with how many write it so, and every cell', () => {
    const [one] = found({ foreignOrganization: ['KEPCO Research Institute'] }, { foreignOrganization: ['KEPCO  research institute'] }, { foreignOrganization: ['KEPCO Reserch Institute'] });
    expect(one?.message.params).toEqual({ spellings: [{ name: 'KEPCO Research Institute', proposals: 2 }, { name: 'KEPCO Reserch Institute', proposals: 1 }] });
    expect(one?.places.map(({ cell }) => cell.row + 1)).toEqual([2, 3, 4]);
  });
});

test('the time it takes grows as the proposals do, even where all their names are near', () => {
  const all = (count: number) => Array.from({ length: count }, (_, index) => ({
    proposal: proposalWith({ proposalId: `P${String(index)}`, titleZh: `题目${String(index)}`, foreignOrganization: [`Partner ${letters(index)} National University`] }),
  }));
  const time = (count: number): number => {
    const proposals = all(count);
    return processorTime(() => officeFindings(proposals, isPlaceholder));
  };
  // Ten times as many: were it quadratic, it would take a hundred times as long. Tried again where the machine was too busy to tell.
  const grows = (): boolean => time(10_000) < 60 * Math.max(time(1_000), 20);
  expect(grows() || grows()).toBe(true);
});

/** A number in letters: near numbers make near names, the worst that can be. */
const letters = (index: number): string => String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
