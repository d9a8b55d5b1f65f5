import { messagesIn, type Language } from '../../messages/messages';
import type { Proposal, Reading } from '../../proposal/model';
import type { Overview, SheetLine } from './engine';
import { directionOf } from './proposal-lines';
import type { Tools } from './tools';

/** What was found in a workbook: its sheets, how many proposals there are and of which directions, and what reading met. */
export function overviewOf({ proposals, problems, sheets }: Reading, { onSheet, ofDirection }: Counted, lang: Language, tools: Tools): Overview {
  const { say } = messagesIn(lang);
  const unknown = ofDirection.get(undefined) ?? 0;
  return {
    call: tools.rulebook.title,
    sheets: sheets.map((one): SheetLine => ({ ...one, proposals: onSheet.get(one.sheet) ?? 0 })),
    proposals: proposals.length,
    directions: [
      ...tools.context.directions.map(({ code, title }) => ({ code, title, proposals: ofDirection.get(code) ?? 0 })),
      ...(unknown === 0 ? [] : [{ code: undefined, title: say({ key: 'report.direction-unknown', params: {} }), proposals: unknown }]),
    ],
    problems: problems.map(({ cell, message }) => ({ cell, text: say(message) })),
  };
}

/** How many proposals there are on each sheet and of each direction. */
export interface Counted {
  readonly onSheet: ReadonlyMap<string, number>;
  readonly ofDirection: ReadonlyMap<string | undefined, number>;
}

/** Counts proposals. */
export function countedOf(proposals: readonly Proposal[], tools: Tools): Counted {
  const onSheet = new Map<string, number>();
  const ofDirection = new Map<string | undefined, number>();
  for (const proposal of proposals) {
    add(onSheet, proposal.home.sheet, 1);
    add(ofDirection, directionOf(proposal, tools), 1);
  }
  return { onSheet, ofDirection };
}

/** The counts with one proposal in the place of another, on the same sheet. */
export function recounted({ onSheet, ofDirection }: Counted, before: Proposal, after: Proposal, tools: Tools): Counted {
  const counts = new Map(ofDirection);
  add(counts, directionOf(before, tools), -1);
  add(counts, directionOf(after, tools), 1);
  return { onSheet, ofDirection: counts };
}

function add<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
