import { workbookFile } from '../../support/files';
import { button, check, ready, show, WORDS } from '../pane';
import { openTheatre, type Theatre } from '../stage';

jest.setTimeout(60_000);
const { counterpart } = WORDS;
const TITLE = 'Rice Germplasm Data Sharing';
const OURS = workbookFile({ 汇总: [
  ['申报编号', '项目名称', '项目英文名称', '指南方向', '项目牵头申报单位', '申报单位性质', '项目负责人', '外方项目负责人', '外方是否同步申报'],
  ['K1', '水稻', TITLE, '1.4', '云南大学', '高校', '李敏', 'Sok Dara', '是'],
] });
const THEIRS = workbookFile({ Sheet1: [['柬方清单'], ['No.', 'Project title', 'Cambodian PI', 'Institution'], [1, TITLE, 'Sok Dara', 'RUPP'], [2, 'Fish Disease Surveillance', 'Chan Vanna', 'ITC']] });
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

test('a counterpart’s list is chosen as a file: what it holds is told, who stands on it alone, and then it is let go', async () => {
  await theatre.walk({ workbook: { name: '汇总.xlsx', bytes: OURS } }, async ({ pane }) => {
    await check(pane);
    await show(pane, 'overview');
    const input = pane.getByLabel(counterpart.choose);
    await input.setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    await ready(pane);
    expect(await pane.getByText(counterpart.letGo).count()).toBe(0);
    await input.setInputFiles({ name: '柬方.xlsx', mimeType: '', buffer: Buffer.from(THEIRS) });
    await pane.getByText(counterpart.taken('柬方.xlsx', 2)).waitFor();
    await show(pane, 'overview');
    const theirs = pane.getByRole('listitem').filter({ hasText: 'Fish Disease Surveillance' });
    await theirs.waitFor();
    // A cell of another workbook is named, and leads nowhere.
    expect(await theirs.innerText()).toContain('柬方.xlsx · Sheet1!B4');
    expect(await theirs.getByRole('button').count()).toBe(0);
    await button(pane, counterpart.letGo).click();
    await pane.getByText('Fish Disease Surveillance').waitFor({ state: 'detached' });
    expect(await pane.getByText(counterpart.taken('柬方.xlsx', 2)).count()).toBe(0);
  });
});
