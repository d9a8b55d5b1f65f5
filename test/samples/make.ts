import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from './books';

const ASSETS = path.resolve(__dirname, '../../assets');

/** Writes the sample workbooks and blank templates of assets/: `npm run samples`. */
async function main(): Promise<void> {
  for (const [name, bytes] of await sampleFiles()) {
    const file = path.join(ASSETS, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
  }
}

void main();
