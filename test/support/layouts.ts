import type { Sheet } from '../../src/workbook/cells';
import { cellAddress } from '../../src/workbook/addresses';
import { rawOf } from '../../src/proposal/layout/found';
import { layoutsOf } from '../../src/proposal/layouts';
import { linkSides } from '../../src/proposal/link-sides';
import type { Problem } from '../../src/proposal/model';
import type { Placed, RawProposal } from '../../src/proposal/raw';
import { readerOf } from '../../src/proposal/layout/reader';
import { CONTEXT } from './context';
import { workbookOf } from './workbooks';

export interface Layouts {
  readonly proposals: readonly RawProposal[];
  readonly problems: readonly Problem[];
}

/** What the layouts find on sheets that hold no targets table. */
export function layouts(...sheets: Sheet[]): Layouts {
  const problems: Problem[] = [];
  const reader = readerOf(CONTEXT, false, (cell, message) => problems.push({ cell, message }));
  const { found } = layoutsOf(reader, workbookOf(...sheets), () => []);
  return { proposals: linkSides(reader, found).map((one) => rawOf(reader, one, one.cells(reader), undefined)), problems };
}

/** A proposal's fields as "B3 text unit", several parted by |; a blank one is its cell alone. */
export function fieldsOf(proposal: RawProposal | undefined): Record<string, string> {
  return Object.fromEntries([...(proposal?.placed ?? [])].map(([key, placed]) => [key, placed.map(shown).join(' | ')]));
}

/** A cell as "B3 text unit". */
export function shown({ cell, content, unit }: Placed): string {
  return [cellAddress(cell), content?.text, unit].filter((part) => part !== undefined).join(' ');
}

/** The participants table, a row "name, type, country" each. */
export function participantsOf(proposal: RawProposal | undefined): string[] {
  return (proposal?.participantsTable ?? []).map(({ name, type, country }) => [name, type, country].map((cell) => (cell === undefined ? '' : shown(cell))).join(', '));
}

/** Problems as "sheet!B3 key". */
export function problemsOf({ problems }: Pick<Layouts, 'problems'>): string[] {
  return problems.map(({ cell, message }) => `${cell.sheet}!${cellAddress(cell)} ${message.key}`);
}
