import { z } from 'zod';
import type { Target } from '../proposal/model';
import type { Message } from '../text/message';
import { check, evidenceOf } from './check';
import { unsettled, type UnsettledMessages } from './unsettled';

export interface TargetsMeasurableMessages {
  'measurable.met': { targets: number };
  /** So many targets have a blank completion value. */
  'measurable.blank': { targets: number };
  /** So many targets have words and no number that could be read. */
  'measurable.unclear': { targets: number };
  /** There is no target to measure. */
  'measurable.none': object;
}

/** Every target has a completion value that can be measured. */
export const targetsMeasurable = check<object, 'targets', Message<TargetsMeasurableMessages & UnsettledMessages>>({
  schema: z.strictObject({}),
  fields: () => ['targets'],
  prepare: () => ({ targets: field }) => {
    if (field.state !== 'present') return unsettled('targets', field);
    const { targets, isTable } = field.value;
    if (targets.length === 0) return { outcome: 'not-applicable', evidence: field.evidence, message: { key: 'measurable.none', params: {} } };

    if (targets.every(({ count }) => count.state === 'present')) return { outcome: 'met', evidence: cellsOf(targets), message: { key: 'measurable.met', params: { targets: targets.length } } };
    const blank = targets.filter(({ count }) => count.state === 'blank');
    const unclear = targets.filter(({ count }) => count.state === 'unreadable');
    // A blank cell in a table's row is a target without a value; in a bulk sheet's column it may be no target at all.
    if (blank.length > 0 && isTable) return { outcome: 'violated', evidence: cellsOf(blank), message: { key: 'measurable.blank', params: { targets: blank.length } } };
    const open = [...blank, ...unclear];
    return { outcome: 'undecided', evidence: cellsOf(open), message: { key: 'measurable.unclear', params: { targets: open.length } } };
  },
});

const cellsOf = (targets: readonly Target[]) => evidenceOf(targets.map((target) => (target.count.evidence.length > 0 ? target.count : target)));
