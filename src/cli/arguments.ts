import { parseArgs } from 'node:util';
import type { Language } from '../messages/messages';
import { CliError } from './cli-error';

/** What the command line was asked to do. */
export interface Arguments {
  readonly paths: readonly string[];
  /** Judges as this direction where a workbook names none. */
  readonly direction?: string;
  /** The folder for the annotated copies; beside each file where it is missing. */
  readonly out?: string;
  readonly json: boolean;
  /** The file for the summary over all workbooks; where it is missing, the summary goes with the copies, if there are several. */
  readonly summary?: string;
  /** Whether the office's own checks across proposals are made. */
  readonly officeChecks: boolean;
  readonly language: Language;
  readonly help: boolean;
}

const OPTIONS = {
  direction: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  summary: { type: 'string' },
  'no-office-checks': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line's words; throws CliError where they make no call. `directions` are the codes of the call. */
export function readArguments(words: readonly string[], directions: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const { direction, out, summary, json, lang, help } = values;
  if (lang !== 'zh' && lang !== 'en') throw new CliError({ key: 'call.language', params: { found: lang } });
  if (direction !== undefined && !directions.includes(direction)) throw new CliError({ key: 'call.direction', params: { found: direction, codes: directions } });
  if (out === '') throw new CliError({ key: 'call.option', params: { words: '--out' } });
  if (summary === '') throw new CliError({ key: 'call.option', params: { words: '--summary' } });
  return {
    paths: positionals,
    json,
    officeChecks: !values['no-office-checks'],
    language: lang,
    help,
    ...(direction === undefined ? {} : { direction }),
    ...(out === undefined ? {} : { out }),
    ...(summary === undefined ? {} : { summary: /\.xlsx$/i.test(summary) ? summary : `${summary}.xlsx` }),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // parseArgs says in English which word it did not take; the word is what matters.
    throw new CliError({ key: 'call.option', params: { words: /'([^']*)'/.exec(String(error))?.[1] ?? String(error) } });
  }
}
