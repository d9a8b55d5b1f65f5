import type { PortfolioGiven } from '../../src/checks/portfolio-check';
import { quota } from '../../src/checks/quota';
import { exactly } from '../../src/text/interval';
import { blank, present, unreadable } from '../support/fields';
import { industry, marked, programme } from './portfolio';

const two = quota.prepare({ value: 2 }, industry);
const numbered = (id: string) => marked({ proposalId: present(id) });
const judged = (proposals: readonly PortfolioGiven[], whole = true) => two({ proposals, whole });

describe('quota of a direction (2个)', () => {
  test.each([
    { what: 'none chosen', proposals: [marked({ mark: 'no' }), marked({ mark: 'no' })], outcome: 'met' },
    { what: 'fewer', proposals: [marked()], outcome: 'met' },
    { what: 'just so many', proposals: [marked(), marked()], outcome: 'met' },
    { what: 'one more', proposals: [marked(), marked(), marked()], outcome: 'violated' },
    { what: 'many apply, two are chosen', proposals: [marked(), marked(), marked({ mark: 'no' }), marked({ mark: blank }), marked({ mark: 'no' })], outcome: 'met' },
    { what: 'others of another direction', proposals: [marked(), marked(), marked({ direction: present('1.1') })], outcome: 'met' },
    { what: 'a mark that cannot be read', proposals: [marked(), marked({ mark: unreadable })], outcome: 'undecided' },
    { what: 'a mark that cannot be read, of another direction', proposals: [marked(), marked({ mark: unreadable, direction: present('1.1') })], outcome: 'met' },
    { what: 'one chosen whose direction cannot be read', proposals: [marked(), marked({ direction: unreadable })], outcome: 'undecided' },
    { what: 'one chosen whose direction is blank', proposals: [marked(), marked({ direction: blank })], outcome: 'undecided' },
    { what: 'one chosen whose direction is none of the call’s, and may be meant for any', proposals: [marked(), marked({ direction: present('氢能方向') })], outcome: 'undecided' },
    { what: 'three of no number of their own', proposals: [numbered('N/A'), numbered('N/A'), numbered('N/A')], outcome: 'violated' },
    { what: 'one not chosen whose direction cannot be read', proposals: [marked(), marked({ mark: 'no', direction: unreadable })], outcome: 'met' },
    { what: 'too many, and a mark that cannot be read', proposals: [marked(), marked(), marked(), marked({ mark: unreadable })], outcome: 'violated' },
    { what: 'one number listed twice, within the limit both ways', proposals: [numbered('A1'), numbered('a 1')], outcome: 'undecided' },
    { what: 'two numbers listed twice', proposals: [numbered('A1'), numbered('A2'), numbered('A1'), numbered('A2')], outcome: 'undecided' },
    { what: 'three numbers, one of them twice', proposals: [numbered('A1'), numbered('A2'), numbered('A1'), numbered('A3')], outcome: 'violated' },
    { what: 'no marks at all', proposals: [marked({ mark: blank }), marked({ mark: blank })], outcome: 'not-applicable' },
    { what: 'no proposals', proposals: [], outcome: 'not-applicable' },
  ])('$what: $outcome', ({ proposals, outcome }) => {
    expect(judged(proposals).outcome).toBe(outcome);
  });

  test('of a selection of rows it is never met, but may be exceeded', () => {
    expect(judged([marked()], false)).toMatchObject({ outcome: 'undecided', message: { key: 'quota.unclear', params: { whole: false, uncertain: 0 } } });
    expect(judged([marked(), marked(), marked()], false).outcome).toBe('violated');
  });

  test('counts the uncertain at the upper end alone', () => {
    expect(judged([marked(), marked({ mark: unreadable })]).measured).toEqual({ actual: { min: 1, max: 2 }, bound: 'at-most', required: 2, unit: 'project' });
  });

  test('rests on the marks', () => {
    const chosen = [marked({ mark: present('yes', 'K2') }), marked({ mark: present('yes', 'K3') }), marked({ mark: present('yes', 'K4') })];
    expect(judged([...chosen, marked({ mark: present('no', 'K5') })]).evidence.map(({ cell }) => cell.row)).toEqual([1, 2, 3]);
  });
});

