import { declared } from '../../src/checks/declared';
import { blank, present, unreadable } from '../support/fields';

const facts = { directions: ['1.5'] };

describe('declared', () => {
  const applied = declared.prepare({ field: 'counterpartApplied' }, facts);

  test.each([
    ['yes', 'met', 'declared.yes'],
    ['no', 'violated', 'declared.no'],
  ])('a declaration of %s is %s', (value, outcome, key) => {
    expect(applied({ counterpartApplied: present(value), counterpartListed: blank } as never)).toMatchObject({ outcome, message: { key, params: { field: 'counterpartApplied' } } });
  });

  test.each([blank, unreadable])('what is not declared, or not for certain (拟申报), is undecided', (field) => {
    expect(applied({ counterpartApplied: field, counterpartListed: blank } as never).outcome).toBe('undecided');
  });

  const clauses = declared.prepare({ field: 'agreementHasIp', ifDeclared: 'agreementSigned' }, facts);

  test.each([
    { signed: present('yes'), ip: present('yes'), outcome: 'met' },
    { signed: present('yes'), ip: present('no'), outcome: 'violated' },
    { signed: present('yes'), ip: blank, outcome: 'undecided' },
    { signed: present('no'), ip: present('yes'), outcome: 'not-applicable' },
    { signed: present('no'), ip: blank, outcome: 'not-applicable' },
    { signed: blank, ip: present('yes'), outcome: 'undecided' },
    { signed: unreadable, ip: present('yes'), outcome: 'undecided' },
  ])('clauses of an agreement, signed $signed.state: $outcome', ({ signed, ip, outcome }) => {
    expect(clauses({ agreementSigned: signed, agreementHasIp: ip } as never).outcome).toBe(outcome);
  });

  test('is handed the condition as well, where there is one', () => {
    expect(declared.fields({ field: 'agreementHasIp', ifDeclared: 'agreementSigned' })).toEqual(['agreementHasIp', 'agreementSigned']);
    expect(declared.fields({ field: 'agreementSigned' })).toEqual(['agreementSigned']);
  });
});
