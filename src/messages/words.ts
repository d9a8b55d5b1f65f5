import type { Reason } from '../proposal/model';

/** Says what another message carries, such as why a value is unreadable. */
export type Say = (reason: Reason) => string;

/** The words for each message key: a missing key, or one too many, does not compile. */
export type Words<M> = { readonly [K in keyof M]: (params: M[K], say: Say) => string };
