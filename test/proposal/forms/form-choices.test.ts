import { fieldsOf, layouts } from '../../support/layouts';
import { readProposals } from '../../../src/proposal/read';
import { CONTEXT } from '../../support/context';
import { sheetOf, workbookOf } from '../../support/workbooks';

const base = [['项目名称', '氢能'], ['指南方向', '1.1'], ['申报单位', '甲公司']];
const read = (...rows: (string | null)[][]) => fieldsOf(layouts(sheetOf('申报书', [...base, ...rows])).proposals[0]);

test('choices in cells side by side are one text: the first is not the one chosen', () => {
  expect(read(['单位性质', '企业', '□', '高校', '☑'])).toMatchObject({ leadOrganizationType: 'B4 企业 □ 高校 ☑' });
  expect(read(['外方是否同步申报', '□是', '☑否'])).toMatchObject({ counterpartApplied: 'B4 □是 ☑否' });
  expect(read(['外方是否同步申报', '是', null, '否', '√'])).toMatchObject({ counterpartApplied: 'B4 是 否 √' });
});

test('a tick below one of several choices is that one\'s', () => {
  expect(read(['单位性质', '企业', '高校', '科研院所'], [null, null, '√', null])).toMatchObject({ leadOrganizationType: 'B4 企业 高校√ 科研院所' });
  expect(read(['领域方向', '氢能', '风电'], [null, null, '√'])).toMatchObject({ field: 'B4 氢能 风电√' });
});

test('whatever is offered beside boxes, or below each other, is one text', () => {
  expect(read(['领域方向', '传染病', '□', '肿瘤', '☑'])).toMatchObject({ field: 'B4 传染病 □ 肿瘤 ☑' });
  expect(read(['单位性质', '□企业'], [null, '☑高校'], [null, '□科研院所'])).toMatchObject({ leadOrganizationType: 'B4 □企业 ☑高校 □科研院所' });
});

test('a tick beside the only text is no part of it', () => {
  expect(read(['领域方向', '氢能', '√'], ['课题数', '0'])).toMatchObject({ field: 'B4 氢能', subprojects: 'B5 0' });
});

test('a note, or the next label, beside an answer is no choice', () => {
  expect(read(['外方是否同步申报', '是', '必填'], ['单位性质', '企业', '课题数', '0'])).toMatchObject({
    counterpartApplied: 'B4 是', leadOrganizationType: 'B5 企业', subprojects: 'D5 0',
  });
});

test('what else may be offered beside a type is a choice as well, and leaves open which holds', () => {
  expect(read(['单位性质', '企业', '其他：高校'])).toMatchObject({ leadOrganizationType: 'B4 企业 其他：高校' });
  expect(read(['单位性质', '企业', '其他（请注明）'])).toMatchObject({ leadOrganizationType: 'B4 企业 其他（请注明）' });
  expect(read(['单位性质', '企业', '高校、科研院所'])).toMatchObject({ leadOrganizationType: 'B4 企业 高校、科研院所' });
  expect(read(['单位性质', '企业', '国有、企业'])).toMatchObject({ leadOrganizationType: 'B4 企业 国有、企业' });
  expect(read(['参与单位', '乙大学（高校）', '丙公司（企业）'])).toMatchObject({ participants: 'B4 乙大学（高校）' });
});

test('a type beside which another is offered is not certain', () => {
  const typeOf = (...rows: string[][]) => readProposals(workbookOf(sheetOf('申报书', [...base, ...rows])), CONTEXT).proposals[0]?.leadOrganizationType.state;
  expect(typeOf(['单位性质', '企业', '其他：高校'])).toBe('unreadable');
  expect(typeOf(['单位性质', '企业', '高校、科研院所'])).toBe('unreadable');
  expect(typeOf(['单位性质', '企业'])).toBe('present');
});
