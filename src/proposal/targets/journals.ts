import type { Reason } from '../model';
import { shareOf } from './amounts';
import type { Draft } from './draft';
import { says, saying } from './facts';
import type { Part } from './parsed';
import { BLANK, present, unreadable } from './parsed';
import { reservationsOf } from './reservations';
import type { Segment } from './segments';
import { has, isKind, textOf } from './segments';

/** Whether a segment speaks of journals, and of nothing else that is counted. */
export function isOfJournals({ tokens, ...segment }: Segment): boolean {
  return says({ tokens, ...segment }, 'domesticJournal', 'unclearJournal') && !tokens.some((token) => isKind(token) || token.type === 'quantity');
}

/** Reads what a segment says of the journals that papers appear in; `part` is how many of them it speaks of, where it names a number. */
export function readJournals(draft: Draft, segment: Segment, part?: Part): void {
  const unclear = saying(segment, 'unclearJournal') ?? besideOthers(segment);
  if (unclear === undefined && !says(segment, 'domesticJournal')) return;
  const doubt: Reason | undefined = unclear !== undefined ? { key: 'target.journal-unclear', params: { words: unclear } } : journalDoubt(segment);
  if (doubt !== undefined) Object.assign(draft, { domestic: unreadable(doubt), domesticShare: undefined, inDomestic: false });
  else if (part !== undefined) draft.domestic = draft.domestic.state === 'blank' ? part : contradiction(segment);
  else readShare(draft, segment);
}

/** "我国科技期刊或国际期刊": the Chinese journals are one choice of several. */
function besideOthers(segment: Segment): string | undefined {
  const { tokens } = segment;
  const listed = tokens.some((token, index) => has(token, 'domesticJournal') && [tokens[index - 1], tokens[index + 1]].some((beside) => has(beside, 'and', 'either')));
  return says(segment, 'domesticJournal') && (listed || says(segment, 'otherJournal', 'either')) ? textOf(tokens) : undefined;
}

/** 力争, 不, 投稿: said of the journals, they leave the papers as they are. */
function journalDoubt(segment: Segment): Reason | undefined {
  const words = saying(segment, 'notPublished');
  return words === undefined ? reservationsOf(segment, [])[0] : { key: 'target.not-published', params: { words } };
}

function readShare(draft: Draft, segment: Segment): void {
  if (draft.domestic.state === 'unreadable') return;
  const share = segment.tokens.filter((token) => token.type === 'quantity').map(shareOf).find((one) => one !== undefined);
  if (share !== undefined) draft.domesticShare = share;
  else if (isHalf(segment)) draft.domesticShare = { min: 0.5, max: 1 };
  else if (says(segment, 'all', 'every') && draft.count.state === 'present') Object.assign(draft, { domestic: present(draft.count.value), domesticShare: { min: 1, max: 1 } });
  else draft.inDomestic = true;
}

/** 其中一半; after other words (不到一半, 近一半) it may be less. */
function isHalf({ tokens }: Segment): boolean {
  const half = tokens.findIndex((token) => has(token, 'half'));
  return half >= 0 && tokens[half - 1]?.type !== 'unknown';
}

const contradiction = (segment: Segment): Part => unreadable({ key: 'target.contradiction', params: { words: textOf(segment.tokens) } });

/** The journals of papers whose number is known: a share is a number too, as far as papers come whole (40% of 4 is none). */
export function domesticOf({ domestic, domesticShare, inDomestic }: Draft, count: Part): Pick<Draft, 'domestic' | 'domesticShare'> {
  if (domestic.state !== 'blank' || count.state !== 'present') return { domestic, domesticShare };
  if (domesticShare === undefined) return inDomestic && count.value.max === 1 ? { domestic: count, domesticShare: { min: 1, max: 1 } } : { domestic, domesticShare };
  const { min, max } = count.value;
  const part = { min: Math.ceil(min * domesticShare.min - 1e-9), max: max === Infinity ? Infinity : Math.floor(max * domesticShare.max + 1e-9) };
  return { domestic: part.min <= part.max ? present(part) : BLANK, domesticShare };
}
