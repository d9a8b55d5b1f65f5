import type { OtherKind, XlsxMessages } from '../../xlsx/errors';
import type { Unsaved } from '../host/unsaved';
import { en } from './words-en';
import { zh } from './words-zh';
import type { Locale } from './languages';
import type { ThemeName } from './query';
import type { HostName } from './host-profile';

/**
 * The page's own texts. The preview plays Excel and may not know the add-in's messages: it has its own small catalogue, typed alike.
 */
export interface PageWords extends XlsxWords {
  readonly title: string;
  readonly noWorkbook: string;
  readonly opening: string;
  readonly open: string;
  readonly dropHere: string;
  readonly download: string;
  readonly sample: string;
  readonly host: string;
  readonly hosts: Readonly<Record<HostName, string>>;
  readonly readOnly: string;
  readonly protected: string;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly language: string;
  readonly editCell: string;
  readonly finishEditing: string;
  readonly isEditing: string;
  readonly ribbon: string;
  readonly tools: string;
  readonly noCommands: string;
  readonly closePane: string;
  readonly pane: string;
  readonly paneWidth: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly noSuchPlace: string;
  readonly cellText: string;
  readonly sheets: string;
  readonly hiddenSheet: string;
  readonly showHidden: string;
  readonly grid: (sheet: string) => string;
  readonly comment: string;
  readonly close: string;
  readonly cannotWrite: string;
  readonly cannotFetch: (address: string) => string;
  readonly cannotOpen: (name: string, why: string) => string;
  readonly cannotSave: (why: string) => string;
  /** What a download leaves out: the parts and, where it is not the workbook's, the sheet. */
  readonly unsaved: (left: readonly string[]) => string;
  readonly left: (part: string, sheet: string | undefined) => string;
  readonly parts: Readonly<Record<Unsaved['what'], string>>;
  readonly defect: (error: string) => string;
  readonly selected: (address: string) => string;
}

type XlsxWords = { readonly [K in keyof XlsxMessages]: (params: XlsxMessages[K]) => string };

/** What another kind of file is called. */
export type Kinds = Readonly<Record<OtherKind, string>>;

const WORDS: Readonly<Record<Locale, PageWords>> = { 'zh-CN': zh, 'en-US': en };

/** The page's texts in a language. */
export function wordsIn(locale: Locale): PageWords {
  return WORDS[locale];
}
