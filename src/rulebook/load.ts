import type { z } from 'zod';
import { crossRefusals } from './cross-checks';
import type { RuleFile } from './parse';
import { refusalsOf } from './plain-words';
import { RuleFileError, type Refusal } from './refusal';
import type { Clause, ClausePlace, Direction, PortfolioRule, ProposalRule, Rule, Rulebook, Section } from './rulebook';
import { callSchema, commonSchema, directionSchema, isPortfolioCheck, type ClauseJson, type RuleJson, type SectionJson, type Taken } from './schema';
import { canonical, versionOf } from './version';

/**
 * Makes the rulebook of a call from the files of its folder: call.json, common.json, and every other file a direction.
 * Throws RuleFileError, with every reason found, where a file does not fit or the files contradict each other.
 */
export function loadRulebook(files: readonly RuleFile[]): Rulebook {
  const refusals: Refusal[] = [];
  const call = take(theOne(files, 'call.json', refusals), callSchema, refusals);
  const common = take(theOne(files, 'common.json', refusals), commonSchema, refusals);
  const directions = files
    .filter(({ path }) => !['call.json', 'common.json'].includes(nameOf(path)))
    .map((file) => take(file, directionSchema, refusals))
    .filter((file) => file !== undefined);
  if (call === undefined || common === undefined || refusals.length > 0) throw new RuleFileError(refusals);

  const contradictions = crossRefusals(common, directions);
  if (contradictions.length > 0) throw new RuleFileError(contradictions);
  return {
    ...call.content,
    common: sectionOf(common.content),
    directions: directions
      .map(({ content }): Direction => ({ ...sectionOf(content), partner: content.partner }))
      .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })),
  };
}

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

function theOne(files: readonly RuleFile[], name: string, refusals: Refusal[]): RuleFile | undefined {
  const file = files.find(({ path }) => nameOf(path) === name);
  if (file === undefined) refusals.push({ file: name, place: '规则文件夹 / the folder of rules', found: '（没有这个文件 / no such file）', allowed: name });
  return file;
}

function take<T>(file: RuleFile | undefined, schema: z.ZodType<T>, refusals: Refusal[]): Taken<T> | undefined {
  if (file === undefined) return undefined;
  const result = schema.safeParse(file.json);
  if (result.success) return { path: file.path, content: result.data };
  refusals.push(...refusalsOf(file.path, file.json, schema, result.error));
  return undefined;
}

/** Checks one file by a schema of its own (the vocabulary); throws RuleFileError where it does not fit. */
export function checkRuleFile<T>(file: RuleFile, schema: z.ZodType<T>): T {
  const refusals: Refusal[] = [];
  const taken = take(file, schema, refusals);
  if (taken === undefined) throw new RuleFileError(refusals);
  return taken.content;
}

function sectionOf({ code, title, clauses: given }: SectionJson): Section {
  const clauses = given.map((clause) => clauseOf(code, clause));
  const rules = clauses.flatMap((clause) => clause.rules);
  return { code, title, clauses, proposalRules: rules.filter(isProposalRule), portfolioRules: rules.filter(isPortfolioRule) };
}

function clauseOf(section: string, { number, quote, explanatory, rules = [] }: ClauseJson): Clause {
  const place: ClausePlace = { section, quote, ...(number === undefined ? {} : { number }) };
  return { ...place, explanatory: explanatory === true, rules: rules.map((rule) => ruleOf(rule, place)) };
}

function ruleOf({ id, severity, derived, check, note }: RuleJson, clause: ClausePlace): Rule {
  const version = versionOf(canonical({ quote: clause.quote.replace(/\s/gu, ''), severity, check }));
  return { id, severity, derived: derived === true, check, clause, version, ...(note === undefined ? {} : { note }) };
}

const isPortfolioRule = (rule: Rule): rule is PortfolioRule => isPortfolioCheck(rule.check);
const isProposalRule = (rule: Rule): rule is ProposalRule => !isPortfolioCheck(rule.check);
