import type { Mapping } from '../../src/proposal/mapping';
import type { Field, FieldKey, Reading } from '../../src/proposal/model';
import { readProposals } from '../../src/proposal/read';
import type { Sheet } from '../../src/workbook/cells';
import { cellAddress } from '../../src/workbook/addresses';
import { CONTEXT } from '../support/context';
import { problemsOf } from '../support/layouts';
import { sheetOf, workbookOf } from '../support/workbooks';

const mapped = (label: string, as: Mapping['as'], nth = 1, sheet = '汇总'): Mapping => ({ sheet, label, nth, as });
const read = (sheets: Sheet | Sheet[], ...mappings: Mapping[]): Reading => readProposals(workbookOf(...[sheets].flat()), { ...CONTEXT, mappings });

/** A proposal's field as "value @cell", its state where it is not present. */
function field(reading: Reading, key: FieldKey, index = 0): string {
  const one: Field<unknown> | undefined = reading.proposals[index]?.[key];
  const cells = (one?.evidence ?? []).map(({ cell }) => cellAddress(cell)).join(' ');
  return `${one?.state === 'present' ? JSON.stringify(one.value) : String(one?.state)} @${cells}`;
}

const list = (...headers: string[]): Sheet => sheetOf('汇总', [['申报编号', '项目名称', '指南方向', ...headers], ['A1', '氢能', '1.1', ...headers.map((_, index) => `值${index + 1}`)], ['A2', '光伏', '1.1', ...headers.map(() => '')]]);

describe('a header of a list', () => {
  test('that no word of ours names is read as the field an officer says', () => {
    const sheet = list('甲方');
    expect(field(read(sheet), 'leadOrganization')).toBe('blank @');
    expect(problemsOf(read(sheet))).toEqual(['汇总!D1 label.unknown']);
    const reading = read(sheet, mapped('甲方', 'leadOrganization'));
    expect(field(reading, 'leadOrganization')).toBe('"值1" @D2');
    expect(field(reading, 'leadOrganization', 1)).toBe('blank @D3');
    expect(reading.proposals[0]?.has.has('leadOrganization')).toBe(true);
    expect(problemsOf(reading)).toEqual([]);
  });

  test('that an officer says names nothing is no field, and nobody misses it', () => {
    const reading = read(list('牵头单位'), mapped('牵头单位', 'nothing'));
    expect(field(reading, 'leadOrganization')).toBe('blank @');
    expect(reading.proposals[0]?.has.has('leadOrganization')).toBe(false);
    expect(reading.proposals).toHaveLength(2);
    expect(problemsOf(reading)).toEqual([]);
  });

  test('of targets that names nothing promises nothing', () => {
    expect(field(read(list('联合发表论文（篇）')), 'targets')).not.toBe('blank @');
    expect(field(read(list('联合发表论文（篇）'), mapped('联合发表论文（篇）', 'nothing')), 'targets')).toBe('blank @');
  });

  test('keeps the unit it carries', () => {
    const sheet = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '钱款（万元）'], ['A1', '氢能', '甲公司', 450]]);
    expect(field(read(sheet, mapped('钱款（万元）', 'grantRequested')), 'grantRequested')).toBe('{"min":450,"max":450} @D2');
    const without = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '钱款'], ['A1', '氢能', '甲公司', 450]]);
    expect(field(read(without, mapped('钱款', 'grantRequested')), 'grantRequested')).toBe('unreadable @D2');
  });

  test('that is a number, not a text, may name a field too', () => {
    const sheet = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', 2025], ['A1', '氢能', '甲公司', 450]]);
    expect(field(read(sheet, mapped('2025', 'field')), 'field')).toBe('"450" @D2');
  });

  test('under a group of the foreign side is the field an officer says, not that side’s', () => {
    const rows = [['申报编号', '项目名称', '外方', ''], ['', '', '单位', '负责人'], ['A1', '氢能', '甲公司', '金敏洙'], ['A2', '光伏', '乙公司', '李娜']];
    const sheet = sheetOf('汇总', rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] });
    expect(field(read(sheet), 'leadOrganization')).toBe('blank @');
    const reading = read(sheet, mapped('单位', 'leadOrganization'));
    expect(field(reading, 'leadOrganization', 1)).toBe('"乙公司" @C4');
    expect(field(reading, 'foreignOrganization', 1)).toBe('blank @');
  });

  test('makes a list of rows that were none before, and its rows are told', () => {
    const rows = [['编号甲', '名称甲', '单位甲'], ['A1', '氢能', '甲公司'], ['A2', '光伏', '乙公司']];
    expect(read(sheetOf('汇总', rows)).proposals).toEqual([]);
    const reading = read(sheetOf('汇总', rows), mapped('编号甲', 'proposalId'), mapped('名称甲', 'titleZh'), mapped('单位甲', 'leadOrganization'));
    expect(reading.proposals.map(({ rows: span }) => span)).toEqual([{ first: 1, last: 1 }, { first: 2, last: 2 }]);
    expect(field(reading, 'titleZh', 1)).toBe('"光伏" @B3');
  });

  test('named twice contradicts itself where the values differ', () => {
    const reading = read(list('牵头单位', '甲方'), mapped('甲方', 'leadOrganization'));
    expect(field(reading, 'leadOrganization')).toBe('unreadable @D2 E2');
    expect(problemsOf(reading)).toEqual(['汇总!E2 label.twice']);
  });
});