describe('quota of the programme', () => {
  const three = quota.prepare({ value: 3 }, programme);

  test('counts all directions', () => {
    const proposals = [marked(), marked(), marked({ direction: present('1.1') })];
    expect(three({ proposals, whole: true })).toMatchObject({ outcome: 'met', measured: { actual: exactly(3) } });
    expect(three({ proposals: [...proposals, marked()], whole: true }).outcome).toBe('violated');
  });

  test.each([blank, unreadable, present('中韩氢能')])('is never met while a direction among the chosen cannot be read (domain.md, 2)', (direction) => {
    expect(three({ proposals: [marked(), marked({ direction })], whole: true })).toMatchObject({ outcome: 'undecided', measured: { actual: { min: 1, max: 2 } } });
    // One that is not chosen leaves nothing open.
    expect(three({ proposals: [marked(), marked({ direction, mark: 'no' })], whole: true }).outcome).toBe('met');
  });
});

describe('quota of each field (生物科技领域 1个、信息通信领域 1个)', () => {
  const one = quota.prepare({ value: 1, by: 'field' }, industry);
  const outcomeOf = (fields: readonly PortfolioGiven['field'][], whole = true): string => one({ proposals: fields.map((field) => marked({ field })), whole }).outcome;

  test.each([
    { what: 'one in each', fields: ['生物科技', '信息通信'], outcome: 'met' },
    { what: 'two in one', fields: ['生物科技', '生物科技—疫苗'], outcome: 'violated' },
    { what: 'one of two fields at once', fields: ['生物科技、信息通信'], outcome: 'undecided' },
    { what: 'one of two fields, and one of one of them', fields: ['生物科技、信息通信', '信息通信'], outcome: 'undecided' },
    { what: 'a subtopic that names the other field, and one of that', fields: ['生物科技（信息通信）', '信息通信'], outcome: 'undecided' },
    { what: 'a near name', fields: ['生物科技', '生物技术'], outcome: 'undecided' },
    { what: 'a field not listed', fields: ['生物科技', '航空航天'], outcome: 'met' },
  ])('$what: $outcome', ({ fields, outcome }) => {
    expect(outcomeOf(fields.map((field) => present(field)))).toBe(outcome);
  });

  test('a field that is blank or cannot be read is undecided', () => {
    expect(outcomeOf([present('生物科技'), blank])).toBe('undecided');
    expect(outcomeOf([present('生物科技'), unreadable])).toBe('undecided');
  });

  test('a mark that cannot be read is undecided; a selection of rows as well', () => {
    expect(one({ proposals: [marked(), marked({ mark: unreadable, field: present('信息通信') })], whole: true }).outcome).toBe('undecided');
    expect(outcomeOf([present('生物科技')], false)).toBe('undecided');
  });

  test('names the field that is exceeded', () => {
    const proposals = [marked({ field: present('信息通信') }), marked({ field: present('信息通信') }), marked({ field: blank })];
    expect(one({ proposals, whole: true })).toMatchObject({ outcome: 'violated', message: { key: 'quota.over', params: { field: '信息通信', measured: { actual: { min: 2, max: 3 }, required: 1 } } } });
  });

  test('topics are counted where the guide lists topics', () => {
    const health = { ...industry, areas: [{ name: '卫生健康', topics: ['传染病', '老龄化'] }] };
    const each = quota.prepare({ value: 1, by: 'field' }, health);
    const of = (...fields: string[]): string => each({ proposals: fields.map((field) => marked({ field: present(field) })), whole: true }).outcome;
    expect(of('传染病', '卫生健康—老龄化')).toBe('met');
    expect(of('传染病', '卫生健康—传染病')).toBe('violated');
    expect(of('传染病', '卫生健康')).toBe('undecided');
  });
});
