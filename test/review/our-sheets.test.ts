import { isOurSheet } from '../../src/review/our-sheets';
import { sheetOf } from '../support/workbooks';
import { HEADER_ZH, WORDS } from './words';

const isOurs = (sheet: Parameters<typeof isOurSheet>[0]): boolean => isOurSheet(sheet, WORDS.headers);

test('a sheet with a table of ours is ours, whatever it is called', () => {
  expect(isOurs({ ...sheetOf('我的表', [['a']]), tables: [{ name: 'clausecheck_Clauses', area: { top: 0, left: 0, bottom: 1, right: 1 } }] })).toBe(true);
});

test('a copy without its table is known by its header, even with some columns renamed or deleted', () => {
  expect(isOurs(sheetOf('副本', [['标题'], HEADER_ZH.slice(0, 13)]))).toBe(true);
  expect(isOurs(sheetOf('副本', [['标题'], HEADER_ZH.slice(0, 11)]))).toBe(false);
});

test('a user’s sheet is not ours for its name or for sharing some headers', () => {
  expect(isOurs(sheetOf('核验结果', [['申报编号', '项目名称', '指南方向', '要求', '条款']]))).toBe(false);
});
