import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { buildPanes, type Contestant } from './pane-builds';
import { HOST_PAGE } from './pane-host';
import { servePane, type PaneServer } from './pane-server';
import { printTable } from './table';

const ROUNDS = 15;
/** What Microsoft's React task-pane template weighs, built as it is shipped, without office.js. */
const LIMIT_KB = 142;

/** One start of a pane: milliseconds since its frame was opened, and the bytes that came until it was ready. */
interface Start {
  readonly paint: number;
  readonly ready: number;
  readonly files: ReadonlyMap<string, number>;
}

/** Measures how a pane starts, beside the plain template built the same way, in rounds in which each has its turn, with nothing cached. */
export async function benchPaneStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clausecheck-bench-'));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const built = await buildPanes(folder);
    const servers = { template: await servePane(built.template, { '/host.html': HOST_PAGE }), pane: await servePane(built.pane, { '/host.html': HOST_PAGE }) };
    const starts: Record<Contestant, Start[]> = { template: [], pane: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const name of round % 2 === 0 ? ['template', 'pane'] as const : ['pane', 'template'] as const) {
        const start = await startOnce(browser, servers[name]);
        // The first warms the browser up.
        if (round > 0) starts[name].push(start);
      }
    }
    servers.template.close();
    servers.pane.close();
    print(starts);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function startOnce(browser: Browser, server: PaneServer): Promise<Start> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(watchForButton);
  server.taken();
  await page.goto(`${server.address}host.html`);
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  if (pane === undefined) throw new Error('no pane was opened');
  await pane.waitForFunction('window.readyAt !== undefined', undefined, { timeout: 20_000 });
  const files = new Map([...server.taken()].filter(([path]) => !path.startsWith('/office-js/') && path !== '/host.html'));
  await pane.waitForFunction('performance.getEntriesByName("first-contentful-paint").length > 0', undefined, { timeout: 20_000 });
  const [paint = NaN, ready = NaN] = await pane.evaluate<number[]>('[performance.getEntriesByName("first-contentful-paint")[0].startTime, window.readyAt]');
  await context.close();
  return { paint, ready, files };
}

/** Runs in each frame before any script: a pane is ready when it shows a button that can be pressed. */
function watchForButton(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('#pane button:not(:disabled, [aria-disabled="true"])') === null) return;
    Object.assign(window, { readyAt: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const bytesOf = ({ files }: Start): number => [...files.values()].reduce((sum, bytes) => sum + bytes, 0);

function print(starts: Readonly<Record<Contestant, readonly Start[]>>): void {
  const row = (what: string, of: (start: Start) => number, digits: number): string[] => {
    const ratios = starts.pane.map((start, round) => of(start) / of(starts.template[round] ?? start));
    return [what, median(starts.template.map(of)).toFixed(digits), median(starts.pane.map(of)).toFixed(digits), median(ratios).toFixed(2)];
  };
  process.stdout.write(`Starting the pane in Chromium, nothing cached (medians of ${ROUNDS} rounds in turn; the ratio is the median of the rounds' own; at most 1.2 in time, ${LIMIT_KB} KB in bytes)\n`);
  printTable([
    ['', 'template', 'pane', 'ratio'],
    ['KB for the first view (brotli, without office.js)', ...row('', (start) => bytesOf(start) / 1000, 1).slice(1)],
    row('ms to the first paint', ({ paint }) => paint, 0),
    row('ms until ready', ({ ready }) => ready, 0),
  ]);
  const files = [...(starts.pane.at(-1)?.files ?? [])].map(([path, bytes]) => `${path.slice(1)} ${(bytes / 1000).toFixed(1)}`);
  process.stdout.write(`  of the pane's: ${files.join(', ')} KB\n\n`);
}
