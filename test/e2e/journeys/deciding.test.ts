import { workbookFile } from '../../support/files';
import { axeFaults } from '../axe';
import { cards, check, noticed, notices, verdicts, WORDS } from '../pane';
import { ask, openTheatre, until, type Stage, type Theatre } from '../stage';

jest.setTimeout(120_000);
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

const { deciding } = WORDS;
const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
const LIST = workbookFile({ 汇总: [HEADER, ...[1, 2, 3].map((number) => [`KR-${number}`, `氢能研究${number}`, '1.1', '某某大学', '高校', 0])] });

/** The findings of the lead organisation, as the workbook's table holds them: what reviewers said of each. */
const saidIn = ({ page }: Stage): Promise<readonly string[]> => ask(page, (preview, columns) => {
  const sheet = preview.state().sheets.find(({ name }) => name === '核验结果');
  const rows = [...(sheet?.rows.values() ?? [])].map(({ values }) => values.map((value) => (typeof value === 'string' ? value : '')));
  const header = rows.find((values) => values.includes('编号')) ?? [];
  return rows.filter((values) => values.includes('1.1-lead-enterprise')).map((values) => columns.map((column) => values[header.indexOf(column)] ?? '').join(' '));
}, ['申报编号', '处理状态', '处理意见', '处理人']);

const dialogIn = ({ pane }: Stage) => pane.getByRole('dialog');
const closed = (stage: Stage): Promise<void> => dialogIn(stage).waitFor({ state: 'detached' });

test('one finding is waived by keyboard, the table written first; then all that are left; a co-author’s word meanwhile is asked about; the verdicts follow', async () => {
  await theatre.walk({ workbook: { name: '汇总.xlsx', bytes: LIST }, size: { width: 1000, height: 820 } }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    // 1.1: the lead is to be an enterprise; the three are universities, and what else is asked for is open.
    expect(await verdicts(pane)).toEqual({ 不符合: 3, 待核实: 0, 符合: 0 });
    await pane.getByRole('article').getByRole('button', { name: '1.1-lead-enterprise', includeHidden: true }).first().evaluate((link) => { (link as HTMLElement).click(); });
    await until('only these are shown', async () => (await cards(pane)).length === 3);

    const first = pane.getByRole('article').filter({ has: pane.getByRole('button', { name: deciding.one }) }).first();
    await first.focus();
    await first.getByRole('button', { name: deciding.one }).press('Enter');
    const dialog = dialogIn(stage);
    await dialog.getByRole('radio', { name: '豁免' }).press('Space');
    expect(await dialog.getByRole('radio', { name: '已确认' }).isDisabled()).toBe(true);
    expect(await dialog.innerText()).toContain(deciding.noTable);
    await dialog.getByRole('button', { name: deciding.writeAndRecord }).press('Enter');
    // What is missing is said, and nothing is written.
    expect(await dialog.innerText()).toContain(deciding.reasonNeeded);
    expect(await ask(page, (preview) => preview.state().sheets.length, null)).toBe(1);
    expect(await axeFaults(pane)).toEqual([]);
    await dialog.locator('textarea').fill('转制企业，证明见附件');
    await dialog.locator('input[autocomplete=name]').fill('李老师');
    await dialog.getByRole('button', { name: deciding.writeAndRecord }).press('Enter');
    await closed(stage);
    await noticed(pane, '已记录 1 条：豁免');
    expect(await saidIn(stage)).toEqual(['KR-1 豁免 转制企业，证明见附件 李老师', 'KR-2 待处理  ', 'KR-3 待处理  ']);
    expect(await verdicts(pane)).toEqual({ 不符合: 2, 待核实: 1, 符合: 0 });

    // The name is known by now; those decided on stay.
    await pane.getByRole('button', { name: /^处理这 3 条/ }).click();
    await dialog.getByRole('radio', { name: '豁免' }).check();
    await dialog.locator('textarea').fill('=试点');
    expect(await dialog.innerText()).toContain('李老师');
    // A co-author's word comes in at the very moment.
    await page.evaluate(() => {
      const { preview } = window;
      const sheet = preview?.state().sheets.find(({ name }) => name === '核验结果');
      const row = [...(sheet?.rows.values() ?? [])].find(({ values }) => values.includes('KR-3') && values.includes('1.1-lead-enterprise'));
      preview?.typeElsewhere('核验结果', `M${String((row?.index ?? 0) + 1)}`, '待查');
      const frame = document.querySelector('iframe')?.contentDocument;
      [...(frame?.querySelectorAll<HTMLButtonElement>('dialog button') ?? [])].at(-1)?.click();
    });
    await dialog.getByRole('heading', { name: deciding.conflictTitle }).waitFor();
    expect(await dialog.innerText()).toContain('待查');
    expect(await axeFaults(pane)).toEqual([]);
    expect(await saidIn(stage)).toEqual(['KR-1 豁免 转制企业，证明见附件 李老师', 'KR-2 豁免 =试点 李老师', 'KR-3 待处理 待查 ']);
    await dialog.getByRole('button', { name: deciding.putMine }).click();
    await closed(stage);
    expect(await saidIn(stage)).toEqual(['KR-1 豁免 转制企业，证明见附件 李老师', 'KR-2 豁免 =试点 李老师', 'KR-3 豁免 =试点 李老师']);
    expect(await verdicts(pane)).toEqual({ 不符合: 0, 待核实: 3, 符合: 0 });

    // What is open is confirmed, and the proposals stand on a waiver.
    await pane.getByRole('button', { name: WORDS.findings.showAll }).click();
    await pane.getByRole('combobox', { name: deciding.filter }).selectOption('open');
    await pane.getByRole('button', { name: /^处理这 \d+ 条/ }).click();
    await dialog.getByRole('radio', { name: '已确认' }).check();
    await dialog.getByRole('button', { name: /^记录/ }).click();
    await closed(stage);
    expect(await verdicts(pane)).toEqual({ 不符合: 0, 待核实: 0, 符合: 3 });
    await pane.getByRole('combobox', { name: deciding.filter }).selectOption('all');
    await until('the verdict is by waiver', async () => (await pane.getByRole('feed').innerText()).includes('豁免后符合'));
    expect(await notices(pane)).toContain('已记录');
  });
});
