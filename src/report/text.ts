import type { Finding, JudgedProposal } from '../judge/finding';
import { messagesIn, type Language, type Messages } from '../messages/messages';
import type { Problem } from '../proposal/model';
import { fullAddress } from '../workbook/addresses';
import type { Level } from '../workbook/edits';
import { chosenSentence } from './chosen';
import { counterpartSentences } from './counterpart';
import { columnsOf, padded, plainLine, wrapped } from './columns-of-text';
import { levelWords } from './finding-cells';
import { decisionLine } from './decision-line';
import { earlierMessage } from './earlier-message';
import { allFindings, levelCounts, shown, titleOf, verdictCounts, type Judged } from './judged';
import type { CheckedWorkbook } from './json';
import { levelOf } from './level';
import { clauseName, distinctCells, sentenceOf } from './places';
import type { Repeated } from '../review/repeated';
import { repeatedSentences } from './repeated-words';
import { shortfallOf } from './shortfall';

/** How a terminal shows a text. */
export interface TerminalLook {
  readonly colour: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns?: number;
}

/** How a report's text looks. */
export interface TextLook extends TerminalLook {
  readonly lang: Language;
}

export interface TextOptions extends TextLook {
  /** The time of the check as it is to be shown. */
  readonly now: string;
  /** Proposals that stand in several of the workbooks, by their places among all. */
  readonly repeated?: readonly Repeated[];
}

type Paint = (text: string, tone: Level | 'good' | 'strong' | 'faint') => string;

/** SGR codes of terminals (ECMA-48): bold red, yellow, cyan, green, bold, faint. */
const TONES = { violated: '1;31', undecided: '33', advice: '36', good: '32', strong: '1', faint: '2' } as const;

const INDENT = '    ';

/** The report on one workbook for a terminal, proposal by proposal: each one's verdict, its findings, and below all what reading met. In pieces of whole lines: all lines of a long list would take more memory than its findings. */
export function* workbookText({ file, proposals, problems, tableProblems = [] }: CheckedWorkbook, look: TextLook): Generator<string> {
  const page = pageOf(look);
  const { messages, paint, width } = page;
  yield joined([paint(plainLine(file), 'strong'), paint('─'.repeat(Math.min(width, Math.max(columnsOf(file), 20))), 'faint')]);
  for (const judged of proposals) yield joined([...proposalLines(judged, page), ...judged.findings.flatMap((finding) => findingLines(finding, page)), '']);
  const told = [
    ...problems.map((problem) => problemSentence(problem, messages)),
    ...tableProblems.map((problem) => messages.say(earlierMessage(problem, messages.labels))),
  ];
  if (told.length > 0) yield joined([...told.flatMap((text) => wrapped(plainLine(text), width - 2).map((line) => `  ${paint(line, 'faint')}`)), '']);
}

/** The report on all workbooks together for a terminal, below that on each: what is found of all proposals together, then the counts and what a verdict means. */
export function textOfAll(workbooks: readonly CheckedWorkbook[], judged: Judged, { now, repeated = [], ...look }: TextOptions): string {
  const page = pageOf(look);
  const { messages, paint, width } = page;
  const { say } = messages;
  const whole = judged.portfolio.flatMap((finding) => findingLines(finding, page));
  const chosen = chosenSentence(judged, messages);
  const counts = say({ key: 'report.counts', params: { now, proposals: verdictCounts(judged), findings: levelCounts(allFindings(judged)) } });
  const filed = workbooks.flatMap(({ file, proposals }) => proposals.map((one) => ({ judged: one, file })));
  const twice = repeatedSentences(repeated, filed, messages);
  return joined([
    ...(whole.length === 0 ? [] : [paint(say({ key: 'report.portfolio-rules-title', params: {} }), 'strong'), ...whole, '']),
    ...(chosen === undefined ? [] : [...wrapped(plainLine(chosen), width).map((line) => paint(line, 'violated')), '']),
    ...counterpartLines(judged, page),
    ...officeLines(judged, page),
    ...twice.flatMap((sentence) => wrapped(plainLine(sentence), width).map((line) => paint(line, 'undecided'))),
    ...(twice.length === 0 ? [] : ['']),
    ...wrapped(counts, width).map((line) => paint(line, 'strong')),
    ...wrapped(say({ key: 'report.scope', params: {} }), width).map((line) => paint(line, 'faint')),
  ]);
}

const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

function pageOf({ lang, colour, columns = 100 }: TextLook): Page {
  const paint: Paint = colour ? (text, tone) => `\u001b[${TONES[tone]}m${text}\u001b[0m` : (text) => text;
  return { messages: messagesIn(lang), paint, width: Math.max(columns, 40) };
}

