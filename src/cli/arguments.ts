import { parseArgs } from 'node:util';
import type { Language } from '../messages/messages';
import { BLANKS, type NoticeBlanks } from '../report/rectification/notice';
import { CliError } from './cli-error';

/** What the command line was asked to do. */
export interface Arguments {
  readonly paths: readonly string[];
  /** Judges as this direction where a workbook names none. */
  readonly direction?: string;
  /** The folder for the annotated copies; beside each file where it is missing. */
  readonly out?: string;
  /** The folder for rectification notices, and what is filled in on all of them; none are written where it is missing. */
  readonly notices?: { readonly folder: string; readonly blanks: NoticeBlanks };
  readonly json: boolean;
  /** Whether the histories are printed, and nothing checked. */
  readonly history: boolean;
  /** The file for the summary over all workbooks; where it is missing, the summary goes with the copies, if there are several. */
  readonly summary?: string;
  /** The files for all tables of findings as CSV and as SARIF; not written where they are missing. */
  readonly csv?: string;
  readonly sarif?: string;
  /** The counterpart agency's own list, in a workbook of its own. */
  readonly counterpart?: string;
  /** Whether the office's own checks across proposals are made. */
  readonly officeChecks: boolean;
  /** Whether findings are said in comments at their cells, in the copies. */
  readonly comments: boolean;
  /** How many workbooks are checked at a time; as many as the machine has cores where it is missing. */
  readonly workers?: number;
  readonly language: Language;
  readonly help: boolean;
}

const OPTIONS = {
  direction: { type: 'string' },
  out: { type: 'string' },
  notices: { type: 'string' },
  'notice-addressee': { type: 'string' },
  'notice-deadline': { type: 'string' },
  'notice-issuer': { type: 'string' },
  'notice-contact': { type: 'string' },
  'notice-date': { type: 'string' },
  json: { type: 'boolean', default: false },
  history: { type: 'boolean', default: false },
  summary: { type: 'string' },
  csv: { type: 'string' },
  sarif: { type: 'string' },
  counterpart: { type: 'string' },
  'no-office-checks': { type: 'boolean', default: false },
  comments: { type: 'boolean', default: false },
  workers: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Options that name a file or a folder. */
const PLACES = ['out', 'summary', 'csv', 'sarif', 'counterpart', 'notices'] as const;

/** Reads the command line's words; throws CliError where they make no call. `directions` are the codes of the call. */
export function readArguments(words: readonly string[], directions: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const { direction, out, summary, csv, sarif, counterpart, json, history, lang, help, workers } = values;
  if (lang !== 'zh' && lang !== 'en') throw new CliError({ key: 'call.language', params: { found: lang } });
  if (direction !== undefined && !directions.includes(direction)) throw new CliError({ key: 'call.direction', params: { found: direction, codes: directions } });
  const empty = PLACES.find((option) => values[option] === '');
  if (empty !== undefined) throw new CliError({ key: 'call.option', params: { words: `--${empty}` } });
  const blanks = Object.fromEntries(BLANKS.map((blank) => [blank, values[`notice-${blank}`] ?? ''])) as unknown as NoticeBlanks;
  const filled = BLANKS.find((blank) => values[`notice-${blank}`] !== undefined);
  if (values.notices === undefined && filled !== undefined) throw new CliError({ key: 'call.needs-notices', params: { words: `--notice-${filled}` } });
  if (workers !== undefined && !/^[1-9]\d{0,2}$/.test(workers)) throw new CliError({ key: 'call.workers', params: { found: workers } });
  return {
    paths: positionals,
    json,
    history,
    officeChecks: !values['no-office-checks'],
    comments: values.comments,
    language: lang,
    help,
    ...(direction === undefined ? {} : { direction }),
    ...(out === undefined ? {} : { out }),
    ...(counterpart === undefined ? {} : { counterpart }),
    ...(summary === undefined ? {} : { summary: ending(summary, /\.xlsx$/i, '.xlsx') }),
    ...(csv === undefined ? {} : { csv: ending(csv, /\.csv$/i, '.csv') }),
    ...(sarif === undefined ? {} : { sarif: ending(sarif, /\.(sarif|json)$/i, '.sarif') }),
    ...(values.notices === undefined ? {} : { notices: { folder: values.notices, blanks } }),
    ...(workers === undefined ? {} : { workers: Number(workers) }),
  };
}

/** A file's name with an ending by which programs know it. */
const ending = (name: string, known: RegExp, usual: string): string => (known.test(name) ? name : `${name}${usual}`);

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // parseArgs says in English which word it did not take; the word is what matters.
    throw new CliError({ key: 'call.option', params: { words: /'([^']*)'/.exec(String(error))?.[1] ?? String(error) } });
  }
}
