import { BUILTIN_FORMATS } from './builtin-formats';
import { partText } from './parts';
import { XmlScanner } from './xml';
import type { Zip } from './zip';

/** Number format codes by cell style (the s of a cell); undefined is General. Throws XlsxError: missing-part, broken-xml. */
export function readFormats(zip: Zip, part: string): (string | undefined)[] {
  const scanner = new XmlScanner(partText(zip, part), part);
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCellFormats = false;
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open') continue;
    if (scanner.depth === 2) inCellFormats = scanner.is('cellXfs');
    if (scanner.depth !== 3) continue;
    if (scanner.is('numFmt')) own.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
    else if (inCellFormats && scanner.is('xf')) styles.push(Number(scanner.attribute('numFmtId') ?? 0));
  }
  // LibreOffice and WPS write codes of their own under the ids of built-in ones: what the file says goes first.
  return styles.map((id) => general(own.get(id) ?? BUILTIN_FORMATS.get(id)));
}

function general(code: string | undefined): string | undefined {
  return code === '' || code?.toLowerCase() === 'general' ? undefined : code;
}
