import { readFields } from '../../../src/proposal/fields/fields';
import type { FieldKey, Proposal } from '../../../src/proposal/model';
import type { RawKey } from '../../../src/proposal/raw';
import { CONTEXT } from '../../support/context';
import { type Given, placedAt, rawOf } from '../../support/raw-proposals';

const read = (...given: Parameters<typeof rawOf>): Proposal => readFields(rawOf(...given), CONTEXT);
const one = <K extends FieldKey & RawKey>(key: K, given: Given | readonly Given[], unit?: string): Proposal[K] => read({ [key]: given }, {}, unit === undefined ? {} : { [key]: unit })[key];
const DATE = { kind: 'date', date: { year: 2025, month: 1, day: 2 }, text: '2025-01-02' } as const;

describe('texts', () => {
  test('are trimmed and keep their cell', () => {
    expect(one('titleEn', ' Green Hydrogen ')).toEqual({ state: 'present', value: 'Green Hydrogen', evidence: [{ cell: { sheet: '申报表', row: 0, column: 1 }, found: 'Green Hydrogen' }] });
  });

  test('a number can be a title or a proposal\'s number; 「无」 stays a text', () => {
    expect(one('titleZh', 2025)).toHaveProperty('value', '2025');
    expect(one('proposalId', 20250001)).toHaveProperty('value', '20250001');
    expect(one('titleEn', '无')).toHaveProperty('value', '无');
  });

  test('a blank cell is blank and named; a field without a label is blank and nowhere', () => {
    expect(one('titleEn', undefined)).toEqual({ state: 'blank', evidence: [{ cell: { sheet: '申报表', row: 0, column: 1 }, found: '' }] });
    expect(read({}).titleEn).toEqual({ state: 'blank', evidence: [] });
    expect([...read({ titleEn: undefined }).has]).toEqual(['titleEn']);
    expect([...read({}).has]).toEqual([]);
  });

  test('a date and an error are unreadable, and said', () => {
    expect(one('titleEn', DATE)).toHaveProperty('why', { key: 'cell.is-date', params: { found: '2025-01-02' } });
    expect(one('titleEn', { kind: 'error', text: '#N/A' })).toHaveProperty('why', { key: 'cell.error', params: { error: '#N/A' } });
    const uncalculated = one('titleEn', { kind: 'error', text: 'uncalculated' });
    expect(uncalculated).toHaveProperty('why', { key: 'cell.uncalculated', params: {} });
    expect(uncalculated.evidence[0]?.found).toBe('');
  });

  test('several cells must say the same', () => {
    expect(one('titleEn', ['Green Hydrogen', 'GREEN　HYDROGEN', undefined])).toMatchObject({ state: 'present', value: 'Green Hydrogen', evidence: [{ found: 'Green Hydrogen' }, { found: 'GREEN　HYDROGEN' }] });
    expect(one('titleEn', ['Green Hydrogen', 'Blue Hydrogen'])).toMatchObject({
      state: 'unreadable',
      why: { key: 'field.stated-twice', params: { found: ['Green Hydrogen', 'Blue Hydrogen'] } },
      evidence: [{ found: 'Green Hydrogen' }, { found: 'Blue Hydrogen' }],
    });
    expect(one('titleEn', ['Green Hydrogen', { kind: 'error', text: '#REF!' }])).toMatchObject({ state: 'unreadable', why: { key: 'cell.error' } });
  });
});

