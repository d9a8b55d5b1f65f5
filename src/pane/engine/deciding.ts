import type { Finding } from '../../judge/finding';
import { messagesIn, type Language } from '../../messages/messages';
import { shown, titleOf, verdictCounts } from '../../report/judged';
import { standsOf, type Stands } from '../../review/basis';
import { keyOf, type ReviewWords } from '../../review/columns';
import { DECISIONS, decisionCells, NOTHING_SAID, refusedFor, rowsByNumber, saidIn, saysTheSame, takesDecisions, type ConflictKind, type DecidedState, type Made, type Said, type ToDecide } from '../../review/deciding';
import { repairCells } from '../../review/doubled';
import type { Earlier, EarlierRow } from '../../review/earlier';
import type { Edit } from '../../workbook/edits';
import { figuresOf, judgedOf, type CheckResult } from './check';
import type { Query } from './engine';
import { eachListed, listedOf, portfolioListed, type Listed } from './finding-list';
import type { Found } from './query';
import type { Replaced } from './recheck';
import type { Tools } from './tools';

/** On which findings a person decides, of those that ask for something. */
export type DecideOn =
  | { readonly what: 'findings'; readonly numbers: readonly string[] }
  /** All that a query finds. */
  | { readonly what: 'query'; readonly query: Query };

/** What can be made of some findings. */
export interface Decidable {
  /** How many ask for something, and of how many of these reviewers have said something. */
  readonly all: number;
  readonly decided: number;
  /** For each state how many can be given it: those of which nobody has said anything, and the others. */
  readonly can: Readonly<Record<DecidedState, { readonly open: number; readonly decided: number }>>;
  /** Whether the workbook's table has a row for each of them; else it is written first. */
  readonly isWritten: boolean;
  /** Of one finding alone what reviewers have said of it, a line for each row. */
  readonly said: readonly string[];
}

/** A finding on which a decision was not written, since somebody else's word, or something else, stands there. */
export interface ConflictLine {
  readonly number: string;
  readonly why: ConflictKind;
  /** Which rule, of which proposal. */
  readonly rule: string;
  readonly proposal: string;
  /** What its rows say now, each in a line. */
  readonly theirs: readonly string[];
}

/** What is to be written of a decision, beside the table as it stands. */
export interface DecisionEdits {
  readonly edits: readonly Edit[];
  /** How many rows say so already. */
  readonly done: number;
  readonly conflicts: readonly ConflictLine[];
  /** Whether the table is to be written first: there is none, or a finding has no row in it. */
  readonly needsTable: boolean;
}

/** The findings that ask for something, by their numbers. */
function askedFor(of: DecideOn, { list }: CheckResult, found: (query: Query) => Found): Listed[] {
  if (of.what === 'query') return found(of.query).groups.flatMap(({ levels }) => levels.flatMap((level) => (level ?? []).filter(isOpen)));
  const numbers = new Set(of.numbers);
  return [...eachListed(list)].filter((one) => isOpen(one) && numbers.has(one.number));
}

const isOpen = ({ level }: Listed): boolean => level !== 'met';

/** What can be made of findings, beside the table as it was read. */
export function decidableOf(of: DecideOn, result: CheckResult, found: (query: Query) => Found, known: KnownTable, words: ReviewWords, lang: Language): Decidable {
  const can = Object.fromEntries(DECISIONS.map((state) => [state, { open: 0, decided: 0 }])) as Record<DecidedState, { open: number; decided: number }>;
  let decided = 0;
  let isWritten = takesDecisions(known.earlier);
  const asked = askedFor(of, result, found);
  for (const { number, finding } of asked) {
    const rows = known.rows.get(number);
    const was = isDecidedIn(rows, words);
    if (was) decided++;
    isWritten &&= rows !== undefined;
    for (const state of DECISIONS) if (isAble(state, finding, was)) can[state][was ? 'decided' : 'open']++;
  }
  const [only, ...others] = asked;
  const rows = only === undefined || others.length > 0 ? [] : (known.rows.get(only.number) ?? []);
  return { all: asked.length, decided, can, isWritten, said: rows.map(saidIn).filter((said) => !saysTheSame(said, NOTHING_SAID, words)).map((said) => saidLine(said, words, lang)) };
}

/** The findings to decide on, with what the pane shows of them now: those that can be given the state, those of which somebody has said something only where `andDecided`. */
export function toDecideOf(of: DecideOn, state: DecidedState, andDecided: boolean, result: CheckResult, found: (query: Query) => Found, known: KnownTable, words: ReviewWords): ToDecide[] {
  return askedFor(of, result, found).flatMap(({ number, finding }): ToDecide[] => {
    const rows = known.rows.get(number);
    const was = isDecidedIn(rows, words);
    if (!isAble(state, finding, was) || (was && !andDecided)) return [];
    const [row] = rows ?? [];
    return [{ number, basis: standsOf(finding).basis, ...(row === undefined ? {} : { said: saidIn(row) }) }];
  });
}

/** Only what was decided can be taken back. */
const isAble = (state: DecidedState, finding: Finding, was: boolean): boolean => refusedFor(state, standsOf(finding)) === undefined && (state !== 'pending' || was);
/** Whether a person has said anything, be it a remark alone: nothing of that is written over unless it is meant to be. */
const isDecidedIn = (rows: readonly EarlierRow[] | undefined, words: ReviewWords): boolean => rows?.some((row) => !saysTheSame(saidIn(row), NOTHING_SAID, words)) === true;

