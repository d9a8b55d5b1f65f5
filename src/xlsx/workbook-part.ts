import { XlsxError, type OtherKind } from './errors';
import { NS } from './namespaces';
import { missingPart, partText, relatedPart, relationshipsOf, relationshipsPart, type Relationship } from './parts';
import { XmlScanner } from './xml';
import { hasPart, readPart, type Zip } from './zip';
import type { Sheet } from '../workbook/cells';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly part: string;
  /** Whether it is a grid of cells; chart, dialog and macro sheets are none. */
  readonly isWorksheet: boolean;
}

/** The workbook part: where it is, what it relates to, and its sheets in their order on the tabs. */
export interface WorkbookPart {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

const PACKAGE_RELATIONSHIPS = relationshipsPart('');

/** Finds and reads the workbook part, which may be anywhere. Throws XlsxError: not-a-workbook, missing-part, broken-xml. */
export function readWorkbookPart(zip: Zip): WorkbookPart {
  const part = workbookPartName(zip);
  const relationships = relationshipsOf(zip, part);
  const scanner = new XmlScanner(partText(zip, part), part);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open') continue;
    if (scanner.depth === 1 && !scanner.is('workbook')) throw notAWorkbook(rootKind(scanner.name));
    if (scanner.depth === 2 && scanner.is('workbookPr')) date1904 = isTrue(scanner.attribute('date1904'));
    if (scanner.depth === 3 && scanner.is('sheet')) sheets.push(sheetEntry(scanner, zip, part, relationships));
  }
  return { part, relationships, sheets, date1904 };
}

/** An xsd:boolean attribute; false where it is missing. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function sheetEntry(scanner: XmlScanner, zip: Zip, workbookPart: string, relationships: readonly Relationship[]): SheetEntry {
  const id = scanner.attribute('id', NS.officeRelationships);
  const relationship = relationships.find((one) => one.id === id);
  if (relationship === undefined && relationships.length === 0) throw missingPart(relationshipsPart(workbookPart));
  if (relationship === undefined || relationship.external) throw scanner.broken(scanner.start, `a sheet whose part nothing names: ${id ?? 'no r:id'}`);
  if (!hasPart(zip, relationship.target)) throw missingPart(relationship.target);
  const state = scanner.attribute('state');
  return {
    name: scanner.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: relationship.target,
    isWorksheet: relationship.type === `${NS.officeRelationships}/worksheet`,
  };
}

function workbookPartName(zip: Zip): string {
  if (!hasPart(zip, PACKAGE_RELATIONSHIPS)) {
    // With its list of content types it is an Office package, only damaged; without, it never was one.
    if (hasPart(zip, '[Content_Types].xml')) throw missingPart(PACKAGE_RELATIONSHIPS);
    throw notAWorkbook(foreignKind(zip));
  }
  const part = relatedPart(relationshipsOf(zip, ''), 'officeDocument');
  if (part === undefined) throw notAWorkbook('other');
  if (!hasPart(zip, part)) throw missingPart(part);
  if (part.toLowerCase().endsWith('.bin')) throw notAWorkbook('xlsb');
  return part;
}

function rootKind(root: string): OtherKind {
  return root === 'document' ? 'docx' : root === 'presentation' ? 'pptx' : 'other';
}

/** The kind of a zip that is no Office package: OpenDocument says it in its part `mimetype`, Numbers shows it by its Index. */
function foreignKind(zip: Zip): OtherKind {
  if (hasPart(zip, 'Index/Document.iwa') || hasPart(zip, 'Index.zip')) return 'numbers';
  if (!hasPart(zip, 'mimetype')) return 'other';
  const type = new TextDecoder().decode(readPart(zip, 'mimetype'));
  if (type.includes('opendocument.spreadsheet')) return 'ods';
  if (type.includes('opendocument.text')) return 'odt';
  return type.includes('opendocument.presentation') ? 'odp' : 'other';
}

function notAWorkbook(kind: OtherKind): XlsxError {
  return new XlsxError({ key: 'xlsx.not-a-workbook', params: { kind } });
}
