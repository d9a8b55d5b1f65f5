import { cliMessagesIn } from '../messages/cli';
import type { Uncommented } from '../messages/notice-messages';
import type { CheckedWorkbook } from '../report/json';
import type { Judged } from '../report/judged';
import { checkInput, failureOf, type Manner, type Outcome } from './check-input';
import { CliError, type Fail } from './cli-error';
import type { Input } from './inputs';
import { progressOn, type Progress, type Terminal } from './progress';
import { replaceFile } from './replace-file';
import type { Tools } from './tools';
import { heedStops, uninterrupted } from './uninterrupted';
import type { NoticesSource } from './write-notices';

/** What came of all inputs, in their order. */
export interface Checked {
  readonly workbooks: CheckedWorkbook[];
  /** The report's text on each of them, in pieces. */
  readonly texts: Iterable<string>[];
  /** Of each of them, where notices are to be written. */
  readonly forNotices: NoticesSource[];
  /** The annotated copy of each file that has one. */
  readonly copies: Map<string, string>;
  /** What each copy leaves without a comment, where it is asked for comments and cannot have them all. */
  readonly uncommented: Map<string, Uncommented>;
  /** What was judged of all together, where that was done for a copy already. */
  together?: Judged;
  /** Files that could not be checked, or not be written. */
  readonly failed: string[];
}

/** What checking takes besides the inputs. */
export interface Checking {
  readonly tools: Tools;
  /** The package's own folder, where the built workers are. */
  readonly home: string;
  /** Where progress is shown. */
  readonly terminal: Terminal;
  /** How many inputs are checked at a time; all cores where many inputs leave it open. */
  readonly workers: number | undefined;
  readonly cores: number;
  readonly fail: Fail;
}

/** What came of an input, its copy being in its place. */
type Settled = Outcome & { readonly input: Input };

/** So many workbooks are checked before further workers would have started. */
const FEW = 8;

/** Checks all inputs and puts their copies in place; one that fails is reported in its turn and the others are still checked. */
export async function checkAll(inputs: readonly Input[], manner: Manner, checking: Checking): Promise<Checked> {
  const workers = Math.min(checking.workers ?? (inputs.length < FEW ? 1 : checking.cores), inputs.length);
  const steps = workers > 1 ? inputs.length : 2 * inputs.length;
  const progress = progressOn(checking.terminal, steps);
  const result: Checked = { workbooks: [], texts: [], forNotices: [], copies: new Map(), uncommented: new Map(), failed: [] };
  const outcomes = workers > 1 ? await byWorkers(inputs, manner, checking, workers, progress) : byOne(inputs, manner, checking, progress);
  for await (const { input, workbook, text, forNotices, copy, together, failure } of outcomes) {
    if (workbook !== undefined) result.workbooks.push(workbook);
    if (text !== undefined) result.texts.push(text);
    if (forNotices !== undefined) result.forNotices.push(forNotices);
    if (together !== undefined) result.together = together;
    if (copy !== undefined) result.copies.set(input.path, copy.path);
    if (copy !== undefined && copy.uncommented.occupied.length + copy.uncommented.beyond > 0) result.uncommented.set(copy.path, copy.uncommented);
    // What an earlier check wrote over a folder is none of the folder's own.
    if (failure === undefined || (input.isFound === true && failure.reason.key === 'file.our-summary')) continue;
    progress.clear();
    result.failed.push(input.path);
    checking.fail(failure.path, new CliError(failure.reason));
  }
  progress.clear();
  return result;
}

/** One input after the other, here. */
async function* byOne(inputs: readonly Input[], manner: Manner, { tools }: Checking, progress: Progress): AsyncIterable<Settled> {
  const { say } = cliMessagesIn(manner.language);
  for (const [index, input] of inputs.entries()) {
    const file = input.relativePath;
    const [reading, writing] = [say({ key: 'cli.reading', params: { file } }), say({ key: 'cli.writing', params: { file } })];
    progress.show(2 * index, reading);
    yield await put(input, checkInput(input, tools, manner, {
      reading: (share) => { progress.show(2 * index + share, reading); },
      writing: (share) => { progress.show(2 * index + 1 + share, writing); },
    }));
  }
}

/** Several at a time by workers; copies are put in place here as they come, so that only one place has to be kept from being interrupted. */
async function byWorkers(inputs: readonly Input[], manner: Manner, { tools, home }: Checking, workers: number, progress: Progress): Promise<AsyncIterable<Settled>> {
  // Loaded where it is needed alone: a call for one workbook has no use for it.
  const { startWorkers } = await import(/* webpackChunkName: "workers" */ './workers');
  const pool = startWorkers(home, workers, manner, tools.rulebook);
  // For the whole time: copies come one upon the other, and a signal is lost that comes just when one stops listening and another begins.
  const stopHeeding = heedStops();
  const { say } = cliMessagesIn(manner.language);
  let done = 0;
  const all = inputs.map(async (input) => {
    const outcome = await put(input, await pool.check(input));
    progress.show(++done, say({ key: 'cli.checked', params: { file: input.relativePath } }));
    return outcome;
  });
  return (async function* () {
    try {
      for (const one of all) yield await one;
    } finally {
      await pool.end();
      stopHeeding();
    }
  })();
}

/** Puts a copy in its place; its bytes are let go of. */
async function put(input: Input, outcome: Outcome): Promise<Settled> {
  const { copy, ...others } = { ...outcome, input };
  if (copy === undefined) return others;
  try {
    await uninterrupted(() => { replaceFile(copy, input.path); });
    return { ...others, copy: { ...copy, pieces: [] } };
  } catch (error) {
    return { ...others, failure: failureOf(error, input.path) };
  }
}
