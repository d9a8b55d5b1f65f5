import type { Earlier } from '../../review/earlier';
import { keyOf, type State } from '../../review/columns';
import { reviewWords } from '../review-words';

/** What a reviewer says of a finding that takes it out of a notice: it was waived, or is not one in the reviewer's eyes. */
const SET_ASIDE: ReadonlySet<State> = new Set<State>(['waived', 'disputed']);

/** The numbers (编号) of findings that reviewers set aside in a findings table. Where two rows of a number differ, nobody knows which holds: it is not set aside. */
export function setAside({ rows }: Earlier): ReadonlySet<string> {
  const { states } = reviewWords();
  const aside = new Map<string, boolean>();
  for (const { number, cells } of rows) {
    if (number === undefined) continue;
    const value = cells.state?.value;
    const state = typeof value === 'string' ? keyOf(states, value) : undefined;
    const isAside = state !== undefined && SET_ASIDE.has(state);
    aside.set(number, isAside && aside.get(number) !== false);
  }
  return new Set([...aside].flatMap(([number, isAside]) => (isAside ? [number] : [])));
}
