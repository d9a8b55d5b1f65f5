import { BLANKS, NO_BLANKS, type NoticeBlanks } from '../report/rectification/notice';
import type { OurSheet } from '../report/sheet-names';
import type { WriteOptions } from './engine/engine';
import type { WriteAsked } from './session-writing';

/** What a person chose for the pane on this computer; the workbook knows nothing of it. */
export interface Settings {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly marks: boolean;
  /** Whether findings are said in comments at their cells too. */
  readonly comments: boolean;
  readonly sheets: { readonly [S in OurSheet]: boolean };
  /** Whether the office's own checks across proposals are shown and written. */
  readonly officeChecks: boolean;
  /** The name that decisions are recorded with; empty until it is asked for. */
  readonly reviewer: string;
  /** What is filled in on all rectification notices. */
  readonly noticeBlanks: NoticeBlanks;
}

export const LANGUAGES = ['office', 'zh', 'en'] as const;
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export const OUR_SHEETS: readonly OurSheet[] = ['findings', 'summary', 'clauses'];

export const DEFAULT_SETTINGS: Settings = { language: 'office', theme: 'auto', marks: true, comments: false, sheets: { findings: true, summary: true, clauses: true }, officeChecks: true, reviewer: '', noticeBlanks: NO_BLANKS };

/** Settings from the text that was kept of them; whatever in it cannot be read is as it was at first. */
export function readSettings(text: string | null): Settings {
  const kept = parsed(text);
  const sheets = record(kept['sheets']);
  const yes = (value: unknown): boolean => value !== false;
  return {
    language: LANGUAGES.find((one) => one === kept['language']) ?? DEFAULT_SETTINGS.language,
    theme: THEMES.find((one) => one === kept['theme']) ?? DEFAULT_SETTINGS.theme,
    marks: yes(kept['marks']),
    comments: kept['comments'] === true,
    sheets: { findings: yes(sheets['findings']), summary: yes(sheets['summary']), clauses: yes(sheets['clauses']) },
    officeChecks: yes(kept['officeChecks']),
    reviewer: textOf(kept['reviewer']),
    noticeBlanks: readBlanks(record(kept['noticeBlanks'])),
  };
}

/** What a write is to hold by these settings. */
export function writeOptions(settings: Settings, lang: WriteOptions['lang']): WriteAsked {
  return { lang, marks: settings.marks, comments: settings.comments, sheets: OUR_SHEETS.filter((sheet) => settings.sheets[sheet]), officeChecks: settings.officeChecks, ...(settings.reviewer === '' ? {} : { by: settings.reviewer }) };
}

function readBlanks(kept: Record<string, unknown>): NoticeBlanks {
  return Object.fromEntries(BLANKS.map((blank) => [blank, textOf(kept[blank])])) as unknown as NoticeBlanks;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parsed(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    return record(JSON.parse(text));
  } catch {
    // Not ours, or of a version that is no more: to start afresh loses two or three clicks.
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
