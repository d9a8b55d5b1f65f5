import type { ReasonMessages, Words } from '../words';
import { proofs } from './proofs';
import { reading } from './reading';
import { text } from './text';

/** All reasons a finding's words may quote. */
export const reasons: Words<ReasonMessages> = { ...text, ...reading, ...proofs };
