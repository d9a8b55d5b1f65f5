import type { Vocabulary } from '../../proposal/vocabulary';
import type { Rulebook } from '../../rulebook/rulebook';

/**
 * The newest call of rules/ and the vocabulary, checked when the add-in is built and built in as plain data, so that nothing is
 * fetched and no schema is needed in Excel. What stands here is for the compiler: webpack puts in its place what rules-loader.cjs
 * makes. Only the worker's entry imports this; the engine is handed the two, so that it runs in Node's tests.
 */
export const rulebook: Rulebook = notBuiltIn();
export const vocabulary: Vocabulary = notBuiltIn();

function notBuiltIn(): never {
  throw new Error('Only webpack fills this module (rules-loader.cjs): hand the engine its rules in tests.');
}
