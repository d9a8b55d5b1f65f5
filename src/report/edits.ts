import { messagesIn, type Language, type Messages } from '../messages/messages';
import type { Rulebook } from '../rulebook/rulebook';
import { compare } from '../review/compare';
import type { Earlier } from '../review/earlier';
import type { Workbook } from '../workbook/cells';
import type { Edit } from '../workbook/edits';
import { areClausesMoved } from './clause-links';
import { clauseRows } from './clause-list';
import { clausesSheet } from './clauses-sheet';
import { earlierMessage } from './earlier-message';
import { findingsInPlace } from './findings-in-place';
import { findingsSheet } from './findings-sheet';
import { highlightEdits } from './highlights';
import { allFindings, levelCounts, verdictCounts, type Judged } from './judged';
import * as looks from './looks';
import { reportedFindings } from './reported';
import { reviewWords } from './review-words';
import type { SheetLine } from './sheet';
import { sheetNames, type OurSheet } from './sheet-names';
import { standingTable } from './standing-table';
import { summarySheet } from './summary-sheet';

export interface ReportParts {
  readonly judged: Judged;
  readonly rulebook: Rulebook;
  /** The workbook as it was read, with our earlier sheets if there are any. */
  readonly workbook: Workbook;
  readonly earlier: Earlier;
  /** The time of this check as it is to be written: 2025-11-22 09:30. */
  readonly now: string;
  readonly lang: Language;
  /** What of it to write; all where nobody says. */
  readonly what?: WhatToWrite;
}

/** Whether the user's sheets are marked, and which of our sheets are written; what is left out stays in the workbook as it is. */
export interface WhatToWrite {
  readonly marks: boolean;
  readonly sheets: readonly OurSheet[];
}

/** The order in which our sheets stand in a workbook. */
const ORDER: readonly OurSheet[] = ['summary', 'findings', 'clauses'];

const ALL: WhatToWrite = { marks: true, sheets: ORDER };

/** All that a check writes into a workbook: marks in the user's sheets, and our sheets 核验汇总, 核验结果 and 核验条款. */
export function reportEdits({ judged, rulebook, workbook, earlier, now, lang, what = ALL }: ReportParts): Edit[] {
  const messages = messagesIn(lang);
  const names = sheetNames(workbook, messages.labels);
  const compared = compare(reportedFindings(judged), earlier, reviewWords(), now);
  const all = allFindings(judged);
  const params = { now, proposals: verdictCounts(judged), findings: levelCounts(all) };
  const linesFor = (title: string, { say }: Messages, remarks: readonly string[] = []): SheetLine[] => [
    { text: title, style: looks.TITLE },
    { text: [say({ key: 'report.counts', params }), ...remarks].join('　'), style: looks.NOTE },
    { text: say({ key: 'report.scope', params: {} }), style: looks.NOTE },
    { text: say({ key: 'report.legend', params: {} }), style: looks.NOTE },
  ];
  const call = { call: rulebook.title };
  const titles = new Map(rulebook.directions.map(({ code, title }) => [code, title]));
  const clauses = clausesSheet(names.clauses, clauseRows(rulebook, judged), linesFor(messages.say({ key: 'report.clauses-title', params: call }), messages), messages);
  // A link to a sheet that is neither written nor there would lead nowhere.
  const isClausesThere = what.sheets.includes('clauses') || workbook.sheets.some(({ name }) => name === names.clauses);
  const clauseRow = isClausesThere ? clauses.rowOf : new Map<string, number>();
  const findings = (said: Messages) => ({
    lines: linesFor(said.say({ key: 'report.findings-title', params: call }), said, earlier.problems.map((problem) => said.say(earlierMessage(problem, said.labels)))),
    surroundings: { messages: said, clausesSheet: names.clauses, clauseRow },
  });
  const findingsEdits = (): readonly Edit[] => {
    const standing = standingTable(earlier, workbook);
    const inPlace = standing && findingsInPlace({ standing, earlier, compared, ...findings(messagesIn(standing.lang)), areClausesMoved: areClausesMoved(workbook, names.clauses, clauseRow) });
    if (inPlace !== undefined) return inPlace;
    const { lines, surroundings } = findings(messages);
    return findingsSheet(names.findings, compared, earlier.added, lines, surroundings);
  };
  const sheets: { readonly [S in OurSheet]: () => readonly Edit[] } = {
    summary: () => summarySheet(names.summary, judged, linesFor(messages.say({ key: 'report.summary-title', params: call }), messages), titles, messages),
    findings: findingsEdits,
    clauses: () => clauses.edits,
  };
  const edits: Edit[] = what.marks ? [{ op: 'clear-highlights' }, ...highlightEdits(all, workbook)] : [];
  for (const sheet of ORDER) {
    // A sheet's edits may be more than a call takes arguments.
    if (what.sheets.includes(sheet)) for (const edit of sheets[sheet]()) edits.push(edit);
  }
  return edits;
}
