import { resolve } from 'node:path';
import { cliMessagesIn } from '../messages/cli';
import { RuleFileError } from '../rulebook/refusal';
import { run } from './run';

// A reader that has seen enough (| head) closes the pipe, which is no defect of ours.
process.stdout.on('error', () => process.exit());
// Node hands signals to a handler between two steps, never within the writing of a file.
process.on('SIGINT', () => process.exit(130));

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