describe('the direction', () => {
  test('as a code, a number, a title', () => {
    expect(one('direction', '1.1 中国和韩国')).toHaveProperty('value', '1.1');
    expect(one('direction', 1.1)).toHaveProperty('value', '1.1');
    expect(one('direction', '中国和印尼政府间联合研究项目')).toHaveProperty('value', '1.3');
    expect(one('direction', '☑1.1 中国和韩国 □1.2 中国和韩国')).toHaveProperty('value', '1.1');
  });

  test('one that is none of the call\'s stays as it stands', () => {
    expect(one('direction', '2.1 中国和日本')).toHaveProperty('value', '2.1 中国和日本');
    expect(one('direction', 1.6)).toHaveProperty('value', '1.6');
  });

  test('what fits several, contradicts itself or another cell is unreadable', () => {
    expect(one('direction', '中国和韩国')).toHaveProperty('why', { key: 'direction.several', params: { words: '中国和韩国', codes: ['1.1', '1.2'] } });
    expect(one('direction', '1.2 印尼')).toHaveProperty('why.key', 'direction.contradicts');
    expect(one('direction', ['1.1', '1.2'])).toHaveProperty('why.key', 'field.stated-twice');
    expect(one('direction', ['1.1', '中国和韩国政府间能源技术联合研究项目'])).toHaveProperty('value', '1.1');
    expect(one('direction', DATE)).toHaveProperty('why.key', 'cell.is-date');
  });

  test('a number that may have lost its nought fits both', () => {
    const context = { ...CONTEXT, directions: [...CONTEXT.directions, { code: '1.10', title: '另一项目' }] };
    expect(readFields(rawOf({ direction: 1.1 }), context).direction).toHaveProperty('why.key', 'direction.several');
    expect(readFields(rawOf({ direction: '1.10' }), context).direction).toHaveProperty('value', '1.10');
  });

  test('the one given holds only where the workbook names none', () => {
    const context = { ...CONTEXT, directionDefault: '1.4' };
    expect(readFields(rawOf({}), context).direction).toEqual({ state: 'present', value: '1.4', evidence: [] });
    expect(readFields(rawOf({ direction: '1.1' }), context).direction).toHaveProperty('value', '1.1');
    expect(readFields(rawOf({ direction: '中国和韩国' }), context).direction).toHaveProperty('state', 'unreadable');
  });
});

describe('the field of research', () => {
  test('of tick boxes, those ticked', () => {
    expect(one('field', '☑氢能 □光伏')).toHaveProperty('value', '氢能');
    expect(one('field', '☑氢能 ☑光伏')).toHaveProperty('value', '氢能、光伏');
    expect(one('field', '□氢能 □光伏')).toHaveProperty('state', 'blank');
  });
});

describe('types of organisation', () => {
  test('whole values and ticks', () => {
    expect(one('leadOrganizationType', '国有企业')).toHaveProperty('value', 'enterprise');
    expect(one('leadOrganizationType', '☑高校 □企业')).toHaveProperty('value', 'university');
    expect(one('leadOrganizationType', '国家机关')).toHaveProperty('value', 'none-of-these');
    expect(one('leadOrganizationType', '□高校 □企业')).toHaveProperty('state', 'blank');
  });

  test.each(['事业单位', '转制为企业的科研院所', '医院', '企业/高校', '无'])('%s is unreadable, and said', (words) => {
    expect(one('leadOrganizationType', words)).toHaveProperty('why', { key: 'type.unclear', params: { words } });
  });

  test('two ticked', () => {
    expect(one('leadOrganizationType', '☑高校 ☑企业')).toHaveProperty('why', { key: 'field.ticked-twice', params: { choices: ['高校', '企业'] } });
  });

  test('a bracket after the lead\'s name says its type, a name never does', () => {
    const bracketed = read({ leadOrganization: '甲公司（企业）' });
    expect(bracketed.leadOrganization).toHaveProperty('value', '甲公司');
    expect(bracketed.leadOrganizationType).toMatchObject({ state: 'present', value: 'enterprise', evidence: [{ found: '甲公司（企业）' }] });
    expect(read({ leadOrganization: '甲有限公司', leadOrganizationType: undefined }).leadOrganizationType.state).toBe('blank');
    expect(read({ leadOrganization: '甲有限公司' }).leadOrganizationType.state).toBe('blank');
    expect(read({ leadOrganization: '中国石油大学（北京）' }).leadOrganization).toHaveProperty('value', '中国石油大学（北京）');
  });

  test('a bracket and a type that disagree', () => {
    expect(read({ leadOrganization: '甲公司（企业）', leadOrganizationType: '高校' }).leadOrganizationType).toHaveProperty('why.key', 'field.stated-twice');
    expect(read({ leadOrganization: '甲公司（企业）', leadOrganizationType: '国有企业' }).leadOrganizationType).toHaveProperty('value', 'enterprise');
  });
});

