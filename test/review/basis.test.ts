import type { Finding } from '../../src/judge/finding';
import { changedIn, standsOf } from '../../src/review/basis';

const rule: Finding['rule'] = { id: '1.1-visits', severity: 'mandatory', derived: false, check: { kind: 'for-a-person', params: {} }, clause: { section: '1.1', quote: '' }, version: 'v1' };
const at = (row: number, found: string) => ({ cell: { sheet: '成果表', row, column: 3 }, found });
const finding = (more: Partial<Finding> = {}): Finding => ({ rule, outcome: 'violated', evidence: [at(4, '1人'), at(5, '2个月')], message: { key: 'person.needed', params: {} }, ...more });
const basis = (more?: Partial<Finding>): string => standsOf(finding(more)).basis;

test('is the same wherever the cells have moved, in whatever order', () => {
  expect(basis({ evidence: [at(90, '2个月'), at(7, '1人')] })).toBe(basis());
  expect(basis({ evidence: [at(4, '1人 '), at(5, '２个月')] })).toBe(basis());
});

test('is the same for whatever NFKC holds for the same, and for any white space', () => {
  const characters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).concat('\uf900', '\uff11', '\uff41');
  const others = characters.filter((character) => character.normalize('NFKC') !== character);
  expect(others.length).toBeGreaterThan(1000);
  for (const character of others) {
    const evened = `甲${character}a`.normalize('NFKC').replace(/\s+/g, ' ');
    expect([character, basis({ evidence: [at(4, `甲${character}a`)] })]).toEqual([character, basis({ evidence: [at(4, evened)] })]);
  }
  for (const text of ['甲 a', ' 甲 a', '甲 a ', '甲  a', '甲\ta', '甲\n a', '甲\u3000a', '甲\u00a0a']) expect(basis({ evidence: [at(4, text)] })).toBe(basis({ evidence: [at(4, '甲 a')] }));
  // A letter and its mark are one character, in whichever way they are written.
  expect(basis({ evidence: [at(4, 'e\u0301')] })).toBe(basis({ evidence: [at(4, '\u00e9')] }));
});

test.each([
  ['a value', { evidence: [at(4, '2人'), at(5, '2个月')] }],
  ['a cell more', { evidence: [at(4, '1人'), at(5, '2个月'), at(6, '')] }],
  ['a cell less', { evidence: [at(4, '1人')] }],
  ['how it comes out', { outcome: 'undecided' as const }],
])('another one for %s', (_what, more) => {
  expect(changedIn(basis(more), basis())).toBe('values');
});

test('another one for another version of the rule', () => {
  expect(changedIn(basis({ rule: { ...rule, version: 'v2' } }), basis())).toBe('rule');
  expect(changedIn(basis(), basis())).toBeUndefined();
});
