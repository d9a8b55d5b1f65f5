import { availableParallelism } from 'node:os';
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
async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), {
      stdout: process.stdout,
      stderr: process.stderr,
      home: resolve(__dirname, '..'),
      now: () => new Date(),
      cores: availableParallelism(),
    });
  } catch (error) {
    const text = error instanceof RuleFileError ? error.message : cliMessagesIn('zh').say({ key: 'cli.defect', params: { error: String(error) } });
    process.stderr.write(`${text}\n`);
    process.exitCode = 2;
  }
}

void main();
