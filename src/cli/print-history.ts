import { messagesIn } from '../messages/messages';
import { plainLine, wrapped } from '../report/columns-of-text';
import { historyJson, historyLines } from '../report/history-lines';
import type { History } from '../review/history';
import type { Arguments } from './arguments';
import { isSummary, openWorkbook } from './check-workbook';
import { CliError, type Fail } from './cli-error';
import { beforeOf, copyBeforeIfOurs } from './earlier-copy';
import type { Input } from './inputs';
import type { Terminal } from './progress';

/** How histories are printed. */
export interface HistoryOptions extends Pick<Arguments, 'json' | 'language' | 'out'> {
  readonly fail: Fail;
}

/** Prints each workbook's history, from itself and from the copy of an earlier check; nothing is checked or written. Returns how many could not be read. */
export function printHistories(stdout: Terminal, inputs: readonly Input[], { json, language, out, fail }: HistoryOptions): number {
  const read: { readonly file: string; readonly history: History }[] = [];
  let failed = 0;
  for (const input of inputs) {
    try {
      const { workbook } = openWorkbook(input.path);
      if (input.isFound === true && isSummary(workbook)) continue;
      read.push({ file: input.path, history: beforeOf(workbook, copyBeforeIfOurs(input, workbook, out)).history });
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      failed++;
      fail(error.path ?? input.path, error);
    }
  }
  if (json) {
    stdout.write(`${JSON.stringify({ schema: 1, workbooks: read.map(({ file, history }) => ({ file, history: historyJson(history) })) }, undefined, 2)}\n`);
    return failed;
  }
  const messages = messagesIn(language);
  const width = Math.max(stdout.columns ?? 100, 40);
  for (const { file, history } of read) {
    const lines = history.rows.length === 0 ? [messages.say({ key: 'history.none', params: {} })] : historyLines(history, messages);
    const printed = lines.flatMap((line) => wrapped(plainLine(line), width - 4).map((part, index) => `${index === 0 ? '  ' : '    '}${part}`));
    stdout.write(`${[plainLine(file), ...printed, ''].join('\n')}\n`);
  }
  return failed;
}
