import { readTools } from '../../src/cli/tools';
import type { Finding } from '../../src/judge/finding';
import type { Proposal } from '../../src/proposal/model';
import { readProposals } from '../../src/proposal/read';
import { workbookOf } from '../support/workbooks';
import { caseFiles, type Expected, type NamedCaseFile } from './case-files';
import { changed, formSheet, type FormTexts } from './case-form';

const { judge, context } = readTools('rules');

/** Reads forms as the sheets of one workbook: exactly one proposal each. */
function read(forms: readonly FormTexts[]): readonly Proposal[] {
  const { proposals } = readProposals(workbookOf(...forms.map((texts, at) => formSheet(`申报书${at + 1}`, texts))), context);
  expect(proposals).toHaveLength(forms.length);
  return proposals;
}

/** Every rule that is not met, by outcome, sorted. */
function outcomes(findings: readonly Finding[]): Required<Expected> {
  const of = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule.id).sort();
  return { violated: of('violated'), undecided: of('undecided'), 'not-applicable': of('not-applicable') };
}

function expected(...parts: readonly (Expected | undefined)[]): Required<Expected> {
  const of = (outcome: keyof Expected) => parts.flatMap((part) => part?.[outcome] ?? []).sort();
  return { violated: of('violated'), undecided: of('undecided'), 'not-applicable': of('not-applicable') };
}

describe.each(caseFiles('2025-3').map((file): [string, NamedCaseFile] => [file.rules, file]))('%s', (_name, file) => {
  const judged = (change: FormTexts) => outcomes(read([changed(file.base, change)]).flatMap((proposal) => judge.judgeProposal(proposal).findings));

  test('基本申报书处处符合 / the base proposal is met everywhere', () => {
    expect(judged({})).toEqual(expected(file.expect));
  });

  test.each(file.cases.map((one): [string, typeof one] => [one.name, one]))('%s', (_case, { change, expect: own }) => {
    expect(judged(change)).toEqual(expected(file.expect, own));
  });

  test.each(file.portfolio.map((one): [string, typeof one] => [one.name, one]))('组合：%s', (_case, { proposals, expect: own }) => {
    const forms = proposals.flatMap(({ times = 1, change }) => Array.from({ length: times }, () => changed(file.base, change)));
    const all = read(forms.map((texts, at) => ({ ...texts, 申报编号: `SQ2025YFE${at + 1}` })));
    // A direction of which the case has no proposal is none of its business.
    const sections = new Set(['二', ...all.flatMap(({ direction }) => (direction.state === 'present' ? [direction.value] : []))]);
    const findings = judge.judgePortfolio({ proposals: all, whole: true }).filter(({ rule }) => sections.has(rule.clause.section));
    expect(outcomes(findings)).toEqual(expected(own));
  });
});
