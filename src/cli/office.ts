import { officeFindings } from '../judge/across/office-findings';
import type { OfficeFinding } from '../judge/across/office-finding';
import type { JudgedProposal } from '../judge/finding';
import { placeholderTest } from '../proposal/placeholders';
import type { CheckedWorkbook } from '../report/json';
import type { Tools } from './tools';

/** The office's checks within one workbook, for its copy. */
export function officeWithin(proposals: readonly JudgedProposal[], { context: { vocabulary } }: Tools): readonly OfficeFinding[] {
  return officeFindings(proposals.map(({ proposal }) => ({ proposal })), placeholderTest(vocabulary));
}

/** The office's checks over all workbooks of a run; where there are several, each cell names its file. */
export function officeOver(workbooks: readonly CheckedWorkbook[], { context: { vocabulary } }: Tools): readonly OfficeFinding[] {
  const sited = workbooks.flatMap(({ file, proposals }) => proposals.map(({ proposal }) => (workbooks.length > 1 ? { proposal, file } : { proposal })));
  return officeFindings(sited, placeholderTest(vocabulary));
}
