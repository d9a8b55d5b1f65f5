import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { TestHook } from '../../src/preview/page/test-hook';
import { OTHER_HOST, serve, type Served } from '../support/serve';

/** The add-in in the preview, in Chromium: what a journey walks on. */
export interface Stage {
  readonly page: Page;
  /** The task pane's own document. */
  readonly pane: Frame;
  /** What went wrong in page or pane without anybody showing it: errors, and what the Content-Security-Policy stopped. */
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
}

const BUILT = resolve(__dirname, '../../dist/preview');
/** No call leaves this machine: whatever else a browser would ask for on its own is switched off. */
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1`,
];

/** Where the journeys are walked: a browser and the built preview, served from two hosts. */
export interface Theatre {
  open(opening?: Opening): Promise<Stage>;
  close(): Promise<void>;
}

/** Starts a browser and serves dist/preview; throws where the preview was not built. */
export async function openTheatre(): Promise<Theatre> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('dist/preview is not there: run `npm run build` first');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
  const served = await serve(BUILT);
  const elsewhere = await serve(BUILT, OTHER_HOST);
  return {
    open: (opening = {}) => openStage(browser, opening.isApart === true ? { page: elsewhere, pane: served } : { page: served }, opening),
    async close() {
      await browser.close();
      await Promise.all([served.close(), elsewhere.close()]);
    },
  };
}

async function openStage(browser: Browser, { page: host, pane }: { readonly page: Served; readonly pane?: Served }, opening: Opening): Promise<Stage> {
  const { workbook, query = {}, size = { width: 1360, height: 820 }, colorScheme = 'light', forcedColors = 'none' } = opening;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, colorScheme, forcedColors, locale: 'zh-CN', acceptDownloads: true });
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const address = new URL('index.html', host.address);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  if (typeof workbook === 'string') address.searchParams.set('workbook', `samples/${workbook}`);
  if (typeof workbook === 'object') {
    const served = new URL(encodeURIComponent(workbook.name), host.address).href;
    await page.route(served, (route) => route.fulfill({ body: Buffer.from(workbook.bytes) }));
    address.searchParams.set('workbook', served);
  }
  if (pane !== undefined) address.searchParams.set('pane', new URL('taskpane.html', pane.address).href);
  await page.goto(address.href);
  return { page, pane: await paneOf(page), faults, save: () => save(page), close: () => closeContext(context) };
}

/** A sample's bytes. */
export function sample(name: string): Uint8Array {
  return readFileSync(resolve(__dirname, '../../assets/samples', name));
}

async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
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

const closeContext = (context: BrowserContext): Promise<void> => context.close();

/** Asks the page's door for tests, in the page; what comes back must be JSON. */
export function ask<A, T>(page: Page, question: (preview: TestHook, argument: A) => T, argument: A): Promise<T> {
  return page.evaluate(`(${String(question)})(window.preview, ${JSON.stringify(argument)})`) as Promise<T>;
}
