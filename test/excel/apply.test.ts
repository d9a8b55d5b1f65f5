import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { readTools } from '../../src/cli/tools';
import { reportEdits } from '../../src/report/edits';
import { reviewWords } from '../../src/report/review-words';
import { earlierFindings } from '../../src/review/earlier';
import { saveState } from '../../src/preview/host/save-state';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { comparable, portInPreview, unwatched } from './support';

const HOME = join(__dirname, '../..');
const SAMPLES = join(HOME, 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const tools = readTools(join(HOME, 'rules'));

const WIDTHS = / width="([\d.]+)"/g;

function columnWidths(part: string): readonly number[] {
  return Array.from(part.matchAll(WIDTHS), ([, width]) => Number(width));
}

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

  test('is saved by the preview as the copy of the command line is, part by part', async () => {
    const preview = portInPreview(bytes);
    await preview.port.apply(edits, unwatched());
    const saved = unzipSync(saveState(preview.state()));
    const copy = unzipSync(applyEdits(openXlsx(bytes, nodeCodec), edits));
    expect(Object.keys(saved).sort()).toEqual(Object.keys(copy).sort());
    for (const [part, wanted] of Object.entries(copy)) {
      const [text, wantedText] = [strFromU8(saved[part] ?? new Uint8Array()), strFromU8(wanted)];
      expect(text.replace(WIDTHS, '')).toBe(wantedText.replace(WIDTHS, ''));
      // Excel's columns are whole pixels wide, of which a character has seven.
      const widths = columnWidths(text);
      columnWidths(wantedText).forEach((width, index) => { expect(Math.abs(width - (widths[index] ?? NaN))).toBeLessThan(1 / 7); });
    }
  });

  test('holds the same after a second write', async () => {
    const { port } = portInPreview(bytes);
    await port.apply(edits, unwatched());
    const once = await port.read(unwatched());
    await port.apply(edits, unwatched());
    expect(await port.read(unwatched())).toEqual(once);
  });
});
