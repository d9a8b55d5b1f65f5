import { placeOf, shown, type Refusal } from './refusal';
import type { DirectionJson, RuleJson, SectionJson, Taken } from './schema';

/** What no file shows by itself: ids and codes given twice, a rule under another section's name, a figure derived from another that differs. */
export function crossRefusals(common: Taken<SectionJson>, directions: readonly Taken<DirectionJson>[]): Refusal[] {
  return [
    ...twice([common, ...directions].map(({ path, content }) => ({ file: path, place: 'code', found: content.code }))),
    ...twice([common, ...directions].flatMap((file) => rulesOf(file).map(({ rule, place }) => ({ file: file.path, place: `${place}.id`, found: rule.id })))),
    ...wrongPrefixes(common, ['common-', 'programme-']),
    ...directions.flatMap((direction) => wrongPrefixes(direction, [`${direction.content.code}-`])),
    ...[common, ...directions].flatMap((file) => [...clausesAtOdds(file), ...twice(clauseNumbers(file)), ...wronglyDerived(file)]),
  ];
}

interface Found {
  readonly file: string;
  readonly place: string;
  readonly found: string;
}

function rulesOf({ content }: Taken<SectionJson>): { rule: RuleJson; place: string }[] {
  return content.clauses.flatMap(({ rules = [] }, clause) => rules.map((rule, at) => ({ rule, place: placeOf(['clauses', clause, 'rules', at]) })));
}

function twice(all: readonly Found[]): Refusal[] {
  const first = new Map<string, Found>();
  return all.flatMap((one) => {
    const earlier = first.get(one.found);
    first.set(one.found, earlier ?? one);
    return earlier === undefined ? [] : [{ ...one, found: shown(one.found), allowed: `只用一次；已见于 / used once; it stands already in ${earlier.file} ${earlier.place}` }];
  });
}

function wrongPrefixes(file: Taken<SectionJson>, prefixes: readonly string[]): Refusal[] {
  return rulesOf(file)
    .filter(({ rule }) => !prefixes.some((prefix) => rule.id.startsWith(prefix)))
    .map(({ rule, place }) => ({ file: file.path, place: `${place}.id`, found: shown(rule.id), allowed: prefixes.map((prefix) => `"${prefix}…"`).join(' | ') }));
}

function clauseNumbers({ path, content }: Taken<SectionJson>): Found[] {
  return content.clauses.flatMap(({ number }, at) => (number === undefined ? [] : [{ file: path, place: placeOf(['clauses', at, 'number']), found: number }]));
}

/** A clause binds, and has rules, or it is explanatory, and has none. */
function clausesAtOdds({ path, content }: Taken<SectionJson>): Refusal[] {
  return content.clauses.flatMap(({ explanatory = false, rules = [] }, at) => {
    if (explanatory === rules.length > 0) {
      const found = explanatory ? '"explanatory": true 与 rules 并存 / beside rules' : '没有 rules，也没有 "explanatory": true / neither';
      return [{ file: path, place: placeOf(['clauses', at]), found, allowed: 'rules，或 / or "explanatory": true' }];
    }
    return [];
  });
}

/** A request above all of the section's funds could not be granted: the one figure follows from the other. */
function wronglyDerived(file: Taken<SectionJson>): Refusal[] {
  const rules = rulesOf(file);
  const funds = rules.flatMap(({ rule: { check } }) => (check.kind === 'funds' ? [check.params.value] : []));
  return rules.flatMap(({ rule: { derived, check }, place }) => {
    if (derived === undefined) return [];
    const figure = check.kind === 'amount' && check.params.field === 'grantRequested' ? check.params.atMost : undefined;
    if (figure !== undefined && funds.includes(figure)) return [];
    const allowed = `由本文件 funds 的数额推出 / what the funds rule of this file says: ${funds.join(' | ') || '（没有 / none）'}`;
    return [{ file: file.path, place: `${place}.check`, found: shown({ kind: check.kind, ...check.params }), allowed }];
  });
}
