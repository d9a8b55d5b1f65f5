import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { CounterpartList } from '../proposal/counterpart/counterpart-list';
import { readCounterpartFile } from '../proposal/counterpart/read-list';
import type { Problem } from '../proposal/model';
import type { Judged } from '../report/judged';
import { openWorkbook } from './check-workbook';
import { CliError, type Fail } from './cli-error';
import type { Arguments } from './arguments';
import type { Input } from './inputs';
import type { Tools } from './tools';

/** The lists of a workbook that was named as the counterpart's, and what reading it met. */
export interface GivenLists {
  readonly lists: readonly CounterpartList[];
  readonly problems: readonly Problem[];
}

/** What was judged of all workbooks together, with what reading the counterpart's file met. */
export function withGivenProblems(judged: Judged, { problems }: GivenLists): Judged {
  const { counterpart } = judged;
  return counterpart === undefined || problems.length === 0 ? judged : { ...judged, counterpart: { ...counterpart, problems } };
}

/** The inputs without the counterpart's workbook, where it lies in a folder that is to be checked. */
export const withoutFound = (inputs: readonly Input[], path: string): readonly Input[] => inputs.filter((input) => input.isFound !== true || !isSameFile(input.path, path));

const isSameFile = (a: string, b: string): boolean => existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);

/** The counterpart's lists that were named, none where none was; undefined where they cannot be used, which is said: without them nothing would be as asked. */
export function givenLists({ counterpart }: Arguments, inputs: readonly Input[], tools: Tools, fail: Fail): GivenLists | undefined {
  if (counterpart === undefined) return { lists: [], problems: [] };
  try {
    return readGiven(counterpart, inputs, tools);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    fail(error.path ?? counterpart, error);
    return undefined;
  }
}

/** Reads the counterpart's workbook; throws CliError where it cannot be read, holds no list, or is itself to be checked. */
function readGiven(path: string, inputs: readonly Input[], { context }: Tools): GivenLists {
  const { workbook } = openWorkbook(path);
  // A workbook matches itself, which proves nothing.
  if (inputs.some((input) => isSameFile(input.path, path))) throw new CliError({ key: 'counterpart.checked-itself', params: {} }, path);
  const given = readCounterpartFile(workbook, basename(path), context);
  if (given.lists.length === 0) throw new CliError({ key: 'counterpart.no-list', params: {} }, path);
  return given;
}
