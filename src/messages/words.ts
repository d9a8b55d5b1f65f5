import type { ProofReason } from '../checks/target-proof';
import type { Evidence } from '../proposal/model';

/** How the cells of a finding are named, which only the report knows. */
export interface Places {
  /** The cells a finding rests on, in brackets, or nothing: （成果表!D7）. */
  readonly where: string;
  /** Those of them that are blank, or offer boxes of which none is ticked. */
  readonly whereBlank: string;
  /** One cell: 成果表!D7. */
  cell(cell: Evidence['cell']): string;
}

/** Says what another message carries, such as why a value is unreadable or a row proves nothing. */
export type Say = (reason: ProofReason) => string;

/** The words for each message key: a missing key, or one too many, does not compile. */
export type Words<M> = { readonly [K in keyof M]: (params: M[K], places: Places, say: Say) => string };

/** Of a union of messages, the parameters by key. */
export type ParamsByKey<U extends { readonly key: string; readonly params: object }> = { readonly [M in U as M['key']]: M['params'] };
