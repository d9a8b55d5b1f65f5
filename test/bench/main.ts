import { benchBulk } from './bulk';
import { benchChecking } from './checking';
import { benchFolder } from './folder';
import { benchFollowing } from './following';
import { benchJudging } from './judging';
import { benchPaneStart } from './pane-start';
import { benchReading } from './reading';

/** All measurements, or those named: `npm run bench -- pane`. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = { reading: benchReading, bulk: benchBulk, folder: benchFolder, judging: benchJudging, pane: benchPaneStart, checking: benchChecking, following: benchFollowing };

async function main(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const bench = benches[name];
    if (bench === undefined) throw new Error(`no measurement ${name}: ${Object.keys(benches).join(', ')}`);
    await bench();
  }
}

void main(process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches));
