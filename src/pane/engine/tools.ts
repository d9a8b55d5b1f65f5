import { judgeBy, type Judge } from '../../judge/judge';
import type { ReadingContext } from '../../proposal/context';
import type { Vocabulary } from '../../proposal/vocabulary';
import type { Rulebook } from '../../rulebook/rulebook';

/** What an engine needs besides the workbook. */
export interface Tools {
  readonly rulebook: Rulebook;
  readonly judge: Judge;
  readonly context: ReadingContext;
}

/** Makes ready what an engine needs, of a call's rules and the words people use. */
export function toolsOf(rulebook: Rulebook, vocabulary: Vocabulary): Tools {
  return { rulebook, judge: judgeBy(rulebook), context: { vocabulary, directions: rulebook.directions.map(({ code, title }) => ({ code, title })) } };
}
