import { cellAddress } from '../workbook/addresses';
import { isMeantFor, type CommentAct } from '../workbook/comments';
import { guidOf } from './guid';
import { THREADS } from './namespaces';
import { isTrue } from './workbook-part';
import { append, childrenOf, outlineOf, tagOf, type Element, type Outline } from './write-outline';
import { splice, type Splice } from './write-splice';
import { withAttribute } from './write-tags';
import { escapeCharacters, escapeXml } from './write-text';
import { unescapeCell } from './xml-text';
import { attr, child, treeOf } from './xml-tree';

/** Who writes, by the id of a person, and when. */
export interface Writing {
  readonly person: string;
  readonly at: string;
}

/** A thread of comments as it has become. */
export interface Thread {
  readonly id: string;
  /** The cell's address. */
  readonly ref: string;
  /** What everybody says in it, the first comment first. */
  readonly texts: readonly string[];
  readonly isRemoved: boolean;
}

/** The part with a sheet's threads, being changed. */
export interface ThreadList {
  /** Does something to the thread of a cell; undefined where that has no such thread, or, for a new one, has one already. */
  act(place: { readonly row: number; readonly column: number }, act: CommentAct, writing: Writing): Thread | undefined;
  /** The part's text; undefined where no thread is left in it. */
  text(): string | undefined;
}

/** A comment to be written. */
interface NewComment extends Writing {
  readonly id: string;
  readonly text: string;
}

interface Draft extends Thread {
  texts: readonly string[];
  isRemoved: boolean;
  isResolved: boolean;
  /** As it stands in the part: its first comment, and the replies behind it; missing where it is new. */
  readonly standing?: { readonly first: Element; readonly last: Element; readonly all: readonly Element[]; readonly text: string; readonly isResolved: boolean };
  readonly added: NewComment[];
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="${THREADS}"></ThreadedComments>`;

/** Opens a part with threads; a new one where there is no text yet. `salt` tells its threads from those of other sheets. Throws XlsxError where it is not well-formed. */
export function openThreads(text: string | undefined, part: string, salt: string): ThreadList {
  const outline = outlineOf(text ?? EMPTY, part);
  const { threads, ids } = threadsIn(outline);

  const newComment = (ref: string, said: string, { person, at }: Writing): NewComment => {
    for (let number = 0; ; number++) {
      const id = guidOf([salt, ref, at, said, number].join('\n'));
      if (ids.has(id)) continue;
      ids.add(id);
      return { id, text: said, person, at };
    }
  };
  const add = (ref: string, said: string, writing: Writing): Thread => {
    const first = newComment(ref, said, writing);
    const thread: Draft = { id: first.id, ref, texts: [said], isRemoved: false, isResolved: false, added: [first] };
    threads.push(thread);
    return thread;
  };

  return {
    act(place, act, writing) {
      const ref = cellAddress(place);
      const thread = threads.find((one) => one.ref === ref && !one.isRemoved);
      if (act.act === 'add') return thread === undefined ? add(ref, act.text, writing) : undefined;
      const [text, ...replies] = thread?.texts ?? [];
      if (thread === undefined || text === undefined || !isMeantFor(act, { text, replies })) return undefined;
      if (act.act === 'reply') {
        thread.added.push(newComment(ref, act.text, writing));
        thread.texts = [...thread.texts, act.text];
      } else if (act.act === 'change') thread.texts = [act.text, ...replies];
      else if (act.act === 'remove') thread.isRemoved = true;
      else thread.isResolved = act.act === 'resolve';
      return thread;
    },
    text() {
      const isAlone = outline.children.every(({ name }) => name === 'threadedComment');
      if (isAlone && threads.every(({ isRemoved }) => isRemoved)) return undefined;
      const added = threads.filter(({ standing, isRemoved }) => standing === undefined && !isRemoved).map((thread) => commentsXml(thread, outline.prefix)).join('');
      return splice(outline.text, [...threads.flatMap((thread) => splicesOf(outline, thread)), ...(added === '' ? [] : [append(outline.text, outline.root, added)])]);
    },
  };
}

function threadsIn(outline: Outline): { readonly threads: Draft[]; readonly ids: Set<string> } {
  // Both lists hold the root's elements in their order.
  const all = treeOf(outline.text, outline.part).children.flatMap((node, index) => {
    const element = outline.children[index];
    const text = unescapeCell(child(node, 'text', THREADS)?.text ?? '');
    return element === undefined || node.name !== 'threadedComment' ? [] : [{ element, id: attr(node, 'id') ?? '', parent: attr(node, 'parentId'), text, node }];
  });
  const threads = all.filter(({ parent }) => parent === undefined).map(({ element, id, text, node }): Draft => {
    const replies = all.filter(({ parent }) => parent === id);
    const isResolved = isTrue(attr(node, 'done'));
    const elements = [element, ...replies.map((reply) => reply.element)];
    return {
      id, ref: (attr(node, 'ref') ?? '').toUpperCase(), texts: [text, ...replies.map((reply) => reply.text)], isRemoved: false, isResolved, added: [],
      standing: { first: element, last: elements.at(-1) ?? element, all: elements, text, isResolved },
    };
  });
  return { threads, ids: new Set(all.map(({ id }) => id)) };
}

/** What changes of a thread that stands in the part. */
function splicesOf(outline: Outline, thread: Draft): Splice[] {
  const { standing, isRemoved, isResolved, texts: [said = ''], added } = thread;
  if (standing === undefined) return [];
  if (isRemoved) return standing.all.map(({ start, end }) => ({ start, end, text: '' }));
  const { first, last } = standing;
  const text = said === standing.text ? undefined : childrenOf(outline, first).find(({ name, namespace }) => name === 'text' && namespace === THREADS);
  return [
    ...(standing.isResolved === isResolved ? [] : [{ start: first.start, end: first.contentStart, text: withAttribute(tagOf(outline.text, first), 'done', isResolved ? '1' : '0') }]),
    ...(text === undefined ? [] : [{ start: text.start, end: text.end, text: textXml(said, outline.prefix) }]),
    ...(added.length === 0 ? [] : [{ start: last.end, end: last.end, text: commentsXml(thread, outline.prefix) }]),
  ];
}

/** The comments that are added to a thread; of a new one the first is its beginning. */
function commentsXml({ id: thread, ref, standing, isResolved, added }: Draft, p: string): string {
  return added.map(({ id, text, person, at }) => {
    const isFirst = standing === undefined && id === thread;
    const place = isFirst ? (isResolved ? ' done="1"' : '') : ` parentId="${thread}"`;
    return `<${p}threadedComment ref="${ref}" dT="${at.replace(/(?:\.\d+)?Z$/, '.00')}" personId="${person}" id="${id}"${place}>${textXml(text, p)}</${p}threadedComment>`;
  }).join('');
}

function textXml(text: string, p: string): string {
  return `<${p}text${text === text.trim() ? '' : ' xml:space="preserve"'}>${escapeXml(escapeCharacters(text))}</${p}text>`;
}
