import type { ProofReason } from '../checks/target-proof';

/** Says what another message carries, such as why a value is unreadable or a row proves nothing. */
export type Say = (reason: ProofReason) => string;

type CellRef = Evidence['cell'];

/** The words for each message key: a missing key, or one too many, does not compile. */
export type Words<M> = { readonly [K in keyof M]: (params: M[K], say: Say) => string };

/** Of a union of messages, the parameters by key. */
export type ParamsByKey<U extends { readonly key: string; readonly params: object }> = { readonly [M in U as M['key']]: M['params'] };
