import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRulebook } from '../rulebook/load';
import { parseRuleFile } from '../rulebook/parse';
import type { Rulebook } from '../rulebook/rulebook';

/** The rulebook of one call's folder; throws RuleFileError where its files are not taken, and what Node throws where they cannot be read. */
export function readRulebook(folder: string): Rulebook {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return loadRulebook(names.map((name) => parseRuleFile(join(folder, name), readFileSync(join(folder, name), 'utf8'))));
}

/** The folders of calls in the folder of all rules, by name: those that hold a call.json. */
export function callFolders(rules: string): readonly string[] {
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(rules, entry.name)).includes('call.json'))
    .map((entry) => join(rules, entry.name))
    .sort();
}