describe('people and organisations', () => {
  test('lists', () => {
    expect(one('leader', '张伟、李娜')).toHaveProperty('value', ['张伟', '李娜']);
    expect(one('foreignOrganization', '首尔大学（高校）；KIST')).toHaveProperty('value', ['首尔大学', 'KIST']);
    expect(one('foreignLeader', 'Kim, Minsoo')).toHaveProperty('value', ['Kim, Minsoo']);
  });

  test('「无」 names nobody', () => {
    expect(one('foreignOrganization', '无')).toMatchObject({ state: 'present', value: [] });
    expect(one('leader', '「无」')).toMatchObject({ state: 'present', value: [] });
  });

  test('a number is no name', () => {
    expect(one('leader', 3)).toHaveProperty('why', { key: 'cell.is-number', params: { found: '3' } });
  });

  test('the same names in another order are the same', () => {
    expect(one('leader', ['张伟、李娜', '李娜、张伟'])).toHaveProperty('state', 'present');
    expect(one('leader', ['张伟', '李娜'])).toHaveProperty('why.key', 'field.stated-twice');
  });

  test('the counterpart\'s cells count together', () => {
    expect(one('counterpart.organizations', ['首尔大学', '甲公司（企业）、乙大学'])).toMatchObject({ state: 'present', value: ['首尔大学', '甲公司', '乙大学'], evidence: [{}, {}] });
    expect(one('counterpart.leaders', ['金敏洙', { kind: 'error', text: '#N/A' }])).toHaveProperty('state', 'unreadable');
    expect(one('counterpart.leaders', [undefined])).toHaveProperty('state', 'blank');
  });
});

test('a list that leaves names out cannot be compared', () => {
  expect(one('counterpart.organizations', '甲公司、KIST等')).toHaveProperty('why', { key: 'list.open', params: { words: '甲公司、KIST等' } });
  expect(one('foreignLeader', 'Kim等3人')).toHaveProperty('why', { key: 'list.open', params: { words: 'Kim等3人' } });
});

describe('money', () => {
  test.each<[Given, string | undefined, number]>([
    [750, '万元', 750],
    ['750万元', undefined, 750],
    ['7,500,000元', '万元', 750],
    [7500000, '元', 750],
    [{ kind: 'number', value: 750, unit: '万元', text: '750万元' }, undefined, 750],
    ['总预算900万元，其中国拨450万元', '万元', 450],
    ['无', '万元', 0],
    [0, '万元', 0],
  ])('%j under %j is %d', (given, unit, expected) => {
    expect(one('grantRequested', given, unit)).toHaveProperty('value', { min: expected, max: expected });
  });

  test.each<[Given, string | undefined, string]>([
    [750, undefined, 'text.no-unit'],
    [750, '万美元', 'text.foreign-currency'],
    [-750, '万元', 'text.not-understood'],
    ['约750万元', '万元', 'text.not-understood'],
    [DATE, '万元', 'text.not-understood'],
    [{ kind: 'percent', value: 0.5, text: '50%' }, '万元', 'text.not-understood'],
  ])('%j under %j is unreadable', (given, unit, key) => {
    expect(one('grantApproved', given, unit)).toHaveProperty('why.key', key);
  });
});

