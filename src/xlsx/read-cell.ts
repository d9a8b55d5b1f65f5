import { parseCell } from '../workbook/addresses';
import { readRichText } from './read-text';
import { cellValue, formatOf, type Sources } from './read-values';
import { putValue, type RowDraft } from './row-draft';
import type { XmlScanner } from './xml';

/** Reads a cell of any shape, from its open piece to its close. Throws XlsxError broken-xml where it cannot be where, or what, it says. */
export function readCell(scanner: XmlScanner, row: RowDraft, sources: Sources): void {
  const position = scanner.start;
  place(scanner, row);
  const type = scanner.attribute('t') ?? 'n';
  const style = Number(scanner.attribute('s') ?? 0);
  let value: string | undefined;
  let inline: string | undefined;
  let hasFormula = false;
  for (const depth = scanner.depth; ; ) {
    const piece = scanner.next();
    if (piece === 'close' && scanner.depth < depth) break;
    if (piece !== 'open') continue;
    if (scanner.is('v')) value = scanner.content();
    else if (scanner.is('is')) inline = readRichText(scanner);
    else {
      hasFormula ||= scanner.is('f');
      scanner.skip();
    }
  }
  if (type !== 's' || value === undefined) {
    putValue(row, cellValue({ type, value, inline, hasFormula }, sources.date1904), formatOf(type, style, sources.formats));
    return;
  }
  const number = /^\s*\d+\s*$/.test(value) ? Number(value) : -1;
  if (!(number in sources.strings)) throw scanner.broken(position, `there is no shared string ${value}`);
  putValue(row, sources.strings[number], undefined);
}

/** Finds the cell's column: its address, or the one after the cell before. A row without a number of its own has that of its first address. */
function place(scanner: XmlScanner, row: RowDraft): void {
  const reference = scanner.attribute('r');
  if (reference === undefined) {
    row.column++;
    return;
  }
  const address = parseCell(reference);
  if (address === undefined) throw scanner.broken(scanner.start, `no address of a cell: ${reference}`);
  if (row.counted) row.index = address.row;
  else if (address.row !== row.index) throw scanner.broken(scanner.start, `the cell ${reference} in row ${row.index + 1}`);
  row.counted = false;
  row.column = address.column;
}
