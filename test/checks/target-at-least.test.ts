import { targetAtLeast } from '../../src/checks/target-at-least';
import type { EachConditions, RequiredTarget } from '../../src/checks/target-proof';
import type { Target } from '../../src/proposal/model';
import { atLeast, between, exactly } from '../../src/text/interval';
import { blank, present, tableOf, target, unreadable } from '../support/fields';

const korea = { directions: ['1.1'], direction: '1.1', partner: 'korea' };

function judged(required: RequiredTarget, value: number, rows: readonly Target[], each?: EachConditions, isTable = true) {
  return targetAtLeast.prepare({ target: required, value, each }, korea)({ targets: tableOf(rows, isTable) });
}

describe('joint papers (共同发表论文不少于1篇)', () => {
  const paper = (given: object) => target({ kinds: ['paper'], jointly: true, count: 1, ...given });

  test.each([
    { what: '1', rows: [paper({})], outcome: 'met' },
    { what: '1 with Korea', rows: [paper({ countries: ['korea'] })], outcome: 'met' },
    { what: '0', rows: [paper({ count: 0 })], outcome: 'violated' },
    { what: 'at least 1', rows: [paper({ count: atLeast(1) })], outcome: 'met' },
    { what: 'at most 2 (不超过2篇)', rows: [paper({ count: between(0, 2) })], outcome: 'undecided' },
    { what: 'some (若干)', rows: [paper({ count: unreadable })], outcome: 'undecided' },
    { what: 'a blank number', rows: [paper({ count: blank })], outcome: 'undecided' },
    { what: '1 with Japan', rows: [paper({ countries: ['japan'] })], outcome: 'violated' },
    { what: '1 with Korea and Japan', rows: [paper({ countries: ['korea', 'japan'] })], outcome: 'undecided' },
    { what: '1, no word of whom with', rows: [paper({ jointly: false })], outcome: 'undecided' },
    { what: '1, hoped for', rows: [paper({ doubts: [{ key: 'target.no-promise', params: { words: '力争' } }] })], outcome: 'undecided' },
    { what: 'papers or patents', rows: [paper({ kinds: ['paper', 'patent'] })], outcome: 'undecided' },
    { what: 'a row whose kind was not understood', rows: [target({ count: 1 })], outcome: 'undecided' },
    { what: 'a table of other targets', rows: [target({ kinds: ['patent'], jointly: true, count: 2 })], outcome: 'violated' },
    { what: 'a table of nothing', rows: [], outcome: 'violated' },
  ])('$what: $outcome', ({ rows, outcome }) => {
    expect(judged('joint-paper', 1, rows).outcome).toBe(outcome);
  });

  test('columns that say nothing of papers, and no table at all, are undecided', () => {
    expect(judged('joint-paper', 1, [target({ kinds: ['patent'], count: 2 })], undefined, false)).toMatchObject({ outcome: 'undecided', message: { key: 'target.untold' } });
    expect(targetAtLeast.prepare({ target: 'joint-paper', value: 1 }, korea)({ targets: blank }).outcome).toBe('undecided');
    expect(targetAtLeast.prepare({ target: 'joint-paper', value: 1 }, korea)({ targets: unreadable }).outcome).toBe('undecided');
  });

  test('a direction without a partner lets no country count', () => {
    const judge = targetAtLeast.prepare({ target: 'joint-paper', value: 1 }, { directions: ['1.1'] });
    expect(judge({ targets: tableOf([paper({ countries: ['korea'] })]) }).outcome).toBe('violated');
  });
});

