import type { NoticeMessages } from '../notice-messages';
import type { Words } from '../words';

/** What the pane says of its work, in English. */
export const notices: Words<NoticeMessages> = {
  'notice.office-unknown': ({ code }) => `Excel did not complete this step (${code}). Please try again.`,
};
