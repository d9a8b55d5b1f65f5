import { zipSync } from 'fflate';
import { NS } from './namespaces';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook without any sheet: what edits need to add theirs to. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${NS.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${NS.relationships}"><Relationship Id="rId1" Type="${NS.officeRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${NS.main}" xmlns:r="${NS.officeRelationships}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${NS.relationships}"></Relationships>`,
};

/** The bytes of a workbook that has no sheet yet, which no Excel opens: at least one is to be added by edits. */
export function newWorkbook(): Uint8Array {
  const utf8 = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(PARTS).map(([part, text]) => [part, utf8.encode(text)])), { mtime: '1980-01-01T00:00:00' });
}
