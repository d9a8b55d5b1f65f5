import type { OfficeFinding } from '../../judge/across/office-finding';
import { officeFindings } from '../../judge/across/office-findings';
import { messagesIn, type Language } from '../../messages/messages';
import { onceFor } from '../../once';
import { placeholderTest } from '../../proposal/placeholders';
import type { CellRef } from '../../workbook/cells';
import type { CheckResult } from './check';
import type { Page } from './engine';
import { pageOf } from './page-of';
import type { Tools } from './tools';

/** A page of what the office's own checks find. */
export interface OfficePage {
  readonly all: number;
  readonly lines: readonly OfficeLine[];
}

/** Something found across proposals, which is no finding of the guide's. */
export interface OfficeLine {
  readonly message: string;
  /** The first of its cells, each with the proposal it belongs to (its number, else its title); `places` counts them all. */
  readonly cells: readonly { readonly cell: CellRef; readonly found: string; readonly proposal: string }[];
  readonly places: number;
}

/** So many cells of one thing found are shown; the summary sheet has them all. */
const CELLS = 8;

/** Makes the office's checks of a check's proposals, once, when they are first asked for: an edit's re-check need not wait for them. */
export function officeChecks({ context: { vocabulary } }: Tools): (result: CheckResult) => readonly OfficeFinding[] {
  const isPlaceholder = placeholderTest(vocabulary);
  return onceFor((result) => officeFindings(result.judged.proposals.map(({ proposal }) => ({ proposal })), isPlaceholder));
}

/** A page of what was found, in words. */
export function officePage(found: readonly OfficeFinding[], page: Page, lang: Language): OfficePage {
  const messages = messagesIn(lang);
  return {
    all: found.length,
    lines: pageOf(found, page).map(({ message, places }) => ({
      message: messages.say(message),
      cells: places.slice(0, CELLS).map((place) => ({ cell: place.cell, found: place.found, proposal: place.proposal })),
      places: places.length,
    })),
  };
}
