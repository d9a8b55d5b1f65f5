import { findingNumber, proposalIdentities } from '../../src/review/identity';
import { isShortHash, shortHash } from '../../src/review/short-hash';
import { proposalWith } from '../support/proposals';

const identityOf = (...args: Parameters<typeof proposalWith>): string | undefined => proposalIdentities([proposalWith(...args)])[0];

test('a proposal is known by its number, wherever it stands and however its title changes', () => {
  expect(identityOf({ proposalId: 'SQ2025-01', titleZh: '氢能' }, { row: 5 })).toBe(
    identityOf({ proposalId: ' ｓｑ2025-01 ', titleZh: '氢能与燃料电池' }, { sheet: '汇总', row: 900 }),
  );
});

test('without a number it is known by title and lead organisation', () => {
  const known = identityOf({ titleZh: '高效光伏组件', leadOrganization: '甲公司' });
  expect(identityOf({ titleZh: '高效 光伏组件', leadOrganization: '甲公司', field: '光伏' })).toBe(known);
  expect(identityOf({ titleZh: '高效光伏组件', leadOrganization: '乙公司' })).not.toBe(known);
  expect(identityOf({ proposalId: '无', titleZh: '高效光伏组件', leadOrganization: '甲公司' })).toBe(known);
});

test('with neither number nor title, another proposal in its place is another one', () => {
  expect(identityOf({ leadOrganization: '甲公司', field: '氢能' })).not.toBe(identityOf({ leadOrganization: '甲公司', field: '光伏' }));
});

describe('a number shared by two proposals', () => {
  const first = proposalWith({ proposalId: 'A1', titleZh: '氢能' }, { row: 2 });
  const second = proposalWith({ proposalId: 'A1', titleZh: '光伏' }, { row: 3 });

  test('neither is taken for the other, in whichever order they stand', () => {
    const [one, two] = proposalIdentities([first, second]);
    expect(one).not.toBe(two);
    expect(proposalIdentities([second, first])).toEqual([two, one]);
  });

  test('neither keeps what was decided while the number was one proposal’s own', () => {
    const [alone] = proposalIdentities([first]);
    expect(proposalIdentities([first, second])).not.toContain(alone);
  });

  test('a changed cell makes it another one rather than risk a mix-up', () => {
    const [, before] = proposalIdentities([first, second]);
    const [, after] = proposalIdentities([first, proposalWith({ proposalId: 'A1', titleZh: '光伏二期' }, { row: 3 })]);
    expect(after).not.toBe(before);
  });
});

test('proposals alike in every cell are told apart by order', () => {
  const same = { proposalId: 'A1', titleZh: '氢能' };
  const identities = proposalIdentities([proposalWith(same, { row: 2 }), proposalWith(same, { row: 3 }), proposalWith(same, { row: 4 })]);
  expect(new Set(identities).size).toBe(3);
});

test('a finding has one number for one rule and one proposal', () => {
  expect(findingNumber('1.1-visits', 'id:a')).toBe(findingNumber('1.1-visits', 'id:a'));
  expect(findingNumber('1.1-visits', 'id:a')).not.toBe(findingNumber('1.1-seminars', 'id:a'));
  expect(findingNumber('1.1-visits', 'id:a')).not.toBe(findingNumber('1.1-visits', 'id:b'));
});

test('numbers are spread over their 53 bits: 200,000 of them, no two alike', () => {
  const numbers = new Set(Array.from({ length: 200_000 }, (_, index) => shortHash(`rule-${String(index % 61)}\nid:${String(index)}`)));
  expect(numbers.size).toBe(200_000);
  // Every one of the places but the first, which has 3 bits, takes all 32 digits.
  const places = Array.from({ length: 12 }, () => new Set<string>());
  for (const number of numbers) Array.from(number).forEach((digit, place) => places[place]?.add(digit));
  expect(places.map((digits) => digits.size)).toEqual([8, 32, 32, 32, 32, 32, 1, 32, 32, 32, 32, 32]);
});

test('proposals of one name from the rows of a list are told apart by what was read of them, not by their rows', () => {
  const at = (row: number, field: string) => ({ ...proposalWith({ proposalId: 'A1', field }, { row }), rows: { first: row, last: row } });
  const [first, second] = proposalIdentities([at(1, '氢能'), at(2, '光伏')]);
  expect(first).not.toBe(second);
  expect(proposalIdentities([at(7, '光伏'), at(9, '氢能')])).toEqual([second, first]);
});

test('a number is known by its looks', () => {
  expect(isShortHash(shortHash('any'))).toBe(true);
  for (const text of ['', '7K2Q9M', '7K2Q9M-41XA', '7K2Q9M-41XABC', 'IK2Q9M-41XAB', '编号']) expect(isShortHash(text)).toBe(false);
});
