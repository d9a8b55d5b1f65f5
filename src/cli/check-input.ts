import type { Language } from '../messages/messages';
import type { CounterpartList } from '../proposal/counterpart/counterpart-list';
import { withDecisions } from '../report/decided';
import type { CheckedWorkbook } from '../report/json';
import type { Judged } from '../report/judged';
import { workbookText, type TerminalLook } from '../report/text';
import type { Earlier } from '../review/earlier';
import { proposalIdentities } from '../review/identity';
import { checkWorkbook } from './check-workbook';
import { CliError, type CliReason } from './cli-error';
import { beforeOf, copyBefore, copyBeforeIfOurs } from './earlier-copy';
import type { Input } from './inputs';
import { judgeWorkbooks } from './judge-workbooks';
import type { Tools } from './tools';
import { annotatedCopy, type AnnotatedCopy } from './write-copy';
import type { NoticesSource } from './write-notices';

/** How inputs are checked: the same for all of a call. */
export interface Manner {
  /** Judges as this direction where a workbook names none. */
  readonly direction?: string;
  /** The folder for the copies; beside each file where it is missing. */
  readonly out?: string;
  readonly language: Language;
  /** How the report's text on a workbook looks; none is made where it is missing. */
  readonly look?: TerminalLook;
  readonly officeChecks: boolean;
  /** The time that comments at findings' cells bear, 2025-11-22T01:30:00Z; none are written where it is missing. */
  readonly comments?: string;
  /** The time of this check, as it is to be written. */
  readonly now: string;
  /** Whether copies are made. */
  readonly copies: boolean;
  /** Whether notices are to be written. */
  readonly notices: boolean;
  /** Whether tables of findings are to be exported. */
  readonly exports: boolean;
  /** The counterpart agency's lists that were named, for all workbooks. */
  readonly given: readonly CounterpartList[];
  /** Whether findings are kept that nothing is to be done about. */
  readonly keepsAll: boolean;
  /** Whether a workbook is all there is: only then may its copy say that a quota is kept. */
  readonly isAlone: boolean;
}

/** What came of an input: its workbook judged, and its copy still to be put in its place; or why it, or another file that it needs, could not be taken. */
export interface Outcome {
  /** Missing where it could not be read. */
  readonly workbook?: CheckedWorkbook;
  /** The report's text on it, in pieces that are made when they are asked for, once. */
  readonly text?: Iterable<string>;
  readonly forNotices?: NoticesSource;
  readonly copy?: AnnotatedCopy;
  /** What was judged of all its proposals together, where it is all there is and its copy says it. */
  readonly together?: Judged;
  readonly failure?: Failed;
}

/** Why a file could not be taken. */
export interface Failed {
  readonly path: string;
  readonly reason: CliReason;
}

/** Hears how far an input is, from 0 to 1 for each of the two. */
export interface Heard {
  readonly reading: (share: number) => void;
  readonly writing: (share: number) => void;
}

/** Reads and judges one input and makes its copy; nothing is written. `heard` hears how much of the reading is done, and then of the copy, from 0 to 1 each. Throws nothing: a defect that one workbook brings to light must not keep the others from being checked. */
export function checkInput(input: Input, tools: Tools, { direction, out, language, look, officeChecks, comments, now, copies, notices, exports, isAlone, given, keepsAll }: Manner, heard: Heard): Outcome {
  let checked: Pick<Outcome, 'workbook' | 'text' | 'forNotices'> = {};
  try {
    const context = direction === undefined ? tools.context : { ...tools.context, directionDefault: direction };
    const { file, proposals: judgedAlone, problems, labels, counterparts } = checkWorkbook(input.path, { ...tools, context }, { given, keepsAll, isHere: isAlone, progress: heard.reading });
    const identities = proposalIdentities(judgedAlone.map(({ proposal }) => proposal));
    const decidedBy = (earlier: Earlier): Required<Pick<Outcome, 'workbook'>> & Outcome => {
      const proposals = withDecisions(judgedAlone, identities, earlier);
      const workbook = { file: input.path, proposals, problems, tableProblems: earlier.problems, counterparts, ...(exports ? { earlier } : {}) };
      return { workbook, ...(look === undefined ? {} : { text: workbookText(workbook, { lang: language, ...look }) }), ...(notices ? { forNotices: { file: input.path, labels, proposals } } : {}) };
    };
    const here = beforeOf(file.workbook, undefined);
    checked = decidedBy(here.earlier);
    if (!copies && !notices && !exports) return checked;
    // What reviewers decided in an earlier copy counts as well.
    const copyThere = copies ? copyBefore(input, file.workbook, out) : copyBeforeIfOurs(input, file.workbook, out);
    const before = copyThere === undefined ? here : beforeOf(file.workbook, copyThere);
    const { workbook } = (checked = decidedBy(before.earlier));
    if (!copies) return checked;
    heard.writing(0);
    const judged = judgeWorkbooks([workbook], workbook.proposals, { isWhole: isAlone, officeChecks, given }, tools);
    const options = { ...(out === undefined ? {} : { out }), ...(comments === undefined ? {} : { comments }), ...(copyThere === undefined ? {} : { before: copyThere.file }) };
    const copy = annotatedCopy(input, file, judged, before, tools, { language, now, progress: heard.writing, ...options });
    return { ...checked, copy, ...(isAlone ? { together: judged } : {}) };
  } catch (error) {
    return { ...checked, failure: failureOf(error, input.path) };
  }
}

/** Why something that was thrown keeps a file from being taken; what is no CliError is a defect. */
export function failureOf(error: unknown, path: string): Failed {
  return error instanceof CliError ? { path: error.path ?? path, reason: error.reason } : { path, reason: { key: 'cli.defect', params: { error: String(error) } } };
}
