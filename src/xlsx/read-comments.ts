import { parseCell } from '../workbook/addresses';
import { NS } from './namespaces';
import { partText, relationshipsOf, type Relationship } from './parts';
import { worksheetNamed } from './sheet-part';
import { isTrue } from './workbook-part';
import type { XlsxFile } from './xlsx-file';
import { unescapeCell } from './xml-text';
import { attr, child, childrenNamed, treeOf, type XmlNode } from './xml-tree';
import { hasPart } from './zip';

export interface Reply {
  readonly author: string;
  readonly text: string;
}

/** A note, or a thread of comments, on a cell; row and column count from 0. */
export interface CellComment extends Reply {
  readonly row: number;
  readonly column: number;
  readonly kind: 'note' | 'thread';
  readonly replies: readonly Reply[];
  readonly isResolved: boolean;
}

/** The types of relationships to what Microsoft added in 2017, and its namespace. */
const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2017/10/relationships';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** The notes and threads of a sheet, by row and column. Throws XlsxError where a part cannot be read, a plain Error for a sheet that is not there. */
export function readComments(file: XlsxFile, sheetName: string): CellComment[] {
  const { part } = worksheetNamed(file, sheetName);
  const relationships = relationshipsOf(file.zip, part);
  const people = peopleOf(file);
  const threads = partsOf(file, relationships, `${RELATIONSHIPS}/threadedComment`).flatMap((root) => threadsOf(root, people));
  const places = new Set(threads.map(({ row, column }) => `${row},${column}`));
  // For programs that know no threads, Excel keeps a note where each one is.
  const notes = partsOf(file, relationships, `${NS.officeRelationships}/comments`).flatMap(notesOf).filter(({ row, column }) => !places.has(`${row},${column}`));
  return [...threads, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

function partsOf({ zip }: XlsxFile, relationships: readonly Relationship[], wanted: string): XmlNode[] {
  return relationships.filter(({ type, external, target }) => type === wanted && !external && hasPart(zip, target)).map(({ target }) => treeOf(partText(zip, target), target));
}

/** Names by the id of a person. */
function peopleOf(file: XlsxFile): ReadonlyMap<string, string> {
  const lists = partsOf(file, file.workbookPart.relationships, `${RELATIONSHIPS}/person`);
  return new Map(lists.flatMap((list) => childrenNamed(list, 'person', THREADS)).map((person) => [attr(person, 'id') ?? '', attr(person, 'displayName') ?? '']));
}

function threadsOf(root: XmlNode, people: ReadonlyMap<string, string>): CellComment[] {
  const all = childrenNamed(root, 'threadedComment', THREADS);
  const said = (comment: XmlNode): Reply => ({ author: people.get(attr(comment, 'personId') ?? '') ?? '', text: child(comment, 'text', THREADS)?.text ?? '' });
  return all.filter((comment) => attr(comment, 'parentId') === undefined).flatMap((comment) => {
    const cell = parseCell(attr(comment, 'ref') ?? '');
    const replies = all.filter((other) => attr(other, 'parentId') === attr(comment, 'id')).map(said);
    return cell === undefined ? [] : [{ ...cell, kind: 'thread' as const, ...said(comment), replies, isResolved: isTrue(attr(comment, 'done')) }];
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

/** The text of runs, or of one piece; what lies between the elements is only for the eye. */
function textOf(text: XmlNode | undefined): string {
  const runs = text?.children.filter(({ name }) => name === 't' || name === 'r') ?? [];
  return unescapeCell(runs.map((run) => (run.name === 't' ? run.text : (child(run, 't')?.text ?? ''))).join(''));
}
