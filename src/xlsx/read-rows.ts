import type { Row } from '../workbook/cells';
import { wholeNumber } from './numbers';
import { readCell } from './read-cell';
import { readUsualCells } from './read-usual-cells';
import type { Sources } from './read-values';
import { finishRows, type RowDraft } from './row-draft';
import { isTrue } from './workbook-part';
import type { XmlScanner } from './xml';

/** Reads a sheet's rows, from the open piece of <sheetData> to its close. Throws XlsxError broken-xml. */
export function readRows(scanner: XmlScanner, sources: Sources): Row[] {
  const drafts: RowDraft[] = [];
  let index = -1;
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return finishRows(drafts);
    if (piece !== 'open') continue;
    if (!scanner.is('row')) {
      scanner.skip();
      continue;
    }
    const draft = openRow(scanner, index);
    readCells(scanner, draft, sources);
    index = draft.index;
    drafts.push(draft);
  }
}

function openRow(scanner: XmlScanner, before: number): RowDraft {
  const reference = scanner.attribute('r');
  const number = reference === undefined ? before + 2 : wholeNumber(reference, 0, reference.length);
  if (number < 1 || number > 1048576) throw scanner.broken(scanner.start, `no number of a row: ${reference ?? number}`);
  // A row of no height is as hidden as one that says so; filters and closed groups say so.
  const hidden = isTrue(scanner.attribute('hidden')) || Number(scanner.attribute('ht') ?? 1) === 0;
  return { index: number - 1, hidden, counted: reference === undefined, column: -1, values: [], formats: undefined };
}

function readCells(scanner: XmlScanner, row: RowDraft, sources: Sources): void {
  for (const depth = scanner.depth; ; ) {
    // Wherever a cell may begin, the usual ones are read without the scanner; it goes on at the first of another shape.
    if (scanner.plain && !row.counted) scanner.resume(readUsualCells(scanner.text, scanner.end, row, sources, scanner.part));
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) return;
    if (piece !== 'open') continue;
    if (scanner.is('c')) readCell(scanner, row, sources);
    else scanner.skip();
  }
}
