import vocabulary from '../../rules/vocabulary.json';
import { organizationWordsSchema } from '../../src/proposal/fields/organization-vocabulary';
import { organizationType } from '../../src/text/organization-type';

const words = organizationWordsSchema.parse(vocabulary.organizationTypes);
const typeOf = (text: string): string => organizationType(text, words);

describe('a type is matched as a whole value', () => {
  test.each([
    ['企业', 'enterprise'],
    [' 企 业 ', 'enterprise'],
    ['国有企业', 'enterprise'],
    ['民营企业', 'enterprise'],
    ['有限责任公司', 'enterprise'],
    ['股份有限公司', 'enterprise'],
    ['企业（国有）', 'enterprise'],
    ['国有企业/有限责任公司', 'enterprise'],
    ['有限责任公司（国有独资企业）', 'enterprise'],
    ['ENTERPRISE', 'enterprise'],
    ['Company', 'enterprise'],
    ['企业。', 'enterprise'],
    ['高校', 'university'],
    ['高等院校', 'university'],
    ['高等学校', 'university'],
    ['大专院校', 'university'],
    ['大学', 'university'],
    ['高校（985）', 'university'],
    ['事业单位（高校）', 'university'],
    ['University', 'university'],
    ['科研院所', 'institute'],
    ['科研机构', 'institute'],
    ['研究院所', 'institute'],
    ['事业型研究单位', 'institute'],
    ['科研事业单位', 'institute'],
    ['科研院所（事业单位）', 'institute'],
    ['事业单位-科研院所', 'unclear'],
    ['Research institute', 'institute'],
    ['国家机关', 'none-of-these'],
    ['社会团体', 'none-of-these'],
    ['其他', 'none-of-these'],
    ['民办非企业单位', 'none-of-these'],
  ])('%j is %s', (text, expected) => {
    expect(typeOf(text)).toBe(expected);
  });
});

describe('what is not certain is unclear', () => {
  test.each([
    '事业单位',
    '转制为企业的科研院所',
    '科研院所（转制为企业）',
    '企业（事业单位转制）',
    '企业化管理事业单位',
    '事业单位（企业）',
    '医院',
    '企业/高校',
    '校企联合',
    '高校、科研院所',
    '非企业',
    '企业？',
    '其他（高校）',
    '国有',
    '外国企业',
    '某某科技有限公司',
    '清华大学',
    '是',
    '无',
    '',
    '（）',
  ])('%j', (text) => {
    expect(typeOf(text)).toBe('unclear');
  });
});

test('no word belongs to two types', () => {
  const all = Object.values(words).flat().map((word) => word.toLowerCase());
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});
