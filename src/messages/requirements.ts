import type { checks, portfolioChecks } from '../checks/checks';

type Kinds = typeof checks & typeof portfolioChecks;

/** What a rule asks, said from its parameters, by kind of check: a kind without words does not compile. */
export type Requirements = { readonly [K in keyof Kinds]: (params: NonNullable<Kinds[K]['schema']['_output']>) => string };
