import { matchDirection } from '../../../src/proposal/fields/direction';
import { CONTEXT } from '../../support/context';

const { directions: DIRECTIONS } = CONTEXT;

test.each([
  ['1.1', '1.1'],
  ['１．１', '1.1'],
  [' 1.1 ', '1.1'],
  ['（1.1）', '1.1'],
  ['方向1.1', '1.1'],
  ['指南方向1.1：', '1.1'],
  ['1.1方向', '1.1'],
  ['Direction 1.1', '1.1'],
  ['1.1 中国和韩国政府间能源技术联合研究项目', '1.1'],
  ['1.1 中国和韩国', '1.1'],
  ['1.2中国和韩国政府间大型产学研联合研究项目', '1.2'],
  ['1.1 中韩能源技术', '1.1'],
  ['中国和韩国政府间能源技术联合研究项目（1.1）', '1.1'],
  ['中国和韩国政府间能源技术联合研究项目', '1.1'],
  ['中国和韩国政府间 能源技术联合研究项目', '1.1'],
  ['指南方向：中国和印尼政府间联合研究项目', '1.3'],
  ['中国和印尼', '1.3'],
  ['印尼', '1.3'],
  ['能源技术联合研究', '1.1'],
  ['产学研联合研究项目', '1.2'],
  ['中国和新加坡', '1.5'],
  ['旗舰项目', '1.5'],
  ['一、中国和柬埔寨', '1.4'],
  ['（三）印尼', '1.3'],
])('%j is %s', (text, code) => {
  expect(matchDirection(text, DIRECTIONS)).toEqual({ code });
});

test.each([
  ['中国和韩国', ['1.1', '1.2']],
  ['政府间联合研究项目', ['1.3', '1.4']],
  ['联合研究项目', ['1.1', '1.2', '1.3', '1.4']],
  ['1.1、1.2', ['1.1', '1.2']],
  ['1.1或1.2 中国和韩国', ['1.1', '1.2']],
])('%j fits %j', (text, codes) => {
  expect(matchDirection(text, DIRECTIONS)).toEqual({ why: { key: 'direction.several', params: { words: text, codes } } });
});

test.each([
  ['1.2 中国和印尼政府间联合研究项目', '1.2', ['1.3']],
  ['1.2 中国和韩国政府间能源技术联合研究项目', '1.2', ['1.1']],
  ['1.5 中国和韩国', '1.5', ['1.1', '1.2']],
  ['1.6 中国和印尼', '1.6', ['1.3']],
])('%j contradicts itself', (text, code, others) => {
  expect(matchDirection(text, DIRECTIONS)).toEqual({ why: { key: 'direction.contradicts', params: { words: text, code, others } } });
});

test.each(['1.6', '1', '11', '2.1', '1.1.1', '1.10', '中国和日本', '氢能', '无', '其他', '方向', '国', ''])('%j is none of the call\'s', (text) => {
  expect(matchDirection(text, DIRECTIONS)).toEqual({ code: undefined });
});

test.each(['非1.1', '除1.1', '1-1', '1。1', '1－1'])('%j may mean a code or not: a person decides', (text) => {
  expect(matchDirection(text, DIRECTIONS)).toEqual({ why: { key: 'text.not-understood', params: { words: text } } });
});

test('a code with a space in it is that code', () => {
  expect(matchDirection('1. 1', DIRECTIONS)).toEqual({ code: '1.1' });
});

test('a code beside another country contradicts itself', () => {
  const countries = { korea: ['韩国'], japan: ['日本'], indonesia: ['印尼', '印度尼西亚'] };
  expect(matchDirection('1.1 日本能源', DIRECTIONS, countries)).toEqual({ why: { key: 'direction.contradicts', params: { words: '1.1 日本能源', code: '1.1', others: [] } } });
  expect(matchDirection('1.1 印度尼西亚', DIRECTIONS, countries)).toEqual({ why: { key: 'direction.contradicts', params: { words: '1.1 印度尼西亚', code: '1.1', others: ['1.3'] } } });
  expect(matchDirection('1.3 印度尼西亚', DIRECTIONS, countries)).toEqual({ code: '1.3' });
  expect(matchDirection('1.1 韩国能源', DIRECTIONS, countries)).toEqual({ code: '1.1' });
});

test('a country in other words than a title\'s may mean one of its directions', () => {
  const countries = { korea: ['韩国', '中韩'], indonesia: ['印尼'], japan: ['日本'] };
  expect(matchDirection('中国-印尼联合研究', DIRECTIONS, countries)).toEqual({ why: { key: 'direction.several', params: { words: '中国-印尼联合研究', codes: ['1.3'] } } });
  expect(matchDirection('中韩能源', DIRECTIONS, countries)).toEqual({ why: { key: 'direction.several', params: { words: '中韩能源', codes: ['1.1', '1.2'] } } });
  expect(matchDirection('中国和日本政府间联合研究项目', DIRECTIONS, countries)).toEqual({ code: undefined });
});
