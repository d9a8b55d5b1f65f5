import type { Decision } from '../judge/finding';
import type { Messages } from '../messages/messages';

/** What a person decided on a finding, in one line: the state, by whom, when, and why. */
export function decisionLine({ effect, by, at, reason }: Decision, { say, labels }: Messages): string {
  return say({ key: 'decision.made', params: { state: labels.state[effect], by, at, reason } });
}
