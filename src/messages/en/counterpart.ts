import type { CounterpartMessages, NamedEntry } from '../../proposal/counterpart/counterpart-messages';
import type { Words } from '../words';

const named = (entries: readonly NamedEntry[]): string => entries.map(({ title, leaders, at }) => `“${title || 'no English title'}” (${leaders || 'no leader named'}) at ${at}`).join(', ');

/** What cannot be told for certain of the counterpart's list, in English. */
export const counterpart: Words<CounterpartMessages> = {
  'listed.leaders': ({ own, entries }) => `the list has the title, but not certainly the same leaders: here “${own || 'none'}”, there ${named(entries)}. Have a person confirm it.`,
  'listed.near': ({ entries }) => `the list does not have the title, but a near one or the same leader: ${named(entries)}. Have a person confirm whether it is the same project.`,
  'listed.several': ({ entries }) => `the list has several with this title and these leaders: ${named(entries)}. Say which it is.`,
  'listed.shared': ({ proposals, entries }) => `${proposals} proposals have the title and leaders of one on the list: ${named(entries)}. Say which it is.`,
  'listed.direction': ({ own, listed, entries }) => `the list has it under direction ${listed}, the proposal says ${own || 'none'}: ${named(entries)}. Check the direction.`,
  'listed.doubted': ({ said, entries }) => `the list has it, but with the remark “${said}”: ${named(entries)}. Ask the counterpart whether that application stands.`,
  'listed.untitled': ({ list, untitled }) => `it was not found on ${list}, but ${untitled} there have no English title and cannot be ruled out. Have a person confirm it.`,
  'listed.no-title': ({ list }) => `it has no English title to be looked for on ${list}. Fill in the English title.`,
  'listed.not-covered': ({ list, direction }) => `it was not found on ${list}, but that list may not hold the applications of direction ${direction}. Have a person confirm it.`,
  'listed.differs': ({ own, listed }) => `the counterpart's list says “${listed}”, the foreign side's part of the proposal “${own}”. Ask the counterpart.`,
};
