import { rectificationWordsIn } from '../../messages/rectification';
import type { Language } from '../../messages/messages';
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

/** Whatever language a notice is in, the lead organisation may be asked for in either. */
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The addressee with a proposal's lead organisation where it asks for it. */
export function addresseeOf(addressee: string, leadOrganization: string): string {
  return LANGUAGES.reduce((text, lang) => text.split(rectificationWordsIn(lang).lead).join(leadOrganization), addressee);
}
