import { officeFindings } from '../judge/across/office-findings';
import type { OfficeFinding } from '../judge/across/office-finding';
import type { JudgedProposal } from '../judge/finding';
import type { CounterpartList } from '../proposal/counterpart/counterpart-list';
import { counterpartOverview, type CounterpartOverview } from '../proposal/counterpart/overview';
import { placeholderTest } from '../proposal/placeholders';
import type { CheckedWorkbook } from '../report/json';
import type { Judged } from '../report/judged';
import { judgeTogether } from './check-workbook';
import type { Tools } from './tools';

export interface JudgingTogether {
  /** Whether these workbooks are all there is: only then is a quota ever met. */
  readonly isWhole: boolean;
  readonly officeChecks: boolean;
  /** The counterpart's lists that were named, for all workbooks. */
  readonly given: readonly CounterpartList[];
}

/**
 * Judges what can be judged of workbooks only together: of all of a call, or of one for its copy. `proposals` are theirs, each
 * once. Where there are several workbooks, what is found across them names each cell's file.
 */
export function judgeWorkbooks(workbooks: readonly CheckedWorkbook[], proposals: readonly JudgedProposal[], { isWhole, officeChecks, given }: JudgingTogether, tools: Tools): Judged {
  const counterpart = counterpartOver(workbooks, given);
  return {
    ...judgeTogether(proposals, isWhole, tools),
    ...(officeChecks ? { office: officeOver(workbooks, tools) } : {}),
    ...(counterpart === undefined ? {} : { counterpart }),
  };
}

function officeOver(workbooks: readonly CheckedWorkbook[], { context: { vocabulary } }: Tools): readonly OfficeFinding[] {
  return officeFindings(workbooks.flatMap((workbook) => workbook.proposals.map(({ proposal }) => ({ proposal, ...fileIn(workbook, workbooks) }))), placeholderTest(vocabulary));
}

function counterpartOver(workbooks: readonly CheckedWorkbook[], given: readonly CounterpartList[]): CounterpartOverview | undefined {
  return counterpartOverview(
    workbooks.map((workbook) => ({ ...fileIn(workbook, workbooks), proposals: workbook.proposals.map(({ proposal }) => proposal), lists: workbook.counterparts ?? [] })),
    given,
  );
}

/** A workbook's file, where it is one of several. */
const fileIn = ({ file }: CheckedWorkbook, workbooks: readonly CheckedWorkbook[]): { readonly file?: string } => (workbooks.length > 1 ? { file } : {});
