import { messagesIn, type Language } from '../../messages/messages';
import type { Reading } from '../../proposal/model';
import type { Overview, SheetLine } from './engine';
import { directionOf } from './proposal-lines';
import type { Tools } from './tools';

/** What was found in a workbook: its sheets, how many proposals there are and of which directions, and what reading met. */
export function overviewOf({ proposals, problems, sheets }: Reading, lang: Language, tools: Tools): Overview {
  const { say } = messagesIn(lang);
  const onSheet = countsOf(proposals.map(({ home }) => home.sheet));
  const ofDirection = countsOf(proposals.map((proposal) => directionOf(proposal, tools)));
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

function countsOf<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
