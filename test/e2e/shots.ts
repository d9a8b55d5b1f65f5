import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { button, check, noticed, press, read, settings, show, WORDS, write } from './pane';
import { ask, openTheatre, type Opening, type Stage, type Theatre } from './stage';

// npx tsx test/e2e/shots.ts <folder>: a picture of every view of the pane, at 320, 380 and 450 pixels, in every look. For people to look at.

const LIST = '2025年度第三批申报汇总表.xlsx';
const WIDTHS = [320, 380, 450];
const LOOKS: Readonly<Record<string, Opening>> = {
  light: { query: { theme: 'light' } },
  dark: { query: { theme: 'dark' }, colorScheme: 'dark' },
  forced: { query: { theme: 'contrast' }, colorScheme: 'dark', forcedColors: 'active' },
};

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const theatre = await openTheatre();
  try {
    for (const [look, opening] of Object.entries(LOOKS)) for (const width of WIDTHS) await views(theatre, { ...opening, workbook: LIST }, width, (view) => join(folder, `${view}-${look}-${String(width)}.png`));
    await pages(theatre, folder);
  } finally {
    await theatre.close();
  }
}

/** Pictures of the pane's views at one width. */
async function views(theatre: Theatre, opening: Opening, width: number, path: (view: string) => string): Promise<void> {
  const stage = await theatre.open(opening);
  const { page, pane } = stage;
  const shoot = async (view: string): Promise<void> => { await page.locator('iframe').screenshot({ path: path(view), animations: 'disabled' }); };
  await read(pane);
  await widen(stage, width);
  await shoot('1-overview');
  await check(pane);
  await shoot('2-findings');
  await pane.locator('[role=article] summary').first().click();
  await pane.locator('[role=article][aria-current=true]').scrollIntoViewIfNeeded();
  await shoot('3-finding');
  await show(pane, 'overview');
  await shoot('4-overview-checked');
  await show(pane, 'guide');
  await pane.locator('#view li').first().waitFor();
  await shoot('5-guide');
  await show(pane, 'mapping');
  await pane.getByRole('button', { name: /^更正“/ }).first().click();
  await shoot('6-mapping');
  await show(pane, 'overview');
  await button(pane, WORDS.letters.open).click();
  await button(pane, WORDS.letters.downloadOne).waitFor();
  await shoot('10-letters');
  await settings(pane);
  await shoot('7-settings');
  await button(pane, WORDS.settings.remove).click();
  await shoot('8-remove');
  await pane.getByRole('dialog').getByRole('button', { name: WORDS.settings.removeNo }).click();
  await button(pane, WORDS.header.backFromSettings).click();
  await ask(page, (preview) => { preview.failNext({ batch: 1, code: 'GeneralException', when: 'before' }); }, undefined);
  await press(pane, WORDS.actions.check);
  await noticed(pane, WORDS.notices.retry);
  await ask(page, (preview) => { preview.failNext({ batch: 1, code: 'GeneralException', when: 'before' }); }, undefined);
  await ask(page, (preview) => preview.type('申报汇总表', 'B6', 'SQ1'), undefined);
  await noticed(pane, WORDS.notices.stale);
  await shoot('9-notices');
  await stage.close();
}

const widen = ({ page }: Stage, width: number): Promise<unknown> => page.locator('.preview-pane').evaluate((section, wide) => { section.setAttribute('style', `width: ${String(wide)}px`); }, width);

/** Pictures of the page: checked and written, the sheets that were written, in English. */
async function pages(theatre: Theatre, folder: string): Promise<void> {
  for (const [name, query] of Object.entries({ light: {}, dark: { theme: 'dark' }, english: { lang: 'en-US' } })) {
    const stage = await theatre.open({ workbook: LIST, query });
    const { page, pane } = stage;
    if (name === 'english') {
      await pane.getByRole('button', { name: 'Check', exact: true }).click();
      await pane.locator('[role=feed] [role=article][tabindex] p').first().click();
      await page.screenshot({ path: join(folder, 'page-english.png') });
    } else {
      await check(pane);
      await write(pane);
      await show(pane, 'findings');
      await pane.locator('[role=feed] [role=article][tabindex] p').first().click();
      await page.screenshot({ path: join(folder, `page-${name}.png`) });
      for (const sheet of ['核验汇总', '核验结果', '核验条款']) {
        await page.getByRole('tab', { name: sheet }).click();
        await page.getByRole('grid', { name: `工作表 ${sheet}` }).waitFor();
        await page.screenshot({ path: join(folder, `page-${name}-${sheet}.png`) });
      }
    }
    await stage.close();
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder for the pictures');
void main(resolve(folder));
