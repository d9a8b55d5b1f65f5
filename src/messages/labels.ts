import type { Outcome } from '../checks/check';
import type { OfficeFinding } from '../judge/across/office-finding';
import type { Verdict } from '../judge/finding';
import type { CounterpartKind } from '../proposal/counterpart/overview';
import type { FieldKey, OrganizationType, TargetKind } from '../proposal/model';
import type { Change, FindingColumn, State } from '../review/columns';
import type { HistoryColumn, HistoryEvent, Means } from '../review/history-columns';
import type { Reopened } from '../review/standing';
import type { Severity } from '../rulebook/rulebook';
import type { Level } from '../workbook/edits';

/** A record with a text for each of its keys. */
type Texts<K extends string> = Readonly<Record<K, string>>;

/** The words that name things: fields, outcomes, columns. They take no parameters; sentences are in the other files. */
export interface Labels {
  readonly verdict: Texts<Verdict>;
  readonly outcome: Texts<Outcome>;
  readonly severity: Texts<Severity>;
  readonly level: Texts<Level>;
  readonly field: Texts<FieldKey>;
  readonly organizationType: Texts<OrganizationType>;
  readonly target: Texts<TargetKind>;
  readonly change: Texts<Change>;
  /** What a reviewer can say of a finding, in the order the drop-down offers it. */
  readonly state: Texts<State>;
  readonly sheet: Texts<'findings' | 'summary' | 'clauses'>;
  readonly findings: Texts<FindingColumn>;
  readonly summary: Texts<'proposalId' | 'title' | 'direction' | 'lead' | 'verdict' | 'violated' | 'undecided' | 'advice' | 'chosen' | 'file' | 'note'>;
  readonly portfolio: Texts<
    'direction' | 'field' | 'applied' | 'compliant' | 'undecided' | 'chosen' | 'quota' | 'fundsAsked' | 'fundsChosen' | 'funds' | 'competition'
  >;
  readonly portfolioRules: Texts<'rule' | 'clause' | 'outcome' | 'message'>;
  readonly counterpart: Texts<'kind' | 'title' | 'cell' | 'leaders' | 'proposal'>;
  readonly counterpartKind: Texts<CounterpartKind>;
  readonly office: Texts<'kind' | 'message' | 'cell' | 'found' | 'proposal'>;
  readonly officeKind: Texts<OfficeFinding['kind']>;
  readonly history: Texts<HistoryColumn>;
  readonly historyEvent: Texts<HistoryEvent>;
  readonly means: Texts<Means>;
  /** Why a decision was reopened. */
  readonly reopened: Texts<Reopened>;
  readonly clauses: Texts<'section' | 'item' | 'quote' | 'how' | 'rules' | 'violated' | 'undecided'>;
  readonly how: Texts<'by-rule' | 'by-person' | 'explanatory'>;
}
