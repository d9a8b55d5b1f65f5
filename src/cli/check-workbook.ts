import { readFileSync } from 'node:fs';
import type { JudgedProposal } from '../judge/finding';
import { tallies } from '../judge/tally';
import type { CounterpartList } from '../proposal/counterpart/counterpart-list';
import { withCounterparts } from '../proposal/counterpart/with-counterparts';
import type { Problem, Proposal } from '../proposal/model';
import type { ReadLabel } from '../proposal/read-label';
import { readOneByOne, type ReadOneByOne } from '../proposal/read';
import { keptOf, leanProposal } from '../proposal/lean-proposal';
import { withRemembered } from '../proposal/remembered-context';
import type { Judged } from '../report/judged';
import { levelOf } from '../report/level';
import { readRemembered } from '../review/remembered';
import type { Workbook } from '../workbook/cells';
import { hasOurTable } from '../workbook/edits';
import { XlsxError } from '../xlsx/errors';
import { nodeCodec } from '../xlsx/node-codec';
import { openXlsx, type XlsxFile } from '../xlsx/xlsx-file';
import { CliError, systemError } from './cli-error';
import { isMuch, letGo } from './let-go';
import type { Tools } from './tools';

/** A workbook that was read and judged; what reviewers decided is not in it yet. */
export interface CheckedFile {
  readonly file: XlsxFile;
  readonly proposals: readonly JudgedProposal[];
  readonly problems: readonly Problem[];
  readonly labels: readonly ReadLabel[];
  /** The counterpart agency's own lists in it. */
  readonly counterparts: readonly CounterpartList[];
}

/** Opens a file as a workbook; throws CliError where it is none, or cannot be read. */
export function openWorkbook(path: string): XlsxFile {
  try {
    return openXlsx(readFileSync(path), nodeCodec);
  } catch (error) {
    if (error instanceof XlsxError) throw new CliError(error.reason, path);
    throw systemError(error, path);
  }
}

/** How a workbook is checked. */
export interface Checking {
  /** The counterpart's lists from elsewhere. */
  readonly given?: readonly CounterpartList[];
  /** Whether findings are kept that nothing is to be done about, met and not applicable: of a long list they are most of all there is. */
  readonly keepsAll?: boolean;
  /** Whether fields of proposals that few ask for may be read again when somebody does: not where they go to another thread. */
  readonly isHere?: boolean;
  /** Hears how much of it is done, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** Reads and judges the proposals of a workbook file. Throws CliError where it cannot be read or holds none. */
export function checkWorkbook(path: string, { judge, context }: Tools, { given = [], keepsAll = true, isHere = false, progress = () => undefined }: Checking = {}): CheckedFile {
  const file = openWorkbook(path);
  if (isMuch(file)) letGo();
  progress(0.1);
  if (isEmpty(file.workbook)) throw new CliError({ key: 'file.empty-workbook', params: {} });
  const crowded = file.workbook.sheets.find(({ rows }) => filledRows(rows) > MOST_ROWS);
  if (crowded !== undefined) throw new CliError({ key: 'file.too-many-rows', params: { sheet: crowded.name, rows: filledRows(crowded.rows), limit: MOST_ROWS } });
  if (isSummary(file.workbook)) throw new CliError({ key: 'file.our-summary', params: {} });
  const remembered = withRemembered(context, readRemembered(file.workbook.remembered));
  const reading = readOneByOne(file.workbook, { ...remembered, progress: (share) => { progress(0.1 + 0.9 * share); } });
  const { labels, counterparts } = reading;
  if (reading.count === 0) throw new CliError({ key: counterparts.length > 0 ? 'file.counterpart-alone' : 'file.no-proposal', params: {} });
  const proposals: JudgedProposal[] = [];
  const lists = [...counterparts, ...given];
  for (const proposal of proposalsOf(reading, lists)) {
    const judged = judge.judgeProposal(proposal);
    proposals.push(keepsAll ? judged : kept(judged, isHere && lists.length === 0 ? againOf(reading, proposals.length) : undefined));
  }
  return { file, proposals, problems: reading.problems.flat(), labels, counterparts };
}

/** What is kept of a proposal of which findings are only to be reported; of a long list all would take most of the memory there is. */
function kept({ proposal: read, direction, findings: all, verdict }: JudgedProposal, again: (() => Proposal) | undefined): JudgedProposal {
  // The copy has no room for more findings, which a filtered list keeps.
  const findings = all.filter((finding) => levelOf(finding) !== undefined).slice();
  const proposal = again === undefined ? read : leanProposal(keptOf(read), again);
  return direction === undefined ? { proposal, findings, verdict } : { proposal, direction, findings, verdict };
}

const againOf = (reading: ReadOneByOne, index: number) => (): Proposal => reading.again(index);

/** The proposals one by one; where lists of the counterpart's are to be matched with them, that takes them all. */
function* proposalsOf(reading: ReadOneByOne, lists: readonly CounterpartList[]): Iterable<Proposal> {
  if (lists.length > 0) yield* withCounterparts(Array.from(reading.each(), ({ proposal }) => proposal), lists);
  else for (const { proposal } of reading.each()) yield proposal;
}

/**
 * Judges the portfolio of some proposals. `whole` is false where more proposals belong to it than these (other workbooks,
 * files that could not be read): then no quota is ever met.
 */
export function judgeTogether(proposals: readonly JudgedProposal[], whole: boolean, { judge, rulebook }: Tools): Judged {
  return {
    proposals,
    portfolio: judge.judgePortfolio({ proposals: proposals.map(({ proposal }) => proposal), whole }),
    tallies: tallies(rulebook, proposals),
  };
}

/** Whether a workbook holds nothing but sheets of ours, as a summary over several workbooks does. */
export const isSummary = ({ sheets }: Workbook): boolean => sheets.length > 0 && sheets.every(hasOurTable);

const isEmpty = ({ sheets }: Workbook): boolean => sheets.every(({ rows }) => rows.length === 0);

/** Twice as many proposals as are known to be checked within reason (bench): what they come to must fit into memory. */
const MOST_ROWS = 200_000;

/** Rows that may be proposals: a running number, or a number and its date, is filled down to the end by many. */
function filledRows(rows: Workbook['sheets'][number]['rows']): number {
  if (rows.length <= MOST_ROWS) return 0;
  return rows.reduce((count, { values }) => count + (values.reduce((filled: number, value) => filled + (value === undefined ? 0 : 1), 0) > 2 ? 1 : 0), 0);
}
