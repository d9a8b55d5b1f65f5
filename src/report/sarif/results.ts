import { changedIn } from '../../review/basis';
import type { Compared } from '../../review/compare';
import type { EarlierRow } from '../../review/earlier';
import { cellText } from '../../review/read-table';
import type { Decision, Finding } from '../../judge/finding';
import { LANGUAGES, messagesIn, type Messages } from '../../messages/messages';
import type { Rule } from '../../rulebook/rulebook';
import type { ExportedTable } from '../exported';
import { shown, titleOf } from '../judged';
import { sentenceOf } from '../places';
import type { Reported } from '../reported';
import { sarifMessage } from './message';
import { evidenceLocations, locationOf, type SarifLocation } from './places';
import { levelOfRule } from './rules';

/** A result of a SARIF log (3.27). */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  /** `open` cannot be decided from what stands there, `review` is for a person; both have level `none`, as SARIF has it. */
  readonly kind: 'fail' | 'open' | 'review';
  readonly level: 'error' | 'note' | 'none';
  readonly message: { readonly text: string };
  readonly locations?: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: { readonly 'findingNumber/v1': string };
  readonly baselineState?: 'new' | 'unchanged' | 'updated' | 'absent';
  /** What reviewers decided, as far as it counts; empty where that is nothing. */
  readonly suppressions: readonly SarifSuppression[];
  readonly properties: Readonly<Record<string, string>>;
}

interface SarifSuppression {
  readonly kind: 'external';
  readonly status: 'accepted' | 'underReview';
  readonly justification: string;
}

/** Where rules stand in the log. */
export type RulePlaces = ReadonlyMap<string, { readonly index: number; readonly rule: Rule }>;

/** The result of a row of a table of findings; undefined for a row that is nobody's finding. */
export function sarifResult(row: Compared<Reported>, { file }: Pick<ExportedTable, 'file'>, rules: RulePlaces, messages: Messages): SarifResult | undefined {
  if (row.finding !== undefined) return found(row, row.finding, file, rules, messages);
  return row.earlier?.number === undefined ? undefined : gone(row.earlier, row.earlier.number, file, rules);
}

function found({ change, earlier, standing }: Compared<Reported>, { number, stands, finding, of }: Reported, file: string | undefined, rules: RulePlaces, messages: Messages): SarifResult {
  const { rule, evidence } = finding;
  const kind = kindOf(finding);
  const baselineState = change === undefined ? undefined : change === 'new' ? 'new' : isUpdated(stands.basis, earlier) ? 'updated' : 'unchanged';
  const [first = locationOf(file, of?.proposal.home), ...others] = evidenceLocations(file, evidence);
  return {
    ...placed(rule.id, rules),
    kind,
    level: kind === 'fail' ? levelOfRule(rule) : 'none',
    message: sarifMessage(sentenceOf(finding, messages, 'sheet-each')),
    locations: [first],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    partialFingerprints: { 'findingNumber/v1': number },
    ...(baselineState === undefined ? {} : { baselineState }),
    suppressions: standing?.is === 'decided' ? [suppression(standing.decision, messages)] : [],
    properties: of === undefined ? {} : { proposalId: shown(of.proposal.proposalId), title: titleOf(of.proposal) },
  };
}

/** A finding that the earlier table had and that is no more: said in the words that stand there. */
function gone({ cells }: EarlierRow, number: string, file: string | undefined, rules: RulePlaces): SarifResult {
  const ruleId = cellText(cells.rule) || number;
  const rule = rules.get(ruleId)?.rule;
  const isOpen = UNDECIDED.some((word) => cellText(cells.level).includes(word));
  const kind = isOpen ? rule?.check.kind === 'for-a-person' ? 'review' : 'open' : 'fail';
  const cell = cellText(cells.cell);
  const place = { ...locationOf(file), ...(cell === '' ? {} : { logicalLocations: [{ fullyQualifiedName: cell, kind: 'cell' as const }] }) };
  return {
    ...placed(ruleId, rules),
    kind,
    level: kind !== 'fail' ? 'none' : rule === undefined ? 'error' : levelOfRule(rule),
    message: sarifMessage(cellText(cells.advice) || number),
    locations: [place],
    partialFingerprints: { 'findingNumber/v1': number },
    baselineState: 'absent',
    suppressions: [],
    properties: { proposalId: cellText(cells.proposalId), title: cellText(cells.title) },
  };
}

/** The word for what is undecided in the tables of any language. */
const UNDECIDED = LANGUAGES.map((lang) => messagesIn(lang).labels.outcome.undecided);

const placed = (ruleId: string, rules: RulePlaces): Pick<SarifResult, 'ruleId' | 'ruleIndex'> => {
  const index = rules.get(ruleId)?.index;
  return index === undefined ? { ruleId } : { ruleId, ruleIndex: index };
};

function kindOf({ outcome, rule }: Finding): SarifResult['kind'] {
  if (outcome === 'violated') return 'fail';
  return rule.check.kind === 'for-a-person' ? 'review' : 'open';
}

/** Whether a finding rests on something else than the earlier table says, or the table does not say. */
function isUpdated(basis: string, earlier: EarlierRow | undefined): boolean {
  return changedIn(basis, cellText(earlier?.cells.basis)) !== undefined;
}

/** A decision as a suppression: a dispute is one that nobody has agreed to yet. */
function suppression(decision: Decision, { labels }: Messages): SarifSuppression {
  const { effect, reason, by, at } = decision;
  const justification = [labels.state[effect], reason, by, at].filter((text) => text !== '').join(' · ');
  return { kind: 'external', status: effect === 'disputed' ? 'underReview' : 'accepted', justification };
}