describe('answers', () => {
  test('each question has words of its own', () => {
    expect(one('counterpartApplied', '已申报')).toHaveProperty('value', 'yes');
    expect(one('counterpartApplied', '未申报')).toHaveProperty('value', 'no');
    expect(one('agreementSigned', '已签署')).toHaveProperty('value', 'yes');
    expect(one('agreementHasIp', '有')).toHaveProperty('value', 'yes');
    expect(one('recommended', '√')).toHaveProperty('value', 'yes');
    expect(one('agreementSigned', '无')).toHaveProperty('value', 'no');
    expect(one('agreementSigned', '已申报')).toHaveProperty('state', 'unreadable');
    expect(one('counterpartApplied', '已签署')).toHaveProperty('state', 'unreadable');
  });

  test('tick boxes', () => {
    expect(one('counterpartApplied', '☑是 □否')).toHaveProperty('value', 'yes');
    expect(one('counterpartApplied', '□是 ☑否')).toHaveProperty('value', 'no');
    expect(one('counterpartApplied', '□是 □否')).toHaveProperty('state', 'blank');
    expect(one('counterpartApplied', '□')).toHaveProperty('state', 'blank');
    expect(one('counterpartApplied', '☑')).toHaveProperty('value', 'yes');
    expect(one('counterpartApplied', '☑是 ☑否')).toHaveProperty('why.key', 'field.ticked-twice');
    expect(one('counterpartApplied', '是 √ 否')).toHaveProperty('state', 'unreadable');
  });

  test.each<[FieldKey & RawKey, Given]>([
    ['counterpartApplied', '拟申报'], ['counterpartApplied', '正在申报'], ['counterpartApplied', '将申报'], ['counterpartApplied', 1], ['agreementSigned', '拟签'], ['agreementSigned', '会议纪要'],
    ['agreementSigned', '备忘录'], ['agreementSigned', '见附件'], ['agreementSigned', '已签MOU'], ['agreementSigned', DATE], ['agreementHasIp', '另行约定'], ['recommended', '备选'],
  ])('%s: %j is unreadable', (key, given) => {
    expect(one(key, given)).toHaveProperty('state', 'unreadable');
  });
});

describe('subprojects', () => {
  test.each<[Given, number, number]>([
    [0, 0, 0], ['0', 0, 0], ['0个', 0, 0], ['无', 0, 0], ['否', 0, 0], ['不下设课题', 0, 0], ['☑否 □是', 0, 0], [1, 1, 1], ['3个课题', 3, 3], ['下设3个课题', 3, 3], ['三', 3, 3], ['是', 1, Infinity],
  ])('%j', (given, min, max) => {
    expect(one('subprojects', given)).toHaveProperty('value', { min, max });
  });

  test.each<Given>([1.5, -1, '若干', '见附件', '1-2月', DATE])('%j is unreadable', (given) => {
    expect(one('subprojects', given)).toHaveProperty('state', 'unreadable');
  });

  const targets = (...tasks: Given[]) => ({ targets: { table: { targets: [], isTable: true }, tasks: tasks.map((task, row) => placedAt(row + 10, task)), evidence: [] } });

  test('none declared, but tasks in the targets table, contradict each other', () => {
    expect(read({ subprojects: 0 }, targets('课题1', '课题1', '课题2')).subprojects).toMatchObject({
      state: 'unreadable',
      why: { key: 'subprojects.tasks-named', params: { tasks: ['课题1', '课题2'] } },
      evidence: [{ found: '0' }, { found: '课题1', cell: { row: 10 } }, { found: '课题1' }, { found: '课题2' }],
    });
  });

  test('a task column that says none agrees', () => {
    expect(read({ subprojects: '无' }, targets('无', undefined, 0)).subprojects).toHaveProperty('value', { min: 0, max: 0 });
    expect(read({ subprojects: 2 }, targets('课题1')).subprojects).toHaveProperty('value', { min: 2, max: 2 });
    expect(read({}, targets('课题1')).subprojects).toHaveProperty('state', 'blank');
  });
});
