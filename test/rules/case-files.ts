import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FormTexts } from './case-form';

/** Rule ids by the outcome a case expects of them; every rule that is not listed must be met. */
export type Expected = Readonly<Partial<Record<'violated' | 'undecided' | 'not-applicable', readonly string[]>>>;

/** What a grant officer writes down of one rule file: a proposal that is in order, and what each change to it brings about. */
export interface CaseFile {
  readonly base: FormTexts;
  /** What holds of the base, and of every case (the rules that only a person can judge). */
  readonly expect?: Expected;
  readonly cases: readonly { readonly name: string; readonly change: FormTexts; readonly expect?: Expected }[];
  readonly portfolio: readonly {
    readonly name: string;
    readonly proposals: readonly { readonly times?: number; readonly change: FormTexts }[];
    readonly expect?: Expected;
  }[];
}

export interface NamedCaseFile extends CaseFile {
  /** The rule file's name without its ending, and where its cases stand. */
  readonly rules: string;
  readonly path: string;
  /** The section whose rules are looked at: 1.1, or 二 for common.json. */
  readonly section: string;
}

/** The case files of a call, one beside each of its rule files; throws, saying what to add, where one is missing or stands alone. */
export function caseFiles(call: string): readonly NamedCaseFile[] {
  const folder = join('test/rules', call);
  const files = readdirSync(join('rules', call)).map((name) => basename(name, '.json')).filter((name) => name !== 'call');
  const alone = readdirSync(folder).filter((name) => !files.includes(basename(name, '.cases.json')));
  if (alone.length > 0) throw new Error(`cases without a rule file in rules/${call}: ${alone.join(', ')}`);
  return files.map((rules) => {
    const path = join(folder, `${rules}.cases.json`);
    const { code } = JSON.parse(readFileSync(join('rules', call, `${rules}.json`), 'utf8')) as { code: string };
    return { rules, path, section: code, ...(JSON.parse(readFileSync(path, 'utf8')) as CaseFile) };
  });
}
