import vocabulary from '../../rules/vocabulary.json';
import { countryOf, foreignCountriesIn } from '../../src/text/countries';

const { countries } = vocabulary;

test.each([
  ['韩国', 'korea'], [' 韩 国', 'korea'], ['KOREA', 'korea'], ['印度尼西亚', 'indonesia'], ['印度', 'india'], ['中国', 'china'], ['China', 'china'], ['月球', 'unclear'], ['', 'unclear'],
])('%j is %s', (text, code) => {
  expect(countryOf(text, countries)).toBe(code);
});

test.each([
  ['韩国电力公司', ['korea']],
  ['印度尼西亚大学', ['indonesia']],
  ['印度理工学院', ['india']],
  ['中国石油大学', []],
  ['内蒙古大学', []],
  ['创新方法研究会', []],
  ['日本与韩国联合研究所', ['japan', 'korea']],
])('%j names %j', (text, codes) => {
  expect([...foreignCountriesIn(text, countries)].sort()).toEqual(codes);
});
