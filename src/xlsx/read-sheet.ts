import { parseArea } from '../workbook/addresses';
import type { Area, Row, Sheet, Table } from '../workbook/cells';
import { NS } from './namespaces';
import { partText, relationshipsOf } from './parts';
import { readRows } from './read-rows';
import type { Sources } from './read-values';
import { isTrue, type SheetEntry } from './workbook-part';
import { XmlScanner } from './xml';
import type { Zip } from './zip';

/** Reads a worksheet with its tables. Throws XlsxError: missing-part, damaged, zip-bomb, broken-xml. */
export function readSheet(zip: Zip, entry: SheetEntry, sources: Sources): Sheet {
  const scanner = new XmlScanner(partText(zip, entry.part), entry.part);
  let rows: Row[] = [];
  const merges: Area[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open') continue;
    if (scanner.depth === 1 && !scanner.is('worksheet')) throw scanner.broken(scanner.start, `<${scanner.name}> instead of <worksheet>`);
    if (scanner.depth === 2 && scanner.is('sheetData')) rows = readRows(scanner, sources);
    else if (scanner.depth === 3 && scanner.is('mergeCell')) merges.push(areaOf(scanner));
    else if (scanner.depth === 3 && scanner.is('col') && isHiddenColumn(scanner)) {
      hiddenColumns.push({ first: Number(scanner.attribute('min')) - 1, last: Number(scanner.attribute('max')) - 1 });
    }
  }
  return { name: entry.name, visibility: entry.visibility, rows, merges, hiddenColumns, tables: readTables(zip, entry.part) };
}

function isHiddenColumn(scanner: XmlScanner): boolean {
  return isTrue(scanner.attribute('hidden')) || Number(scanner.attribute('width') ?? 1) === 0;
}

function areaOf(scanner: XmlScanner): Area {
  const reference = scanner.attribute('ref') ?? '';
  const area = parseArea(reference);
  if (area === undefined) throw scanner.broken(scanner.start, `no area of cells: ${reference}`);
  return area;
}

function readTables(zip: Zip, sheetPart: string): Table[] {
  return relationshipsOf(zip, sheetPart)
    .filter((relationship) => relationship.type === `${NS.officeRelationships}/table`)
    .map((relationship) => readTable(zip, relationship.target));
}

function readTable(zip: Zip, part: string): Table {
  const scanner = new XmlScanner(partText(zip, part), part);
  let table: Table | undefined;
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece === 'open' && scanner.depth === 1 && scanner.is('table')) {
      const hasTotals = Number(scanner.attribute('totalsRowCount') ?? 0) > 0;
      table = { name: scanner.attribute('displayName') ?? scanner.attribute('name') ?? '', area: areaOf(scanner), ...(hasTotals ? { hasTotals } : {}) };
    }
  }
  if (table === undefined) throw scanner.broken(0, 'there is no <table>');
  return table;
}
