import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeBy, type Judge } from '../judge/judge';
import type { ReadingContext } from '../proposal/context';
import { vocabularySchema } from '../proposal/vocabulary';
import { checkRuleFile } from '../rulebook/load';
import { parseRuleFile } from '../rulebook/parse';
import type { Rulebook } from '../rulebook/rulebook';
import { callFolders, readRulebook } from './rule-files';

/** What checking needs besides the workbooks: made once. */
export interface Tools {
  readonly rulebook: Rulebook;
  readonly judge: Judge;
  readonly context: ReadingContext;
}

/** The newest call's rules, and the vocabulary, from the folder of rules; throws RuleFileError where a file is not taken. */
export function readTools(rules: string): Tools {
  const folder = callFolders(rules).at(-1);
  if (folder === undefined) throw new Error(`no call in ${rules}`);
  const rulebook = readRulebook(folder);
  const path = join(rules, 'vocabulary.json');
  const vocabulary = checkRuleFile(parseRuleFile(path, readFileSync(path, 'utf8')), vocabularySchema);
  return { rulebook, judge: judgeBy(rulebook), context: { vocabulary, directions: rulebook.directions.map(({ code, title }) => ({ code, title })) } };
}
