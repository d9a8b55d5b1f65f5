import { sidesMatch } from '../../src/checks/sides-match';
import { atLeast, exactly } from '../../src/text/interval';
import { blank, enterprise, present, unreadable } from '../support/fields';

const facts = { directions: ['1.1'] };
const match = (item: 'title' | 'field' | 'organizations' | 'leaders' | 'period', given: object) => sidesMatch.prepare({ item }, facts)(given as never);

describe('sides-match of titles', () => {
  const outcomeOf = (own: string, other: string): string => match('title', { titleEn: present(own), 'counterpart.titleEn': present(other, 'C1') }).outcome;

  test.each([
    ['Green Hydrogen', 'GREEN  hydrogen', 'met'],
    ['Green Hydrogen', 'Ｇｒｅｅｎ Hydrogen', 'met'],
    ['Green Hydrogen', 'Hydrogen, Green', 'undecided'],
    ['Green Hydrogen', 'Green-Hydrogen', 'undecided'],
    ['Green Hydrogen', '绿色氢能', 'undecided'],
    ['Green Hydrogen', 'Green Hydrogen Storage', 'violated'],
    ['Green Hydrogen', 'Grey Hydrogen', 'violated'],
    ['CO2 capture', 'CO3 capture', 'violated'],
  ])('%s and %s: %s', (own, other, outcome) => {
    expect(outcomeOf(own, other)).toBe(outcome);
  });

  test.each([
    { own: blank, other: present('Green Hydrogen') },
    { own: present('Green Hydrogen'), other: blank },
    { own: present('Green Hydrogen'), other: unreadable },
    { own: present('无'), other: present('无') },
    { own: present('Green Hydrogen'), other: present('无') },
  ])('a side that states nothing leaves it open', ({ own, other }) => {
    expect(match('title', { titleEn: own, 'counterpart.titleEn': other }).outcome).toBe('undecided');
  });

  test('shows both sides and their cells where they differ', () => {
    const [own, other] = [present('Green Hydrogen', 'B3'), present('Grey Hydrogen', 'C3')];
    expect(match('title', { titleEn: own, 'counterpart.titleEn': other })).toEqual({
      outcome: 'violated',
      evidence: [...own.evidence, ...other.evidence],
      message: { key: 'sides.different', params: { item: 'title', own: 'Green Hydrogen', counterpart: 'Grey Hydrogen' } },
    });
  });
});

describe('sides-match of fields of research', () => {
  test.each([
    ['氢能', '氢 能', 'met'],
    ['氢能、光伏', '光伏；氢能', 'met'],
    ['氢能、光伏', '氢能', 'undecided'],
    ['氢能', 'Hydrogen', 'undecided'],
    ['氢能', '氢能—电解水制氢', 'undecided'],
    ['太阳能', '新能源和可再生能源（太阳能）', 'undecided'],
    ['氢能', '光伏', 'violated'],
    ['氢能—制氢', '氢能—储氢', 'violated'],
  ])('%s and %s: %s', (own, other, outcome) => {
    expect(match('field', { field: present(own), 'counterpart.field': present(other) }).outcome).toBe(outcome);
  });
});

describe('sides-match of periods', () => {
  const dates = (start: object, end: object) => ({ months: exactly(36), start, end });
  const days = dates({ year: 2025, month: 12, day: 1 }, { year: 2028, month: 11, day: 30 });
  const months = dates({ year: 2025, month: 12 }, { year: 2028, month: 11 });
  const later = dates({ year: 2026, month: 1 }, { year: 2028, month: 12 });
  const outcomeOf = (own: object, other: object): string => match('period', { period: present(own), 'counterpart.period': present(other) }).outcome;

  test.each([
    { what: 'equal dates', own: months, other: months, outcome: 'met' },
    { what: 'days and their months', own: days, other: months, outcome: 'met' },
    { what: 'dates and an equal length', own: days, other: { months: exactly(36) }, outcome: 'met' },
    { what: 'equal lengths alone', own: { months: exactly(36) }, other: { months: exactly(36) }, outcome: 'met' },
    { what: 'as long, on other days', own: months, other: later, outcome: 'undecided' },
    { what: 'a month less', own: months, other: { months: exactly(35) }, outcome: 'violated' },
    { what: '36 or 37 months', own: months, other: { months: { min: 36, max: 37 } }, outcome: 'undecided' },
    { what: 'at least 3 years on both sides', own: { months: atLeast(36) }, other: { months: atLeast(36) }, outcome: 'undecided' },
    { what: 'at least 37 months', own: months, other: { months: atLeast(37) }, outcome: 'violated' },
  ])('$what: $outcome', ({ own, other, outcome }) => {
    expect(outcomeOf(own, other)).toBe(outcome);
    expect(outcomeOf(other, own)).toBe(outcome);
  });
});

