import { fieldListed } from '../../src/checks/field-listed';
import { readListedField } from '../../src/checks/listed-field';
import { blank, present, unreadable } from '../support/fields';

/** The fields of research as the guide lists them. */
const ENERGY = [{ name: '氢能' }, { name: '光伏' }];
const INDUSTRY = [{ name: '生物科技' }, { name: '信息通信' }];
const INDONESIA = [
  { name: '食品和农业', topics: ['食品生物技术', '乳制品'] },
  { name: '新能源和可再生能源', topics: ['太阳能', '生物燃料'] },
  { name: '交通技术', topics: ['电动汽车', '充电装置'] },
];
const CAMBODIA = [{ name: '食品科技' }, { name: '生物技术' }, { name: '人工智能' }, { name: '数据科学' }];
const SINGAPORE = [{ name: '卫生健康', topics: ['传染病', '老龄化', '人工智能辅助医疗'] }];

const outcomeOf = (field: string, areas: { name: string; topics?: string[] }[]) => fieldListed.prepare({ areas }, { directions: [] })({ field: present(field) }).outcome;

describe('field-listed', () => {
  test.each(['氢能', ' 氢 能 ', '光伏', '氢能—电解水制氢', '氢能（制氢）', '氢能(制氢)', '氢能领域', '氢能、光伏', '光伏：钙钛矿', '氢能。'])('1.1 lists %s', (field) => {
    expect(outcomeOf(field, ENERGY)).toBe('met');
  });

  test.each(['氢能技术', '新型光伏', 'Hydrogen', '氢能、储能', '氢能以外的能源', '非氢能', '氢能（否）', '氢能（不含光伏）'])('whether 1.1 lists %s is for a person', (field) => {
    expect(outcomeOf(field, ENERGY)).toBe('undecided');
  });

  test.each(['风电', '储能电池', '人工智能', '核聚变'])('1.1 does not list %s', (field) => {
    expect(outcomeOf(field, ENERGY)).toBe('violated');
  });

  test.each([
    ['生物技术', 'met'],
    ['生物科技', 'undecided'],
    ['人工智能', 'met'],
    ['人工智能辅助医疗', 'undecided'],
    ['航空航天', 'violated'],
  ])('1.4: %s is %s', (field, outcome) => {
    expect(outcomeOf(field, CAMBODIA)).toBe(outcome);
  });

  test.each([
    ['乳制品', 'met'],
    ['食品和农业—乳制品', 'met'],
    ['食品和农业（食品生物技术、乳制品）', 'met'],
    ['（1）食品和农业：食品生物技术', 'met'],
    ['新能源和可再生能源（太阳能）', 'met'],
    ['食品和农业', 'undecided'],
    ['食品和农业领域', 'undecided'],
    ['新能源', 'undecided'],
    ['食品和农业（食品生物技术）；新能源和可再生能源（太阳能）', 'undecided'],
    ['食品和农业—太阳能', 'violated'],
    ['交通技术—乳制品', 'violated'],
    ['食品和农业—渔业', 'violated'],
    ['食品和农业：肉制品', 'violated'],
    ['航空航天', 'violated'],
  ])('1.3 lists topics under their areas: %s is %s', (field, outcome) => {
    expect(outcomeOf(field, INDONESIA)).toBe(outcome);
  });

  test.each([
    ['传染病', 'met'],
    ['卫生健康—老龄化', 'met'],
    ['卫生健康（人工智能辅助医疗）', 'met'],
    ['卫生健康', 'undecided'],
    ['人工智能', 'undecided'],
    ['航空航天', 'violated'],
  ])('1.5: %s is %s', (field, outcome) => {
    expect(outcomeOf(field, SINGAPORE)).toBe(outcome);
  });

  test('a blank or unreadable field is undecided', () => {
    const judge = fieldListed.prepare({ areas: ENERGY }, { directions: [] });
    expect(judge({ field: blank }).outcome).toBe('undecided');
    expect(judge({ field: unreadable }).outcome).toBe('undecided');
  });
});

describe('readListedField, for a quota by field', () => {
  test.each([
    ['生物科技', ['生物科技']],
    ['生物科技—基因编辑', ['生物科技']],
    ['生物科技、信息通信', ['生物科技', '信息通信']],
    ['生物科技（信息通信）', ['生物科技', '信息通信']],
  ])('%s is counted as %o', (text, names) => {
    expect(readListedField(text, INDUSTRY)).toEqual({ likeness: 'listed', names });
  });

  test('the area alone may be any of its topics', () => {
    expect(readListedField('卫生健康', SINGAPORE)).toEqual({ likeness: 'unclear', names: ['传染病', '老龄化', '人工智能辅助医疗'] });
  });
});
