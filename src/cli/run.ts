import { join } from 'node:path';
import { cliMessagesIn, type CliMessage } from '../messages/cli';
import type { Language } from '../messages/messages';
import { jsonReport } from '../report/json';
import type { Judged } from '../report/judged';
import { plainLine } from '../report/columns-of-text';
import { textReport } from '../report/text';
import { writtenTime } from '../report/written-time';
import { merged } from '../review/merged';
import { repeatedAcross, type Repeated } from '../review/repeated';
import { readArguments, type Arguments } from './arguments';
import { checkAll, type Checked } from './check-all';
import type { Manner } from './check-input';
import { judgeTogether } from './check-workbook';
import { CliError } from './cli-error';
import { counterpartOver, givenLists, withoutFound } from './counterpart';
import { officeOver } from './office';
import { findInputs } from './inputs';
import type { Terminal } from './progress';
import { readTools, type Tools } from './tools';
import { uninterrupted } from './uninterrupted';
import { replaceFile } from './write-copy';
import { writeNotices } from './write-notices';
import { summaryOf, summaryPath } from './write-summary';

/** What the command line runs in: where it writes, the package's own folder, the clock, and the machine. */
export interface Surroundings {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly home: string;
  readonly now: () => Date;
  /** How many things the machine does at a time. */
  readonly cores: number;
}

/** 0: every proposal compliant or waived; 1: at least one is not; 2: an input could not be read, or the call was wrong. */
export type ExitStatus = 0 | 1 | 2;

/** So many lines are written at once: of 100,000 proposals all of them make a longer text than there can be. */
const LINES = 10_000;

/** Checks what the words name, prints the findings and writes the annotated copies. */
export async function run(words: readonly string[], { stdout, stderr, home, now, cores }: Surroundings): Promise<ExitStatus> {
  const tools = readTools(join(home, 'rules'));
  const complain = (language: Language, file: string, message: CliMessage): void => {
    const { say } = cliMessagesIn(language);
    // One line each, whatever a file or a part of it is called.
    stderr.write(`${plainLine(say({ key: 'cli.failure', params: { file, message: say(message) } }))}\n`);
  };
  let call: Arguments;
  try {
    call = readArguments(words, tools.rulebook.directions.map(({ code }) => code));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    complain(words.includes('en') ? 'en' : 'zh', 'clausecheck', error.reason);
    return 2;
  }
  const { language } = call;
  const { say } = cliMessagesIn(language);
  if (call.help) {
    stdout.write(`${say({ key: 'call.usage', params: {} })}\n`);
    return 0;
  }

  const paths = call.paths.length > 0 ? call.paths : [join(home, 'assets', 'samples')];
  const { inputs: found, failures } = findInputs(paths, call.out);
  const inputs = call.counterpart === undefined ? found : withoutFound(found, call.counterpart);
  failures.forEach(({ path, error }) => { complain(language, path, error.reason); });
  const time = writtenTime(now());
  const fail = (path: string, error: CliError): void => { complain(language, path, error.reason); };
  const given = givenLists(call, inputs, tools, fail);
  if (given === undefined) return 2;
  const manner = { ...mannerOf(call, inputs.length === 1 && failures.length === 0, time), given: given.lists };
  const checked = await checkAll(inputs, manner, { tools, home, terminal: stderr, workers: call.workers, cores, fail });

  const failed = failures.length + checked.failed.length;
  if (failed === 0 && checked.workbooks.length === 0) {
    // Nothing was there but summaries of our own.
    complain(language, paths[0] ?? '', { key: 'folder.nothing', params: {} });
    return 2;
  }
  const wasChecked = new Set(checked.workbooks.map(({ file }) => file));
  const unread = [...failures.map(({ path }) => path), ...checked.failed.filter((file) => !wasChecked.has(file))];
  const all = checked.workbooks.flatMap(({ proposals }) => proposals);
  // A proposal that stands in several workbooks is judged in each, and counted once.
  const repeated = repeatedAcross(checked.workbooks);
  const counterpart = counterpartOver(checked.workbooks, given.lists);
  const once = {
    ...judgeTogether(merged(all, repeated), failed === 0, tools),
    ...(counterpart === undefined ? {} : { counterpart }),
    ...(call.officeChecks ? { office: officeOver(checked.workbooks, tools) } : {}),
  };
  const judged = { ...once, proposals: all };
  const summary = await writeSummary(checked, repeated, once, { named: paths, unread, now: time }, call, tools, fail);
  if (call.json) {
    for (const piece of jsonReport(tools.rulebook.id, checked.workbooks, judged, language)) stdout.write(piece);
  } else if (checked.workbooks.length > 0) {
    const { isTTY, columns } = stdout;
    const lines = textReport(checked.workbooks, judged, { lang: language, colour: isTTY === true, now: time, repeated, ...(columns === undefined ? {} : { columns }) });
    for (let at = 0; at < lines.length; at += LINES) stdout.write(`${lines.slice(at, at + LINES).join('\n')}\n`);
    if (checked.copies.size > 0) stdout.write(`\n${say({ key: 'cli.written', params: { files: [...checked.copies.values()] } })}\n`);
    if (summary.path !== undefined) stdout.write(`${say({ key: 'cli.summary', params: { file: summary.path } })}\n`);
  }
  const notices = await writeNotices(checked.forNotices, tools.rulebook, { ...call, terminal: stderr, now: now(), fail });
  if (notices !== undefined && !call.json) stdout.write(`\n${say({ key: 'cli.notices', params: notices })}\n`);
  if (failed > 0 || summary.isRefused === true || (notices?.failed ?? 0) > 0) return 2;
  return judged.proposals.every(({ verdict }) => verdict === 'compliant' || verdict === 'waived') ? 0 : 1;
}

function mannerOf({ language, officeChecks, json, out, direction, notices }: Arguments, isAlone: boolean, now: string): Omit<Manner, 'given'> {
  return {
    language, officeChecks, now, isAlone, copies: !json || out !== undefined, notices: notices !== undefined,
    ...(out === undefined ? {} : { out }), ...(direction === undefined ? {} : { direction }),
  };
}

/** Writes the summary over all workbooks where there are several, or where one is asked for, and says where it is; it is refused where another file is in the way. */
async function writeSummary(
  { workbooks, copies }: Checked, repeated: readonly Repeated[], judged: Judged,
  { named, unread, now }: { readonly named: readonly string[]; readonly unread: readonly string[]; readonly now: string },
  { summary, json, out, language }: Arguments, tools: Tools, fail: (path: string, error: CliError) => void,
): Promise<{ readonly path?: string; readonly isRefused?: true }> {
  const [first] = workbooks;
  const isDue = summary !== undefined || (workbooks.length > 1 && !(json && out === undefined));
  if (first === undefined || !isDue) return {};
  const path = summary ?? summaryPath(workbooks.map(({ file }) => file), named, out, language);
  try {
    const copy = summaryOf(workbooks, repeated, judged, tools, { path, language, now, copies, unread });
    await uninterrupted(() => { replaceFile(copy, first.file); });
    return { path };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    fail(error.path ?? path, error);
    return { isRefused: true };
  }
}
