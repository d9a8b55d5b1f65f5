import type { Field, Participant, Target, TargetTable } from '../../src/proposal/model';
import { exactly, type Interval } from '../../src/text/interval';
import { evidenceAt } from './proposals';

/** A field that is read, in a cell of its own. */
export function present<T>(value: T, address = 'B1'): Extract<Field<T>, { state: 'present' }> {
  return { state: 'present', value, evidence: [evidenceAt('申报表', address, typeof value === 'string' ? value : JSON.stringify(value))] };
}

export const blank = { state: 'blank', evidence: [evidenceAt('申报表', 'B9', '')] } as const;

/** A field of which nothing certain can be read. */
export const unreadable = {
  state: 'unreadable',
  why: { key: 'text.not-understood', params: { words: '约' } },
  evidence: [evidenceAt('申报表', 'B8', '约')],
} as const;

/** A target that says nothing but what is given; a number stands for exactly so many. */
export function target(given: Partial<Omit<Target, 'count'>> & { count?: number | Interval | Target['count'] }, address = 'D5'): Target {
  const nothing: Field<Interval> = { state: 'blank', evidence: [] };
  const { count = nothing, ...rest } = given;
  return {
    kinds: [], jointly: false, countries: [], people: nothing, enterprisePeople: nothing, months: nothing, domestic: nothing, doubts: [],
    count: typeof count === 'number' ? present(exactly(count), address) : 'min' in count ? present(count, address) : count,
    evidence: [evidenceAt('成果表', address, JSON.stringify(given))],
    ...rest,
  };
}

/** Targets as a table whose every row is known; `isTable: false` for target columns. */
export function tableOf(targets: readonly Target[], isTable = true): Field<TargetTable> {
  return { state: 'present', value: { targets, isTable }, evidence: [evidenceAt('成果表', 'A1', '项目合作目标、成果与考核指标表')] };
}

export const enterprise = (name: string): Participant => ({ name, type: 'enterprise' });
