import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { TestHook } from '../../src/preview/page/test-hook';
import { OTHER_HOST, serve, type Served } from '../support/serve';

/** The add-in in the preview, in Chromium: what a journey walks on. */
export interface Stage {
  readonly page: Page;
  /** The task pane's own document. */
  readonly pane: Frame;
  /** What went wrong in page or pane without anybody showing it: errors, what the Content-Security-Policy stopped, and requests to elsewhere. */
  readonly faults: readonly string[];
  /** The workbook as the download gives it. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Opening {
  /** A sample's name, or bytes that are served to the page; the first sample where nothing is said. */
  readonly workbook?: string | { readonly name: string; readonly bytes: Uint8Array };
  /** More of the page's address: host=ipad, readonly, protected. */
  readonly query?: Readonly<Record<string, string>>;
  /** Page and pane of different origins, as in life. */
  readonly isApart?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** Faults that belong to the journey, such as a request that it stops. */
  readonly expectedFault?: RegExp;
  /** Called before anything is asked for. */
  readonly before?: (context: BrowserContext) => Promise<void>;
}

const BUILT = resolve(__dirname, '../../dist/preview');
/**
 * Chromium's own pages behind the address bar, which nobody sees here: loading them for each window takes as long as the pane itself.
 * The last list of features counts, so what playwright switches off for pages as ours is said again.
 */
const NO_FEATURES = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
  'AimEnabled', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying',
  'OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning', 'AvoidUnnecessaryBeforeUnloadCheckSync',
];
/** No call leaves this machine: whatever else a browser would ask for on its own is switched off. */
const ARGUMENTS = [
  `--disable-features=${NO_FEATURES.join(',')}`,
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1`,
];
/** Time for a slow machine, in ms. */
const PATIENCE = 25_000;
/** When the journeys take place, as in test/support/files.ts: what was written says when. */
const NOW = new Date(2025, 10, 22, 9, 30).getTime();

/** Where the journeys are walked: a browser and the built preview, served from two hosts. */
export interface Theatre {
  open(opening?: Opening): Promise<Stage>;
  /** Opens a stage, walks on it, and closes it; throws where anything went wrong that nobody showed, and leaves a picture where the journey failed. */
  walk(opening: Opening, journey: (stage: Stage) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser and serves dist/preview; throws where the preview was not built. */
export async function openTheatre(): Promise<Theatre> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('dist/preview is not there: run `npm run build` first');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
  const served = await serve(BUILT);
  const elsewhere = await serve(BUILT, OTHER_HOST);
  const open = (opening: Opening = {}): Promise<Stage> => openStage(browser, opening.isApart === true ? { page: elsewhere, pane: served } : { page: served }, opening);
  return {
    open,
    async walk(opening, journey) {
      const stage = await open(opening);
      try {
        await journey(stage);
        expect(await ask(stage.page, (preview) => preview.page().problem?.kind === 'defect', undefined)).toBe(false);
        expect(stage.faults.filter((fault) => opening.expectedFault?.test(fault) !== true)).toEqual([]);
      } catch (error) {
        await picture(stage, expect.getState().currentTestName ?? 'journey');
        throw error;
      } finally {
        await stage.close();
      }
    },
    async close() {
      await browser.close();
      await Promise.all([served.close(), elsewhere.close()]);
    },
  };
}

async function openStage(browser: Browser, { page: host, pane }: { readonly page: Served; readonly pane?: Served }, opening: Opening): Promise<Stage> {
  const { workbook, query = {}, size = { width: 1360, height: 820 }, colorScheme = 'light', forcedColors = 'none' } = opening;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, colorScheme, forcedColors, locale: 'zh-CN', acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(`globalThis.Date = new Proxy(Date, { construct: (made, given) => (given.length === 0 ? new made(${String(NOW)}) : new made(...given)) });`);
  const page = await context.newPage();
  const faults = faultsOf(context, page, [host, pane].flatMap((served) => (served === undefined ? [] : [new URL(served.address).origin])));
  const address = new URL('index.html', host.address);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  if (typeof workbook === 'string') address.searchParams.set('workbook', `samples/${workbook}`);
  if (typeof workbook === 'object') {
    const served = new URL(encodeURIComponent(workbook.name), host.address).href;
    await page.route((url) => url.href === served, (route) => route.fulfill({ body: Buffer.from(workbook.bytes) }));
    address.searchParams.set('workbook', served);
  }
  if (pane !== undefined) address.searchParams.set('pane', new URL('taskpane.html', pane.address).href);
  await opening.before?.(context);
  await page.goto(address.href);
  return { page, pane: await paneOf(page), faults, save: () => save(page), close: () => context.close() };
}

function faultsOf(context: BrowserContext, page: Page, origins: readonly string[]): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && !origins.includes(origin)) faults.push(`asked for ${request.url()}`);
  });
  return faults;
}

async function picture({ page }: Stage, name: string): Promise<void> {
  const folder = join(tmpdir(), 'clausecheck-e2e');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').slice(0, 60)}.png`);
  await page.screenshot({ path });
  console.warn(`A picture of the failed journey: ${path}`);
}

/** A sample's bytes. */
export function sample(name: string): Uint8Array {
  return readFileSync(resolve(__dirname, '../../assets/samples', name));
}

/** The pane's document, which is there once a workbook is open. */
export async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('the pane has no document');
  return frame;
}

async function save(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(() => {
    const bytes = window.preview?.save() ?? new Uint8Array();
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

/** Asks the page's door for tests, in the page; what comes back must be JSON. */
export function ask<A, T>(page: Page, question: (preview: TestHook, argument: A) => T, argument: A): Promise<T> {
  return page.evaluate<T>(`(${String(question)})(window.preview, ${JSON.stringify(argument)})`);
}

/** Waits until something holds; throws where it does not in time. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((done) => { setTimeout(done, 50); });
  }
}
