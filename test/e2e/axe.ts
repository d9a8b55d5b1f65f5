import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds fault with in a document: rule, what it asks, and where. Frames in it are looked at by themselves. */
export async function axeFaults(document: Frame | Page): Promise<readonly string[]> {
  await document.evaluate(SOURCE);
  const { violations, passes } = await document.evaluate<AxeResults>("axe.run(document, { iframes: false, resultTypes: ['violations'] })");
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe saw no text');
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}
