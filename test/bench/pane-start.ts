import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { buildPanes, type Contestant } from './pane-builds';
import { HOST_PAGE } from './pane-host';
import { pack, servePane, type PaneServer } from './pane-server';
import { printTable } from './table';

const ROUNDS = 15;
/** What Microsoft's React task-pane template weighs, built as it is shipped, without office.js. */
const LIMIT_KB = 142;

/** The template runs a second time against itself, which shows what the machine's noise makes of equals. */
type Starter = Contestant | 'again';
const ORDER: readonly Starter[] = ['template', 'pane', 'again'];

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
    const of = (path: string) => servePane(path, { '/host.html': HOST_PAGE });
    const servers: Record<Starter, PaneServer> = { template: await of(built.template), pane: await of(built.pane), again: await of(built.template) };
    const starts: Record<Starter, Start[]> = { template: [], pane: [], again: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      // Each comes at each place equally often.
      for (const place of ORDER.keys()) {
        const name = ORDER[(round + place) % ORDER.length] ?? 'pane';
        const start = await startOnce(browser, servers[name]);
        // The first warms the browser up.
        if (round > 0) starts[name].push(start);
      }
    }
    for (const server of Object.values(servers)) server.close();
    print(starts);
    process.stdout.write(`  apart from it, started when a workbook is read: the engine's worker, ${(pack(readFileSync(join(built.pane, 'engine.js')), 'engine.js').length / 1000).toFixed(1)} KB\n\n`);
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
  await pane.waitForFunction(() => 'readyAt' in window, undefined, { timeout: 20_000 });
  const files = new Map([...server.taken()].filter(([path]) => !path.startsWith('/office-js/') && path !== '/host.html'));
  await pane.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: 20_000 });
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

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;
const spread = (numbers: readonly number[]): string => [Math.min(...numbers), median(numbers), Math.max(...numbers)].map((number) => number.toFixed(0)).join('/');
const bytesOf = ({ files }: Start): number => [...files.values()].reduce((sum, bytes) => sum + bytes, 0);

function print(starts: Readonly<Record<Starter, readonly Start[]>>): void {
  const ratio = (name: Starter, of: (start: Start) => number): string => median(starts[name].map((start, round) => of(start) / of(starts.template[round] ?? start))).toFixed(2);
  const times = (what: string, of: (start: Start) => number): string[] => [
    what, ...(['template', 'again', 'pane'] as const).map((name) => spread(starts[name].map(of))),
    ratio('again', of), ratio('pane', of),
  ];
  const kilobytes = (name: Starter): string => (median(starts[name].map(bytesOf)) / 1000).toFixed(1);
  process.stdout.write(`Starting the pane in Chromium, nothing cached, each with its office.js from the same server (${ROUNDS} rounds in turn; least/median/most; a ratio is the median of the rounds' own; at most 1.2 in time, ${LIMIT_KB} KB in bytes)\n`);
  printTable([
    ['', 'template', 'template again', 'pane', 'again/template', 'pane/template'],
    ['KB for the first view (brotli, without office.js)', kilobytes('template'), kilobytes('again'), kilobytes('pane'), ratio('again', bytesOf), ratio('pane', bytesOf)],
    times('ms to the first paint', ({ paint }) => paint),
    times('ms until a button can be pressed', ({ ready }) => ready),
  ]);
  const files = [...(starts.pane.at(-1)?.files ?? [])].map(([path, bytes]) => `${path.slice(1)} ${(bytes / 1000).toFixed(1)}`);
  process.stdout.write(`  of the pane's: ${files.join(', ')} KB\n`);
}
