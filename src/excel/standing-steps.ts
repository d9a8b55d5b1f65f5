import type { Area } from '../workbook/cells';
import { choicesText } from '../workbook/choices';
import type { ExpectedCell } from '../workbook/edits';
import type { StandingDraft } from '../workbook/standing-draft';
import { changedBlocks } from './formula-cells';
import { lookRequests, REQUEST_BYTES } from './sheet-steps';
import type { Request, Step } from './steps';

/** What a cell takes in an answer, in bytes, where it holds a few characters. */
const EXPECTED_BYTES = 30;

/**
 * The requests that change a sheet which goes on standing. Looks come first and values after them: a value tells, when it is read
 * again after a fault, that its look is there too. A table grows last, over rows that are filled.
 */
export function standingSteps({ cells, styles, dropDowns, tables }: StandingDraft, sheet: string, areaOf: (table: string) => Area | undefined): Step[] {
  const requests: (Request & { readonly bytes?: number })[] = [
    // A look that says nothing of where text stands leaves it there.
    ...lookRequests(styles, sheet, styles.filter(({ style }) => style.align !== undefined || style.wrap !== undefined)),
    ...dropDowns.map(({ area, choices }): Request => ({ ask: 'set-choices', sheet, area, source: choicesText(choices) })),
    ...changedBlocks(cells).map((block): Request & { bytes: number } => ({ ask: 'set-cells', sheet, block, bytes: block.bytes + REQUEST_BYTES })),
    ...tables.flatMap(({ name, area }): Request[] => {
      const bottom = areaOf(name)?.bottom ?? area.bottom;
      return [
        { ask: 'resize-table', sheet, name, area },
        ...(area.bottom > bottom ? [{ ask: 'fit-rows', sheet, area: { top: bottom + 1, left: 0, bottom: area.bottom, right: 0 } } as const] : []),
      ];
    }),
  ];
  return requests.map((request): Step => ({ bytes: REQUEST_BYTES + ('addresses' in request ? request.addresses.length : 0), about: sheet, isInPlace: true, ...request }));
}

/** The requests that read what is expected to stand on a sheet, before anything of it is changed. */
export function expectSteps({ expected }: StandingDraft, sheet: string): Step[] {
  return runs(expected).map((cells): Step => ({ ask: 'expect', sheet, cells, about: sheet, bytes: REQUEST_BYTES + EXPECTED_BYTES * cells.length }));
}

/** Cells that stand below each other, in one column. */
function runs(cells: readonly ExpectedCell[]): (readonly ExpectedCell[])[] {
  const found: ExpectedCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above?.column === cell.column && above.row === cell.row - 1) last.push(cell);
    else found.push([cell]);
  }
  return found;
}
