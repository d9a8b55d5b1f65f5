import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paneMessagesIn } from '../../../src/messages/pane';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { axeFaults } from '../axe';
import { button, check, noticed, read, settings, show, WORDS, write, type Tab } from '../pane';
import { ask, openTheatre, sample, type Stage, type Theatre } from '../stage';

jest.setTimeout(90_000);
const LIST = '2025年度第三批申报汇总表.xlsx';
const FORM = '1.1-氢能-申报信息表.xlsx';
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

const TABS: readonly Tab[] = ['overview', 'findings', 'guide', 'mapping'];

/** Walks through every view of the pane. */
async function eachView({ page, pane }: Stage, look: (view: string) => Promise<void>): Promise<void> {
  await read(pane);
  await look('overview, not checked');
  await show(pane, 'findings');
  await look('findings, not checked');
  await check(pane);
  await look('findings');
  await pane.locator('[role=article] summary').first().click();
  await pane.getByRole('group', { name: WORDS.findings.levels }).getByRole('button').last().click();
  await pane.getByPlaceholder(WORDS.findings.searchHint).fill('SQ');
  await button(pane, WORDS.findings.showAll).waitFor();
  await look('findings, narrowed');
  await show(pane, 'overview');
  await look('overview');
  await show(pane, 'guide');
  await pane.locator('#view summary').first().click();
  await look('guide');
  await show(pane, 'mapping');
  await button(pane, WORDS.mapping.change).or(pane.getByRole('button', { name: /^更正“/ })).first().click();
  await look('mapping');
  await show(pane, 'overview');
  await button(pane, WORDS.letters.open).click();
  await button(pane, WORDS.letters.sheet).waitFor();
  await look('letters');
  await settings(pane);
  await look('settings');
  await button(pane, WORDS.settings.remove).click();
  await pane.getByRole('dialog').waitFor();
  await look('remove dialog');
  await pane.getByRole('dialog').getByRole('button', { name: WORDS.settings.removeNo }).click();
  await ask(page, (preview) => { preview.failNext({ batch: 1, code: 'GeneralException', when: 'before' }); }, undefined);
  await write(pane);
  await noticed(pane, 'Excel 内部出错');
  // An edit that cannot be followed leaves what is shown out of date.
  await ask(page, (preview) => { preview.failNext({ batch: 1, code: 'GeneralException', when: 'before' }); }, undefined);
  await ask(page, (preview) => preview.type('申报汇总表', 'B6', 'SQ1'), undefined);
  await noticed(pane, WORDS.notices.stale);
  await look('notices');
}

test.each(['light', 'dark', 'contrast'])('axe finds nothing in any view of the pane or in the page: %s', async (theme) => {
  await theatre.walk({ workbook: LIST, query: { theme } }, async (stage) => {
    const found: string[] = [];
    if (theme === 'contrast') {
      await read(stage.pane);
      await settings(stage.pane);
      await stage.pane.getByLabel(WORDS.settings.theme).selectOption('contrast');
      await button(stage.pane, WORDS.header.backFromSettings).click();
    }
    found.push(...(await axeFaults(stage.page)).map((fault) => `page: ${fault}`));
    await eachView(stage, async (view) => { found.push(...(await axeFaults(stage.pane)).map((fault) => `${view}: ${fault}`)); });
    found.push(...(await axeFaults(stage.page)).map((fault) => `page, written: ${fault}`));
    expect(found).toEqual([]);
  });
});

test('the pane follows the system into the dark, and the choice in the settings goes before it', async () => {
  await theatre.walk({ workbook: FORM, colorScheme: 'dark' }, async ({ pane }) => {
    const brightness = (): Promise<number> => pane.locator('h1').evaluate((heading) => Number(/\d+/.exec(getComputedStyle(heading).color)?.[0]));
    await read(pane);
    expect(await brightness()).toBeGreaterThan(200);
    await settings(pane);
    await pane.getByLabel(WORDS.settings.theme).selectOption('light');
    expect(await brightness()).toBeLessThan(60);
  });
});

/** Everything that is Chinese in what the pane shows or has read out. */
function chineseIn({ pane }: Stage): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) texts.push(...['aria-label', 'aria-description', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name) ?? ''));
      else if (node.parentElement?.closest('script, style') === null) texts.push(node.textContent ?? '');
    }
    return texts.filter((text) => /\p{Script=Han}/u.test(text));
  });
}

/** The pane's plain words in Chinese, however deep in the catalogue. */
function plainWords(words: object): readonly string[] {
  return Object.values(words).flatMap((one: unknown) => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? plainWords(one) : []));
}

/** What a counterpart's list is called, of which the English words give an example. */
const COUNTERPARTS = '韩方清单';

test('in English no word of the pane’s own is Chinese, only what the workbook and the guide say', async () => {
  const rules = resolve(__dirname, '../../../rules/2025-3');
  const { sheets } = openXlsx(sample(LIST), nodeCodec).workbook;
  const cells = sheets.flatMap(({ name, rows }) => [name, ...rows.flatMap(({ values }) => values.map((value) => (typeof value === 'string' ? value : '')))]);
  const theirs = [...cells, ...readdirSync(rules).map((name) => readFileSync(join(rules, name), 'utf8')), COUNTERPARTS].join('\n');
  const own = new Set(plainWords({ ...paneMessagesIn('zh'), language: undefined }).filter((word) => /\p{Script=Han}/u.test(word)));
  const english = paneMessagesIn('en');
  await theatre.walk({ workbook: LIST }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    await button(pane, WORDS.header.otherLanguage).click();
    await pane.locator('html[lang=en]').waitFor({ state: 'attached' });
    const look = async (view: string): Promise<void> => {
      const shown = await chineseIn(stage);
      expect({ view, own: shown.filter((text) => own.has(text.trim()) && text.trim() !== english.header.otherLanguage && !cells.includes(text.trim())) }).toEqual({ view, own: [] });
      expect(shown).not.toEqual([]);
      const runs = shown.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
      expect({ view, foreign: [...new Set(runs.filter((run) => !theirs.includes(run) && run !== english.header.otherLanguage))] }).toEqual({ view, foreign: [] });
    };
    await pane.getByRole('heading', { name: english.verdictCounts.of(12) }).waitFor();
    await look('findings');
    for (const tab of TABS) {
      await show(pane, tab);
      await look(tab);
    }
    await pane.getByRole('button', { name: english.actions.write, exact: true }).click();
    await pane.getByText('Highlights').or(pane.getByText('Written')).first().waitFor();
    await button(pane, english.header.settings).click();
    await button(pane, english.settings.remove).click();
    await look('settings');
    await page.keyboard.press('Escape');
    await button(pane, english.header.otherLanguage).click();
    await pane.locator('html[lang=zh-CN]').waitFor({ state: 'attached' });
    await pane.getByRole('heading', { name: WORDS.settings.title }).waitFor();
  });
});
