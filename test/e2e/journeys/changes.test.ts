import expected from '../../samples/expected.json';
import { commandLine, isShown } from '../command-line';
import { workbookFile } from '../../support/files';
import { button, cards, check, checked, notices, noticed, press, read, ready, verdicts, WORDS } from '../pane';
import { ask, openTheatre, until, type Stage, type Theatre } from '../stage';

jest.setTimeout(60_000);
const LIST = '2025年度第三批申报汇总表.xlsx';
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

/** Types into a cell of the sheet in sight as a person does: to the cell by the name box, F2, the text, Enter. */
async function typeInto({ page }: Stage, address: string, text: string): Promise<void> {
  await page.getByLabel('名称框').fill(address);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** Proposal and rule of all that is shown. */
const shownIn = async ({ pane }: Stage): Promise<readonly string[]> => (await cards(pane)).map(({ group, rule }) => `${/SQ\w+/.exec(group)?.[0] ?? ''} ${rule}`).sort();

test('a cell is edited: without a click the findings are those that the guide has for the new value, and the sheet is untouched', async () => {
  await theatre.walk({ workbook: LIST }, async (stage) => {
    const { pane } = stage;
    await check(pane);
    const before = await shownIn(stage);
    expect(before).toContain('SQ2025YFE0403 1.1-lead-enterprise');

    // 1.1: “牵头单位是企业”.
    await typeInto(stage, 'G8', '企业');
    await typeInto(stage, 'G6', '高校');
    await until('the edits are followed', async () => (await shownIn(stage)).includes('SQ2025YFE0401 1.1-lead-enterprise'));
    const after = await shownIn(stage);
    expect(after.filter((one) => !before.includes(one))).toEqual(['SQ2025YFE0401 1.1-lead-enterprise']);
    expect(before.filter((one) => !after.includes(one))).toEqual(['SQ2025YFE0403 1.1-lead-enterprise']);
    expect(await notices(pane)).toBe('');
    expect(await ask(stage.page, (preview) => preview.state().sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length, null)).toBe(0);

    const report = await commandLine(LIST, await stage.save());
    expect(after).toEqual([...report.proposals.flatMap(({ id, results }) => results.filter(isShown).map(({ rule }) => `${id} ${rule}`)), ...report.portfolio.filter(isShown).map(({ rule }) => ` ${rule}`)].sort());
  });
});

test('a check of a long list is cancelled: what was there stays, and the next one is done to the end', async () => {
  const count = 3000;
  const header = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '申请国拨经费（万元）', '课题数'];
  const rows = Array.from({ length: count }, (_, index) => [`SQ${String(index).padStart(5, '0')}`, `氢能联合研究之${String(index)}`, '1.1', '某某单位', index % 4 === 0 ? '高校' : '企业', 100, 0]);
  const bytes = workbookFile({ 汇总表: [header, ...rows] });
  const { proposals } = await commandLine('长表.xlsx', bytes);
  await theatre.walk({ workbook: { name: '长表.xlsx', bytes } }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    await page.getByLabel('名称框').fill('A2');
    await page.keyboard.press('Enter');
    await pane.getByLabel(WORDS.actions.scope).selectOption('rows');
    await press(pane, WORDS.actions.check);
    await checked(pane);
    const before = await verdicts(pane);
    expect(Object.values(before).reduce((sum, one) => sum + one, 0)).toBe(1);

    await pane.getByLabel(WORDS.actions.scope).selectOption('workbook');
    await press(pane, WORDS.actions.check);
    await button(pane, WORDS.actions.cancel).click();
    await ready(pane);
    expect(await verdicts(pane)).toEqual(before);
    expect(await cards(pane)).not.toEqual([]);

    await pane.getByLabel(WORDS.actions.scope).selectOption('workbook');
    await press(pane, WORDS.actions.check);
    await ready(pane);
    await until('all are checked', async () => Object.values(await verdicts(pane)).reduce((sum, one) => sum + one, 0) === count);
    expect((await verdicts(pane))['不符合']).toBe(proposals.filter(({ verdict }) => verdict === 'non-compliant').length);
    expect((await verdicts(pane))['待核实']).toBe(proposals.filter(({ verdict }) => verdict === 'undecided').length);
  });
});

test.each(['365', 'ipad'])('while a cell is being edited (%s) the pane says what to do, and goes on when asked after', async (host) => {
  await theatre.walk({ workbook: LIST, query: { host } }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    await page.getByRole('button', { name: '编辑单元格' }).click();
    await press(pane, WORDS.actions.check);
    await noticed(pane, '有单元格正在编辑。请按 Enter 确认或按 Esc 放弃编辑，然后再试一次。');
    await page.getByRole('button', { name: '结束编辑' }).click();
    await button(pane, WORDS.notices.retry).click();
    await ready(pane);
    expect(await notices(pane)).toBe('');
    const { proposals } = expected[LIST];
    const count = (verdict: string): number => Object.values(proposals).filter((one) => one.verdict === verdict).length;
    expect(await verdicts(pane)).toEqual({ 不符合: count('non-compliant'), 待核实: count('undecided'), 符合: count('compliant') });
  });
});
