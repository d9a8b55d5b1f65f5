import type { CounterpartListed, Field, Reason, YesNo } from '../proposal/model';
import type { Message } from '../text/message';
import { both, distinct, type Judgement } from './check';

export interface CounterpartListedMessages {
  /** It stands on the counterpart's list, which proves that the partner applies as well. */
  'counterpart.listed': { list: string };
  /** It stands there, and yet the applicant declares that the partner does not apply. */
  'counterpart.listed-denied': { list: string };
  /** It cannot be told whether it stands there. */
  'counterpart.unclear': { why: Reason };
  /** It is not there, and nothing on the list comes near it. */
  'counterpart.absent': { list: string; isDeclared: boolean };
}

/**
 * Whether the partner applies as well, by the counterpart agency's own list: the applicant's 是 is then only a declaration.
 * Undefined where the list says nothing of it, or where it cannot be told and the applicant's own 否 settles it.
 */
export function byTheList(listed: Field<CounterpartListed>, declared: Field<YesNo>): Judgement<Message<CounterpartListedMessages>> | undefined {
  const declares = declared.state === 'present' ? declared.value : undefined;
  if (listed.state === 'blank' || (listed.state === 'unreadable' && declares === 'no')) return undefined;
  if (listed.state === 'unreadable') return { outcome: 'undecided', evidence: distinct(both(listed.evidence, declared.evidence)), message: { key: 'counterpart.unclear', params: { why: listed.why } } };
  const { on, list } = listed.value;
  const evidence = distinct(both(listed.evidence, declared.evidence));
  if (!on) return { outcome: 'violated', evidence, message: { key: 'counterpart.absent', params: { list, isDeclared: declares === 'yes' } } };
  return declares === 'no'
    ? { outcome: 'undecided', evidence, message: { key: 'counterpart.listed-denied', params: { list } } }
    : { outcome: 'met', evidence, message: { key: 'counterpart.listed', params: { list } } };
}
