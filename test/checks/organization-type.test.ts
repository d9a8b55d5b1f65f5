import { organizationType } from '../../src/checks/organization-type';
import { blank, enterprise, present, unreadable } from '../support/fields';

const facts = { directions: ['1.2'] };

describe('organization-type of the lead', () => {
  const mustBeEnterprise = organizationType.prepare({ who: 'lead', types: ['enterprise'] }, facts);
  const mustBeAcademic = organizationType.prepare({ who: 'lead', types: ['university', 'institute'] }, facts);

  test.each([
    ['enterprise', 'met', 'violated'],
    ['university', 'violated', 'met'],
    ['institute', 'violated', 'met'],
    ['none-of-these', 'violated', 'violated'],
  ])('%s: %s where an enterprise is required, %s where a university or institute is', (type, asEnterprise, asAcademic) => {
    const given = { leadOrganization: present('某单位'), leadOrganizationType: present(type) };
    expect(mustBeEnterprise(given as never).outcome).toBe(asEnterprise);
    expect(mustBeAcademic(given as never).outcome).toBe(asAcademic);
  });

  test('a company by name with a blank type is undecided, the name a hint', () => {
    const judged = mustBeEnterprise({ leadOrganization: present('北京氢能科技有限公司'), leadOrganizationType: blank } as never);
    expect(judged).toMatchObject({ outcome: 'undecided', message: { key: 'organization.lead-blank', params: { name: '北京氢能科技有限公司' } } });
  });

  // A decision holds as long as the cells a finding rests on say the same: it was made of this organisation.
  test.each([blank, unreadable])('what is left open of the lead’s type rests on who the lead is', (type) => {
    const judged = mustBeEnterprise({ leadOrganization: present('某院', 'B2'), leadOrganizationType: type } as never);
    expect(judged.evidence).toEqual([...type.evidence, ...present('某院', 'B2').evidence]);
  });

  test('a type that is not certain (转制为企业的科研院所) is undecided', () => {
    expect(mustBeEnterprise({ leadOrganization: present('某院'), leadOrganizationType: unreadable } as never).outcome).toBe('undecided');
  });
});

describe('organization-type of the Chinese team', () => {
  const team = organizationType.prepare({ who: 'team', types: ['enterprise'] }, facts);
  const university = { leadOrganization: present('甲大学'), leadOrganizationType: present('university') };
  const outcomeOf = (given: object): string => team({ ...university, ...given } as never).outcome;

  test.each([
    { what: 'the lead is one', given: { leadOrganizationType: present('enterprise'), participants: blank }, outcome: 'met' },
    { what: 'a participant is one', given: { participants: present([enterprise('乙公司')]) }, outcome: 'met' },
    { what: 'a participant from China is one', given: { participants: present([{ ...enterprise('乙公司'), country: 'china' }]) }, outcome: 'met' },
    { what: 'only a foreign firm', given: { participants: present([{ ...enterprise('Samsung SDI'), country: 'korea' }]) }, outcome: 'violated' },
    { what: 'a firm whose country cannot be told', given: { participants: present([{ ...enterprise('Samsung SDI'), country: 'unclear' }]) }, outcome: 'undecided' },
    { what: 'a company by name alone', given: { participants: present([{ name: '乙科技有限公司' }]) }, outcome: 'undecided' },
    { what: 'a type not certain', given: { participants: present([{ name: '乙中心', type: 'unclear' }]) }, outcome: 'undecided' },
    { what: 'no list of participants', given: { participants: blank }, outcome: 'undecided' },
    { what: 'a list that cannot be read', given: { participants: unreadable }, outcome: 'undecided' },
    { what: 'declared none', given: { participants: present([]) }, outcome: 'violated' },
    { what: 'universities alone', given: { participants: present([{ name: '乙大学', type: 'university' }]) }, outcome: 'violated' },
    { what: 'a lead of blank type, universities besides', given: { leadOrganizationType: blank, participants: present([{ name: '乙大学', type: 'university' }]) }, outcome: 'undecided' },
  ])('$what: $outcome', ({ given, outcome }) => {
    expect(outcomeOf(given)).toBe(outcome);
  });

  test('names those whose type is not told', () => {
    const judged = team({ ...university, participants: present([{ name: '乙中心' }, { name: '丙大学', type: 'university' }, { name: '丁院', type: 'unclear' }]) } as never);
    expect(judged.message).toEqual({ key: 'organization.untold', params: { types: ['enterprise'], names: ['乙中心', '丁院'] } });
  });

  test('is not handed the foreign partner', () => {
    expect(organizationType.fields({ who: 'team', types: ['enterprise'] })).toEqual(['leadOrganization', 'leadOrganizationType', 'participants']);
  });
});

describe('organization-type of anyone from either side', () => {
  const anyone = organizationType.prepare({ who: 'anyone', types: ['enterprise'] }, facts);
  const nobody = { leadOrganization: present('甲大学'), leadOrganizationType: present('university'), participants: present([]), foreignOrganization: present(['NUS']) };

  test.each([
    { what: 'the foreign partner is one', given: { foreignOrganizationType: present('enterprise') }, outcome: 'met' },
    { what: 'a foreign participant is one', given: { foreignOrganizationType: present('university'), participants: present([{ ...enterprise('Grab'), country: 'singapore' }]) }, outcome: 'met' },
    { what: 'nobody is', given: { foreignOrganizationType: present('university') }, outcome: 'violated' },
    { what: 'the foreign type is blank', given: { foreignOrganizationType: blank }, outcome: 'undecided' },
  ])('$what: $outcome', ({ given, outcome }) => {
    expect(anyone({ ...nobody, ...given } as never).outcome).toBe(outcome);
  });
});