/** The counterpart's lists, and who stands on one side's alone. */
function counterpartLines({ counterpart }: Judged, { messages, paint, width }: Page): string[] {
  if (counterpart === undefined) return [];
  const { say } = messages;
  return [
    paint(say({ key: 'report.counterpart-title', params: {} }), 'strong'),
    ...counterpartSentences(counterpart, messages).flatMap((text) => wrapped(plainLine(text), width)),
    ...(counterpart.problems ?? []).flatMap((problem) => wrapped(plainLine(problemSentence(problem, messages)), width - 2).map((line) => `  ${paint(line, 'faint')}`)),
    ...(['theirs', 'ours', 'unclear'] as const).flatMap((kind) => {
      const lines = counterpart.lines.filter((line) => line.kind === kind);
      if (lines.length === 0) return [];
      const named = lines.slice(0, PLACES).flatMap(({ id, title, leaders, cell }) => wrapped(plainLine([id, title, leaders, fullAddress(cell)].filter((text) => text !== '').join('  ')), width - 4).map((line) => `    ${line}`));
      return [`  ${say({ key: 'report.counterpart-kind', params: { kind, count: lines.length } })}`, ...named, ...(lines.length > PLACES ? [`    …`] : [])];
    }),
    '',
  ];
}

/** The office's own checks, apart from all that the guide asks. */
function officeLines({ office, proposals }: Judged, { messages, paint, width }: Page): string[] {
  if (office === undefined || proposals.length < 2) return [];
  const { say } = messages;
  const faint = (text: string): string[] => wrapped(plainLine(text), width).map((line) => paint(line, 'faint'));
  return [
    paint(say({ key: 'report.office-title', params: {} }), 'strong'),
    ...faint(say({ key: office.length === 0 ? 'report.office-none' : 'report.office-what', params: {} })),
    ...office.flatMap(({ message, places }) => [
      ...wrapped(plainLine(say(message)), width - 4).map((line, index) => `  ${index === 0 ? '·' : ' '} ${line}`),
      ...places.slice(0, PLACES).flatMap((place) => wrapped(plainLine(`${fullAddress(place.cell)}  ${place.found}  ${place.proposal}`), width - 6).map((line) => `${INDENT}  ${paint(line, 'faint')}`)),
      ...(places.length > PLACES ? [`${INDENT}  ${paint(say({ key: 'report.cells', params: { first: '…', all: places.length } }), 'faint')}`] : []),
    ]),
    '',
  ];
}

/** So many of a finding's cells are listed; all of them stand in the annotated copies and in JSON. */
const PLACES = 12;

interface Page {
  readonly messages: Messages;
  readonly paint: Paint;
  readonly width: number;
}

/** What reading met, and at which cell. */
const problemSentence = ({ cell, message }: Problem, { say }: Messages): string => say({ key: 'report.problem', params: { cell: fullAddress(cell), text: say(message) } });

function proposalLines({ proposal, direction, verdict }: JudgedProposal, { messages: { say, labels }, paint }: Page): string[] {
  const id = shown(proposal.proposalId) || say({ key: 'report.no-id', params: {} });
  const title = titleOf(proposal) || say({ key: 'report.no-title', params: {} });
  const tone = verdict === 'non-compliant' ? 'violated' : verdict === 'undecided' ? 'undecided' : 'good';
  const place = `${direction ?? (shown(proposal.direction) || say({ key: 'report.direction-unknown', params: {} }))}  ${proposal.home.sheet}`;
  return [`${paint(labels.verdict[verdict], tone)}  ${paint(plainLine(`${id}  ${title}`), 'strong')}`, INDENT + paint(plainLine(place), 'faint')];
}

/** Level, clause, cells and rule in one line; below it what stands there and what is required; then the sentence. No line where there is nothing to report. */
function findingLines(finding: Finding, { messages, paint, width }: Page): string[] {
  const level = levelOf(finding);
  if (level === undefined) return [];
  const { say, labels } = messages;
  const { actual, required, gap } = shortfallOf(finding, messages);
  const cells = distinctCells(finding.evidence);
  const first = cells[0] === undefined ? '' : fullAddress(cells[0]);
  const where = cells.length > 1 ? say({ key: 'report.cells', params: { first, all: cells.length } }) : first;
  const word = padded(levelWords({ finding, level }, messages), LEVEL_COLUMNS);
  const head = [clauseName(finding.rule.clause), where, finding.rule.id].filter((text) => text !== '').map(plainLine).join('  ');
  const { findings } = labels;
  const numbers = [named(findings.actual, actual), named(findings.required, required), named(findings.gap, gap)].filter((text) => text !== '').join('  |  ');
  const lines = [`  ${paint(word, level)}  ${head}`];
  const put = (text: string): void => {
    for (const line of wrapped(plainLine(text), width - INDENT.length - 2)) lines.push(`${INDENT}  ${line}`);
  };
  put(numbers);
  put(sentenceOf(finding, messages));
  if (finding.decision !== undefined) put(decisionLine(finding.decision, messages));
  return lines;
}

const named = (name: string, text: string): string => (text === '' ? '' : `${name} ${text}`);

/** Room for 不符合; 不符合（无效条款） is rare enough to stand out. */
const LEVEL_COLUMNS = 6;
