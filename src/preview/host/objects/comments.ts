import { textArgument } from '../arguments';
import { areaOf } from '../areas';
import { changeSheet, newId, sheetNamed, sheetOf, writableSheet, type Batch } from '../batch';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { isNode, node, rangeNode, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { CommentState, HostState } from '../state';

type Place = Targets['Comment'];

function placesIn({ sheet }: Targets['CommentCollection'], state: HostState): readonly (Place & CommentState)[] {
  return state.sheets.filter(({ id }) => sheet === undefined || id === sheet).flatMap(({ id, comments }) => comments.map((comment) => ({ ...comment, sheet: id, comment: comment.id })));
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
  items: (target, { state }) => placesIn(target, state).map(({ sheet, comment }) => node('Comment', { sheet, comment })),
  item: (target, key, { state }) => {
    const found = placesIn(target, state).find(({ comment }) => comment === key);
    if (found === undefined) throw itemNotFound(`comment ${String(key)}`);
    return node('Comment', { sheet: found.sheet, comment: found.comment });
  },
  methods: {
    Add: {
      since: '1.10',
      call: ({ sheet: within }, [cell, content], batch) => {
        const { sheet, row, column } = cellOf(cell, within, batch);
        const before = writableSheet(batch, sheet).comments;
        if (before.some((one) => one.row === row && one.column === column)) throw itemAlreadyExists('comment on that cell');
        const comment: CommentState = { id: newId(batch), row, column, author: '预览', content: textArgument(content, 'content') };
        changeSheet(batch, sheet, { comments: [...before, comment] });
        return node('Comment', { sheet, comment: comment.id });
      },
    },
    GetCount: { since: '1.10', call: (target, _, { state }) => placesIn(target, state).length },
    GetItemByCell: {
      since: '1.10',
      call: ({ sheet: within }, [cell], batch) => {
        const { sheet, row, column } = cellOf(cell, within, batch);
        const comment = sheetOf(batch, sheet).comments.find((one) => one.row === row && one.column === column);
        if (comment === undefined) throw itemNotFound('comment on that cell');
        return node('Comment', { sheet, comment: comment.id });
      },
    },
  },
};

function commentOf({ sheet, comment }: Place, batch: Batch): CommentState {
  const found = sheetOf(batch, sheet).comments.find(({ id }) => id === comment);
  if (found === undefined) throw itemNotFound(`comment ${comment}`);
  return found;
}

/** Excel.Comment. */
export const comment: ObjectTable<'Comment'> = {
  id: (place, batch) => commentOf(place, batch).id,
  properties: {
    AuthorName: { since: '1.10', get: (place, batch) => commentOf(place, batch).author },
    Content: { since: '1.10', get: (place, batch) => commentOf(place, batch).content },
    Id: { since: '1.10', get: (place, batch) => commentOf(place, batch).id },
  },
  methods: {
    Delete: {
      since: '1.10',
      call: (place, _, batch) => {
        const { comments: before } = writableSheet(batch, place.sheet);
        commentOf(place, batch);
        changeSheet(batch, place.sheet, { comments: before.filter(({ id }) => id !== place.comment) });
      },
    },
    GetLocation: {
      since: '1.10',
      call: (place, _, batch) => {
        const { row, column } = commentOf(place, batch);
        return rangeNode(place.sheet, { top: row, left: column, bottom: row, right: column });
      },
    },
  },
};
