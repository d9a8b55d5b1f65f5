import { engineOf } from '../../support/engines';
import { sheetOf, workbookOf } from '../../support/workbooks';

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '项目负责人', '外方合作单位'];
const book = workbookOf(sheetOf('汇总', [
  HEADER,
  ['A1', '甲', '1.1', '某公司', '张三', 'Seoul National University'],
  ['A2', '乙', '1.2', '某公司', '张三', 'Seoul Natoinal University'],
  ['A2', '丙', '1.2', '某大学', '李四', 'KAIST'],
]));
const PAGE = { from: 0, count: 10 };

test('before a check nothing is compared; after it, what was checked is, page by page and in the language asked for', async () => {
  const engine = await engineOf(book);
  expect(await engine.office(PAGE, 'zh')).toEqual({ all: 0, lines: [] });
  await engine.check({ what: 'workbook' });
  const { all, lines } = await engine.office(PAGE, 'zh');
  expect(all).toBe(3);
  expect(lines.map(({ cells }) => cells.map(({ cell }) => `${'ABCDEF'.charAt(cell.column)}${String(cell.row + 1)}`))).toEqual([['E2', 'E3'], ['F2', 'F3'], ['A3', 'B3', 'A4', 'B4']]);
  expect(await engine.office({ from: 2, count: 1 }, 'zh')).toEqual({ all: 3, lines: lines.slice(2) });
  expect((await engine.office(PAGE, 'en')).lines[0]?.message).toMatch(/^2 proposals have the same/);
});

test('of some rows, only those are compared', async () => {
  const engine = await engineOf(book);
  await engine.check({ what: 'rows', sheet: '汇总', areas: [{ top: 2, left: 0, bottom: 3, right: 0 }] });
  expect((await engine.office(PAGE, 'zh')).all).toBe(1);
});

test('they are in no count and no list of the guide’s findings', async () => {
  const engine = await engineOf(book);
  await engine.check({ what: 'workbook' });
  const query = { lang: 'zh', levels: ['violated', 'undecided', 'advice', 'met'], search: '本单位', groupBy: 'proposal' } as const;
  expect((await engine.count(query)).findings).toBe(0);
});
