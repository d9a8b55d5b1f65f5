import { booleanArgument, textArgument } from '../arguments';
import { areaOf } from '../areas';
import { sheetNamed, sheetOf, type Batch } from '../batch';
import { addThread, changeThread, removeThread, threadOf, threadsOf } from '../comments';
import { invalidArgument, itemNotFound } from '../errors';
import { isNode, node, NULL_NODE, rangeNode, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { HostState } from '../state';

type Place = Targets['Comment'];

function placesIn({ sheet }: Targets['CommentCollection'], state: HostState): readonly Place[] {
  return state.sheets.filter(({ id }) => sheet === undefined || id === sheet).flatMap((one) => threadsOf(one).map(({ id }) => ({ sheet: one.id, comment: id })));
}

/** The cell that a comment is for: a range, or an address with its sheet. */
function cellOf(raw: unknown, within: string | undefined, batch: Batch): { sheet: string; row: number; column: number } {
  if (isNode(raw) && raw.kind === 'Range') {
    const [area] = raw.target.areas;
    if (area !== undefined) return { sheet: raw.target.sheet, row: area.top, column: area.left };
  }
  const address = textArgument(raw, 'cellAddress');
  const name = /^'?(.*?)'?!/.exec(address)?.[1];
  const sheet = name === undefined ? within : sheetNamed(batch.state, name.replaceAll("''", "'"))?.id;
  if (sheet === undefined) throw invalidArgument('cellAddress');
  const area = areaOf(address);
  return { sheet, row: area.top, column: area.left };
}

/** Excel.CommentCollection. */
export const comments: ObjectTable<'CommentCollection'> = {
  items: (target, { state }) => placesIn(target, state).map((place) => node('Comment', place)),
  item: (target, key, { state }) => {
    const found = placesIn(target, state).find(({ comment }) => comment === key);
    if (found === undefined) throw itemNotFound(`comment ${String(key)}`);
    return node('Comment', found);
  },
  methods: {
    Add: {
      since: '1.10',
      call: ({ sheet: within }, [cell, content], batch) => {
        const { sheet, row, column } = cellOf(cell, within, batch);
        return node('Comment', { sheet, comment: addThread(batch, sheet, { row, column }, textArgument(content, 'content')) });
      },
    },
    GetCount: { since: '1.10', call: (target, _, { state }) => placesIn(target, state).length },
    GetItemOrNullObject: {
      since: '1.14',
      call: (target, [id], { state }) => {
        const found = placesIn(target, state).find(({ comment }) => comment === id);
        return found === undefined ? NULL_NODE : node('Comment', found);
      },
    },
    GetItemByCell: {
      since: '1.10',
      call: ({ sheet: within }, [cell], batch) => {
        const { sheet, row, column } = cellOf(cell, within, batch);
        const thread = threadsOf(sheetOf(batch, sheet)).find((one) => one.row === row && one.column === column);
        if (thread === undefined) throw itemNotFound('comment on that cell');
        return node('Comment', { sheet, comment: thread.id });
      },
    },
  },
};

/** A time as Office.js makes a Date of it, which its types tell of; the wire has its text. */
export function wireTime(at: string | undefined): Date | null {
  return (at ?? null) as unknown as Date | null;
}

/** Excel.Comment. */
export const comment: ObjectTable<'Comment'> = {
  id: (place, batch) => threadOf(batch, place.sheet, place.comment).id,
  properties: {
    AuthorName: { since: '1.10', get: (place, batch) => threadOf(batch, place.sheet, place.comment).author },
    Content: {
      since: '1.10',
      get: (place, batch) => threadOf(batch, place.sheet, place.comment).text,
      set: (place, content, batch) => { changeThread(batch, place.sheet, place.comment, { text: textArgument(content, 'content') }); },
    },
    CreationDate: { since: '1.10', get: (place, batch) => wireTime(threadOf(batch, place.sheet, place.comment).at) },
    Id: { since: '1.10', get: (place, batch) => threadOf(batch, place.sheet, place.comment).id },
    Resolved: {
      since: '1.11',
      get: (place, batch) => threadOf(batch, place.sheet, place.comment).isResolved,
      set: (place, resolved, batch) => { changeThread(batch, place.sheet, place.comment, { isResolved: booleanArgument(resolved, 'resolved') }); },
    },
  },
  links: { Replies: { since: '1.10', to: (place) => node('CommentReplyCollection', place) } },
  methods: {
    Delete: { since: '1.10', call: (place, _, batch) => { removeThread(batch, place.sheet, place.comment); } },
    GetLocation: {
      since: '1.10',
      call: (place, _, batch) => {
        const { row, column } = threadOf(batch, place.sheet, place.comment);
        return rangeNode(place.sheet, { top: row, left: column, bottom: row, right: column });
      },
    },
  },
};
