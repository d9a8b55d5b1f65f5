import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { isMarkFormula } from '../../../src/workbook/edits';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { commandLine, differingParts, isShown } from '../command-line';
import { button, cards, check, noticed, read, ready, settings, show, WORDS, write } from '../pane';
import { openTheatre, sample, type Theatre } from '../stage';
import { formatFormulas, sheetNames } from '../workbook';

jest.setTimeout(60_000);
const FORM = '1.1-氢能-申报信息表.xlsx';
const LIST = '2025年度第三批申报汇总表.xlsx';
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

/** The officer's own sheets that differ from what they were, by part. */
function changedSheets(now: Uint8Array, before: Uint8Array): readonly string[] {
  const own = Object.keys(unzipSync(before)).filter((part) => /worksheets\/[^/]+\.xml$/.test(part));
  const changed = differingParts(now, before);
  expect(own.length).toBeGreaterThan(0);
  return own.filter((part) => changed.includes(part));
}

const namesIn = (bytes: Uint8Array): readonly string[] => openXlsx(bytes, nodeCodec).workbook.sheets.map(({ name }) => name);

test('marks are cleared from a checked copy, then everything is removed: the own sheets are as before, byte for byte', async () => {
  const before = sample(LIST);
  const { copy } = await commandLine(LIST, before);
  expect(changedSheets(copy, before)).not.toEqual([]);
  await theatre.walk({ workbook: { name: '已核验.xlsx', bytes: copy } }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    expect((await formatFormulas(page)).filter(({ formula }) => isMarkFormula(formula))).not.toEqual([]);

    await settings(pane);
    await button(pane, WORDS.settings.clear).click();
    await noticed(pane, '已清除全部标记');
    expect((await formatFormulas(page)).filter(({ formula }) => isMarkFormula(formula))).toEqual([]);
    const cleared = await stage.save();
    expect(changedSheets(cleared, before)).toEqual([]);
    expect(namesIn(cleared)).toEqual(namesIn(copy));

    await button(pane, WORDS.settings.remove).click();
    const dialog = pane.getByRole('dialog', { name: WORDS.settings.removeTitle });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await sheetNames(page)).toEqual(namesIn(copy));
    await button(pane, WORDS.settings.remove).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await noticed(pane, '已移除全部标记、结果表和保存的设置');
    const removed = await stage.save();
    expect(openXlsx(removed, nodeCodec).workbook).toEqual(openXlsx(before, nodeCodec).workbook);
    expect(changedSheets(removed, before)).toEqual([]);
  });
});

test('what the pane wrote is downloaded, and taken away again without a trace', async () => {
  const before = sample(FORM);
  const { copy } = await commandLine(FORM, before);
  await theatre.walk({ workbook: FORM }, async (stage) => {
    const { page, pane } = stage;
    await write(pane);
    await noticed(pane, '已写入单元格标记、“核验汇总”、“核验结果”、“核验条款”');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).click()]);
    expect(download.suggestedFilename()).toBe(FORM);
    expect(differingParts(readFileSync(await download.path()), copy)).toEqual([]);

    await settings(pane);
    await button(pane, WORDS.settings.remove).click();
    await pane.getByRole('dialog').getByRole('button', { name: WORDS.settings.removeYes }).click();
    await noticed(pane, '已移除全部标记、结果表和保存的设置');
    expect(differingParts(await stage.save(), before)).toEqual([]);
  });
});

test('a label that was read wrongly is corrected; the workbook remembers it, for the command line too', async () => {
  let corrected = new Uint8Array();
  await theatre.walk({ workbook: FORM }, async (stage) => {
    const { pane } = stage;
    await read(pane);
    await show(pane, 'mapping');
    await pane.getByRole('button', { name: WORDS.mapping.changeOf('是否下设课题') }).click();
    await pane.getByLabel(WORDS.mapping.choose).selectOption({ label: WORDS.mapping.nothing });
    await button(pane, WORDS.mapping.apply).click();
    await button(pane, WORDS.mapping.undo).waitFor();
    // The pane shows the correction at once; it is not busy any more when the workbook has it, too.
    await ready(pane);
    corrected = new Uint8Array(await stage.save());
  });
  const { proposals: [proposal] } = await commandLine(FORM, corrected);
  // The guide's “项目不下设课题” cannot be decided any more: no cell says it.
  expect(proposal?.results.find(({ rule }) => rule === 'common-no-subprojects')?.outcome).toBe('undecided');
  await theatre.walk({ workbook: { name: FORM, bytes: corrected } }, async ({ pane }) => {
    await check(pane);
    expect((await cards(pane)).map(({ rule }) => rule).sort()).toEqual(proposal?.results.filter(isShown).map(({ rule }) => rule).sort());
    await show(pane, 'mapping');
    await button(pane, WORDS.mapping.undo).click();
    await button(pane, WORDS.mapping.undo).waitFor({ state: 'detached' });
    await check(pane);
    expect((await cards(pane)).map(({ rule }) => rule)).not.toContain('common-no-subprojects');
  });
});
