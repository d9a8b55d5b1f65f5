import vocabulary from '../../rules/vocabulary.json';
import { organizationWordsSchema } from '../../src/proposal/fields/organization-vocabulary';
import { readOrganizations } from '../../src/text/participants';

const types = organizationWordsSchema.parse(vocabulary.organizationTypes);
const countries = { china: ['中国', 'China'], korea: ['韩国', '韩方', 'Korea'] };
const read = (text: string) => readOrganizations(text, types, countries);

describe('readOrganizations', () => {
  test('types in brackets', () => {
    expect(read('甲公司（企业）；乙大学（高校）、丙所(科研院所)')).toEqual([
      { name: '甲公司', type: 'enterprise' },
      { name: '乙大学', type: 'university' },
      { name: '丙所', type: 'institute' },
    ]);
  });

  test('a name says nothing of the type', () => {
    expect(read('甲有限公司；乙大学')).toEqual([{ name: '甲有限公司' }, { name: '乙大学' }]);
  });

  test('a bracket that is no type is part of the name', () => {
    expect(read('中国石油大学（北京）、甲（企业孵化器）')).toEqual([{ name: '中国石油大学（北京）' }, { name: '甲（企业孵化器）' }]);
    expect(read('中国石油大学（北京）（高校）')).toEqual([{ name: '中国石油大学（北京）', type: 'university' }]);
  });

  test('a type that is not certain is unclear', () => {
    expect(read('丙院（事业单位）；丁院（企业、高校）；戊院（企业，待核）')).toEqual([
      { name: '丙院', type: 'unclear' },
      { name: '丁院', type: 'unclear' },
      { name: '戊院', type: 'unclear' },
    ]);
    expect(read('丁院（转制为企业的科研院所）')).toEqual([{ name: '丁院（转制为企业的科研院所）' }]);
  });

  test('countries in brackets', () => {
    expect(read('三星电子（韩国，企业）')).toEqual([{ name: '三星电子', type: 'enterprise', country: 'korea' }]);
    expect(read('三星电子（韩国）（企业）')).toEqual([{ name: '三星电子（韩国）', type: 'enterprise', country: 'korea' }]);
    expect(read('三星电子（韩国）')).toEqual([{ name: '三星电子（韩国）', country: 'korea' }]);
    expect(read('三星电子（韩国企业）')).toEqual([{ name: '三星电子（韩国企业）' }]);
  });

  test('a bracketed type ends an organisation, whatever parts it from the next', () => {
    const two = [{ name: '甲公司', type: 'enterprise' }, { name: '乙大学', type: 'university' }];
    for (const text of ['甲公司（企业）乙大学（高校）', '甲公司（企业） 乙大学（高校）', '甲公司（企业）和乙大学（高校）', '甲公司（企业）/乙大学（高校）', '1.甲公司（企业）2.乙大学（高校）']) {
      expect(read(text)).toEqual(two);
    }
    expect(read('三星电子（企业）（韩国）')).toEqual([{ name: '三星电子（企业）（韩国）', country: 'korea' }]);
  });

  test('a type after a comma belongs to the name before it', () => {
    expect(read('甲公司，企业；乙大学，高校')).toEqual([{ name: '甲公司', type: 'enterprise' }, { name: '乙大学', type: 'university' }]);
    expect(read('甲公司（企业），高校')).toEqual([{ name: '甲公司', type: 'enterprise' }, { name: '高校' }]);
  });
});

test('types alone name nobody, and are no type of each other', () => {
  expect(read('企业；高校')).toEqual([{ name: '企业' }, { name: '高校' }]);
});