describe('joint invention patents (不少于2项)', () => {
  const patent = (given: object, address = 'D5') => target({ kinds: ['patent'], jointly: true, count: 1, invention: true, ...given }, address);

  test.each([
    { what: '1', rows: [patent({})], outcome: 'violated' },
    { what: '2', rows: [patent({ count: 2 })], outcome: 'met' },
    { what: '1 and 1', rows: [patent({}), patent({})], outcome: 'met' },
    { what: '1, and 1 that does not say 发明', rows: [patent({}), target({ kinds: ['patent'], jointly: true, count: 1 })], outcome: 'undecided' },
    { what: '1 invention and 5 utility models', rows: [patent({}), patent({ count: 5, invention: false })], outcome: 'violated' },
    { what: '1-2', rows: [patent({ count: between(1, 2) })], outcome: 'undecided' },
    { what: '2-3', rows: [patent({ count: between(2, 3) })], outcome: 'met' },
    { what: '1 with Korea, 3 with Japan', rows: [patent({}), patent({ count: 3, countries: ['japan'] })], outcome: 'violated' },
    { what: '1, and a row not understood', rows: [patent({}), target({ count: unreadable })], outcome: 'undecided' },
  ])('$what: $outcome', ({ rows, outcome }) => {
    expect(judged('joint-invention-patent', 2, rows).outcome).toBe(outcome);
  });

  test('says by how much it falls short, and which rows do not count', () => {
    const rows = [patent({}, 'D5'), patent({ count: 5, invention: false }, 'D6')];
    expect(judged('joint-invention-patent', 2, rows)).toMatchObject({
      evidence: rows.flatMap(({ evidence }) => evidence),
      measured: { actual: exactly(1), bound: 'at-least', required: 2, unit: 'patent' },
      message: { key: 'target.short', params: { rows: [{ evidence: rows[1]?.evidence[0], reasons: [{ key: 'target.no-invention' }] }] } },
    });
  });

  test('a met one rests on the rows that prove it alone', () => {
    const rows = [patent({ count: 2 }, 'D5'), patent({ jointly: false }, 'D6')];
    expect(judged('joint-invention-patent', 2, rows).evidence).toEqual(rows[0]?.evidence);
  });

  test('an undecided one names the rows that may make up what is short', () => {
    const rows = [patent({}, 'D5'), patent({ jointly: false }, 'D6'), patent({ invention: false }, 'D7')];
    const { evidence, message } = judged('joint-invention-patent', 2, rows);
    expect(evidence).toEqual([...(rows[0]?.evidence ?? []), ...(rows[1]?.evidence ?? [])]);
    expect(message).toMatchObject({ key: 'target.unproved', params: { rows: [{ evidence: rows[1]?.evidence[0], reasons: [{ key: 'target.partner-unsaid' }] }] } });
  });
});

describe('rows whose number is a range', () => {
  const patent = (given: object, cell: string) => target({ kinds: ['patent'], jointly: true, invention: true, ...given }, cell);

  test('are named with the least that is certain, beside those that may count', () => {
    const rows = [patent({ count: between(2, 3) }, 'D5'), patent({ count: 0 }, 'D6'), patent({ count: 1, jointly: false }, 'D7')];
    const { outcome, message } = judged('joint-invention-patent', 3, rows);
    expect(outcome).toBe('undecided');
    expect(message).toMatchObject({
      key: 'target.unproved',
      params: {
        rows: [
          { evidence: rows[0]?.evidence[0], reasons: [{ key: 'target.count-range', params: { actual: between(2, 3), unit: 'patent' } }] },
          { evidence: rows[2]?.evidence[0], reasons: [{ key: 'target.partner-unsaid' }] },
        ],
      },
    });
  });
});

