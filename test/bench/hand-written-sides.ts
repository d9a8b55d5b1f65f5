import type { Field, Proposal } from '../../src/proposal/model';
import { compareTexts, evened } from '../../src/text/compare';
import { compareNames, compareSets } from '../../src/text/compare-sets';
import type { WrittenDate } from '../../src/text/dates';
import { isExact, overlap } from '../../src/text/interval';
import { isNone } from '../../src/text/none';
import { bind, leaveOpen, type HandFinding } from './hand-written-finding';

export function judgeTitle(findings: HandFinding[], proposal: Proposal): void {
  compareWords(findings, 'common-title-match', 'title', 'titleEn', proposal.titleEn, proposal['counterpart.titleEn']);
}

export function judgeFieldMatch(findings: HandFinding[], proposal: Proposal): void {
  compareWords(findings, 'common-field-match', 'field', 'field', proposal.field, proposal['counterpart.field']);
}

function compareWords(findings: HandFinding[], rule: string, item: string, key: string, own: Field<string>, other: Field<string>): void {
  if (own.state !== 'present') { leaveOpen(findings, rule, key, own, other.evidence, bind); return; }
  if (other.state !== 'present') { leaveOpen(findings, rule, `counterpart.${key}`, other, own.evidence, bind); return; }
  if (isNone(own.value)) { leaveOpen(findings, rule, key, { state: 'blank', evidence: own.evidence }, other.evidence, bind); return; }
  if (isNone(other.value)) { leaveOpen(findings, rule, `counterpart.${key}`, { state: 'blank', evidence: other.evidence }, own.evidence, bind); return; }
  const evidence = [...own.evidence, ...other.evidence];
  let likeness = compareTexts(own.value, other.value);
  if (item === 'field' && likeness === 'different') {
    const [a, b] = [evened(own.value), evened(other.value)];
    if (a.includes(b) || b.includes(a)) likeness = 'unclear';
  }
  if (likeness === 'same') bind(findings, rule, 'met', evidence, 'sides.same', { item });
  else if (likeness === 'unclear') bind(findings, rule, 'undecided', evidence, 'sides.unclear', { item, own: own.value, counterpart: other.value });
  else bind(findings, rule, 'violated', evidence, 'sides.different', { item, own: own.value, counterpart: other.value });
}

export function judgePeriod(findings: HandFinding[], { period: own, 'counterpart.period': other }: Proposal): void {
  const rule = 'common-period-match';
  if (own.state !== 'present') { leaveOpen(findings, rule, 'period', own, other.evidence, bind); return; }
  if (other.state !== 'present') { leaveOpen(findings, rule, 'counterpart.period', other, own.evidence, bind); return; }
  const evidence = [...own.evidence, ...other.evidence];
  const said = { own: own.evidence.map(({ found }) => found).join(' / '), counterpart: other.evidence.map(({ found }) => found).join(' / ') };
  const [a, b] = [own.value, other.value];
  if (!overlap(a.months, b.months)) bind(findings, rule, 'violated', evidence, 'sides.different', { item: 'period', ...said });
  else if (!isExact(a.months) || !isExact(b.months)) bind(findings, rule, 'undecided', evidence, 'sides.unclear', { item: 'period', ...said });
  else if (agree(a.start, b.start) && agree(a.end, b.end)) bind(findings, rule, 'met', evidence, 'sides.same', { item: 'period' });
  else bind(findings, rule, 'undecided', evidence, 'sides.other-days', said);
}

function agree(a: WrittenDate | undefined, b: WrittenDate | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (a.year !== b.year) return false;
  if (a.month !== undefined && b.month !== undefined && a.month !== b.month) return false;
  return a.day === undefined || b.day === undefined || a.day === b.day;
}

export function judgeOrganizations(findings: HandFinding[], proposal: Proposal): void {
  const { ownOrganizations: list, leadOrganization: lead, foreignOrganization: foreign, participants, 'counterpart.organizations': other } = proposal;
  const rule = 'common-organizations-match';
  const explains = (name: string): boolean => {
    if (lead.state === 'present' && compareTexts(name, lead.value) === 'same') return false;
    if (foreign.state === 'present' && foreign.value.some((one) => compareTexts(name, one) === 'same')) return false;
    return participants.state === 'present' && participants.value.some((one) => compareNames(name, one.name) !== 'different');
  };
  if (list.state === 'unreadable') { leaveOpen(findings, rule, 'ownOrganizations', list, other.evidence, bind); return; }
  if (list.state === 'present') { compareLists(findings, rule, 'organizations', 'ownOrganizations', list, other, explains); return; }
  if (lead.state !== 'present') { leaveOpen(findings, rule, 'leadOrganization', lead, other.evidence, bind); return; }
  if (foreign.state !== 'present') { leaveOpen(findings, rule, 'foreignOrganization', foreign, [...lead.evidence, ...other.evidence], bind); return; }
  const own = { value: [lead.value, ...foreign.value], evidence: [...lead.evidence, ...foreign.evidence] };
  compareLists(findings, rule, 'organizations', 'leadOrganization', own, other, explains);
}

export function judgeLeaders(findings: HandFinding[], proposal: Proposal): void {
  const { ownLeaders: list, leader, foreignLeader: foreign, 'counterpart.leaders': other } = proposal;
  const rule = 'common-leaders-match';
  if (list.state === 'unreadable') { leaveOpen(findings, rule, 'ownLeaders', list, other.evidence, bind); return; }
  if (list.state === 'present') { compareLists(findings, rule, 'leaders', 'ownLeaders', list, other, () => false); return; }
  if (leader.state !== 'present') { leaveOpen(findings, rule, 'leader', leader, other.evidence, bind); return; }
  if (foreign.state !== 'present') { leaveOpen(findings, rule, 'foreignLeader', foreign, [...leader.evidence, ...other.evidence], bind); return; }
  const own = { value: [...leader.value, ...foreign.value], evidence: [...leader.evidence, ...foreign.evidence] };
  compareLists(findings, rule, 'leaders', 'leader', own, other, () => false);
}

type List = Extract<Field<readonly string[]>, { state: 'present' }>;

function compareLists(
  findings: HandFinding[], rule: string, item: string, key: string, own: Pick<List, 'value' | 'evidence'>, other: Field<readonly string[]>, explains: (name: string) => boolean,
): void {
  if (other.state !== 'present') { leaveOpen(findings, rule, `counterpart.${item}`, other, own.evidence, bind); return; }
  if (own.value.length === 0) { leaveOpen(findings, rule, key, { state: 'blank', evidence: own.evidence }, other.evidence, bind); return; }
  if (other.value.length === 0) { leaveOpen(findings, rule, `counterpart.${item}`, { state: 'blank', evidence: other.evidence }, own.evidence, bind); return; }
  const evidence = [...own.evidence, ...other.evidence];
  const { likeness, onlyA: onlyOwn, onlyB: onlyCounterpart } = compareSets(own.value, other.value);
  if (likeness === 'same') { bind(findings, rule, 'met', evidence, 'sides.same', { item }); return; }
  if (likeness === 'unclear') { bind(findings, rule, 'undecided', evidence, 'sides.unclear', { item, own: own.value.join('、'), counterpart: other.value.join('、') }); return; }
  const names = [...onlyOwn, ...onlyCounterpart];
  if (names.every(explains)) bind(findings, rule, 'undecided', evidence, 'sides.participants-only', { names });
  else bind(findings, rule, 'violated', evidence, 'sides.sets-differ', { item, onlyOwn, onlyCounterpart });
}
