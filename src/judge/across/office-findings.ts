import { isNone } from '../../text/none';
import type { OfficeFinding, SitedProposal } from './office-finding';
import { partnerSpellings } from './partner-spellings';
import { sharedValues, type SaysNothing } from './shared-values';

/**
 * What an office finds only across proposals: a number, a title, or an organisation's leader that several share, and a foreign
 * partner's several spellings, in the order of the first proposal concerned. `isPlaceholder` tells marks that only keep a place
 * free (待定): they, and 「无」, are like no other. The time it takes grows as the number of proposals.
 */
export function officeFindings(sited: readonly SitedProposal[], isPlaceholder: SaysNothing): OfficeFinding[] {
  const saysNothing: SaysNothing = (text) => isNone(text) || isPlaceholder(text);
  return [...sharedValues(sited, saysNothing), ...partnerSpellings(sited, saysNothing)].sort((a, b) => (a.proposals[0] ?? 0) - (b.proposals[0] ?? 0));
}
