import { compareSets } from '../../text/compare-sets';
import { compareTexts } from '../../text/compare';
import type { CounterpartListed, Field, Period, Proposal, Reason } from '../model';
import type { CounterpartList } from './counterpart-list';
import { cellsOfEntries, foundIn, listName, namedEntries, namesIn, type ListedEntry } from './listed-entry';
import { matchCounterparts, type CounterpartMatch } from './match';

/**
 * Gives each proposal what the counterpart agency's lists say of it: whether it is listed, and of one that certainly is, the
 * items that the list states. Without lists the proposals stay as they are. Pure: to be run again after any edit, with all
 * proposals and lists, since a proposal's match rests on the others too.
 */
export function withCounterparts(proposals: readonly Proposal[], lists: readonly CounterpartList[]): readonly Proposal[] {
  if (lists.length === 0) return proposals;
  const matches = matchCounterparts(proposals, lists);
  return proposals.map((proposal, index) => withMatch(proposal, matches[index]));
}

function withMatch(proposal: Proposal, match: CounterpartMatch | undefined): Proposal {
  if (match === undefined || match.how === 'none') return proposal;
  const counterpartListed = listedField(proposal, match);
  return match.how === 'listed' ? { ...proposal, ...itemsOf(proposal, match.by), counterpartListed } : { ...proposal, counterpartListed };
}

function listedField(proposal: Proposal, match: Exclude<CounterpartMatch, { how: 'none' }>): Field<CounterpartListed> {
  const own = [...proposal.titleEn.evidence, ...proposal.foreignLeader.evidence];
  switch (match.how) {
    case 'listed':
      return { state: 'present', value: { on: true, list: listName(match.by.list) }, evidence: [...cellsOfEntries([match.by]), ...own] };
    case 'absent':
      return { state: 'present', value: { on: false, list: namesOf(match.lists) }, evidence: own };
    case 'unclear':
      return { state: 'unreadable', why: whyUnclear(proposal, match), evidence: [...own, ...cellsOfEntries(match.entries)] };
  }
}

const namesOf = (lists: readonly CounterpartList[]): string => lists.map(listName).join('、');

function whyUnclear(proposal: Proposal, { why, entries: found, lists, proposals = 0 }: Extract<CounterpartMatch, { how: 'unclear' }>): Reason {
  const entries = namedEntries(found);
  const list = namesOf(lists);
  const direction = proposal.direction.state === 'present' ? proposal.direction.value : foundIn(proposal.direction);
  switch (why) {
    case 'leaders':
      return { key: 'listed.leaders', params: { own: [...namesIn(proposal.leader), ...namesIn(proposal.foreignLeader)].join('、') || namesIn(proposal.ownLeaders).join('、'), entries } };
    case 'near':
      return { key: 'listed.near', params: { entries } };
    case 'several':
      return { key: 'listed.several', params: { entries } };
    case 'shared':
      return { key: 'listed.shared', params: { proposals, entries } };
    case 'direction':
      return { key: 'listed.direction', params: { own: direction, listed: [...new Set(found.flatMap(({ entry }) => entry.direction ?? entry.otherDirection?.text ?? []))].join('、'), entries } };
    case 'doubted':
      return { key: 'listed.doubted', params: { said: [...new Set(found.flatMap(({ entry }) => entry.doubt?.found ?? []))].join('、'), entries } };
    case 'untitled':
      return { key: 'listed.untitled', params: { list, untitled: lists.flatMap((one) => one.entries).filter((entry) => entry['counterpart.titleEn'].state !== 'present').length } };
    case 'no-title':
      return { key: 'listed.no-title', params: { list } };
    case 'not-covered':
      return { key: 'listed.not-covered', params: { list, direction } };
  }
}

/** The five items as the counterpart states them, where its list does: it is that side's own word. */
function itemsOf(proposal: Proposal, { entry }: ListedEntry): Partial<Proposal> {
  const lead = proposal.leadOrganization.state === 'present' ? [proposal.leadOrganization.value] : [];
  return {
    'counterpart.titleEn': listed(proposal['counterpart.titleEn'], entry['counterpart.titleEn'], sameText),
    'counterpart.field': listed(proposal['counterpart.field'], entry['counterpart.field'], sameText),
    'counterpart.organizations': listed(proposal['counterpart.organizations'], bothSides(entry['counterpart.organizations'], proposal.foreignOrganization, lead), sameNames),
    'counterpart.leaders': listed(proposal['counterpart.leaders'], bothSides(entry['counterpart.leaders'], proposal.foreignLeader, namesIn(proposal.leader)), sameNames),
    'counterpart.period': listed(proposal['counterpart.period'], entry['counterpart.period'], samePeriod),
  };
}

/** What the list states; where the proposal has it from the foreign side's form otherwise, neither is chosen and both are shown. */
function listed<T>(own: Field<T>, theirs: Field<T>, isSame: (a: T, b: T) => boolean): Field<T> {
  if (theirs.state !== 'present') return own;
  if (own.state !== 'present' || isSame(own.value, theirs.value)) return theirs;
  return { state: 'unreadable', why: { key: 'listed.differs', params: { own: foundIn(own), listed: foundIn(theirs) } }, evidence: [...theirs.evidence, ...own.evidence] };
}

/** A list's column of names, unless it only names its own side's: then it states nothing of the Chinese side's, rather than that there is none. */
function bothSides(theirs: Field<readonly string[]>, foreign: Field<readonly string[]>, own: readonly string[]): Field<readonly string[]> {
  const partners = namesIn(foreign);
  const others = namesIn(theirs).filter((name) => !partners.some((partner) => compareSets([partner], [name]).likeness === 'same'));
  // As many names as there are partners, none of them this side's: an abbreviation (RUPP) is not another partner.
  const isTheirsAlone = (others.length === 0 || namesIn(theirs).length <= partners.length) && !own.some((name) => namesIn(theirs).some((other) => compareTexts(name, other) === 'same'));
  return isTheirsAlone ? { state: 'blank', evidence: [] } : theirs;
}

const sameText = (a: string, b: string): boolean => compareTexts(a, b) === 'same';
const sameNames = (a: readonly string[], b: readonly string[]): boolean => compareSets(a, b).likeness === 'same';
const samePeriod = (a: Period, b: Period): boolean => JSON.stringify([a.months, a.start, a.end]) === JSON.stringify([b.months, b.start, b.end]);
