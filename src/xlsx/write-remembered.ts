import { REMEMBERED_NAMESPACE } from '../workbook/edits';
import { rememberedXml } from '../workbook/remembered-xml';
import { rememberedParts } from './remembered-part';
import type { PackageDraft } from './write-package';
import { removeRelated } from './write-removal';
import type { WorkbookPart } from './workbook-part';
import type { Zip } from './zip';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Names our part among the workbook's custom XML (22.5.2.1): any id will do that nobody else has, and a fixed one makes the same copy each time. */
const STORE_ID = '{6F1C2B7E-3D58-4C0B-9A64-CC1E5A0B2031}';

/** Keeps a text in our custom XML part, in place of what it kept; undefined takes the part away. Other people's parts stay as they are. */
export function writeRemembered(draft: PackageDraft, zip: Zip, workbook: WorkbookPart, text: string | undefined, strict: boolean): void {
  const [first, ...others] = rememberedParts(zip, workbook.relationships).map(({ relationship }) => relationship);
  const gone = text === undefined && first !== undefined ? [first, ...others] : others;
  removeRelated(draft, workbook.part, gone.map(({ id }) => id));
  if (text === undefined) return;
  if (first === undefined) addPart(draft, workbook, text, strict);
  else draft.put(first.target, DECLARATION + rememberedXml(text));
}

/** A new part with what Excel asks for: its properties, which give it an id and its schema. */
function addPart(draft: PackageDraft, workbook: WorkbookPart, text: string, strict: boolean): void {
  const number = freeNumber(draft);
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const namespace = `${strict ? 'http://purl.oclc.org/ooxml/officeDocument' : 'http://schemas.openxmlformats.org/officeDocument/2006'}/customXml`;
  draft.put(item, DECLARATION + rememberedXml(text));
  draft.put(properties, `${DECLARATION}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${REMEMBERED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  draft.contentTypes.set(item, 'xml');
  draft.contentTypes.set(properties, 'customXmlProperties');
  draft.relationships(item).add('customXmlProps', properties);
  draft.relationships(workbook.part).add('customXml', item);
}

function freeNumber(draft: PackageDraft): number {
  for (let number = 1; ; number++) if (!draft.has(`customXml/item${number}.xml`) && !draft.has(`customXml/itemProps${number}.xml`)) return number;
}
