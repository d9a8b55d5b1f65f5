import { parseCell } from '../workbook/addresses';
import type { Workbook } from '../workbook/cells';
import type { CellComment, Said } from '../workbook/comments';
import { COMMENT_RELATIONSHIPS, THREADS } from './namespaces';
import { partText, relationshipsOf, type Relationship } from './parts';
import { worksheetNamed } from './sheet-part';
import { isTrue } from './workbook-part';
import type { XlsxFile } from './xlsx-file';
import { unescapeCell } from './xml-text';
import { attr, child, childrenNamed, treeOf, type XmlNode } from './xml-tree';
import { hasPart } from './zip';

/** A file's workbook with the comments of its sheets. Throws XlsxError where a part of them cannot be read. */
export function withComments(file: XlsxFile): Workbook {
  return { ...file.workbook, sheets: file.workbook.sheets.map((sheet) => ({ ...sheet, comments: readComments(file, sheet.name) })) };
}

/** The notes and threads of a sheet, by row and column. Throws XlsxError where a part cannot be read, a plain Error for a sheet that is not there. */
export function readComments(file: XlsxFile, sheetName: string): CellComment[] {
  const { part } = worksheetNamed(file, sheetName);
  const relationships = relationshipsOf(file.zip, part);
  const people = peopleOf(file);
  const threads = partsOf(file, relationships, COMMENT_RELATIONSHIPS.threads).flatMap((root) => threadsOf(root, people));
  const places = new Set(threads.map(({ row, column }) => `${row},${column}`));
  // For programs that know no threads, Excel keeps a note where each one is.
  const notes = partsOf(file, relationships, COMMENT_RELATIONSHIPS.notes).flatMap(notesOf).filter(({ row, column }) => !places.has(`${row},${column}`));
  return [...threads, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

function partsOf({ zip }: XlsxFile, relationships: readonly Relationship[], wanted: string): XmlNode[] {
  return relationships.filter(({ type, external, target }) => type === wanted && !external && hasPart(zip, target)).map(({ target }) => treeOf(partText(zip, target), target));
}

/** Names by the id of a person. */
function peopleOf(file: XlsxFile): ReadonlyMap<string, string> {
  const lists = partsOf(file, file.workbookPart.relationships, COMMENT_RELATIONSHIPS.people);
  return new Map(lists.flatMap((list) => childrenNamed(list, 'person', THREADS)).map((person) => [attr(person, 'id') ?? '', unescapeCell(attr(person, 'displayName') ?? '')]));
}

function threadsOf(root: XmlNode, people: ReadonlyMap<string, string>): CellComment[] {
  const all = childrenNamed(root, 'threadedComment', THREADS);
  const said = (comment: XmlNode): Said => {
    const at = timeOf(attr(comment, 'dT') ?? '');
    return { author: people.get(attr(comment, 'personId') ?? '') ?? '', text: unescapeCell(child(comment, 'text', THREADS)?.text ?? ''), ...(at === undefined ? {} : { at }) };
  };
  const replies = new Map<string | undefined, Said[]>();
  for (const comment of all) {
    const parent = attr(comment, 'parentId');
    if (parent !== undefined) replies.set(parent, [...(replies.get(parent) ?? []), said(comment)]);
  }
  return all.filter((comment) => attr(comment, 'parentId') === undefined).flatMap((comment) => {
    const cell = parseCell(attr(comment, 'ref') ?? '');
    return cell === undefined ? [] : [{ ...cell, kind: 'thread' as const, ...said(comment), replies: replies.get(attr(comment, 'id')) ?? [], isResolved: isTrue(attr(comment, 'done')) }];
  });
}

function notesOf(root: XmlNode): CellComment[] {
  const authors = childrenNamed(child(root, 'authors'), 'author').map(({ text }) => text);
  return childrenNamed(child(root, 'commentList'), 'comment').flatMap((comment) => {
    const cell = parseCell(attr(comment, 'ref') ?? '');
    if (cell === undefined) return [];
    return [{ ...cell, kind: 'note' as const, author: authors[Number(attr(comment, 'authorId') ?? 0)] ?? '', text: textOf(child(comment, 'text')), replies: [], isResolved: false }];
  });
}

/** A time as XML Schema writes it, which is UTC where it names no zone (MS-XLSX 2.6.205); undefined where it is none. */
function timeOf(text: string): string | undefined {
  const [, seconds, zone = 'Z'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return seconds === undefined ? undefined : `${seconds}${zone}`;
}

/** The text of runs, or of one piece; what lies between the elements is only for the eye. */
function textOf(text: XmlNode | undefined): string {
  const runs = text?.children.filter(({ name }) => name === 't' || name === 'r') ?? [];
  return unescapeCell(runs.map((run) => (run.name === 't' ? run.text : (child(run, 't')?.text ?? ''))).join(''));
}
