import type { Stands } from './basis';
import { keyOf, type State } from './columns';
import type { Compared } from './compare';
import { textIn } from './earlier-rows';
import { eventOf, lastSaid, type History, type LastSaid, type Word } from './history';
import type { HistoryWords, Means } from './history-columns';
import { cellText } from './read-table';
import type { Reopened } from './standing';

/** A check whose findings are written. */
export interface Run {
  /** When, as our sheets write it. */
  readonly at: string;
  /** Who made it; empty where nobody knows. */
  readonly by: string;
  readonly means: Means;
  /** The call, and what tells its rules from those of another version. */
  readonly call: string;
  readonly rules: string;
  /** Proposals by their verdicts. */
  readonly nonCompliant: number;
  readonly undecided: number;
  readonly compliant: number;
  /** Findings by their levels. */
  readonly violated: number;
  readonly open: number;
  readonly advice: number;
}

/** What became of a decision: it was made, reopened since what it rested on has changed, or taken back. */
export interface DecisionRecord {
  /** When it was found in the table, and when its maker says it was made. */
  readonly at: string;
  readonly decidedAt: string;
  readonly by: string;
  readonly number: string;
  readonly rule: string;
  readonly proposal: string;
  readonly state: State;
  readonly opinion: string;
  /** Why it was reopened. */
  readonly why?: Reopened;
  /** What stood in the cells it rested on, and the table's basis. */
  readonly actual: string;
  readonly basis: string;
}

/** What there is to be added to a history. */
export interface NewRecords {
  readonly decisions: readonly DecisionRecord[];
  /** Missing where the history ends with this very check. */
  readonly run?: Run;
}

/** A finding as people call it. */
export interface Called {
  readonly rule: string;
  readonly proposal: string;
}

/**
 * What a check adds to a history: each decision that stands in the table of findings and that the history's last word on its
 * finding does not say already, likewise its reopening and its withdrawal; and the check itself. Where the history ends with a
 * check that came to the same, of this minute or of one of `unsure` (writes that failed, of which nobody knows whether they took
 * effect), that was this check: it is told once.
 */
export function newRecords<F extends { readonly number: string; readonly stands: Stands }>(
  history: History,
  compared: readonly Compared<F>[],
  run: Run,
  words: HistoryWords,
  called: (finding: F) => Called,
  unsure: readonly string[] = [],
): NewRecords {
  const last = lastSaid(history, words);
  const decisions = [...byFinding(compared)].flatMap(([number, row]) => recordsOf(number, row, run.at, last.get(number), words, called));
  return decisions.length === 0 && isTold(history, run, words, unsure) ? { decisions } : { decisions, run };
}

/** What tells a check from another, beside its time; not what it was made with, which comes to the same. */
const TELLING = ['by', 'call', 'rules', 'nonCompliant', 'undecided', 'compliant', 'violated', 'open', 'advice'] as const satisfies readonly (keyof Run)[];

function isTold({ rows }: History, run: Run, words: HistoryWords, unsure: readonly string[]): boolean {
  const row = rows.at(-1);
  if (row === undefined || eventOf(row, words) !== 'run' || ![run.at, ...unsure].includes(cellText(row.cells.at))) return false;
  return TELLING.every((column) => cellText(row.cells[column]) === String(run[column]));
}

/** One row of each finding: that of a decision which counts, where there are several. */
function byFinding<F extends { readonly number: string }>(compared: readonly Compared<F>[]): Map<string, Compared<F>> {
  const rows = new Map<string, Compared<F>>();
  for (const row of compared) {
    const number = row.finding?.number ?? row.earlier?.number;
    if (number !== undefined && (!rows.has(number) || (row.standing?.is === 'decided' && rows.get(number)?.standing?.is !== 'decided'))) rows.set(number, row);
  }
  return rows;
}

function recordsOf<F extends { readonly stands: Stands }>(
  number: string, { finding, earlier, standing, state }: Compared<F>, at: string, last: LastSaid | undefined, words: HistoryWords, called: (finding: F) => Called,
): DecisionRecord[] {
  const named = { at, number, ...(finding === undefined ? { rule: textIn(earlier, 'rule'), proposal: textIn(earlier, 'proposalId') } : called(finding)) };
  const typed = keyOf(words.states, textIn(earlier, 'state'));
  const said: DecisionRecord | undefined = isDecision(typed)
    ? { ...named, state: typed, opinion: textIn(earlier, 'opinion'), by: textIn(earlier, 'reviewer'), decidedAt: textIn(earlier, 'decidedAt'), actual: textIn(earlier, 'actual'), basis: textIn(earlier, 'basis') }
    : undefined;
  const unsaid = (word: Word | undefined): DecisionRecord[] => (said === undefined || (word !== undefined && isSame(said, word)) ? [] : [said]);
  // On a finding that is gone, nobody can say whether a decision still holds: it is told as it stands.
  if (said !== undefined && (finding === undefined || standing?.is === 'decided')) return unsaid(last?.word);
  if (standing?.is === 'reopened') {
    // It is told once, also where the table could not be written and says still what it said.
    const before = unsaid(last?.decided);
    const basis = finding?.stands.basis ?? '';
    if (before.length === 0 && last?.word.state === 'reopened' && last.word.basis === basis) return [];
    return [...before, { ...named, state: 'reopened', why: standing.why, opinion: '', by: '', decidedAt: '', actual: standing.before, basis }];
  }
  if (!isDecision(last?.word.state)) return [];
  const isCheckers = standing?.is === 'refused' || typed === 'reopened';
  return [{
    ...named, state: finding === undefined ? (state ?? typed ?? 'fixed') : typed === 'reopened' ? typed : 'pending', decidedAt: '', actual: '', basis: finding?.stands.basis ?? textIn(earlier, 'basis'),
    opinion: isCheckers ? '' : textIn(earlier, 'opinion'), by: isCheckers ? '' : textIn(earlier, 'reviewer'),
  }];
}

/** Whether a state is one that a person decides on. */
const isDecision = (state: State | undefined): state is 'confirmed' | 'waived' | 'disputed' => state === 'confirmed' || state === 'waived' || state === 'disputed';

const isSame = (said: DecisionRecord, word: Word): boolean => said.state === word.state && said.opinion === word.opinion && said.by === word.by && said.basis === word.basis;