describe('sides-match of organisations', () => {
  const given = {
    ownOrganizations: blank,
    leadOrganization: present('甲公司'),
    foreignOrganization: present(['Seoul National University']),
    participants: present([enterprise('乙公司'), { name: '丙大学' }]),
  };
  const outcomeOf = (other: readonly string[], own: object = {}): string =>
    match('organizations', { ...given, ...own, 'counterpart.organizations': present(other) }).outcome;

  test.each([
    { what: 'lead and partner in any order', other: ['seoul national university', '甲公司'], outcome: 'met' },
    { what: 'the partner left out', other: ['甲公司'], outcome: 'violated' },
    { what: 'the lead left out', other: ['Seoul National University'], outcome: 'violated' },
    { what: 'another Chinese participant besides', other: ['甲公司', 'Seoul National University', '乙公司'], outcome: 'undecided' },
    { what: 'somebody neither form explains', other: ['甲公司', 'Seoul National University', '丁公司'], outcome: 'violated' },
    { what: 'a participant, and somebody nobody explains', other: ['甲公司', 'Seoul National University', '乙公司', '丁公司'], outcome: 'violated' },
    { what: 'the lead in English', other: ['Jia Company', 'Seoul National University'], outcome: 'undecided' },
    { what: 'nobody (无)', other: [], outcome: 'undecided' },
  ])('$what: $outcome', ({ other, outcome }) => {
    expect(outcomeOf(other)).toBe(outcome);
  });

  test('the Chinese side’s own list stands for it, where there is one', () => {
    const own = { ownOrganizations: present(['甲公司', '首尔大学']) };
    expect(outcomeOf(['甲公司', '首尔大学'], own)).toBe('met');
    expect(outcomeOf(['甲公司', 'Seoul National University'], own)).toBe('undecided');
    expect(outcomeOf(['甲公司', '首尔大学'], { ownOrganizations: unreadable })).toBe('undecided');
  });

  test('names who is on one side only', () => {
    const judged = match('organizations', { ...given, 'counterpart.organizations': present(['甲公司', '丁公司', 'Seoul National University']) });
    expect(judged.message).toEqual({ key: 'sides.sets-differ', params: { item: 'organizations', onlyOwn: [], onlyCounterpart: ['丁公司'] } });
  });

  test.each(['leadOrganization', 'foreignOrganization'])('without %s nothing can be compared', (key) => {
    expect(outcomeOf(['甲公司', 'Seoul National University'], { [key]: blank })).toBe('undecided');
  });
});

describe('sides-match of leaders', () => {
  const given = { ownLeaders: blank, leader: present(['张伟']), foreignLeader: present(['Kim Minsoo']) };

  test.each([
    { other: ['Kim Minsoo', '张伟'], outcome: 'met' },
    { other: ['Minsoo Kim', '张伟'], outcome: 'undecided' },
    { other: ['Kim Minsoo', 'Zhang Wei'], outcome: 'undecided' },
    { other: ['Kim Minsoo'], outcome: 'violated' },
    { other: ['Kim Minsoo', '王伟'], outcome: 'violated' },
    { other: ['Kim Minsoo', '张伟', '李明'], outcome: 'violated' },
  ])('张伟 and Kim Minsoo against $other: $outcome', ({ other, outcome }) => {
    expect(match('leaders', { ...given, 'counterpart.leaders': present(other) }).outcome).toBe(outcome);
  });
});

test.each([['organizations', 'leadOrganization', 'foreignOrganization'], ['leaders', 'leader', 'foreignLeader']] as const)('what is left open of one side’s %s rests on the other side’s too', (item, lead, foreign) => {
  const other = present(['Kim Minsoo'], 'D4');
  const judged = match(item, { ownOrganizations: blank, ownLeaders: blank, [lead]: present(item === 'leaders' ? ['张伟'] : '甲公司', 'B2'), [foreign]: blank, participants: blank, [`counterpart.${item}`]: other });
  expect(judged.outcome).toBe('undecided');
  expect(judged.evidence).toEqual(expect.arrayContaining([...other.evidence]));
});
