import { cellAddress, parseCell } from '../workbook/addresses';
import type { CommentEdit } from '../workbook/edits';
import { COMMENT_RELATIONSHIPS, NS } from './namespaces';
import { blocksIn, changeShapes, type NotePlace } from './note-shapes';
import { personNamed } from './persons';
import { openNotes } from './placeholder-notes';
import { openThreads, type Thread } from './thread-list';
import type { WorkbookPart } from './workbook-part';
import { childNamed, outlineOf, placeFor, tagOf } from './write-outline';
import { WORKSHEET_ORDER } from './write-order';
import type { Namespaces, PackageDraft } from './write-package';
import { splice } from './write-splice';
import { attributeOf } from './write-tags';

/** Who says what the checker says. */
const CHECKER = 'ClauseCheck';

const DRAWING = `${NS.officeRelationships}/vmlDrawing`;

/**
 * Writes threads of comments into the user's sheets: the threads themselves, the notes that stand for them, and these notes' boxes.
 * Other people's threads and notes stay as they are; where an edit's cell holds one, or no such thread, nothing is done. Throws a
 * plain Error for a sheet that is not there, XlsxError where a part cannot be read.
 */
export function writeComments(draft: PackageDraft, workbook: WorkbookPart, edits: readonly CommentEdit[], namespaces: Namespaces): void {
  const bySheet = new Map<string, CommentEdit[]>();
  for (const edit of edits) bySheet.set(edit.sheet.toLowerCase(), [...(bySheet.get(edit.sheet.toLowerCase()) ?? []), edit]);
  for (const [name, here] of bySheet) {
    const entry = workbook.sheets.find((sheet) => sheet.isWorksheet && sheet.name.toLowerCase() === name);
    if (entry === undefined) throw new Error(`there is no worksheet ${name} to comment on`);
    writeSheet(draft, workbook, entry.part, here, namespaces);
  }
}

function writeSheet(draft: PackageDraft, workbook: WorkbookPart, sheetPart: string, edits: readonly CommentEdit[], namespaces: Namespaces): void {
  const related = (type: string): string | undefined => draft.relationships(sheetPart).list().find((one) => one.type === type && !one.external && draft.has(one.target))?.target;
  const [threadPart, notePart] = [related(COMMENT_RELATIONSHIPS.threads), related(COMMENT_RELATIONSHIPS.notes)];
  const threads = openThreads(threadPart === undefined ? undefined : draft.text(threadPart), threadPart ?? 'threads', sheetPart);
  const notes = openNotes(notePart === undefined ? undefined : draft.text(notePart), notePart ?? 'notes', namespaces.main);
  const persons = new Map<string, string>();
  const personOf = (name: string): string => {
    const id = persons.get(name) ?? personNamed(draft, workbook, name);
    persons.set(name, id);
    return id;
  };
  const touched = new Map<string, Thread>();
  const hadNote = new Set<string>();
  for (const { row, column, at, author = CHECKER, ...act } of edits) {
    const ref = cellAddress({ row, column });
    if (act.act === 'add' && notes.has(ref)) continue;
    const thread = threads.act({ row, column }, act, { person: act.act === 'add' || act.act === 'reply' ? personOf(author) : '', at });
    if (thread === undefined) continue;
    if (!touched.has(ref) && notes.has(ref)) hadNote.add(ref);
    touched.set(ref, thread);
    if (thread.isRemoved) notes.remove(ref);
    else notes.set(thread);
  }
  if (touched.size === 0) return;
  putPart(draft, sheetPart, { part: threadPart, type: COMMENT_RELATIONSHIPS.threads, stem: 'threadedComments/threadedComment', kind: 'threads' }, threads.text(), workbook);
  putPart(draft, sheetPart, { part: notePart, type: COMMENT_RELATIONSHIPS.notes, stem: 'comments', kind: 'notes' }, notes.text(), workbook);
  const places = [...touched].map(([ref, thread]) => ({ ref, ...(parseCell(ref) ?? { row: 0, column: 0 }), isRemoved: thread.isRemoved }));
  putShapes(draft, workbook, sheetPart, places.filter(({ ref, isRemoved }) => !isRemoved && !hadNote.has(ref)), places.filter(({ isRemoved }) => isRemoved), namespaces);
}

