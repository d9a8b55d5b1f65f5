import type { NoticeMessages } from '../notice-messages';
import type { Words } from '../words';

/** What the pane says of its work, in Chinese. */
export const notices: Words<NoticeMessages> = {
  'notice.office-unknown': ({ code }) => `Excel 没有完成这一步（${code}）。请再试一次。`,
};
