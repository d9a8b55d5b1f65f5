import type { ChangedCell } from '../workbook/edits';
import type { Stands } from './basis';
import { keyOf, REVIEWERS_COLUMNS, type FindingColumn, type ReviewWords, type State } from './columns';
import type { Earlier, EarlierRow } from './earlier';
import { rowsByNumber, textIn } from './earlier-rows';

/** What a person can make of a finding, `pending` taking back what was decided. */
export const DECISIONS = ['confirmed', 'waived', 'disputed', 'pending'] as const satisfies readonly State[];
export type DecidedState = (typeof DECISIONS)[number];

/** A decision as a person makes it; `at` is its time as it is to be written. */
export interface Made {
  readonly state: DecidedState;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Why a state cannot be given to a finding; undefined where it can. */
export function refusedFor(state: DecidedState, { outcome, severity }: Pick<Stands, 'outcome' | 'severity'>): 'invalidating' | 'only-undecided' | undefined {
  if (state === 'waived' && severity === 'invalidating') return 'invalidating';
  return state === 'confirmed' && outcome !== 'undecided' ? 'only-undecided' : undefined;
}

/** Whether a decision counts only with a reason. */
export const needsReason = (state: DecidedState): boolean => state === 'waived' || state === 'disputed';

/** What reviewers said in a finding's row, and what the row says it rests on; texts as they stand, but for white space at their ends. */
export type Said = Readonly<Record<(typeof REVIEWERS_COLUMNS)[number] | 'basis', string>>;

/** What stands in a finding's row. */
export function saidIn(row: EarlierRow): Said {
  const text = (column: FindingColumn): string => textIn(row, column);
  return { state: text('state'), opinion: text('opinion'), reviewer: text('reviewer'), decidedAt: text('decidedAt'), basis: text('basis') };
}

/** Nothing: a finding that has no row yet, or one that nobody has touched. */
export const NOTHING_SAID: Said = { state: '', opinion: '', reviewer: '', decidedAt: '', basis: '' };

/** Whether a row's state is a person's word, be it one that nobody understands, and not the checker's own. */
export function isDecidedState(state: string, words: ReviewWords): boolean {
  const key = keyOf(words.states, state);
  return key === undefined ? state.trim() !== '' : key !== 'pending' && key !== 'reopened' && key !== 'fixed';
}

/** A finding that is to be decided on, and what the pane showed of it when the person decided. */
export interface ToDecide {
  readonly number: string;
  /** What the finding rested on. */
  readonly basis: string;
  /** What reviewers had said of it; missing where it had no row. */
  readonly said?: Said;
  /** What else they had said, where it had several rows. */
  readonly alsoSaid?: readonly Said[];
}

/**
 * Why a decision is not written over what stands there: somebody else decided, other values were read meanwhile, the row is
 * gone, stands there twice, or the finding itself is no more.
 */
export type ConflictKind = 'decided' | 'values' | 'gone' | 'twice' | 'over';

/** A finding on which a decision is not written before the person has seen what stands there. */
export interface Conflict {
  readonly number: string;
  readonly why: ConflictKind;
  /** What its rows say now. */
  readonly theirs: readonly Said[];
}

/** What is to be written of a decision. */
export interface DecisionPlan {
  readonly cells: readonly ChangedCell[];
  /** The numbers of findings whose rows say so already. */
  readonly done: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** The numbers of findings that have no row yet: the table is to be written first. */
  readonly unwritten: readonly string[];
}

/** The columns that a decision is written into, each of which must be there. */
const WRITTEN = [...REVIEWERS_COLUMNS, 'basis'] as const satisfies readonly FindingColumn[];

/** Whether a findings table has all columns that a decision needs: people delete and rename them. */
export function takesDecisions({ place }: Earlier): boolean {
  return place !== undefined && (['number', ...WRITTEN] as const).every((column) => place.columns.has(column));
}

/** What a decision is held against, beside the table. */
interface DecisionContext {
  /** The numbers of findings of which the person knows that several rows stand there. */
  readonly severalKnown: ReadonlySet<string>;
  /** What a finding rests on today; nothing where it is no more. */
  readonly standsOf: (number: string) => Stands | undefined;
  readonly words: ReviewWords;
  /** The state as the table writes it. */
  readonly stateWord: string;
}

/**
 * The cells of a findings table that a decision comes to, beside what the table says now. Nothing is written over what the pane
 * did not show, and several rows of one finding only where the person knows of them, and all they say was shown. The table must take
 * decisions.
 */
export function decisionCells(asked: readonly ToDecide[], made: Made, now: Earlier, { severalKnown, standsOf, words, stateWord }: DecisionContext): DecisionPlan {
  const rows = rowsByNumber(now.rows);
  const cells: ChangedCell[] = [];
  const done: string[] = [];
  const conflicts: Conflict[] = [];
  const unwritten: string[] = [];
  for (const one of asked) {
    const stands = standsOf(one.number);
    const own = rows.get(one.number) ?? [];
    const theirs = own.map(saidIn);
    const conflict = (why: ConflictKind): void => { conflicts.push({ number: one.number, why, theirs }); };
    if (stands === undefined || refusedFor(made.state, stands) !== undefined) {
      conflict('over');
      continue;
    }
    const wanted = (before: Said): Said => wantedFor(made, stands, stateWord, before);
    if (own.length > 0 && theirs.every((said) => saysSo(said, wanted(said), words))) {
      done.push(one.number);
      continue;
    }
    const why = conflictOf(one, stands, theirs, severalKnown.has(one.number), words);
    if (why !== undefined) conflict(why);
    else if (own.length === 0) unwritten.push(one.number);
    else for (const row of own) cells.push(...cellsOf(row, wanted(saidIn(row)), now));
  }
  return { cells, done, conflicts, unwritten };
}

function conflictOf({ basis, said, alsoSaid = [] }: ToDecide, stands: Stands, theirs: readonly Said[], isSeveralKnown: boolean, words: ReviewWords): ConflictKind | undefined {
  const [row, ...others] = theirs;
  if (stands.basis !== basis) return 'values';
  if (row === undefined) return said === undefined ? undefined : 'gone';
  if (others.length > 0) {
    const known = [said ?? NOTHING_SAID, ...alsoSaid];
    return isSeveralKnown && theirs.every((one) => known.some((other) => saysTheSame(one, other, words))) ? undefined : 'twice';
  }
  if (!saysTheSame(row, said ?? NOTHING_SAID, words)) return 'decided';
  // Another pane has read other values and written them: what this one shows is out of date.
  return said !== undefined && row.basis !== said.basis && row.basis !== stands.basis ? 'values' : undefined;
}

/** What a decision makes of a row; who takes a decision back without a word leaves the words of those before. */
function wantedFor({ state, reason, by, at }: Made, { basis }: Stands, stateWord: string, before: Said): Said {
  return { state: stateWord, opinion: state === 'pending' && reason === '' ? before.opinion : reason, reviewer: by, decidedAt: at, basis };
}

/** Whether a row says what is wanted already, whenever that was said: a second try is no second decision. */
const saysSo = (said: Said, wanted: Said, words: ReviewWords): boolean => saysTheSame({ ...said, decidedAt: wanted.decidedAt }, wanted, words) && said.basis === wanted.basis;

/** Whether two rows say the same of what people decided; the checker's own states are no word of theirs. */
export function saysTheSame(a: Said, b: Said, words: ReviewWords): boolean {
  const stateIn = ({ state }: Said): string => (isDecidedState(state, words) ? (keyOf(words.states, state) ?? state) : '');
  return stateIn(a) === stateIn(b) && a.opinion === b.opinion && a.reviewer === b.reviewer && a.decidedAt === b.decidedAt;
}

/** The cells of a row that are not as they should be. */
function cellsOf(row: EarlierRow, wanted: Said, { place }: Earlier): ChangedCell[] {
  const { at } = row;
  if (place === undefined || at === undefined) throw new Error('a table that stands nowhere');
  const before = saidIn(row);
  return WRITTEN.flatMap((column) => {
    const index = place.columns.get(column);
    if (index === undefined) throw new Error(`no column ${column} in ${place.sheet}`);
    return before[column] === wanted[column] ? [] : [{ row: at, column: index, value: wanted[column] === '' ? undefined : wanted[column] }];
  });
}
