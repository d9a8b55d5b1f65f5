import { cliMessagesIn } from '../messages/cli';
import { plainLine } from '../report/columns-of-text';
import { jsonReport } from '../report/json';
import type { Judged } from '../report/judged';
import { textOfAll, type TerminalLook } from '../report/text';
import type { Repeated } from '../review/repeated';
import type { Arguments } from './arguments';
import type { Checked } from './check-all';
import type { Terminal } from './progress';

/** What there is to print. */
export interface Printed extends Pick<Checked, 'workbooks' | 'texts' | 'copies' | 'uncommented'> {
  readonly repeated: readonly Repeated[];
  readonly judged: Judged;
  /** Where the summary over all workbooks was written, if it was. */
  readonly summary: string | undefined;
}

/** Prints what was found as JSON, where that is asked for; else as text, with the files that were written. `now` is the time of the check as it is to be shown. */
export function printReport(
  stdout: Terminal, { workbooks, texts, copies, uncommented, repeated, judged, summary }: Printed, rulebook: string,
  { json, language, now, look }: Pick<Arguments, 'json' | 'language'> & { readonly now: string; readonly look: TerminalLook },
): void {
  if (json) {
    for (const piece of jsonReport(rulebook, workbooks, judged, language)) stdout.write(piece);
    return;
  }
  if (workbooks.length === 0) return;
  const { say } = cliMessagesIn(language);
  for (const text of texts) writeInBlocks(stdout, text);
  stdout.write(textOfAll(workbooks, judged, { lang: language, ...look, now, repeated }));
  if (copies.size > 0) stdout.write(`\n${say({ key: 'cli.written', params: { files: [...copies.values()].map(plainLine) } })}\n`);
  for (const [file, cells] of uncommented) stdout.write(`${plainLine(say({ key: 'cli.uncommented', params: { file, ...cells } }))}\n`);
  if (summary !== undefined) stdout.write(`${say({ key: 'cli.summary', params: { file: plainLine(summary) } })}\n`);
}

/** How a terminal shows a report. */
export const lookOn = ({ isTTY, columns }: Terminal): TerminalLook => ({ colour: isTTY === true, ...(columns === undefined ? {} : { columns }) });

/** So many characters are written at once: each write is a call to the system, and of 100,000 proposals all of them are longer than a text can be. */
const BLOCK = 1 << 16;

function writeInBlocks(stdout: Terminal, pieces: Iterable<string>): void {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    stdout.write(block);
    block = '';
  }
  stdout.write(block);
}
