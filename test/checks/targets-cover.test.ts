import { targetsCover } from '../../src/checks/targets-cover';
import type { Target, TargetKind } from '../../src/proposal/model';
import { atLeast } from '../../src/text/interval';
import { blank, tableOf, target, unreadable } from '../support/fields';

const groups: TargetKind[][] = [['paper'], ['patent', 'standard'], ['seminar'], ['training', 'visit'], ['platform']];
const any = targetsCover.prepare({ groups, need: 'any' }, { directions: [] });
const all = targetsCover.prepare({ groups, need: 'all' }, { directions: [] });

const paper = target({ kinds: ['paper'], jointly: true, count: 1 });
const full: Target[] = [
  paper,
  target({ kinds: ['standard'], count: 1 }),
  target({ kinds: ['seminar'], count: 1 }),
  target({ kinds: ['visit'], count: 1 }),
  target({ kinds: ['platform'], count: 1 }),
];

describe('targets-cover, any kind (common-targets-set)', () => {
  test.each([
    { what: 'one joint paper', rows: [paper], outcome: 'met' },
    { what: 'one seminar', rows: [target({ kinds: ['seminar'], count: 1 })], outcome: 'met' },
    { what: 'a table of no rows', rows: [], outcome: 'violated' },
    { what: 'a prototype alone', rows: [target({ kinds: ['other'], count: 1 })], outcome: 'violated' },
    { what: '0 joint papers', rows: [target({ kinds: ['paper'], jointly: true, count: 0 })], outcome: 'violated' },
    { what: 'papers not said to be joint', rows: [target({ kinds: ['paper'], count: 3 })], outcome: 'undecided' },
    { what: 'a platform to be built (建成)', rows: [target({ kinds: ['platform'], count: unreadable })], outcome: 'undecided' },
    { what: '0 papers or more', rows: [target({ kinds: ['paper'], jointly: true, count: atLeast(0) })], outcome: 'undecided' },
    { what: 'a row not understood', rows: [target({ count: 1 })], outcome: 'undecided' },
    { what: 'a promise in doubt', rows: [target({ kinds: ['seminar'], count: 1, doubts: [unreadable.why] })], outcome: 'undecided' },
    { what: 'a seminar or a prototype', rows: [target({ kinds: ['seminar', 'other'], count: 1 })], outcome: 'undecided' },
    { what: 'a visit or a training, both of one group', rows: [target({ kinds: ['visit', 'training'], count: 1 })], outcome: 'met' },
  ])('$what: $outcome', ({ rows, outcome }) => {
    expect(any({ targets: tableOf(rows) }).outcome).toBe(outcome);
  });

  test('no table, and columns that promise nothing, are undecided', () => {
    expect(any({ targets: blank }).outcome).toBe('undecided');
    expect(any({ targets: tableOf([target({ kinds: ['paper'], jointly: true, count: 0 })], false) }).outcome).toBe('undecided');
  });
});

describe('targets-cover, all kinds (common-target-kinds)', () => {
  test('every kind has a target', () => {
    const judged = all({ targets: tableOf(full) });
    expect(judged).toEqual({ outcome: 'met', evidence: full.flatMap(({ evidence }) => evidence), message: { key: 'cover.met', params: { groups } } });
  });

  test('names the kinds with none', () => {
    expect(all({ targets: tableOf(full.filter(({ kinds }) => !kinds.includes('seminar') && !kinds.includes('platform'))) })).toMatchObject({
      outcome: 'violated',
      message: { key: 'cover.missing', params: { groups: [['seminar'], ['platform']] } },
    });
  });

  test('is undecided where a row not understood may be the one that is missing', () => {
    expect(all({ targets: tableOf([...full.slice(1), target({ count: 1 })]) })).toMatchObject({ outcome: 'undecided', message: { key: 'cover.unclear', params: { groups: [['paper']] } } });
  });

  test('rests on the rows that prove a kind, not on others of it', () => {
    const doubtful = target({ kinds: ['paper'], count: 5 }, 'D9');
    expect(all({ targets: tableOf([doubtful, ...full]) }).evidence).toEqual(full.flatMap(({ evidence }) => evidence));
  });
});
