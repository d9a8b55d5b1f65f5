import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Route } from 'playwright-core';
import expected from '../../samples/expected.json';
import { isMarkFormula } from '../../../src/workbook/edits';
import { commandLine, differingParts } from '../command-line';
import { button, cards, check, checked, noticed, notices, press, read, ready, show, verdicts, WORDS, write } from '../pane';
import { openTheatre, sample, until, type Stage, type Theatre } from '../stage';
import { formatFormulas, selected, sheetNames } from '../workbook';

jest.setTimeout(60_000);
const LIST = '2025年度第三批申报汇总表.xlsx';
const OWN = ['申报汇总表', '合作目标与考核指标'];
const all = Object.values(expected[LIST].proposals);
const count = (verdict: string): number => all.filter((one) => one.verdict === verdict).length;
const VERDICTS = { 不符合: count('non-compliant'), 待核实: count('undecided'), 符合: count('compliant') };
/** A browser may refuse a frame of another origin its storage: office.js complains of that, and goes on. */
const OFFICE_STORAGE = /^SecurityError: Failed to read the 'sessionStorage' property[^]*excel-web/;
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

/** The sheets that bear marks of ours. */
const marked = async ({ page }: Stage): Promise<readonly string[]> => [...new Set((await formatFormulas(page)).filter(({ formula }) => isMarkFormula(formula)).map(({ sheet }) => sheet))];

test.each(['365', 'ltsc2021', 'ipad'])('in %s it is checked and written as anywhere', async (host) => {
  const { copy } = await commandLine(LIST, sample(LIST));
  await theatre.walk({ workbook: LIST, query: { host } }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    const ribbon = page.getByRole('toolbar', { name: '加载项命令 指南核验' });
    if (host === 'ipad') {
      // No commands there, which the page says; the pane has all of them.
      await page.getByText('这个宿主的功能区没有加载项命令，只能打开窗格。').waitFor();
      expect(await ribbon.getByRole('button').count()).toBe(1);
      await check(pane);
    } else {
      await ribbon.getByRole('button', { name: '核验' }).click();
      await checked(pane);
    }
    expect(await verdicts(pane)).toEqual(VERDICTS);
    await write(pane);
    await noticed(pane, '已写入单元格标记、“核验汇总”、“核验结果”、“核验条款”。');
    expect(differingParts(await stage.save(), copy)).toEqual([]);
  });
});

test('the ribbon’s buttons: check, next finding, clear marks', async () => {
  await theatre.walk({ workbook: LIST }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    const ribbon = page.getByRole('toolbar', { name: '加载项命令 指南核验' });
    await ribbon.getByRole('button', { name: '核验' }).click();
    await checked(pane);
    const before = await selected(page);
    await ribbon.getByRole('button', { name: '下一处' }).click();
    await until('the next finding is selected', async () => JSON.stringify(await selected(page)) !== JSON.stringify(before));
    expect((await pane.locator('[role=article][aria-current=true]').getAttribute('aria-posinset'))).toBe(String((await cards(pane))[0]?.place));
    await write(pane);
    await noticed(pane, '已写入');
    expect(await marked(stage)).toEqual(OWN);
    await ribbon.getByRole('button', { name: '清除标记' }).click();
    await noticed(pane, '已清除全部标记');
    expect(await marked(stage)).toEqual([]);
  });
});

test('a read-only workbook is checked; writing is not offered, and why is said', async () => {
  await theatre.walk({ workbook: LIST, query: { readonly: '1' } }, async (stage) => {
    const { pane } = stage;
    await read(pane);
    await pane.getByText(WORDS.notices.readOnly).waitFor();
    await check(pane);
    expect(await verdicts(pane)).toEqual(VERDICTS);
    const off = button(pane, WORDS.actions.write);
    expect(await off.getAttribute('aria-disabled')).toBe('true');
    expect(await off.getAttribute('title')).toBe(WORDS.actions.noWriteReadOnly);
    await off.click({ force: true });
    await ready(pane);
    expect(differingParts(await stage.save(), sample(LIST))).toEqual([]);
  });
});

