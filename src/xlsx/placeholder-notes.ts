import type { Thread } from './thread-list';
import { append, childNamed, childrenOf, outlineOf, tagOf, type Element, type Outline } from './write-outline';
import { splice, type Splice } from './write-splice';
import { attributeOf } from './write-tags';
import { cellText, escapeXml } from './write-text';

/** The part with a sheet's notes, being changed. Programs that know no threads show the note that stands for each (MS-XLSX 2.1.16). */
export interface Notes {
  /** Whether the cell has a note. */
  has(ref: string): boolean;
  /** Puts the note there that stands for a thread. */
  set(thread: Thread): void;
  remove(ref: string): void;
  /** The part's text; undefined where no note is left in it. */
  text(): string | undefined;
}

/** Opens a part with notes; a new one where there is no text yet. Throws XlsxError where it is not well-formed. */
export function openNotes(text: string | undefined, part: string, namespace: string): Notes {
  const outline = outlineOf(text ?? emptyNotes(namespace), part);
  const list = childNamed(outline, 'commentList');
  const notes = list === undefined ? [] : childrenOf(outline, list).filter(({ name }) => name === 'comment');
  const refOf = (note: Element): string => (attributeOf(tagOf(outline.text, note), 'ref') ?? '').toUpperCase();
  const standing = new Map(notes.map((note) => [refOf(note), note]));
  const said = new Map<string, Thread>();
  const gone: Element[] = [];
  return {
    has: (ref) => said.has(ref) || standing.has(ref),
    set: (thread) => void said.set(thread.ref, thread),
    remove(ref) {
      const note = standing.get(ref);
      if (note !== undefined) gone.push(note);
      standing.delete(ref);
      said.delete(ref);
    },
    text() {
      if (standing.size === 0 && said.size === 0) return undefined;
      const cut = gone.map(({ start, end }) => ({ start, end, text: '' }));
      const replaced = [...said].flatMap(([ref, thread]) => {
        const note = standing.get(ref);
        return note === undefined ? [] : [replacing(outline, note, thread)];
      });
      return splice(outline.text, [...cut, ...replaced, ...adding(outline, list, [...said.values()].filter(({ ref }) => !standing.has(ref)))]);
    },
  };
}

function emptyNotes(namespace: string): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + `<comments xmlns="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><authors></authors><commentList></commentList></comments>`;
}

/** A note's words are others now; who it names, and its shape, stay. */
function replacing(outline: Outline, note: Element, thread: Thread): Splice {
  const text = childrenOf(outline, note).find(({ name }) => name === 'text');
  const { start, end } = text ?? { start: note.contentStart, end: note.contentStart };
  return { start, end, text: wordsOf(thread, outline.prefix) };
}

function adding(outline: Outline, list: Element | undefined, threads: readonly Thread[]): Splice[] {
  if (threads.length === 0) return [];
  const { text, root, prefix: p } = outline;
  const authors = childNamed(outline, 'authors');
  const first = authors === undefined ? 0 : childrenOf(outline, authors).filter(({ name }) => name === 'author').length;
  const names = threads.map(({ id }) => `<${p}author>tc=${escapeXml(id)}</${p}author>`).join('');
  // An older Excel refuses an attribute that nobody told it to pass over.
  const isRevised = /\sxmlns:xr\s*=/.test(tagOf(text, root)) && /:Ignorable\s*=\s*["'][^"']*\bxr\b/.test(tagOf(text, root));
  const notes = threads.map((thread, index) => `<${p}comment ref="${thread.ref}" authorId="${first + index}" shapeId="0"${isRevised ? ` xr:uid="${thread.id}"` : ''}>${wordsOf(thread, p)}</${p}comment>`).join('');
  return [
    authors === undefined ? { start: root.contentStart, end: root.contentStart, text: `<${p}authors>${names}</${p}authors>` } : append(text, authors, names),
    list === undefined ? append(text, root, `<${p}commentList>${notes}</${p}commentList>`) : append(text, list, notes),
  ];
}

/** A thread as Excel tells it to those who know none. */
function wordsOf({ texts: [first = '', ...replies] }: Thread, p: string): string {
  const said = (who: string, text: string): string => `${who}:\n    ${text.replaceAll('\n', '\n    ')}`;
  const words = ['[Threaded comment]', '', said('Comment', first), ...replies.map((reply) => said('Reply', reply))].join('\n');
  return `<${p}text><${p}t xml:space="preserve">${cellText(words)}</${p}t></${p}text>`;
}
