import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { readTools } from '../../src/cli/tools';
import { reportEdits } from '../../src/report/edits';
import { reviewWords } from '../../src/report/review-words';
import { earlierFindings } from '../../src/review/earlier';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { comparable, portInPreview, unwatched } from './support';

const HOME = join(__dirname, '../..');
const SAMPLES = join(HOME, 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const tools = readTools(join(HOME, 'rules'));

/** What the command line would write into a sample. */
function editsFor(name: string): readonly Edit[] {
  const { file, proposals } = checkWorkbook(join(SAMPLES, name), tools);
  const earlier = earlierFindings(file.workbook, reviewWords());
  return reportEdits({ judged: judgeTogether(proposals, true, tools), rulebook: tools.rulebook, workbook: file.workbook, earlier, now: '2025-11-22 09:30', lang: 'zh' });
}

describe.each(samples)('%s', (name) => {
  const bytes = readFileSync(join(SAMPLES, name));
  const edits = editsFor(name);

  test('holds afterwards what the copy of the command line holds, in at most four batches', async () => {
    const { port, sent } = portInPreview(bytes);
    expect(await port.apply(edits, unwatched())).toEqual([]);
    expect(sent()).toBe(4);
    const { workbook } = await port.read(unwatched());
    expect(comparable(workbook)).toEqual(comparable(openXlsx(applyEdits(openXlsx(bytes, nodeCodec), edits), nodeCodec).workbook));
  });

  test('holds the same after a second write', async () => {
    const { port } = portInPreview(bytes);
    await port.apply(edits, unwatched());
    const once = await port.read(unwatched());
    await port.apply(edits, unwatched());
    expect(await port.read(unwatched())).toEqual(once);
  });
});
