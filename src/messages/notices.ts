import type { Message } from '../text/message';
import { notices as en } from './en/notices';
import type { Language } from './messages';
import type { NoticeMessages } from './notice-messages';
import { notices as zh } from './zh/notices';

/** What the pane has to say of what it did, or could not do. */
export type NoticeMessage = Message<NoticeMessages>;

const WORDS = { zh, en };

/** What the pane says of its work in a language; apart from the findings' texts, which the engine renders. */
export function noticesIn(language: Language): { readonly say: (message: NoticeMessage) => string } {
  return {
    say({ key, params }) {
      // Key and parameters belong together by Message's type, which an indexed access cannot express.
      return (WORDS[language][key] as (params: NoticeMessage['params']) => string)(params);
    },
  };
}
