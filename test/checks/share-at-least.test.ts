import { shareAtLeast } from '../../src/checks/share-at-least';
import { atLeast, between, exactly, type Interval } from '../../src/text/interval';
import { blank, present, tableOf, target, unreadable } from '../support/fields';

const judge = shareAtLeast.prepare({ share: 0.5 }, { directions: [] });
const papers = (count: number | Interval, domestic?: Interval, more: object = {}) =>
  target({ kinds: ['paper'], jointly: true, count, ...(domestic === undefined ? {} : { domestic: present(domestic) }), ...more });
const share = (min: number, max = min): object => ({ domesticShare: between(min, max) });
const outcomeOf = (...targets: Parameters<typeof tableOf>[0]): string => judge({ targets: tableOf(targets) }).outcome;

describe('share-at-least (我国科技期刊上的比例不低于 50%)', () => {
  test.each([
    { what: '1 of 2', rows: [papers(2, exactly(1))], outcome: 'met' },
    { what: 'all', rows: [papers(2, exactly(2))], outcome: 'met' },
    { what: '1 of 3', rows: [papers(3, exactly(1))], outcome: 'violated' },
    { what: 'none of 2', rows: [papers(2, exactly(0))], outcome: 'violated' },
    { what: '2-3篇，其中1篇', rows: [papers(between(2, 3), exactly(1))], outcome: 'undecided' },
    { what: '2-3篇，其中2篇', rows: [papers(between(2, 3), exactly(2))], outcome: 'met' },
    { what: '4-6篇，其中1篇', rows: [papers(between(4, 6), exactly(1))], outcome: 'violated' },
    { what: 'at least 2, of them at least 1', rows: [papers(atLeast(2), atLeast(1))], outcome: 'undecided' },
    { what: 'share not stated', rows: [papers(2)], outcome: 'undecided' },
    { what: 'share not certain (国内外期刊)', rows: [papers(2, undefined, { domestic: unreadable })], outcome: 'undecided' },
    { what: 'number not certain', rows: [papers(2, exactly(2), { count: unreadable })], outcome: 'undecided' },
    { what: 'more in Chinese journals than there are', rows: [papers(2, exactly(3))], outcome: 'undecided' },
    { what: '1 of 1 and 0 of 1', rows: [papers(1, exactly(1)), papers(1, exactly(0))], outcome: 'met' },
    { what: '1 of 1 and 0 of 2', rows: [papers(1, exactly(1)), papers(2, exactly(0))], outcome: 'violated' },
    { what: '2 of 2, and papers that may be joint', rows: [papers(2, exactly(2)), papers(3, undefined, { jointly: false })], outcome: 'undecided' },
    { what: '2 of 2, and a row not understood', rows: [papers(2, exactly(2)), target({ count: 3 })], outcome: 'undecided' },
    { what: 'papers that may not be joint alone', rows: [papers(2, exactly(2), { jointly: false })], outcome: 'undecided' },
    { what: 'papers or patents', rows: [papers(2, exactly(2), { kinds: ['paper', 'patent'] })], outcome: 'undecided' },
    { what: 'papers hoped for (力争)', rows: [papers(2, exactly(2), { doubts: [unreadable.why] })], outcome: 'undecided' },
    { what: '不少于4篇，比例不低于50%', rows: [papers(atLeast(4), atLeast(2), share(0.5, 1))], outcome: 'met' },
    { what: '不少于4篇，比例不低于40%', rows: [papers(atLeast(4), atLeast(2), share(0.4, 1))], outcome: 'undecided' },
    { what: '不少于4篇，比例40%', rows: [papers(atLeast(4), undefined, share(0.4))], outcome: 'violated' },
    { what: 'at least 2, all of them, and 1 of 2', rows: [papers(atLeast(2), atLeast(2), share(1)), papers(2, exactly(1))], outcome: 'met' },
    { what: 'at least 2, half of them, and none of 1', rows: [papers(atLeast(2), undefined, share(0.5)), papers(1, exactly(0))], outcome: 'undecided' },
    { what: 'a share of papers whose number is not certain', rows: [papers(0, undefined, { ...share(0.5, 1), count: unreadable })], outcome: 'undecided' },
    { what: 'a share of papers that may not be joint', rows: [papers(atLeast(4), undefined, { ...share(1), jointly: false })], outcome: 'undecided' },
    { what: 'half of papers that are joint, all of others that may be', rows: [papers(atLeast(2), undefined, share(0.5)), papers(2, undefined, { ...share(1), jointly: false })], outcome: 'undecided' },
    { what: '40% of papers that are joint, all of others that may be', rows: [papers(atLeast(2), undefined, share(0.4)), papers(2, undefined, { ...share(1), jointly: false })], outcome: 'undecided' },
    { what: '3篇，其中2篇，占67%', rows: [papers(3, exactly(2), share(0.67))], outcome: 'met' },
    { what: '3篇，其中1篇，占50%', rows: [papers(3, exactly(1), share(0.5))], outcome: 'undecided' },
    { what: 'no papers', rows: [target({ kinds: ['patent'], count: 2 })], outcome: 'not-applicable' },
    { what: '0 papers', rows: [papers(0)], outcome: 'not-applicable' },
  ])('$what: $outcome', ({ rows, outcome }) => {
    expect(outcomeOf(...rows)).toBe(outcome);
  });

  test('no table and no column of papers is undecided, not none', () => {
    expect(judge({ targets: blank }).outcome).toBe('undecided');
    expect(judge({ targets: tableOf([target({ kinds: ['patent'], count: 2 })], false) }).outcome).toBe('undecided');
  });

  test('shows the numbers: 1 of 3 is a third', () => {
    const judged = judge({ targets: tableOf([papers(3, exactly(1))]) });
    expect(judged.measured).toEqual({ actual: { min: 1 / 3, max: 1 / 3 }, bound: 'at-least', required: 0.5, unit: 'share' });
    expect(judged.message).toMatchObject({ key: 'share.short', params: { papers: exactly(3), domestic: exactly(1) } });
  });
});
