import type { Item } from '../../../src/pane/engine/engine';
import { areaOf, sheetOf, workbookOf } from '../../support/workbooks';
import { ALL, engineOf } from '../../support/engines';

const HEADER = ['申报编号', '项目名称', '指南方向', '领域方向', '项目牵头申报单位', '申请国拨经费（万元）', '外方是否同步申报', '拟立项'];
const row = (id: string, grant: number, chosen: string, applied = '是'): (string | number)[] => [id, `项目${id}`, '1.1', '氢能', '甲公司', grant, applied, chosen];
const book = (...rows: (string | number)[][]) => workbookOf(sheetOf('申报', [HEADER, ...rows]));

const four = book(row('A1', 700, '是'), row('A2', 900, '是', '否'), row('A3', 100, '否'), row('A4', 100, '待定'));

test('the portfolio says how many applied for how many places, and what is chosen as a share of the limit', async () => {
  const engine = await engineOf(four);
  await engine.check({ what: 'workbook' });
  const { rows, rules, isPart, chosenNotCompliant } = await engine.portfolio('zh');
  expect(isPart).toBe(false);
  // 1.1 has 2 places and 1500 万元; two are chosen for certain, for 700 + 900.
  expect(rows[0]).toMatchObject({
    code: '1.1', applied: 4, competition: '4 项争 2 个名额', asked: '1800 万元',
    amounts: [{ what: 'chosen', amount: '2（另 1 项看不清）', limit: '2', share: 1, isOver: false }, { what: 'funds', limit: '1500 万元', share: 1, isOver: true }],
  });
  expect(rows.map(({ code }) => code)).toEqual(['1.1', '合计']);
  expect(rows[1]?.amounts[0]).toMatchObject({ limit: '21', share: 2 / 21 });
  expect(rules.find(({ rule }) => rule === '1.1-quota')).toMatchObject({ level: 'undecided', outcome: '待核实' });
  expect(rules.find(({ rule }) => rule === '1.1-funds')).toMatchObject({ level: 'violated', clause: '1.1 共拟支持经费' });
  expect(chosenNotCompliant).toMatch(/A1.*A2/);
  expect((await engine.portfolio('en')).rows[0]?.competition).toBe('4 applied for 2');
});

test('where nobody chooses, no rule on the chosen is shown, and no bar', async () => {
  const engine = await engineOf(book(row('A1', 700, ''), row('A2', 700, '')));
  await engine.check({ what: 'workbook' });
  const { rows, rules } = await engine.portfolio('zh');
  expect(rules).toEqual([]);
  expect(rows[0]?.competition).toBe('2 项争 2 个名额');
});

test('of a part, what is open for that reason alone is no finding in the list; what is proved is', async () => {
  const engine = await engineOf(four);
  await engine.check({ what: 'rows', sheet: '申报', areas: [areaOf('A2:H2')] });
  const portfolioOf = async (): Promise<Item[]> =>
    [...await engine.page(ALL, { from: 0, count: (await engine.count(ALL)).items })].filter((item) => item.kind === 'finding' && item.card.proposal === undefined);
  expect(await portfolioOf()).toEqual([]);
  expect((await engine.portfolio('zh')).isPart).toBe(true);
  expect((await engine.summary('zh')).findings).toEqual((await engine.count(ALL)).byLevel);
  await engine.check({ what: 'rows', sheet: '申报', areas: [areaOf('A2:H3')] });
  // 700 + 900 of 1500: no other row can bring that down.
  expect((await portfolioOf()).map((item) => (item.kind === 'finding' ? item.card.rule : ''))).toEqual(['1.1-funds']);
});

test('before a check there is no portfolio', async () => {
  expect(await (await engineOf(four)).portfolio('zh')).toEqual({ isPart: false, rows: [], rules: [] });
});

test('proposals are shown as they stand, by verdict, or of one verdict alone', async () => {
  const engine = await engineOf(four);
  await engine.check({ what: 'workbook' });
  const ids = async (shown?: Parameters<typeof engine.proposals>[1]): Promise<string[]> => (await engine.proposals({ from: 0, count: 9 }, shown)).map(({ id }) => id);
  expect(await ids()).toEqual(['A1', 'A2', 'A3', 'A4']);
  expect(await ids('nonCompliant')).toEqual(['A2']);
  expect(await ids('undecided')).toEqual(['A1', 'A3', 'A4']);
  expect(await ids('compliant')).toEqual([]);
  expect(await ids('worst-first')).toEqual(['A2', 'A1', 'A3', 'A4']);
  expect((await engine.proposals({ from: 1, count: 2 }, 'worst-first')).map(({ id }) => id)).toEqual(['A1', 'A3']);
  expect((await engine.proposals({ from: 0, count: 9 })).map(({ isSupported }) => isSupported)).toEqual([true, true, false, false]);
});
