import { z } from 'zod';
import type { Message } from '../text/message';
import { check } from './check';
import { byTheList, type CounterpartListedMessages } from './counterpart-listed';
import { unsettled, type UnsettledMessages } from './unsettled';

export type DeclaredField = 'counterpartApplied' | 'agreementSigned' | 'agreementHasIp';

export interface DeclaredMessages {
  'declared.yes': { field: DeclaredField };
  'declared.no': { field: DeclaredField };
  /** What the declaration depends on is declared not to be. */
  'declared.void': { field: DeclaredField; condition: DeclaredField };
}

type DeclaredParams = { field: DeclaredField; ifDeclared?: DeclaredField | undefined };

const DECLARED = z.enum(['counterpartApplied', 'agreementSigned', 'agreementHasIp']);

/**
 * The applicant declares something; with `ifDeclared`, only where that other thing is declared. Whether the partner applies as
 * well rests on the counterpart agency's own list, where one was taken in.
 */
export const declared = check<DeclaredParams, DeclaredField | 'counterpartListed', Message<DeclaredMessages & CounterpartListedMessages & UnsettledMessages>>({
  schema: z.strictObject({ field: DECLARED, ifDeclared: DECLARED.optional() }),
  fields: ({ field, ifDeclared }) => [field, ...(ifDeclared === undefined ? [] : [ifDeclared]), ...(field === 'counterpartApplied' ? ['counterpartListed' as const] : [])],
  prepare: ({ field: key, ifDeclared }) => (given) => {
    const field = given[key];
    const condition = ifDeclared === undefined ? undefined : given[ifDeclared];
    if (ifDeclared !== undefined && condition !== undefined) {
      if (condition.state !== 'present') return unsettled(ifDeclared, condition, field.evidence);
      if (condition.value === 'no') {
        return { outcome: 'not-applicable', evidence: condition.evidence, message: { key: 'declared.void', params: { field: key, condition: ifDeclared } } };
      }
    }
    const listed = key === 'counterpartApplied' ? byTheList(given.counterpartListed, field) : undefined;
    if (listed !== undefined) return listed;
    if (field.state !== 'present') return unsettled(key, field);
    return field.value === 'yes'
      ? { outcome: 'met', evidence: field.evidence, message: { key: 'declared.yes', params: { field: key } } }
      : { outcome: 'violated', evidence: field.evidence, message: { key: 'declared.no', params: { field: key } } };
  },
});
