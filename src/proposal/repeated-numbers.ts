import { fullAddress } from '../workbook/addresses';
import type { CellRef } from '../workbook/cells';
import { evenedLabel } from './layout/evened-label';
import { placedIn, type FoundCells } from './layout/found';
import type { Problem } from './model';

/** A 申报编号 as it stands, and as it is compared. */
export interface Numbered {
  readonly evened: string;
  readonly text: string;
  readonly cell: CellRef;
}

/** A proposal's 申报编号; undefined where it has none. */
export function numberOf(cells: FoundCells): Numbered | undefined {
  const own = placedIn(cells, 'proposalId').find(({ content }) => content !== undefined);
  return own?.content === undefined ? undefined : { evened: evenedLabel(own.content.text), text: own.content.text.trim(), cell: own.cell };
}

/** Says where a 申报编号 stands that another proposal has already: the same one listed again, or a slip of the pen. */
export function repeatedNumbers(numbers: readonly (Numbered | undefined)[]): Problem[] {
  const first = new Map<string, Numbered>();
  const problems: Problem[] = [];
  for (const number of numbers) {
    if (number === undefined) continue;
    const earlier = first.get(number.evened);
    if (earlier === undefined) first.set(number.evened, number);
    else problems.push({ cell: number.cell, message: { key: 'number.repeated', params: { id: number.text, at: fullAddress(earlier.cell) } } });
  }
  return problems;
}
