import type { Message } from '../text/message';
import type { CliMessages } from './cli-messages';
import { cli as en } from './en/cli';
import type { Language } from './messages';
import { cli as zh } from './zh/cli';

export type CliMessage = Message<CliMessages>;

const WORDS = { zh, en };

/** What the command line says in a language; apart from the rest, since the pane has no use for it. */
export function cliMessagesIn(language: Language): { readonly say: (message: CliMessage) => string } {
  return {
    say({ key, params }) {
      // Key and parameters belong together by Message's type, which an indexed access cannot express.
      return (WORDS[language][key] as (params: CliMessage['params']) => string)(params);
    },
  };
}