test('a workbook whose structure and sheets are protected is checked; nothing is written, and the pane says so', async () => {
  await theatre.walk({ workbook: LIST, query: { protected: '1' } }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    await pane.getByText(WORDS.notices.structure).waitFor();
    await pane.getByText(WORDS.notices.protectedSheets(OWN)).waitFor();
    await check(pane);
    expect(await verdicts(pane)).toEqual(VERDICTS);
    await write(pane);
    await until('it is said', async () => (await notices(pane)).includes('工作簿结构受保护'));
    expect(await notices(pane)).toContain('工作表“申报汇总表”受保护');
    expect(await verdicts(pane)).toEqual(VERDICTS);
    expect(await sheetNames(page)).toEqual(OWN);
    expect(differingParts(await stage.save(), sample(LIST))).toEqual([]);
  });
});

test('one protected sheet is left as it is; the rest is written, and the pane says so', async () => {
  const parts = unzipSync(sample(LIST));
  const second = 'xl/worksheets/sheet2.xml';
  parts[second] = strToU8(strFromU8(parts[second] ?? new Uint8Array()).replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'));
  await theatre.walk({ workbook: { name: '受保护.xlsx', bytes: zipSync(parts) } }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    await pane.getByText(WORDS.notices.protectedSheets(['合作目标与考核指标'])).waitFor();
    await write(pane);
    await noticed(pane, '工作表“合作目标与考核指标”受保护');
    expect(await marked(stage)).toEqual(['申报汇总表']);
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(['核验汇总', '核验结果', '核验条款']));
    expect(Buffer.from(unzipSync(await stage.save())[second] ?? []).equals(Buffer.from(parts[second] ?? []))).toBe(true);
    // What could not be marked is in the pane all the same.
    await show(pane, 'findings');
    await checked(pane);
    expect((await cards(pane)).filter(({ rule }) => rule === '1.1-visits')).toHaveLength(1);
  });
});

test('page and pane of different origins, as in life', async () => {
  const { copy } = await commandLine(LIST, sample(LIST));
  await theatre.walk({ workbook: LIST, isApart: true, expectedFault: OFFICE_STORAGE }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    expect(new URL(page.url()).origin).not.toBe(new URL(pane.url()).origin);
    expect(await verdicts(pane)).toEqual(VERDICTS);
    await page.bringToFront();
    await pane.locator('[role=feed] [role=article][tabindex] p').first().click();
    await until('its cell is selected', async () => (await selected(page)).areas[0]?.top === 7);
    await write(pane);
    expect(differingParts(await stage.save(), copy)).toEqual([]);
  });
});

test('office.js does not come, or fails: the pane says so, and a retry brings it', async () => {
  let mode: 'hangs' | 'fails' | 'comes' = 'hangs';
  const answer = async (route: Route): Promise<void> => {
    if (mode === 'fails') await route.abort();
    else if (mode === 'comes') await route.continue();
  };
  await theatre.walk({ workbook: LIST, expectedFault: /ERR_FAILED/, before: async (context) => { await context.route(/office-js\/office\.js/, answer); } }, async ({ page, pane }) => {
    const retry = pane.getByRole('button', { name: WORDS.start.retry });
    const said = pane.getByRole('heading', { name: WORDS.start.noOffice });
    await said.waitFor();
    expect(await pane.getByText(WORDS.start.noOfficeWhat).isVisible()).toBe(true);
    mode = 'fails';
    await Promise.all([page.waitForEvent('requestfailed'), retry.click()]);
    await said.waitFor();
    mode = 'comes';
    await retry.click();
    await check(pane);
    expect(await verdicts(pane)).toEqual(VERDICTS);
  });
});

test('a check that Excel refuses says why, and is done when it is asked for again', async () => {
  await theatre.walk({ workbook: LIST }, async ({ page, pane }) => {
    await read(pane);
    await page.evaluate(() => { window.preview?.failNext({ batch: 1, code: 'InactiveWorkbook', when: 'before' }); });
    await press(pane, WORDS.actions.check);
    await noticed(pane, '这个工作簿不是当前窗口。请切换回这个工作簿，然后再试一次。');
    await button(pane, WORDS.notices.retry).click();
    await ready(pane);
    expect(await verdicts(pane)).toEqual(VERDICTS);
  });
});
