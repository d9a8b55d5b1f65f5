import { resolve } from 'node:path';
import { cliMessagesIn } from '../messages/cli';
import { RuleFileError } from '../rulebook/refusal';
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (| head) closes the pipe, which is no defect of ours; results that are cut off anywhere else are.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${cliMessagesIn('zh').say({ key: 'cli.output', params: { code: error.code ?? String(error) } })}\n`);
  process.exit(2);
});
// Node hands signals to a handler between two steps, never within the writing of a file.
for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) process.on(signal, () => process.exit(status));

try {
  process.exitCode = run(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    home: resolve(__dirname, '..'),
    now: () => new Date(),
  });
} catch (error) {
  const text = error instanceof RuleFileError ? error.message : cliMessagesIn('zh').say({ key: 'cli.defect', params: { error: String(error) } });
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
