import { textArgument } from '../arguments';
import type { Batch } from '../batch';
import { addReply, changeThread, threadOf } from '../comments';
import { itemNotFound } from '../errors';
import { node, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { ReplyState } from '../state';
import { wireTime } from './comments';

/** Excel.CommentReplyCollection. */
export const commentReplies: ObjectTable<'CommentReplyCollection'> = {
  items: (place, batch) => threadOf(batch, place.sheet, place.comment).replies.map(({ id }) => node('CommentReply', { ...place, reply: id })),
  item: (place, key, batch) => node('CommentReply', { ...place, reply: replyOf(batch, { ...place, reply: String(key) }).id }),
  methods: {
    Add: {
      since: '1.10',
      call: (place, [content], batch) => node('CommentReply', { ...place, reply: addReply(batch, place.sheet, place.comment, textArgument(content, 'content')) }),
    },
    GetCount: { since: '1.10', call: (place, _, batch) => threadOf(batch, place.sheet, place.comment).replies.length },
  },
};

function replyOf(batch: Batch, { sheet, comment, reply }: Targets['CommentReply']): ReplyState {
  const found = threadOf(batch, sheet, comment).replies.find(({ id }) => id === reply);
  if (found === undefined) throw itemNotFound(`reply ${reply}`);
  return found;
}

/** Excel.CommentReply. */
export const commentReply: ObjectTable<'CommentReply'> = {
  id: (place, batch) => replyOf(batch, place).id,
  properties: {
    AuthorName: { since: '1.10', get: (place, batch) => replyOf(batch, place).author },
    Content: { since: '1.10', get: (place, batch) => replyOf(batch, place).text },
    CreationDate: { since: '1.10', get: (place, batch) => wireTime(replyOf(batch, place).at) },
    Id: { since: '1.10', get: (place, batch) => replyOf(batch, place).id },
  },
  methods: {
    Delete: {
      since: '1.10',
      call: (place, _, batch) => {
        const { replies } = threadOf(batch, place.sheet, place.comment);
        changeThread(batch, place.sheet, place.comment, { replies: replies.filter(({ id }) => id !== replyOf(batch, place).id) });
      },
    },
  },
};
