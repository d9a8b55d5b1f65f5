import { rectificationWordsIn } from '../../messages/rectification';
import { LANGUAGES, type Language } from '../../messages/messages';
import type { NoticeBlanks } from './notice';

/** What all notices of one writing share. */
export interface Letter {
  readonly lang: Language;
  /** The guide's title. */
  readonly call: string;
  /** What a verdict means and what it does not. */
  readonly scope: string;
  readonly blanks: NoticeBlanks;
  /** Stands in the file as the time it was made. */
  readonly now: Date;
}

/** The addressee with a proposal's lead organisation where it asks for it; whatever language a notice is in, it may be asked for in either. */
export function addresseeOf(addressee: string, leadOrganization: string): string {
  return LANGUAGES.reduce((text: string, lang) => text.split(rectificationWordsIn(lang).lead).join(leadOrganization), addressee);
}