describe('seminars (50人以上的国际研讨会不少于2次, 每次企业代表不少于20人)', () => {
  const seminar = (people: object, enterprisePeople: object = blank, given: object = {}) =>
    target({ kinds: ['seminar'], jointly: true, count: 1, people: people as never, enterprisePeople: enterprisePeople as never, ...given });
  const of = (people: number) => present(exactly(people));

  test.each([
    { what: '49 and 50 people', rows: [seminar(of(49)), seminar(of(50))], outcome: 'violated' },
    { what: '50 and 50 people', rows: [seminar(of(50)), seminar(of(50))], outcome: 'met' },
    { what: '60 and 40 people', rows: [seminar(of(60)), seminar(of(40))], outcome: 'violated' },
    { what: 'two of 50', rows: [seminar(of(50), blank, { count: 2 })], outcome: 'met' },
    { what: 'two of 50 or more', rows: [seminar(present(atLeast(50)), blank, { count: 2 })], outcome: 'met' },
    { what: 'two of 40 to 60', rows: [seminar(present(between(40, 60)), blank, { count: 2 })], outcome: 'undecided' },
    { what: '100 people in all (共100人)', rows: [seminar(unreadable, blank, { count: 2 })], outcome: 'undecided' },
    { what: 'no word of how many people', rows: [seminar(blank, blank, { count: 2 })], outcome: 'undecided' },
    { what: 'no word of whom with', rows: [seminar(of(80), blank, { count: 2, jointly: false })], outcome: 'undecided' },
    { what: 'with Japan', rows: [seminar(of(80), blank, { count: 2, countries: ['japan'] })], outcome: 'violated' },
  ])('1.1: $what: $outcome', ({ rows, outcome }) => {
    expect(judged('seminar', 2, rows, { people: 50 }).outcome).toBe(outcome);
  });

  test.each([
    { what: '50 people, 20 from enterprises each', rows: [seminar(of(50), of(20)), seminar(of(50), of(20))], outcome: 'met' },
    { what: '20 and 19 from enterprises', rows: [seminar(of(50), of(20)), seminar(of(50), of(19))], outcome: 'violated' },
    { what: '40 and 0 from enterprises', rows: [seminar(of(50), of(40)), seminar(of(50), of(0))], outcome: 'violated' },
    { what: 'no word of enterprises', rows: [seminar(of(50)), seminar(of(50), of(20))], outcome: 'undecided' },
    { what: '49 people, all from enterprises', rows: [seminar(of(49), of(49), { count: 2 })], outcome: 'violated' },
  ])('1.2: $what: $outcome', ({ rows, outcome }) => {
    expect(judged('seminar', 2, rows, { people: 50, enterprisePeople: 20 }).outcome).toBe(outcome);
  });
});

describe('visits to China (接待来华不少于2人，每人累计不少于1个月)', () => {
  const visit = (months: object, given: object = {}) =>
    target({ kinds: ['visit'], jointly: true, countries: ['korea'], visit: 'to-china', count: 2, months: months as never, ...given });
  const month = present(exactly(1));

  test.each([
    { what: '2 of a month each', rows: [visit(month)], outcome: 'met' },
    { what: '1 of a month', rows: [visit(month, { count: 1 })], outcome: 'violated' },
    { what: '2 of half a month', rows: [visit(present(exactly(0.5)))], outcome: 'violated' },
    { what: '1 of two months, 1 of half a month', rows: [visit(present(exactly(2)), { count: 1 }), visit(present(exactly(0.5)), { count: 1 })], outcome: 'violated' },
    { what: 'two months in all (累计2个月)', rows: [visit(unreadable)], outcome: 'undecided' },
    { what: 'no word of how long', rows: [visit(blank)], outcome: 'undecided' },
    { what: 'to Korea (赴韩)', rows: [visit(month, { visit: 'abroad' })], outcome: 'violated' },
    { what: 'both ways (互访)', rows: [visit(month, { visit: 'both' })], outcome: 'undecided' },
    { what: 'no word of the way', rows: [target({ kinds: ['visit'], jointly: true, countries: ['korea'], count: 2, months: month })], outcome: 'undecided' },
    { what: 'Japanese visitors', rows: [visit(month, { countries: ['japan'] })], outcome: 'violated' },
    { what: 'Korean visitors, no other word of jointly', rows: [visit(month, { jointly: false })], outcome: 'met' },
    { what: 'visitors of whom nobody says whose', rows: [visit(month, { jointly: false, countries: [] })], outcome: 'undecided' },
  ])('$what: $outcome', ({ rows, outcome }) => {
    expect(judged('visit-to-china', 2, rows, { months: 1 }).outcome).toBe(outcome);
  });
});

test.each([{ target: 'paper', value: 1 }, { target: 'seminar', value: 1.5 }, { target: 'seminar', value: 0 }, { target: 'seminar', value: 1, each: { guests: 2 } }])('a rule file may not ask %o', (params) => {
  expect(targetAtLeast.schema.safeParse(params).success).toBe(false);
});
