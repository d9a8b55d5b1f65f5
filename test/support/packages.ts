import { strToU8, zipSync } from 'fflate';

/** Parts of a package by their path; texts are written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A package's bytes from its parts, packed by a library that shares no code with src/xlsx. */
export function zipOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level: 6 });
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface SheetXml {
  readonly name?: string;
  /** Attributes of its entry in the workbook part, such as state="hidden". */
  readonly attributes?: string;
  /** What stands in <sheetData>. */
  readonly rows?: string;
  readonly beforeRows?: string;
  readonly afterRows?: string;
}

interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** The <si> elements of the shared strings. */
  readonly strings?: string;
  /** The codes of number formats: style 0 is General, 1 the first of these, and so on. */
  readonly formats?: readonly string[];
  readonly workbookPr?: string;
}

/** The parts of an ordinary workbook, as Excel would lay them out; tests change what they are about. */
export function workbookParts({ sheets, strings, formats = [], workbookPr = '' }: WorkbookXml): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides(sheets.length)}</Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${workbookPr}<sheets>${sheets.map(({ name, attributes = '' }, index) => `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      ...Object.fromEntries(sheets.map((_, index): [string, [string, string]] => [`rId${index + 1}`, ['worksheet', `worksheets/sheet${index + 1}.xml`]])),
      rIdStyles: ['styles', 'styles.xml'],
      ...(strings === undefined ? {} : { rIdStrings: ['sharedStrings', 'sharedStrings.xml'] as [string, string] }),
    }),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${sheet.beforeRows ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.afterRows ?? ''}</worksheet>`;
  });
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  return parts;
}

/** A .rels part: id to type (of the office document's relationships, or a whole address) and target. */
export function relationships(byId: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const one = ([id, [type, target]]: [string, readonly [string, string]]): string => `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE_RELATIONSHIPS}/${type}`}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(byId).map(one).join('')}</Relationships>`;
}

/** A text as XML character data or in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function overrides(sheetCount: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from({ length: sheetCount }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`);
  return `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${sheets.join('')}`;
}