describe('a label of a form', () => {
  const form = (...rows: string[][]): Sheet => sheetOf('申报书', [['申报编号', 'A1'], ['项目名称', '氢能'], ['申报单位', '甲公司'], ...rows]);
  const on = (label: string, as: Mapping['as'], nth = 1): Mapping => mapped(label, as, nth, '申报书');

  test('that no word of ours names is read with the value beside it', () => {
    const sheet = form(['主攻', '氢能']);
    expect(problemsOf(read(sheet))).toEqual(['申报书!A4 label.unknown']);
    expect(field(read(sheet, on('主攻', 'field')), 'field')).toBe('"氢能" @B4');
    expect(problemsOf(read(sheet, on('主攻', 'field')))).toEqual([]);
  });

  test('of two that are equal only the one an officer names is read', () => {
    const sheet = form(['备注甲', '光伏'], ['备注甲', '氢能']);
    expect(field(read(sheet, on('备注甲', 'field', 2)), 'field')).toBe('"氢能" @B5');
    expect(field(read(sheet, on('备注甲', 'field', 1)), 'field')).toBe('"光伏" @B4');
    expect(field(read(sheet, on('备注甲', 'field', 3)), 'field')).toBe('blank @');
  });

  test('counts with every cell of that text, values too', () => {
    const sheet = sheetOf('申报书', [['申报编号', 'A1'], ['项目名称', '主攻'], ['申报单位', '甲公司'], ['主攻', '氢能']]);
    expect(field(read(sheet, on('主攻', 'field', 2)), 'field')).toBe('"氢能" @B4');
  });

  test('has its value behind the colon of its own cell', () => {
    expect(field(read(form(['主攻：氢能']), on('主攻：氢能', 'field')), 'field')).toBe('"氢能" @A4');
    expect(field(read(form(['主攻（必填）：', '氢能']), on('主攻（必填）：', 'field')), 'field')).toBe('"氢能" @B4');
  });

  test('that names nothing has no value, and what stands around it is read as before', () => {
    const sheet = form(['领域方向', '氢能'], ['申请国拨经费（万元）', '450']);
    const reading = read(sheet, on('领域方向', 'nothing'));
    expect(field(reading, 'field')).toBe('blank @');
    expect(field(reading, 'leadOrganization')).toBe('"甲公司" @B3');
    expect(field(reading, 'grantRequested')).toBe('{"min":450,"max":450} @B5');
    expect(problemsOf(reading)).toEqual([]);
    expect(field(read(form(['领域方向：氢能']), on('领域方向：氢能', 'nothing')), 'field')).toBe('blank @');
  });

  test('that names nothing is never the value of the label above it', () => {
    const sheet = sheetOf('申报书', [['申报编号', '项目名称', '申报单位'], ['A1', '', '甲公司'], ['领域方向', '氢能']]);
    expect(field(read(sheet, on('领域方向', 'nothing')), 'proposalId')).toBe(field(read(sheet), 'proposalId'));
  });

  test('that is but a value looking like one is the value of its own label', () => {
    const sheet = form(['领域方向', '联系电话'], ['申请国拨经费（万元）', '450']);
    expect(field(read(sheet), 'field')).toMatch(/^blank/);
    expect(field(read(sheet, on('联系电话', 'nothing')), 'field')).toBe('"联系电话" @B4');
  });

  test('left of both sides gives each side its own', () => {
    const sides = (label: string): Sheet => sheetOf('申报书', [['申报编号', 'A1', ''], ['', '中方', '外方'], ['项目英文名称', 'Hydrogen', 'Hydrogen'], [label, '氢能', '光伏'], ['项目负责人', '张伟', '金敏洙'], ['牵头单位', '甲公司', '']]);
    const reading = read(sides('主攻'), on('主攻', 'field'));
    expect([field(reading, 'field'), field(reading, 'counterpart.field')]).toEqual(['"氢能" @B4', '"光伏" @C4']);
    const foreign = read(sides('主攻'), on('主攻', 'counterpart.field'));
    expect([field(foreign, 'field'), field(foreign, 'counterpart.field')]).toEqual(['blank @', '"光伏" @C4']);
    const nothing = read(sides('领域方向'), on('领域方向', 'nothing'));
    expect([field(nothing, 'field'), field(nothing, 'counterpart.field')]).toEqual(['blank @', 'blank @']);
    expect(field(nothing, 'counterpart.titleEn')).toBe('"Hydrogen" @C3');
  });

  test('in a party’s block is the field an officer says', () => {
    const sheet = sheetOf('申报书', [['申报编号', 'A1'], ['项目名称', '氢能'], ['外方单位', '单位名称', '甲公司'], ['', '国别', '韩国']], { merges: ['A3:A4'] });
    expect(field(read(sheet), 'foreignOrganization')).toBe('["甲公司"] @C3');
    const reading = read(sheet, on('单位名称', 'leadOrganization'));
    expect([field(reading, 'leadOrganization'), field(reading, 'foreignOrganization')]).toEqual(['"甲公司" @C3', 'blank @']);
  });
});

test('a mapping whose sheet or cell is not there does nothing', () => {
  const sheet = list('牵头单位');
  const plain = readProposals(workbookOf(sheet), CONTEXT);
  expect(read(sheet, mapped('牵头单位', 'nothing', 1, '别表'), mapped('牵头单位', 'nothing', 2), mapped('别的', 'field'))).toEqual(plain);
});

test('of two mappings of one cell the later holds', () => {
  expect(field(read(list('甲方'), mapped('甲方', 'field'), mapped('甲方', 'leadOrganization')), 'leadOrganization')).toBe('"值1" @D2');
});
