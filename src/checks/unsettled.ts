import type { Evidence, Field, FieldKey, Reason } from '../proposal/model';
import type { Message } from '../text/message';
import { both, type Judgement } from './check';

export interface UnsettledMessages {
  'field.blank': { field: FieldKey };
  'field.unreadable': { field: FieldKey; why: Reason };
}

/** The undecided judgement that a blank or unreadable field leaves. */
export function unsettled(
  key: FieldKey,
  field: Exclude<Field<unknown>, { state: 'present' }>,
  others: readonly Evidence[] = [],
): Judgement<Message<UnsettledMessages>> {
  const evidence = both(field.evidence, others);
  return field.state === 'blank'
    ? { outcome: 'undecided', evidence, message: { key: 'field.blank', params: { field: key } } }
    : { outcome: 'undecided', evidence, message: { key: 'field.unreadable', params: { field: key, why: field.why } } };
}