/** The workbook's table of findings as it was last read. */
export interface KnownTable {
  readonly earlier: Earlier;
  readonly rows: ReadonlyMap<string, readonly EarlierRow[]>;
}

/** A table as it was read, its rows by their findings' numbers. */
export const knownTable = (earlier: Earlier): KnownTable => ({ earlier, rows: rowsByNumber(earlier.rows) });

/** Of how many findings the rows say something else than before. */
export function othersSaid(before: KnownTable, now: KnownTable): number {
  const textOf = (rows: readonly EarlierRow[] | undefined): string => JSON.stringify((rows ?? []).map(saidIn));
  return [...new Set([...before.rows.keys(), ...now.rows.keys()])].filter((number) => textOf(before.rows.get(number)) !== textOf(now.rows.get(number))).length;
}

/** The edits that a decision comes to, beside the table as it stands now. */
export function decisionEdits(asked: readonly ToDecide[], made: Made, severalKnown: readonly string[], now: Earlier, result: CheckResult, words: ReviewWords, lang: Language): DecisionEdits {
  const byNumber = new Map([...eachListed(result.list)].filter(isOpen).map((one) => [one.number, one]));
  if (now.place === undefined || !takesDecisions(now)) return { edits: [], done: 0, conflicts: [], needsTable: true };
  const stands = (number: string): Stands | undefined => {
    const finding = byNumber.get(number)?.finding;
    return finding && standsOf(finding);
  };
  const { cells, done, conflicts, unwritten } = decisionCells(asked, made, now, { severalKnown: new Set(severalKnown), standsOf: stands, words, stateWord: stateWordIn(now, made.state, words, lang) });
  return {
    edits: [...(cells.length === 0 ? [] : [{ op: 'change-cells' as const, sheet: now.place.sheet, cells }]), ...repairEdits(now)],
    done: done.length,
    conflicts: conflicts.map(({ number, why, theirs }) => ({ number, why, ...placeOf(byNumber.get(number), lang), theirs: theirs.map((said) => saidLine(said, words, lang)) })),
    needsTable: unwritten.length > 0,
  };
}

/** What puts a table right in which rows stand twice. */
export function repairEdits(now: Earlier): Edit[] {
  const cells = repairCells(now);
  return now.place === undefined || cells.length === 0 ? [] : [{ op: 'change-cells', sheet: now.place.sheet, cells }];
}

/** A state in the language that the table is written in, whatever the pane's is. */
function stateWordIn({ rows }: Earlier, state: DecidedState, words: ReviewWords, lang: Language): string {
  for (const row of rows) {
    const text = saidIn(row).state;
    const key = keyOf(words.states, text);
    if (key !== undefined) return words.states[state][words.states[key].indexOf(text)] ?? text;
  }
  return messagesIn(lang).labels.state[state];
}

function placeOf(one: Listed | undefined, lang: Language): Pick<ConflictLine, 'rule' | 'proposal'> {
  const proposal = one?.of?.judged.proposal;
  return {
    rule: one?.finding.rule.id ?? '',
    proposal: proposal === undefined ? (one === undefined ? '' : messagesIn(lang).say({ key: 'report.all-proposals', params: {} })) : [shown(proposal.proposalId), titleOf(proposal)].filter((text) => text !== '').join('  '),
  };
}

function saidLine({ state, opinion, reviewer, decidedAt }: Said, words: ReviewWords, lang: Language): string {
  const { say, labels } = messagesIn(lang);
  const key = keyOf(words.states, state);
  return say({ key: 'decision.made', params: { state: key === undefined ? state || labels.state.pending : labels.state[key], by: reviewer, at: decidedAt, reason: opinion } });
}

/** A check's result with other decisions, and the findings of which others stand there now. The verdicts follow. */
export function withOtherDecisions(result: CheckResult, decisions: CheckResult['decisions'], { rulebook }: Tools): { readonly result: CheckResult; readonly replaced: readonly Replaced[] } {
  const { scope, list, identities, isPart } = result;
  const replaced: Replaced[] = [];
  const checked = [...list.checked];
  const ofProposals = [...list.ofProposals];
  for (const [place, { index, judged: before }] of list.checked.entries()) {
    const judged = decisions.ofProposal(before, identities.of(index));
    if (judged === before) continue;
    const of = { index, judged };
    checked[place] = of;
    const now = listedOf(of, identities);
    replaced.push({ before: ofProposals[place] ?? [], after: now });
    ofProposals[place] = now;
  }
  const portfolio = decisions.ofPortfolio(result.judged.portfolio);
  const ofPortfolio = portfolio === result.judged.portfolio ? list.ofPortfolio : portfolioListed(portfolio, isPart);
  if (ofPortfolio !== list.ofPortfolio) replaced.push({ before: list.ofPortfolio, after: ofPortfolio });
  const now = { checked, ofProposals, ofPortfolio };
  const proposals = checked.map(({ judged }) => judged);
  return { result: { scope, judged: judgedOf(rulebook, proposals, portfolio), list: now, identities, decisions, counts: figuresOf(eachListed(now)), verdicts: verdictCounts({ proposals }), isPart }, replaced };
}
