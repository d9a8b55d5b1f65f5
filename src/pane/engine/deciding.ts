import type { Finding } from '../../judge/finding';
import { messagesIn, type Language } from '../../messages/messages';
import { shown, titleOf } from '../../report/judged';
import { reviewWords } from '../../report/review-words';
import { standsOf, type Stands } from '../../review/basis';
import { keyOf } from '../../review/columns';
import { DECISIONS, decisionCells, refusedFor, saidIn, takesDecisions, type ConflictKind, type DecidedState, type Made, type Said, type ToDecide } from '../../review/deciding';
import { expectedRepairs, repairCells } from '../../review/doubled';
import type { Earlier } from '../../review/earlier';
import type { Edit } from '../../workbook/edits';
import type { CheckResult } from './check';
import type { Query } from './engine';
import { eachListed, type Listed } from './finding-list';
import { isSaying, type KnownTable } from './known-table';
import type { Found } from './query';

const WORDS = reviewWords();

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

/** What a person has before them who decides: the findings, those that a query finds among them, and the table as it was read. */
export interface View {
  readonly result: CheckResult;
  readonly found: (query: Query) => Found;
  readonly known: KnownTable;
}

/** The findings meant, of those that ask for something. */
function askedFor(of: DecideOn, { result: { list }, found }: View): Listed[] {
  if (of.what === 'query') return found(of.query).groups.flatMap(({ levels }) => levels.flatMap((level) => (level ?? []).filter(isOpen)));
  const numbers = new Set(of.numbers);
  return [...eachListed(list)].filter((one) => isOpen(one) && numbers.has(one.number));
}

const isOpen = ({ level }: Listed): boolean => level !== 'met';

/** What can be made of findings, beside the table as it was read. */
export function decidableOf(of: DecideOn, view: View, lang: Language): Decidable {
  const { known } = view;
  const can = Object.fromEntries(DECISIONS.map((state) => [state, { open: 0, decided: 0 }])) as Record<DecidedState, { open: number; decided: number }>;
  let decided = 0;
  let isWritten = takesDecisions(known.earlier);
  const asked = askedFor(of, view);
  for (const { number, finding } of asked) {
    const rows = known.rows.get(number);
    const was = rows?.some(isSaying) === true;
    if (was) decided++;
    isWritten &&= rows !== undefined;
    for (const state of DECISIONS) if (isAble(state, finding, was)) can[state][was ? 'decided' : 'open']++;
  }
  const [only, ...others] = asked;
  const rows = only === undefined || others.length > 0 ? [] : (known.rows.get(only.number) ?? []);
  return { all: asked.length, decided, can, isWritten, said: rows.filter(isSaying).map((row) => saidLine(saidIn(row), lang)) };
}

/** The findings to decide on, with what the pane shows of them now: those that can be given the state, those of which somebody has said something only where `andDecided`. */
export function toDecideOf(of: DecideOn, state: DecidedState, andDecided: boolean, view: View): ToDecide[] {
  return askedFor(of, view).flatMap(({ number, finding }): ToDecide[] => {
    const rows = view.known.rows.get(number);
    const was = rows?.some(isSaying) === true;
    if (!isAble(state, finding, was) || (was && !andDecided)) return [];
    const [said, ...alsoSaid] = (rows ?? []).map(saidIn);
    return [{ number, basis: standsOf(finding).basis, ...(said === undefined ? {} : { said }), ...(alsoSaid.length === 0 ? {} : { alsoSaid }) }];
  });
}

/** Only what was decided can be taken back. */
const isAble = (state: DecidedState, finding: Finding, was: boolean): boolean => refusedFor(state, standsOf(finding)) === undefined && (state !== 'pending' || was);

/** The edits that a decision comes to, beside the table as it stands now. */
export function decisionEdits(asked: readonly ToDecide[], made: Made, severalKnown: readonly string[], now: Earlier, result: CheckResult, lang: Language): DecisionEdits {
  const byNumber = new Map([...eachListed(result.list)].filter(isOpen).map((one) => [one.number, one]));
  if (now.place === undefined || !takesDecisions(now)) return { edits: [], done: 0, conflicts: [], needsTable: true };
  const stands = (number: string): Stands | undefined => {
    const finding = byNumber.get(number)?.finding;
    return finding && standsOf(finding);
  };
  const { cells, done, conflicts, unwritten } = decisionCells(asked, made, now, { severalKnown: new Set(severalKnown), standsOf: stands, words: WORDS, stateWord: stateWordIn(now, made.state, lang) });
  return {
    edits: [...(cells.length === 0 ? [] : [{ op: 'change-cells' as const, sheet: now.place.sheet, cells }]), ...repairEdits(now)],
    done: done.length,
    conflicts: conflicts.map(({ number, why, theirs }) => ({ number, why, ...placeOf(byNumber.get(number), lang), theirs: theirs.map((said) => saidLine(said, lang)) })),
    needsTable: unwritten.length > 0,
  };
}

/** What puts a table right in which rows stand twice. */
export function repairEdits(now: Earlier): Edit[] {
  const cells = repairCells(now);
  if (now.place === undefined || cells.length === 0) return [];
  const { sheet } = now.place;
  return [{ op: 'expect-cells', sheet, cells: expectedRepairs(now) }, { op: 'change-cells', sheet, cells }];
}

/** A state in the language that the table is written in, whatever the pane's is. */
function stateWordIn({ rows }: Earlier, state: DecidedState, lang: Language): string {
  for (const row of rows) {
    const text = saidIn(row).state;
    const key = keyOf(WORDS.states, text);
    if (key !== undefined) return WORDS.states[state][WORDS.states[key].indexOf(text)] ?? text;
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

function saidLine({ state, opinion, reviewer, decidedAt }: Said, lang: Language): string {
  const { say, labels } = messagesIn(lang);
  const key = keyOf(WORDS.states, state);
  return say({ key: 'decision.made', params: { state: key === undefined ? state || labels.state.pending : labels.state[key], by: reviewer, at: decidedAt, reason: opinion } });
}
