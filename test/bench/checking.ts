import type { Page } from 'playwright-core';
import { ask, openTheatre, type Stage, type Theatre } from '../e2e/stage';
import { notices, write } from '../e2e/pane';
import type { LoggedBatch } from '../../src/preview/page/batch-log';
import { checkWorkbook } from './check-workbook';
import { watchPane, type PaneWatch } from './pane-watch';
import { printTable } from './table';

const SIZES = [1, 12, 1000, 10_000];
/** How long one check or write may take, in milliseconds: on a busy machine 10,000 proposals take minutes. */
const PATIENCE = 15 * 60_000;

/** What was seen of one workbook: round trips, and milliseconds of a check and its parts. */
interface Seen {
  readonly read: readonly LoggedBatch[];
  readonly write: readonly LoggedBatch[];
  readonly watch: PaneWatch;
}

/** Measures a check and a write in the preview, page and pane in processes of their own: round trips, bytes, and the time from click to findings. */
export async function benchChecking(): Promise<void> {
  const theatre = await openTheatre();
  try {
    const all: (readonly [number, Seen])[] = [];
    for (const size of SIZES) all.push([size, await checkOnce(theatre, size)]);
    print(all);
  } finally {
    await theatre.close();
  }
}

async function checkOnce(theatre: Theatre, size: number): Promise<Seen> {
  const stage = await theatre.open({ isApart: true, workbook: { name: `${size}.xlsx`, bytes: checkWorkbook(size) }, before: async (context) => { await context.addInitScript(watchPane); } });
  const { page, pane } = stage;
  page.context().setDefaultTimeout(PATIENCE);
  const check = pane.getByRole('button', { name: '核验', exact: true });
  await check.waitFor({ timeout: PATIENCE });
  await quiet(page);
  const before = (await batchesOf(page)).length;
  // Not by playwright's mouse, whose own way to the button would count as the pane's.
  await check.evaluate((button) => {
    if (!(button instanceof HTMLElement)) throw new Error('Check is no button');
    button.dataset.bench = '';
    button.click();
  });
  await pane.waitForFunction(() => window.watched?.shown !== undefined, undefined, { timeout: PATIENCE });
  const watch = await pane.evaluate(() => window.watched);
  if (watch === undefined) throw new Error('nothing was watched');
  await quiet(page);
  const read = (await batchesOf(page)).slice(before);
  const write = await written(stage, before + read.length);
  await stage.close();
  return { read, write, watch };
}

async function written({ page, pane, faults }: Stage, before: number): Promise<readonly LoggedBatch[]> {
  await write(pane);
  await quiet(page);
  const sheets = await ask(page, (preview) => preview.state().sheets.map(({ name }) => name), null);
  if (!sheets.includes('核验结果')) throw new Error(['nothing was written', await notices(pane), ...faults].join('\n'));
  return (await batchesOf(page)).slice(before);
}

const batchesOf = (page: Page): Promise<readonly LoggedBatch[]> => ask(page, (preview) => preview.batches.filter(({ isCleanup }) => !isCleanup), null);
const quiet = (page: Page): Promise<void> => page.evaluate(() => window.preview?.idle(300));

function print(all: readonly (readonly [number, Seen])[]): void {
  const sizes = all.map(([size]) => size.toLocaleString('en'));
  const row = (what: string, of: (seen: Seen) => string): string[] => [what, ...all.map(([, seen]) => of(seen))];
  const bytes = (batches: readonly LoggedBatch[], way: 'bytesIn' | 'bytesOut'): string => (batches.reduce((sum, batch) => sum + batch[way], 0) / 1000).toFixed(0);
  const ms = (value: (watch: PaneWatch) => number | undefined) => ({ watch }: Seen): string => value(watch)?.toFixed(0) ?? '?';
  process.stdout.write('Checking and writing in the preview, in Chromium (a list in 40 columns; the write reads and checks once more, as it always does)\n');
  printTable([
    ['proposals', ...sizes],
    row('round trips to read', ({ read }) => String(read.length)),
    row('  KB sent', ({ read }) => bytes(read, 'bytesOut')),
    row('  KB received', ({ read }) => bytes(read, 'bytesIn')),
    row('round trips of a write, its reading included', ({ write }) => String(write.length)),
    row('  KB sent', ({ write }) => bytes(write, 'bytesOut')),
    row('  KB received', ({ write }) => bytes(write, 'bytesIn')),
    row('ms from opening the pane until Check can be pressed', ms(({ ready }) => ready)),
    row('ms from click to findings', ms((watch) => since(watch, watch.shown))),
    row('  over the wire', ms((watch) => since(watch, sent(watch, 'begin')))),
    row('  handed to the engine', ms((watch) => between(sent(watch, 'begin'), sent(watch, 'read')))),
    row('  read as proposals', ms((watch) => between(sent(watch, 'read'), sent(watch, 'check')))),
    row('  judged', ms((watch) => between(sent(watch, 'check'), answered(watch, 'check')))),
    row('  first page shown', ms((watch) => between(answered(watch, 'check'), watch.shown))),
    row('longest task meanwhile', ms(longest)),
  ]);
}

const between = (from: number | undefined, to: number | undefined): number | undefined => (from === undefined || to === undefined ? undefined : to - from);
const since = ({ clicked }: PaneWatch, to: number | undefined): number | undefined => between(clicked, to);
const ofCheck = ({ calls, clicked = Infinity }: PaneWatch, name: string) => calls.find((call) => call.name === name && call.sent >= clicked);
const sent = (watch: PaneWatch, name: string): number | undefined => ofCheck(watch, name)?.sent;
const answered = (watch: PaneWatch, name: string): number | undefined => ofCheck(watch, name)?.answered;
const longest = ({ long, clicked = Infinity, shown = Infinity }: PaneWatch): number => Math.max(0, ...long.filter(({ at }) => at >= clicked && at <= shown).map(({ took }) => took));
