import { join } from 'node:path';
import { cliMessagesIn } from '../messages/cli';
import type { Language } from '../messages/messages';
import { plainLine } from '../report/columns-of-text';
import type { TerminalLook } from '../report/text';
import { writtenTime } from '../report/written-time';
import { merged } from '../review/merged';
import { repeatedAcross } from '../review/repeated';
import { readArguments, type Arguments } from './arguments';
import { checkAll } from './check-all';
import type { Manner } from './check-input';
import { CliError, type Fail } from './cli-error';
import { givenLists, withGivenProblems, withoutFound, type GivenLists } from './counterpart';
import { findInputs } from './inputs';
import { judgeWorkbooks } from './judge-workbooks';
import { printHistories } from './print-history';
import { lookOn, printReport } from './print-report';
import type { Terminal } from './progress';
import { readTools, type Tools } from './tools';
import { writeExports } from './write-exports';
import { writeNotices } from './write-notices';
import { writeSummary } from './write-summary';

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

/** Does what the words ask for: checks what they name, prints the findings, writes the annotated copies and all that goes with them. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { stdout, stderr, home } = surroundings;
  const tools = readTools(join(home, 'rules'));
  let call: Arguments;
  try {
    call = readArguments(words, tools.rulebook.directions.map(({ code }) => code));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    failingOn(stderr, words.includes('en') ? 'en' : 'zh')('clausecheck', error);
    return 2;
  }
  if (call.help) {
    stdout.write(`${cliMessagesIn(call.language).say({ key: 'call.usage', params: {} })}\n`);
    return 0;
  }
  return check(call, tools, surroundings);
}

async function check(call: Arguments, tools: Tools, { stdout, stderr, home, now, cores }: Surroundings): Promise<ExitStatus> {
  const told = new Map<string, CliError>();
  const sayFailure = failingOn(stderr, call.language);
  const fail: Fail = (path, error) => {
    told.set(path, error);
    sayFailure(path, error);
  };
  const began = now();
  const time = writtenTime(began);
  const named = call.paths.length > 0 ? call.paths : [join(home, 'assets', 'samples')];
  const { inputs: found, failures } = findInputs(named, call.out);
  const inputs = call.counterpart === undefined ? found : withoutFound(found, call.counterpart);
  for (const { path, error } of failures) fail(path, error);
  if (call.history) return printHistories(stdout, inputs, { ...call, fail }) + failures.length > 0 ? 2 : 0;
  const given = givenLists(call, inputs, tools, fail);
  if (given === undefined) return 2;
  const look = lookOn(stdout);
  const manner = mannerOf(call, given, inputs.length === 1 && failures.length === 0, began, look);
  const checked = await checkAll(inputs, manner, { tools, home, terminal: stderr, workers: call.workers, cores, fail });
  const { workbooks } = checked;

  const failed = failures.length + checked.failed.length;
  if (failed === 0 && workbooks.length === 0) {
    // Nothing was there but summaries of our own.
    fail(named[0] ?? '', new CliError({ key: 'folder.nothing', params: {} }));
    return 2;
  }
  const wasChecked = new Set(workbooks.map(({ file }) => file));
  const unread = [...failures.map(({ path }) => path), ...checked.failed.filter((file) => !wasChecked.has(file))];
  const all = workbooks.flatMap(({ proposals }) => proposals);
  // A proposal that stands in several workbooks is judged in each, and counted once.
  const repeated = repeatedAcross(workbooks);
  const together = (failed === 0 ? checked.together : undefined) ?? judgeWorkbooks(workbooks, merged(all, repeated), { ...manner, isWhole: failed === 0 }, tools);
  const once = withGivenProblems(together, given);
  const summary = await writeSummary({ ...checked, repeated, judged: once, unread }, tools, { ...call, named, now: time, fail });
  const exported = await writeExports({ workbooks, judged: once, unread: unread.map((path) => ({ path, reason: told.get(path)?.reason })) }, tools, { ...call, now: began, time, fail });
  printReport(stdout, { ...checked, repeated, judged: { ...once, proposals: all }, summary: summary.path }, tools.rulebook.id, { ...call, now: time, look });
  if (exported.files.length > 0 && !call.json) stdout.write(`${cliMessagesIn(call.language).say({ key: 'cli.exported', params: exported })}\n`);
  const notices = await writeNotices(checked.forNotices, tools.rulebook, { ...call, terminal: stderr, now: now(), fail });
  if (notices !== undefined && !call.json) stdout.write(`\n${cliMessagesIn(call.language).say({ key: 'cli.notices', params: notices })}\n`);
  if (failed > 0 || summary.isRefused === true || exported.failed > 0 || (notices?.failed ?? 0) > 0) return 2;
  return all.every(({ verdict }) => verdict === 'compliant' || verdict === 'waived') ? 0 : 1;
}

/** Says on a terminal what could not be taken, and why. */
function failingOn(terminal: Terminal, language: Language): Fail {
  const { say } = cliMessagesIn(language);
  return (file, { reason }) => {
    // One line each, whatever a file or a part of it is called.
    terminal.write(`${plainLine(say({ key: 'cli.failure', params: { file, message: say(reason) } }))}\n`);
  };
}

function mannerOf({ language, officeChecks, comments, json, out, direction, notices, csv, sarif }: Arguments, { lists }: GivenLists, isAlone: boolean, began: Date, look: TerminalLook): Manner {
  return {
    language, officeChecks, now: writtenTime(began), isAlone, given: lists, keepsAll: json, copies: !json || out !== undefined, notices: notices !== undefined, exports: csv !== undefined || sarif !== undefined,
    ...(json ? {} : { look }), ...(out === undefined ? {} : { out }), ...(direction === undefined ? {} : { direction }), ...(comments ? { comments: began.toISOString() } : {}),
  };
}
