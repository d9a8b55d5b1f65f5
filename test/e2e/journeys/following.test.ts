import { workbookFile } from '../../support/files';
import { cards, check, noticed, notices, verdicts, write, WORDS } from '../pane';
import { ask, openTheatre, until, type Stage, type Theatre } from '../stage';

jest.setTimeout(90_000);
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
const listOf = (count: number): Uint8Array => workbookFile({ 汇总: [HEADER, ...Array.from({ length: count }, (_, index) => [`KR-${index + 1}`, `氢能研究${index + 1}`, '1.1', '某某公司', '高校', 0])] });
const ofLead = async ({ pane }: Stage): Promise<readonly string[]> => (await cards(pane)).filter(({ rule }) => rule === '1.1-lead-enterprise').map(({ group }) => /KR-\d+/.exec(group)?.[0] ?? '');
/** Waits until the findings of the lead organisation are those of these proposals: the list comes a moment after what is said of it. */
const leadsBecome = (stage: Stage, expected: readonly string[]): Promise<void> => until(`the list holds ${expected.join()}`, async () => (await ofLead(stage)).join() === expected.join());
/** The strip that says what was followed and what is not written yet. */
const strip = ({ pane }: Stage): Promise<string> => pane.getByRole('region', { name: WORDS.unwritten.label }).innerText();

test('edits, a co-author’s, and inserted and deleted rows are followed in a small workbook, one read for an edit; the keyboard stays in the sheet', async () => {
  await theatre.walk({ workbook: { name: '汇总.xlsx', bytes: listOf(6) } }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    // 1.1: the lead is to be an enterprise; all six are universities.
    await leadsBecome(stage, ['KR-1', 'KR-2', 'KR-3', 'KR-4', 'KR-5', 'KR-6']);

    await page.evaluate(() => window.preview?.idle(300));
    const before = await ask(page, ({ batches }) => batches.filter(({ isCleanup }) => !isCleanup).length, null);
    await page.getByLabel('名称框').fill('E4');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('企业');
    await page.keyboard.press('Enter');
    // Only then the cards are looked at, which scrolls the list that is about to change.
    await until('the edit is followed', async () => (await strip(stage)).includes('第 4 行（KR-3）：不符合'));
    await leadsBecome(stage, ['KR-1', 'KR-2', 'KR-4', 'KR-5', 'KR-6']);
    expect(await pane.locator('[role=status]').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('已重新核验')]));
    expect(await ask(page, ({ batches }) => batches.filter(({ isCleanup }) => !isCleanup).length, null)).toBe(before + 1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');

    await ask(page, (preview) => preview.typeElsewhere('汇总', 'E2', '企业'), null);
    await until('a co-author’s edit is followed', async () => (await strip(stage)).includes('KR-1'));
    await ask(page, (preview) => preview.insertRows('汇总', 3, 2), null);
    await until('inserted rows are followed', async () => (await strip(stage)).includes('6 个项目'));
    await leadsBecome(stage, ['KR-2', 'KR-4', 'KR-5', 'KR-6']);
    await ask(page, (preview) => preview.type('汇总', 'E7', '企业'), null);
    await until('an edit below them is followed', async () => (await strip(stage)).includes('第 7 行（KR-4）'));
    await ask(page, (preview) => preview.deleteRows('汇总', 9), null);
    await until('a deleted row is followed', async () => Object.values(await verdicts(pane)).reduce((sum, one) => sum + one, 0) === 5);
    await leadsBecome(stage, ['KR-2', 'KR-5']);
    expect(await notices(pane)).toBe('');
  });
});

test('of a large list an edit is followed; when rows move the pane says to check again', async () => {
  await theatre.walk({ workbook: { name: '长表.xlsx', bytes: listOf(5500) } }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    const before = (await verdicts(pane))['不符合'] ?? 0;
    await ask(page, (preview) => preview.type('汇总', 'F3000', '1'), null);
    await until('the edit is followed', async () => (await strip(stage)).includes('第 3000 行'));
    expect((await verdicts(pane))['不符合']).toBe(before);
    await ask(page, (preview) => preview.insertRows('汇总', 3), null);
    await noticed(pane, WORDS.notices.stale);
  });
});

test('what a write would change is said, and after it nothing', async () => {
  await theatre.walk({ workbook: { name: '汇总.xlsx', bytes: listOf(3) } }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    await write(pane);
    await until('nothing is left to write', async () => (await strip(stage)).includes(WORDS.unwritten.nothing));
    await ask(page, (preview) => preview.type('汇总', 'E3', '企业'), null);
    await until('one is gone', async () => (await strip(stage)).includes('消除 1'));
    await pane.getByRole('button', { name: WORDS.unwritten.details }).click();
    expect(await strip(stage)).toContain('已消除 1 条');
    await write(pane);
    await until('nothing is left to write again', async () => (await strip(stage)).includes(WORDS.unwritten.nothing));
  });
});
