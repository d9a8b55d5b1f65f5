import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from './books';

test('assets/ holds what npm run samples makes', async () => {
  for (const [name, bytes] of await sampleFiles()) {
    const stale = !readFileSync(path.resolve(__dirname, '../../assets', name)).equals(bytes);
    expect({ name, stale }).toEqual({ name, stale: false });
  }
});
