import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = join(__dirname, '../../assets/icons');

/** The sizes Excel asks for: a ribbon button's three, and the add-in's own also 64 (the list of add-ins on a dense screen). */
export const sizesOf = (name: string): readonly number[] => (name === 'clausecheck' ? [16, 32, 64, 80] : [16, 32, 80]);

/** Draws the icons' PNG files from their SVG sources (`npm run icons`); they are committed, since nobody needs Chromium to build. */
async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
  const page = await browser.newPage();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const { name } = parse(file);
    for (const size of sizesOf(name)) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${readFileSync(join(FOLDER, file), 'utf8')}`);
      writeFileSync(join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

if (require.main === module) void drawIcons();
