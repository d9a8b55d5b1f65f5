import type { Stands } from '../../src/review/basis';
import type { FindingColumn } from '../../src/review/columns';
import type { EarlierRow } from '../../src/review/earlier';
import { standingsOf, stateToSet } from '../../src/review/standing';
import { WORDS } from './words';

const BASIS = '7K2Q9M-41XAB';
const VIOLATED: Stands = { outcome: 'violated', severity: 'mandatory', basis: BASIS };
const UNDECIDED: Stands = { ...VIOLATED, outcome: 'undecided' };
const INVALID: Stands = { ...VIOLATED, severity: 'invalidating' };

const row = (texts: Partial<Record<FindingColumn, string>>): EarlierRow =>
  ({ number: 'AAAAAA-AAAAA', added: [], cells: Object.fromEntries(Object.entries({ basis: BASIS, actual: '1 项', ...texts }).map(([column, value]) => [column, { value }])) });
const standing = (stands: Stands, texts: Partial<Record<FindingColumn, string>>) => standingsOf(stands, [row(texts)], WORDS)[0];
const set = (stands: Stands, texts: Partial<Record<FindingColumn, string>>) => {
  const [one] = standingsOf(stands, [row(texts)], WORDS);
  return one && stateToSet(one, row(texts), WORDS);
};
const GOOD = { opinion: '协议附后', reviewer: '李老师', decidedAt: '2025-11-20' };

test.each([
  ['已确认', UNDECIDED, 'confirmed'],
  ['Confirmed', UNDECIDED, 'confirmed'],
  ['豁免', VIOLATED, 'waived'],
  ['豁免', UNDECIDED, 'waived'],
  ['不认可', VIOLATED, 'disputed'],
  [' 不认可 ', INVALID, 'disputed'],
] as const)('%s holds while nothing changes, and stays as it was typed', (state, stands, effect) => {
  expect(standing(stands, { state, ...GOOD })).toEqual({ is: 'decided', decision: { effect, reason: '协议附后', by: '李老师', at: '2025-11-20' } });
  expect(set(stands, { state, ...GOOD })).toBeUndefined();
});

test.each([
  ['豁免', VIOLATED, { opinion: '' }, 'needs-reason'],
  ['豁免', VIOLATED, { opinion: '   ' }, 'needs-reason'],
  ['不认可', VIOLATED, { opinion: '' }, 'needs-reason'],
  ['豁免', VIOLATED, { reviewer: '' }, 'needs-name'],
  ['已确认', UNDECIDED, { reviewer: '' }, 'needs-name'],
  ['已确认', VIOLATED, {}, 'only-undecided'],
  ['同意', VIOLATED, {}, 'unknown-state'],
  ['豁免？', VIOLATED, {}, 'unknown-state'],
] as const)('%s has no effect yet, and stays as it was typed', (state, stands, lack, why) => {
  expect(standing(stands, { state, ...GOOD, ...lack })).toEqual({ is: 'idle', why, typed: state });
  expect(set(stands, { state, ...GOOD, ...lack })).toBeUndefined();
});

test('a confirmation needs no reason, a dispute no name', () => {
  expect(standing(UNDECIDED, { state: '已确认', reviewer: '李老师' })).toMatchObject({ is: 'decided' });
  expect(standing(VIOLATED, { state: '不认可', opinion: '单位性质有误' })).toMatchObject({ is: 'decided' });
});

test('“fixed” typed while the finding stands, and a waiver of what makes invalid, are put back', () => {
  expect(standing(VIOLATED, { state: '已整改', change: '仍在' })).toEqual({ is: 'refused', why: 'still-there' });
  expect(set(VIOLATED, { state: '已整改', change: '仍在' })).toBe('pending');
  expect(standing(INVALID, { state: '豁免', ...GOOD })).toEqual({ is: 'refused', why: 'invalidating' });
  expect(set(INVALID, { state: '豁免', ...GOOD })).toBe('pending');
});

test('a finding that was fixed and is back waits again, and nobody is told off', () => {
  expect(standing(VIOLATED, { state: '已整改', change: '已消除' })).toEqual({ is: 'open' });
  expect(set(VIOLATED, { state: '已整改', change: '已消除' })).toBe('pending');
});

test.each([
  ['values', { basis: '7K2Q9N-41XAB' }],
  ['rule', { basis: '7K2Q9M-41XAC' }],
  ['values', { basis: '000000-00000' }],
  ['unknown', { basis: '' }],
  ['unknown', { basis: '见附件' }],
] as const)('is reopened when what it rested on is no longer the same: %s', (why, changed) => {
  for (const state of ['豁免', '不认可']) {
    expect(standing(VIOLATED, { state, ...GOOD, ...changed })).toEqual({ is: 'reopened', why, before: '1 项' });
    expect(set(VIOLATED, { state, ...GOOD, ...changed })).toBe('reopened');
  }
  // What was confirmed and is plainly violated by now has changed above all.
  expect(standing(VIOLATED, { state: '已确认', ...GOOD, ...changed })).toMatchObject({ is: 'reopened' });
});

test('a row that says it is open again, but rests on other values still, says why: the write that said so broke off', () => {
  expect(standing(VIOLATED, { state: '重新打开', ...GOOD, basis: '7K2Q9N-41XAB' })).toEqual({ is: 'reopened', why: 'values', before: '1 项' });
  expect(set(VIOLATED, { state: '重新打开', ...GOOD, basis: '7K2Q9N-41XAB' })).toBe('reopened');
  expect(standing(VIOLATED, { state: '重新打开', ...GOOD, basis: '' })).toEqual({ is: 'open' });
});

test('stays reopened until a person decides again', () => {
  expect(standing(VIOLATED, { state: '重新打开', ...GOOD })).toEqual({ is: 'open' });
  expect(set(VIOLATED, { state: '重新打开', ...GOOD })).toBeUndefined();
  expect(set(VIOLATED, { state: '' })).toBe('pending');
});

test('two rows of one finding count only where they say the same', () => {
  const waived = row({ state: '豁免', ...GOOD });
  const twice = (other: EarlierRow) => standingsOf(VIOLATED, [waived, other], WORDS).map(({ is }) => is);
  expect(twice(row({ state: 'Waived', ...GOOD }))).toEqual(['decided', 'decided']);
  expect(twice(row({ state: '不认可', ...GOOD }))).toEqual(['idle', 'idle']);
  expect(twice(row({ state: '待处理' }))).toEqual(['idle', 'open']);
});
