import { readFileSync } from 'node:fs';
import { annotators, type Annotations } from './annotators';

/** Run as `annotate-in-child.ts <annotator> <file> <annotations>`, in a process of its own so that peak memory is that one's alone. */
async function main([name = '', file = '', annotations = '']: string[]): Promise<void> {
  const annotator = annotators[name];
  if (annotator === undefined) throw new Error(`no annotator ${name}`);
  const annotate = await annotator(file, () => JSON.parse(readFileSync(annotations, 'utf8')) as Annotations);
  const before = process.resourceUsage();
  const start = performance.now();
  const { length } = await annotate();
  const after = process.resourceUsage();
  process.stdout.write(JSON.stringify({
    milliseconds: performance.now() - start,
    cpu: (after.userCPUTime - before.userCPUTime) / 1000,
    megabytes: after.maxRSS / 1024,
    bytes: length,
  }));
}

void main(process.argv.slice(2));
