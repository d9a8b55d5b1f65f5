import type { Judgement } from './check';
import { amount } from './amount';
import { declared } from './declared';
import { directionKnown } from './direction-known';
import { fieldListed } from './field-listed';
import { forAPerson } from './for-a-person';
import { funds } from './funds';
import { organizationType } from './organization-type';
import { quota } from './quota';
import { shareAtLeast } from './share-at-least';
import { sidesMatch } from './sides-match';
import { targetAtLeast } from './target-at-least';
import { targetsCover } from './targets-cover';
import { targetsMeasurable } from './targets-measurable';

/** Every kind of check of a proposal, by the name a rule file gives it. Schema, evaluation and types all follow from this. */
export const checks = {
  amount,
  declared,
  'direction-known': directionKnown,
  'field-listed': fieldListed,
  'for-a-person': forAPerson,
  'organization-type': organizationType,
  'share-at-least': shareAtLeast,
  'sides-match': sidesMatch,
  'target-at-least': targetAtLeast,
  'targets-cover': targetsCover,
  'targets-measurable': targetsMeasurable,
} as const;

/** Every kind of check of a portfolio: all proposals together. */
export const portfolioChecks = { funds, quota } as const;

type MessageOf<C> = C extends { prepare(...parameters: never[]): (given: never) => Judgement<infer M> } ? M : never;

/** All that checks can say, as key and parameters. */
export type CheckMessage = MessageOf<(typeof checks)[keyof typeof checks] | (typeof portfolioChecks)[keyof typeof portfolioChecks]>;
