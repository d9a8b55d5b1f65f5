import type { Outcome } from '../checks/check';
import type { FieldKey, OrganizationType, TargetKind } from '../proposal/model';

/** A record with a text for each of its keys. */
type Texts<K extends string> = Readonly<Record<K, string>>;

/** The words that name things: fields, outcomes, columns. They take no parameters; sentences are in the other files. */
export interface Labels {
  readonly verdict: Texts<'non-compliant' | 'undecided' | 'waived' | 'compliant'>;
  readonly outcome: Texts<Outcome>;
  readonly severity: Texts<'invalidating' | 'mandatory' | 'advisory'>;
  readonly level: Texts<'violated' | 'undecided' | 'advice'>;
  readonly field: Texts<FieldKey>;
  readonly organizationType: Texts<OrganizationType>;
  readonly target: Texts<TargetKind>;
  readonly change: Texts<'new' | 'still' | 'gone'>;
  /** What a reviewer can say of a finding, in the order the drop-down offers it. */
  readonly state: Texts<'pending' | 'fixed' | 'confirmed' | 'waived' | 'disputed'>;
  readonly sheet: Texts<'findings' | 'summary' | 'clauses'>;
  readonly findings: Texts<
    | 'number' | 'proposalId' | 'title' | 'level' | 'rule' | 'clause' | 'cell' | 'actual' | 'required' | 'gap' | 'advice'
    | 'state' | 'opinion' | 'reviewer' | 'decidedAt' | 'firstSeen' | 'lastSeen' | 'change'
  >;
  readonly summary: Texts<'proposalId' | 'title' | 'direction' | 'lead' | 'verdict' | 'violated' | 'undecided' | 'advice'>;
  readonly portfolio: Texts<
    'direction' | 'field' | 'applied' | 'compliant' | 'undecided' | 'chosen' | 'quota' | 'fundsAsked' | 'fundsChosen' | 'funds'
  >;
  readonly portfolioRules: Texts<'rule' | 'clause' | 'outcome' | 'message'>;
  readonly clauses: Texts<'section' | 'item' | 'quote' | 'how' | 'rules' | 'violated' | 'undecided'>;
  readonly how: Texts<'by-rule' | 'by-person' | 'explanatory'>;
}
