import { cellAddress } from '../../src/workbook/addresses';
import type { Mapping } from '../../src/proposal/mapping';
import { readProposals } from '../../src/proposal/read';
import type { Reading } from '../../src/proposal/model';
import type { Sheet } from '../../src/workbook/cells';
import { CONTEXT } from '../support/context';
import { sheetOf, workbookOf } from '../support/workbooks';

const read = (sheets: Sheet[], ...mappings: Mapping[]): Reading => readProposals(workbookOf(...sheets), { ...CONTEXT, mappings });

/** Labels as "sheet!A1 text#nth → slot state (example)", * where an officer said so. */
const labels = (reading: Reading): string[] =>
  reading.labels.map(({ cell, text, nth, slot, state, isMapped, example }) => `${cell.sheet}!${cellAddress(cell)} ${text}#${nth} → ${slot ?? '-'} ${state}${isMapped ? '*' : ''} (${example ?? ''})`);

const LIST = sheetOf('汇总', [
  ['2025年申报汇总表'],
  ['序号', '申报编号', '项目名称', '牵头单位', '外方', '', '甲方', 'Title', '联合发表论文（篇）'],
  ['', '', '', '', '单位名称', '负责人', '', '', ''],
  [1, 'A1', '', '甲公司', 'KIER', 'Kim', '某某', '', ''],
  [2, 'A2', '光伏', '乙公司', '', 'Lee', '', 'Solar', 2],
], { merges: ['E2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'G2:G3', 'H2:H3', 'I2:I3'] });

test('of a list, each column’s header is told once, with the first value under it', () => {
  expect(labels(read([LIST]))).toEqual([
    '汇总!A2 序号#1 → - ignored (1)',
    '汇总!B2 申报编号#1 → proposalId placed (A1)',
    '汇总!C2 项目名称#1 → titleZh placed (光伏)',
    '汇总!D2 牵头单位#1 → leadOrganization placed (甲公司)',
    '汇总!G2 甲方#1 → - unplaced (某某)',
    '汇总!H2 Title#1 → - ambiguous (Solar)',
    '汇总!I2 联合发表论文（篇）#1 → papers target (2)',
    '汇总!E3 单位名称#1 → foreignOrganization placed (KIER)',
    '汇总!F3 负责人#1 → foreignLeader placed (Kim)',
  ]);
});

test('of a form, each label is told, with the value read for it', () => {
  const form = sheetOf('申报书', [
    ['申报编号', 'A1'], ['项目名称：氢能'], ['申报单位', '甲公司'], ['联系电话', '010'], ['主攻', '制氢'], ['领域方向', ''],
  ]);
  expect(labels(read([form]))).toEqual([
    '申报书!A1 申报编号#1 → proposalId placed (A1)',
    '申报书!A2 项目名称：氢能#1 → titleZh placed (氢能)',
    '申报书!A3 申报单位#1 → leadOrganization placed (甲公司)',
    '申报书!A4 联系电话#1 → - ignored (010)',
    '申报书!A5 主攻#1 → - unplaced (制氢)',
    '申报书!A6 领域方向#1 → field placed ()',
  ]);
});

test('nth counts every cell of that text up to the label’s, row by row', () => {
  const form = sheetOf('申报书', [['领域方向表', '主攻'], ['申报编号', 'A1'], ['项目名称', '主攻'], ['申报单位', '甲公司'], ['主攻', '制氢']]);
  expect(labels(read([form]))).toContain('申报书!A5 主攻#3 → - unplaced (制氢)');
});

test('what an officer said is told as such, and so is what nobody could read by it', () => {
  const form = sheetOf('申报书', [['申报编号', 'A1'], ['项目名称', '氢能'], ['申报单位', '甲公司'], ['领域方向', '光伏'], ['主攻', '制氢'], [''], ['以上属实，特此声明。']]);
  const on = (label: string, as: Mapping['as']): Mapping => ({ sheet: '申报书', label, nth: 1, as });
  expect(labels(read([form], on('领域方向', 'nothing'), on('主攻', 'field'), on('以上属实，特此声明。', 'nothing')))).toEqual([
    '申报书!A1 申报编号#1 → proposalId placed (A1)',
    '申报书!A2 项目名称#1 → titleZh placed (氢能)',
    '申报书!A3 申报单位#1 → leadOrganization placed (甲公司)',
    '申报书!A4 领域方向#1 → - ignored* ()',
    '申报书!A5 主攻#1 → field placed* (制氢)',
    '申报书!A7 以上属实，特此声明。#1 → - ignored* ()',
  ]);
});

test('of a targets table the columns are told', () => {
  const targets = sheetOf('指标', [['申报编号', '指标类型', '指标名称', '指标值', '单位'], ['A1', '论文', '与韩方共同发表论文', 2, '篇']]);
  expect(labels(read([targets]))).toEqual([
    '指标!A1 申报编号#1 → proposalId target (A1)',
    '指标!B1 指标类型#1 → type target (论文)',
    '指标!C1 指标名称#1 → name target (与韩方共同发表论文)',
    '指标!D1 指标值#1 → atEnd target (2)',
    '指标!E1 单位#1 → unit target (篇)',
  ]);
});

test('on a sheet that holds nothing, what might be labels is told, so that somebody can say so', () => {
  expect(labels(read([sheetOf('表', [['编号甲', '名称甲', '单位甲'], ['A1', '氢能', '甲公司']])]))).toEqual([
    '表!A1 编号甲#1 → - unplaced ()', '表!B1 名称甲#1 → - unplaced ()', '表!C1 单位甲#1 → - unplaced ()',
  ]);
  expect(labels(read([sheetOf('表', [['说明'], ['请勿修改']])]))).toEqual([]);
});

test('what each sheet holds is told, ours and hidden ones too', () => {
  const row = ['A1', '氢能', '甲公司'];
  const both = sheetOf('两者', [['申报编号', '项目名称', '牵头单位'], row, [], [], ['指标类型', '指标名称', '指标值', '单位'], ['论文', '与韩方共同发表论文', '2', '篇']]);
  const form = sheetOf('申报书', [['申报编号', 'B1'], ['项目名称', '光伏'], ['牵头单位', '乙公司']], { visibility: 'hidden' });
  const ours = { ...sheetOf('核验结果', [['编号']]), tables: [{ name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: 1, right: 0 } }] };
  const targets = sheetOf('指标', [['申报编号', '指标类型', '指标名称', '指标值', '单位'], ['B1', '论文', '与韩方共同发表论文', '2', '篇']]);
  const { sheets } = read([both, form, targets, ours, sheetOf('空', [])]);
  expect(sheets).toEqual([
    { sheet: '两者', holds: 'list', isHidden: false },
    { sheet: '申报书', holds: 'form', isHidden: true },
    { sheet: '指标', holds: 'targets', isHidden: false },
    { sheet: '核验结果', holds: 'ours', isHidden: false },
    { sheet: '空', holds: 'nothing', isHidden: false },
  ]);
});

test('the rows of a list’s proposal are all of its merged band; a form has none', () => {
  const list = sheetOf('汇总', [['申报编号', '项目名称', '牵头单位', '参与单位'], ['A1', '氢能', '甲公司', '乙'], ['', '', '', '丙'], ['A2', '光伏', '丁公司', '戊']], { merges: ['A2:A3', 'B2:B3', 'C2:C3'] });
  const form = sheetOf('申报书', [['申报编号', 'B1'], ['项目名称', '光伏'], ['牵头单位', '乙公司']]);
  expect(read([list, form]).proposals.map(({ rows }) => rows)).toEqual([{ first: 1, last: 2 }, { first: 3, last: 3 }, undefined]);
});
