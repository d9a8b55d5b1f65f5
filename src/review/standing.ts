import type { Decision } from '../judge/finding';
import { changedIn, type Stands } from './basis';
import { keyOf, type ReviewWords, type State } from './columns';
import type { EarlierRow } from './earlier';
import { textIn, wasGone } from './earlier-rows';
import { isShortHash } from './short-hash';

/** Why a state that a reviewer set has no effect, though it stays as it was typed. */
export type Idle = 'needs-reason' | 'needs-name' | 'only-undecided' | 'two-rows' | 'unknown-state';
/** Why a state is put back to 待处理. */
export type Refused = 'still-there' | 'invalidating';
/** What has changed since a decision was made; `unknown` where nobody knows what it rested on. */
export type Reopened = 'values' | 'rule' | 'unknown';

/** How the word of a reviewer on a finding stands today. */
export type Standing =
  | { readonly is: 'open' }
  | { readonly is: 'decided'; readonly decision: Decision }
  | { readonly is: 'idle'; readonly why: Idle; readonly typed: string }
  | { readonly is: 'refused'; readonly why: Refused }
  | { readonly is: 'reopened'; readonly why: Reopened; readonly before: string };

const OPEN: Standing = { is: 'open' };

/**
 * How each of a finding's rows in an earlier table stands today: one row as a rule; where there are several, they count only if
 * all say the same. A decision holds as long as what it rested on is what the last written table said of it.
 */
export function standingsOf(stands: Stands, rows: readonly EarlierRow[], words: ReviewWords): Standing[] {
  const all = rows.map((row) => standingOf(stands, row, words));
  const states = new Set(rows.map((row) => textIn(row, 'state')).map((text) => keyOf(words.states, text) ?? text));
  if (states.size <= 1) return all;
  return all.map((standing, index): Standing => {
    const row = rows[index];
    return standing.is === 'decided' && row !== undefined ? { is: 'idle', why: 'two-rows', typed: textIn(row, 'state') } : standing;
  });
}

function standingOf(stands: Stands, row: EarlierRow, words: ReviewWords): Standing {
  const typed = textIn(row, 'state');
  const idle = (why: Idle): Standing => ({ is: 'idle', why, typed });
  const state = keyOf(words.states, typed);
  const before = textIn(row, 'actual');
  const basis = textIn(row, 'basis');
  const changed = isShortHash(basis) ? changedIn(stands.basis, basis) : 'unknown';
  switch (state) {
    case undefined:
      return typed === '' ? OPEN : idle('unknown-state');
    case 'pending':
      return OPEN;
    case 'reopened':
      // A write that broke off said so, and not yet why.
      return isShortHash(basis) && changed !== undefined ? { is: 'reopened', why: changed, before } : OPEN;
    case 'fixed':
      // What was gone and is back: the checker's own word, which no longer holds.
      return wasGone(row, words) ? OPEN : { is: 'refused', why: 'still-there' };
    case 'waived':
      if (stands.severity === 'invalidating') return { is: 'refused', why: 'invalidating' };
      break;
    case 'confirmed':
    case 'disputed':
  }
  if (changed !== undefined) return { is: 'reopened', why: changed, before };
  if (state === 'confirmed' && stands.outcome !== 'undecided') return idle('only-undecided');
  const decision: Decision = { effect: state, reason: textIn(row, 'opinion'), by: textIn(row, 'reviewer'), at: textIn(row, 'decidedAt') };
  if (decision.reason === '' && state !== 'confirmed') return idle('needs-reason');
  if (decision.by === '' && state !== 'disputed') return idle('needs-name');
  return { is: 'decided', decision };
}

/** What the checker itself sets as the state; undefined where what stands there stays. */
export function stateToSet(standing: Standing, row: EarlierRow, words: ReviewWords): State | undefined {
  switch (standing.is) {
    case 'refused':
      return 'pending';
    case 'reopened':
      return 'reopened';
    case 'open': {
      const state = keyOf(words.states, textIn(row, 'state'));
      return state === 'reopened' || state === 'pending' ? undefined : 'pending';
    }
    case 'decided':
    case 'idle':
      return undefined;
  }
}
