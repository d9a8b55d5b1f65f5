import { stumbled } from './amounts';
import { isOfOthers, readCounts } from './counts';
import { isEmpty } from './course';
import { readDetails } from './details';
import type { Draft } from './draft';
import { companyOf, inventionOf, says, saying, visitOf } from './facts';
import { isOfJournals } from './journals';
import { reservationsOf } from './reservations';
import type { Segment } from './segments';
import { has, isKind } from './segments';

/** Reads a segment's numbers and conditions into a target. */
export function readOn(draft: Draft, segment: Segment, apiece = false): void {
  const named = draft.isHeading && isEmpty(draft);
  const beside = isOfOthers(draft, segment);
  if (segment.isHead) draft.isHeading = true;
  readCounts(draft, segment, apiece);
  readDetails(draft, segment);
  // 力争发表在我国科技期刊 is a reserve about the journals alone, and 力争授权1项 about what is granted.
  const reservations = draft.kinds.includes('paper') && isOfJournals(segment) ? [] : reservationsOf(segment, draft.kinds);
  draft.doubts.push(...reservations.filter(({ key }) => !(beside && key === 'target.no-promise')));
  if (draft.kinds.includes('patent') && draft.invention === true && inventionOf(segment) === false) draft.doubts.push(stumbled(saying(segment, 'notInvention') ?? ''));
  if (draft.kinds.includes('seminar') && attends(segment, named)) draft.doubts.push({ key: 'target.attended', params: { words: saying(segment, 'attend') ?? '' } });
  if (draft.kinds.includes('visit') && says(segment, 'attend')) draft.doubts.push(stumbled(saying(segment, 'attend') ?? ''));
  if (says(segment, 'all', 'every')) draft.invention ??= inventionOf(segment);
  if (draft.kinds.includes('visit')) draft.visit = bothOf(draft.visit, visitOf(segment));
  joinLater(draft, segment, named);
}

/** Whether the meeting itself is attended; 参会人数 under a heading only counts people. */
const attends = (segment: Segment, named: boolean): boolean =>
  segment.tokens.some(isKind) ? says(segment, 'attend') : named && segment.tokens.some((token) => has(token, 'attend') && !has(token, 'attendance'));

/** "均与韩方合著", "（与韩方联合）", and "与韩方合著2篇" under a heading: said after the target is named, of all of it. */
function joinLater(draft: Draft, segment: Segment, named: boolean): void {
  const { jointly, countries, foreign, unclear } = companyOf(segment);
  const ofAll = named || segment.depth > 0 || says(segment, 'all', 'every');
  if (ofAll && jointly && !says(segment, 'deny')) [draft.jointly, draft.foreign] = [true, draft.foreign || foreign];
  if (ofAll && unclear !== undefined) draft.doubts.push({ key: 'target.with-whom', params: { words: unclear } });
  if (ofAll || segment.tokens.some(isKind)) draft.countries = [...new Set([...draft.countries, ...countries])];
}

function bothOf(first: Draft['visit'], second: Draft['visit']): Draft['visit'] {
  return first === undefined || second === undefined || first === second ? (first ?? second) : 'both';
}
