import { cliMessagesIn } from '../messages/cli';
import { plainLine } from '../report/columns-of-text';
import { jsonReport } from '../report/json';
import type { Judged } from '../report/judged';
import { textReport } from '../report/text';
import type { Repeated } from '../review/repeated';
import type { Arguments } from './arguments';
import type { Checked } from './check-all';
import type { Terminal } from './progress';

/** What there is to print. */
export interface Printed extends Pick<Checked, 'workbooks' | 'copies' | 'uncommented'> {
  readonly repeated: readonly Repeated[];
  readonly judged: Judged;
  /** Where the summary over all workbooks was written, if it was. */
  readonly summary: string | undefined;
}

/** So many lines are written at once: of 100,000 proposals all of them make a longer text than there can be. */
const LINES = 10_000;

/** Prints what was found as JSON, where that is asked for; else as text, with the files that were written. `now` is the time of the check as it is to be shown. */
export function printReport(
  stdout: Terminal, { workbooks, copies, uncommented, repeated, judged, summary }: Printed, rulebook: string,
  { json, language, now }: Pick<Arguments, 'json' | 'language'> & { readonly now: string },
): void {
  if (json) {
    for (const piece of jsonReport(rulebook, workbooks, judged, language)) stdout.write(piece);
    return;
  }
  if (workbooks.length === 0) return;
  const { say } = cliMessagesIn(language);
  const { isTTY, columns } = stdout;
  const lines = textReport(workbooks, judged, { lang: language, colour: isTTY === true, now, repeated, ...(columns === undefined ? {} : { columns }) });
  for (let at = 0; at < lines.length; at += LINES) stdout.write(`${lines.slice(at, at + LINES).join('\n')}\n`);
  if (copies.size > 0) stdout.write(`\n${say({ key: 'cli.written', params: { files: [...copies.values()].map(plainLine) } })}\n`);
  for (const [file, cells] of uncommented) stdout.write(`${plainLine(say({ key: 'cli.uncommented', params: { file, ...cells } }))}\n`);
  if (summary !== undefined) stdout.write(`${say({ key: 'cli.summary', params: { file: plainLine(summary) } })}\n`);
}
