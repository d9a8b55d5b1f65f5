import { readFileSync } from 'node:fs';
import { readers } from './readers';

/** Run as `read-in-child.ts <reader> <file> <times>`, in a process of its own so that peak memory is that reader's alone. */
async function main([name = '', file = '', times = '1']: string[]): Promise<void> {
  const read = readers[name];
  if (read === undefined) throw new Error(`no reader ${name}`);
  const bytes = readFileSync(file);
  let cells = 0;
  let fastest = Infinity;
  for (let time = 0; time < Number(times); time++) {
    const start = performance.now();
    cells = await read(bytes);
    fastest = Math.min(fastest, performance.now() - start);
  }
  process.stdout.write(JSON.stringify({ milliseconds: fastest, megabytes: process.resourceUsage().maxRSS / 1024, cells }));
}

void main(process.argv.slice(2));
