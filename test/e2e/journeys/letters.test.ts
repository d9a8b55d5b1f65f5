import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { isOurTable } from '../../../src/workbook/edits';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { button, check, noticed, read, ready, settings, show, WORDS } from '../pane';
import { openTheatre, sample, type Theatre } from '../stage';
import { sheetNames } from '../workbook';

jest.setTimeout(90_000);
const FORM = '1.1-氢能-申报信息表.xlsx';
const LIST = '2025年度第三批申报汇总表.xlsx';
const { letters } = WORDS;
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

/** Presses a button and takes the file that comes of it. */
async function downloaded(page: Page, pane: Frame, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(pane, name).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const textOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');

test('the notices of all proposals are downloaded as one Word file and as one each, with what is filled in once', async () => {
  await theatre.walk({ workbook: LIST }, async ({ page, pane }) => {
    await read(pane);
    await check(pane);
    await button(pane, letters.open).click();
    // By test/samples/expected.json, all but those compliant, and one that is open only in what a person must judge.
    await pane.getByText(/^\d+ 个项目要写通知；/).waitFor();
    await pane.getByLabel(letters.blank.deadline).fill('2025年12月5日');
    await pane.getByLabel(letters.blank.addressee).fill('{牵头单位}');
    const all = await downloaded(page, pane, letters.downloadOne);
    expect(all.name).toBe('补正通知-汇总.docx');
    expect(textOf(all.bytes)).toContain('请于2025年12月5日前补正');
    await noticed(pane, `已生成“${all.name}”`);
    const each = await downloaded(page, pane, letters.downloadEach);
    expect(each.name).toBe('补正通知.zip');
    expect(Object.keys(unzipSync(each.bytes))).toHaveLength((textOf(all.bytes).match(/形式审查补正通知书/g) ?? []).length);
  });
});

test('the notice of one proposal, and of those that a filter leaves', async () => {
  await theatre.walk({ workbook: LIST }, async ({ page, pane }) => {
    await read(pane);
    await check(pane);
    await show(pane, 'overview');
    await pane.getByRole('listitem').filter({ hasText: 'SQ2025YFE0403' }).getByRole('button', { name: letters.one, exact: true }).click();
    await pane.getByText(letters.count(1, 0)).waitFor();
    expect((await downloaded(page, pane, letters.downloadOne)).name).toBe('补正通知-SQ2025YFE0403-固态储氢材料联合研究.docx');
    await show(pane, 'findings');
    await pane.getByLabel(WORDS.findings.search).fill('1.5-agreement');
    await pane.getByText('SQ2025YFE0412').first().waitFor();
    await button(pane, letters.open).click();
    await pane.getByText(letters.count(1, 0)).waitFor();
    expect((await downloaded(page, pane, letters.downloadOne)).name).toContain('SQ2025YFE0412');
  });
});

test('where the host hands no files out, they are written as a sheet of ours, which goes with everything else', async () => {
  await theatre.walk({ workbook: FORM, query: { host: 'ipad' } }, async (stage) => {
    const { page, pane } = stage;
    const before = await sheetNames(page);
    await read(pane);
    await check(pane);
    await button(pane, letters.open).click();
    await pane.getByText(letters.noDownload).waitFor();
    expect(await button(pane, letters.downloadOne).count()).toBe(0);
    await button(pane, letters.sheet).click();
    await noticed(pane, '补正通知已写在“补正通知”');
    const sheet = openXlsx(await stage.save(), nodeCodec).workbook.sheets.find(({ name }) => name === '补正通知');
    expect(sheet?.tables.map(({ name }) => name)).toEqual(['ClauseCheck_Notices']);
    expect(sheet?.tables.every(({ name }) => isOurTable(name))).toBe(true);
    expect(JSON.stringify(sheet?.rows)).toContain('共同申请发明专利不少于');
    // Once more: it is replaced, not doubled; and it is never read as proposals.
    await button(pane, letters.sheet).click();
    await noticed(pane, '补正通知已写在“补正通知”');
    expect(await sheetNames(page)).toEqual([...before, '补正通知']);
    await check(pane);
    await pane.getByRole('heading', { name: WORDS.verdictCounts.of(1) }).waitFor();
    await settings(pane);
    await button(pane, WORDS.settings.remove).click();
    await button(pane, WORDS.settings.removeYes).click();
    await ready(pane);
    await noticed(pane, '已移除全部标记');
    expect(await sheetNames(page)).toEqual(before);
  });
});

test('what is filled in is kept on the computer', async () => {
  await theatre.walk({ workbook: { name: 'form.xlsx', bytes: sample(FORM) } }, async ({ page, pane }) => {
    await read(pane);
    await check(pane);
    await button(pane, letters.open).click();
    await pane.getByLabel(letters.blank.issuer).fill('某某中心');
    const kept = await pane.evaluate(() => window.localStorage.getItem('clausecheck.settings'));
    expect(kept).toContain('某某中心');
    const { bytes } = await downloaded(page, pane, letters.downloadOne);
    expect(textOf(bytes)).toContain('通知单位（盖章）：某某中心');
  });
});