interface RelatedPart {
  /** Its name; missing where there is none yet. */
  readonly part: string | undefined;
  readonly type: string;
  readonly stem: string;
  readonly kind: Parameters<PackageDraft['contentTypes']['set']>[1];
}

/** Puts a part that a sheet relates to as it has become; takes it out where nothing is left of it. */
function putPart(draft: PackageDraft, sheetPart: string, { part, type, stem, kind }: RelatedPart, text: string | undefined, workbook: WorkbookPart): void {
  const relationships = draft.relationships(sheetPart);
  if (text === undefined) {
    relationships.list().filter((one) => one.type === type && one.target === part).forEach(({ id }) => { relationships.remove(id); });
    if (part !== undefined) draft.remove(part);
    return;
  }
  const name = part ?? draft.freePart(`${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}${stem}`);
  draft.put(name, text);
  if (part !== undefined) return;
  draft.contentTypes.set(name, kind);
  relationships.add(type, name);
}

/** Puts the boxes of notes into the sheet's drawing for them; a sheet that has none is given one. */
function putShapes(draft: PackageDraft, workbook: WorkbookPart, sheetPart: string, added: readonly NotePlace[], removed: readonly NotePlace[], namespaces: Namespaces): void {
  if (added.length === 0 && removed.length === 0) return;
  const relationships = draft.relationships(sheetPart);
  const outline = outlineOf(draft.text(sheetPart), sheetPart);
  const element = childNamed(outline, 'legacyDrawing');
  const tag = element === undefined ? '' : tagOf(outline.text, element);
  const id = /\s(?:[\w.-]+:)?id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
  const known = relationships.list().find((one) => one.id === id && one.type === DRAWING && draft.has(one.target));
  const text = changeShapes(known === undefined ? undefined : draft.text(known.target), added, removed, known === undefined ? freeBlock(draft, workbook) : 1);
  if (known !== undefined && element !== undefined && text === undefined) {
    relationships.remove(known.id);
    draft.remove(known.target);
    draft.put(sheetPart, splice(outline.text, [{ start: element.start, end: element.end, text: '' }]));
    return;
  }
  if (text === undefined) return;
  if (known !== undefined) {
    draft.put(known.target, text);
    return;
  }
  const part = freeDrawing(draft, `${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}drawings/vmlDrawing`);
  draft.put(part, text);
  draft.contentTypes.set(part, 'vml');
  const relationship = relationships.add(DRAWING, part);
  const p = attributeOf(tagOf(outline.text, outline.root), 'xmlns:r') === namespaces.relationships ? '' : ` xmlns:r="${namespaces.relationships}"`;
  const xml = `<${outline.prefix}legacyDrawing${p} r:id="${relationship}"/>`;
  const place = placeFor(outline, WORKSHEET_ORDER, 'legacyDrawing');
  draft.put(sheetPart, splice(outline.text, [element === undefined ? { start: place, end: place, text: xml } : { start: element.start, end: element.end, text: xml }]));
}

function freeDrawing(draft: PackageDraft, stem: string): string {
  for (let number = 1; ; number++) if (!draft.has(`${stem}${number}.vml`)) return `${stem}${number}.vml`;
}

/** The first block of shapes' numbers that no drawing of the workbook takes from. */
function freeBlock(draft: PackageDraft, workbook: WorkbookPart): number {
  const drawings = workbook.sheets.flatMap(({ part }) => draft.related(part)).filter(({ type, external, target }) => type === DRAWING && !external && draft.has(target));
  return Math.max(0, ...drawings.flatMap(({ target }) => blocksIn(draft.text(target)))) + 1;
}
