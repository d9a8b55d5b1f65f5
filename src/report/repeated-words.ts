import type { JudgedProposal } from '../judge/finding';
import type { Messages } from '../messages/messages';
import type { Repeated } from '../review/repeated';
import { shown, titleOf } from './judged';

/** A proposal with the name of the file it stands in. */
export interface FiledProposal {
  readonly judged: JudgedProposal;
  readonly file: string;
}

/** The sentences that say which proposals stand in several files, and what is different there. */
export function repeatedSentences(repeated: readonly Repeated[], all: readonly FiledProposal[], messages: Messages): string[] {
  const { say } = messages;
  return repeated.map(({ places, differing }) => {
    const copies = places.flatMap((place) => all[place] ?? []);
    const proposal = copies.map(({ judged }) => shown(judged.proposal.proposalId) || titleOf(judged.proposal)).find((name) => name !== '') ?? say({ key: 'report.no-id', params: {} });
    const files = copies.map(({ file }) => file);
    return differing.length === 0 ? say({ key: 'report.repeated-same', params: { proposal, files } }) : say({ key: 'report.repeated-different', params: { proposal, files, fields: namesOf(differing, messages) } });
  });
}

/** The remark beside each proposal that stands in other files too, by its place among all. */
export function repeatedRemarks(repeated: readonly Repeated[], all: readonly FiledProposal[], messages: Messages): ReadonlyMap<number, string> {
  const { say } = messages;
  return new Map(repeated.flatMap(({ places, differing }) => places.map((place): [number, string] => {
    const files = places.filter((other) => other !== place).flatMap((other) => all[other]?.file ?? []);
    return [place, differing.length === 0 ? say({ key: 'report.also-in-same', params: { files } }) : say({ key: 'report.also-in-different', params: { files, fields: namesOf(differing, messages) } })];
  })));
}

const namesOf = (fields: Repeated['differing'], { labels }: Messages): string[] => fields.map((field) => labels.field[field]);
