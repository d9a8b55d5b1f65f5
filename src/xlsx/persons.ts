import { guidOf } from './guid';
import { COMMENT_RELATIONSHIPS, THREADS } from './namespaces';
import { append, outlineOf, tagOf } from './write-outline';
import type { PackageDraft } from './write-package';
import { splice } from './write-splice';
import { attributeOf } from './write-tags';
import { escapeAttribute, escapeCharacters } from './write-text';
import type { WorkbookPart } from './workbook-part';

/** The id of a person by that name whom no service knows, added to those who comment in the workbook where there is none (MS-XLSX 2.6.203). Throws XlsxError where their part cannot be read. */
export function personNamed(draft: PackageDraft, workbook: WorkbookPart, name: string): string {
  const relationships = draft.relationships(workbook.part);
  const known = relationships.list().find(({ type, external, target }) => type === COMMENT_RELATIONSHIPS.people && !external && draft.has(target))?.target;
  const part = known ?? newPart(draft, workbook);
  const outline = outlineOf(draft.text(part), part);
  const written = escapeCharacters(name);
  const persons = outline.children.filter((one) => one.name === 'person').map((one) => tagOf(outline.text, one));
  const person = persons.find((tag) => attributeOf(tag, 'displayName') === written && (attributeOf(tag, 'providerId') ?? 'None') === 'None');
  if (person !== undefined) return attributeOf(person, 'id') ?? '';
  const id = guidOf(`person\n${name}`);
  const p = outline.prefix;
  const xml = `<${p}person displayName="${escapeAttribute(written)}" id="${id}" userId="${escapeAttribute(written)}" providerId="None"/>`;
  draft.put(part, splice(outline.text, [append(outline.text, outline.root, xml)]));
  return id;
}

function newPart(draft: PackageDraft, { part: workbook }: WorkbookPart): string {
  const folder = `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}persons/person`;
  const part = draft.has(`${folder}.xml`) ? draft.freePart(folder) : `${folder}.xml`;
  draft.put(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${THREADS}"></personList>`);
  draft.contentTypes.set(part, 'persons');
  draft.relationships(workbook).add(COMMENT_RELATIONSHIPS.people, part);
  return part;
}
