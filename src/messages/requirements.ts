import { onceFor } from '../once';
import type { z } from 'zod';
import type { checks, portfolioChecks } from '../checks/checks';

type Kinds = typeof checks & typeof portfolioChecks;
type Params = { readonly [K in keyof Kinds]: z.output<Kinds[K]['schema']> };

/** What a rule asks, said from its parameters, by kind of check: a kind without words does not compile. */
export type Requirements = { readonly [K in keyof Params]: (params: Params[K]) => string };

/** A check and its parameters, as a rule has them. */
export type Asked = { readonly [K in keyof Params]: { readonly kind: K; readonly params: Params[K] } }[keyof Params];

/** What says what a check asks, in the words given. A rule's findings share its check, of which it is said once. */
export function sayRequirements(requirements: Requirements): (check: Asked) => string {
  // Kind and parameters belong together by Asked's type, which an indexed access cannot express.
  return onceFor((check) => (requirements[check.kind] as (params: Asked['params']) => string)(check.params));
}
