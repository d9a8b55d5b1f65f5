import type { OfficeFinding } from '../judge/across/office-finding';
import type { Finding, JudgedProposal } from '../judge/finding';
import { messagesIn, type Language, type Messages } from '../messages/messages';
import type { CounterpartList } from '../proposal/counterpart/counterpart-list';
import type { CounterpartOverview } from '../proposal/counterpart/overview';
import type { Problem } from '../proposal/model';
import type { Earlier, EarlierProblem } from '../review/earlier';
import { cellAddress } from '../workbook/addresses';
import type { CellRef } from '../workbook/cells';
import { earlierMessage } from './earlier-message';
import { shown, titleOf, type Judged } from './judged';
import { sentenceOf } from './places';

/** What was judged and met in one workbook. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly proposals: readonly JudgedProposal[];
  readonly problems: readonly Problem[];
  /** What was not as we left it in its table of findings. */
  readonly tableProblems?: readonly EarlierProblem[];
  /** The table of findings of an earlier check, where that is to be exported. */
  readonly earlier?: Earlier;
  /** The counterpart agency's own lists in it. */
  readonly counterparts?: readonly CounterpartList[];
}

interface JsonPlace {
  readonly file?: string;
  readonly sheet: string;
  readonly address: string;
}

/** A finding in the JSON report; a portfolio's bears no clause. */
interface JsonFinding {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  /** What a reviewer decided on it in the findings table, where that counts today. */
  readonly decision?: { readonly effect: string; readonly reason: string; readonly by: string; readonly at: string };
  readonly clause?: { readonly section: string; readonly item?: string; readonly quote: string };
  readonly evidence: readonly (JsonPlace & { readonly found: string })[];
  readonly message: string;
}

interface JsonProposal {
  readonly id: string;
  readonly title: string;
  readonly direction: string;
  readonly sheet: string;
  readonly verdict: string;
  readonly results: readonly JsonFinding[];
}

/**
 * The JSON report of all that was judged together, schema 1 (domain.md, part 4: a contract with whoever reads it), in pieces to be written one after the
 * other: of 100,000 proposals it is longer than a text can be. What a proposal leaves blank (number, title, direction) is
 * an empty text.
 */
export function* jsonReport(call: string, workbooks: readonly CheckedWorkbook[], { portfolio, office, counterpart }: Judged, lang: Language): Generator<string> {
  const messages = messagesIn(lang);
  yield `{\n"schema": 1,\n"call": ${JSON.stringify(call)},\n"workbooks": [`;
  for (const [index, { file, proposals, problems, tableProblems = [] }] of workbooks.entries()) {
    const told = [...problems, ...tableProblems.map((problem) => ({ cell: problem.cell, message: earlierMessage(problem, messages.labels) }))];
    yield `${index === 0 ? '' : ','}\n{\n"file": ${JSON.stringify(file)},\n"proposals": `;
    yield* jsonList(proposals, (judged) => jsonProposal(judged, messages));
    yield ',\n"problems": ';
    yield* jsonList(told, (problem) => jsonProblem(problem, messages));
    yield '\n}';
  }
  yield '\n],\n"portfolio": ';
  yield* jsonList(portfolio, (finding) => jsonFinding(finding, messages));
  if (counterpart !== undefined) yield `,\n"counterpart": ${JSON.stringify(counterpartJson(counterpart, messages), undefined, 2)}`;
  if (office !== undefined) {
    yield ',\n"office": ';
    yield* jsonList(office, (finding) => jsonOffice(finding, messages));
  }
  yield '\n}\n';
}

function* jsonList<T>(all: readonly T[], jsonOf: (one: T) => object): Generator<string> {
  for (const [index, one] of all.entries()) yield `${index === 0 ? '[' : ','}\n${JSON.stringify(jsonOf(one), undefined, 2)}`;
  yield all.length === 0 ? '[]' : '\n]';
}

function jsonProposal({ proposal, direction, verdict, findings }: JudgedProposal, messages: Messages): JsonProposal {
  return {
    id: shown(proposal.proposalId),
    title: titleOf(proposal),
    direction: direction ?? shown(proposal.direction),
    sheet: proposal.home.sheet,
    verdict,
    results: findings.map((finding) => {
      const { section, number, quote } = finding.rule.clause;
      const { evidence, message, ...head } = jsonFinding(finding, messages);
      return { ...head, clause: number === undefined ? { section, quote } : { section, item: number, quote }, evidence, message };
    }),
  };
}

/** What the office's own checks found, apart from the guide's findings; a place names its proposal by number, else title. */
function jsonOffice({ kind, places, message }: OfficeFinding, messages: Messages): object {
  return {
    kind,
    message: messages.say(message),
    evidence: places.map((place) => ({
      ...placeJson(place.cell),
      found: place.found,
      proposal: place.proposal,
    })),
  };
}

/** The counterpart's lists, and who stands on one side's alone: lists and lines as they are, each line with its place. */
const counterpartJson = ({ lists, lines, problems = [] }: CounterpartOverview, messages: Messages): object => ({
  lists: lists.map(({ file, sheet, directions, applications, matched }) => ({ ...(file === undefined ? {} : { file }), sheet, directions, applications, matched })),
  unmatched: lines.map(({ kind, id, title, leaders, cell }) => ({ kind, ...(id === '' ? {} : { id }), title, leaders, ...placeJson(cell) })),
  ...(problems.length === 0 ? {} : { problems: problems.map((problem) => jsonProblem(problem, messages)) }),
});

/** What reading met, or what was not as we left it. */
const jsonProblem = ({ cell, message }: { readonly cell: CellRef; readonly message: Parameters<Messages['say']>[0] }, messages: Messages): object => ({ ...placeJson(cell), code: message.key, message: messages.say(message) });

/** Where a cell is, with its file where that is another workbook. */
const placeJson = (cell: CellRef): JsonPlace => ({ ...(cell.file === undefined ? {} : { file: cell.file }), sheet: cell.sheet, address: cellAddress(cell) });

function jsonFinding(finding: Finding, messages: Messages): JsonFinding {
  const { rule, outcome, evidence, decision } = finding;
  return {
    rule: rule.id,
    outcome,
    severity: rule.severity,
    ...(decision === undefined ? {} : { decision }),
    evidence: evidence.map(({ cell, found }) => ({ ...placeJson(cell), found })),
    message: sentenceOf(finding, messages, 'sheet-each'),
  };
}
