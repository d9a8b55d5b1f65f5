import { strFromU8, unzipSync } from 'fflate';
import { changedBlocks } from '../../src/excel/formula-cells';
import { typeCell } from '../../src/preview/host/person';
import { saveState } from '../../src/preview/host/save-state';
import { unsavedOf } from '../../src/preview/host/unsaved';
import type { ChangedCell, Edit, Written } from '../../src/workbook/edits';
import { ChangedMeanwhile } from '../../src/workbook/port';
import { parseCell } from '../../src/workbook/addresses';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { readFormulas } from '../../src/xlsx/read-formulas';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { workbookFile } from '../support/files';
import { edited, ourSheet } from '../support/written';
import { comparable, portInPreview, unwatched, type PortInPreview } from './support';

const SHEET = '核验结果';
const LINK = { text: '甲!B1', sheet: '甲', address: 'B1' };

const cellsOf = (values: Readonly<Record<string, Written>>): ChangedCell[] => Object.entries(values).map(([address, value]) => ({ ...(parseCell(address) ?? { row: NaN, column: NaN }), value }));
const change = (values: Readonly<Record<string, Written>>, sheet = SHEET): Edit => ({ op: 'change-cells', sheet, cells: cellsOf(values) });

/** A workbook that was checked: a sheet of the user's, and one of ours with a table of three rows. */
const CHECKED = edited(workbookFile({ 甲: [['项目名称', 1]] }), ourSheet(SHEET, [['编号', '位置', '意见'], ['AAA', '甲!A1', ''], ['BBB', '甲!A1', '同意'], ['CCC', '甲!A1', '=1+1']]));

const textsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

async function valuesIn(preview: PortInPreview, sheet = SHEET): Promise<unknown> {
  return (await preview.port.read(unwatched())).workbook.sheets.find(({ name }) => name === sheet)?.rows.map(({ values }) => values);
}

describe('cells that are changed', () => {
  const edits = [change({ A1: '核验编号', C2: '=待核', B3: LINK, C4: undefined, D4: 3.5, A7: true })];

  test('hold the same in the pane, in the copy of the command line, and in what the preview saves, and nothing else changes', async () => {
    const preview = portInPreview(CHECKED);
    expect(await preview.port.apply(edits, unwatched())).toEqual([]);
    const copy = edited(CHECKED, edits);
    expect(await valuesIn(preview)).toEqual([
      ['核验编号', '位置', '意见'], ['AAA', '甲!A1', '=待核'], ['BBB', '甲!B1', '同意'], ['CCC', '甲!A1', undefined, 3.5], [true],
    ]);
    expect(comparable((await preview.port.read(unwatched())).workbook)).toEqual(comparable(openXlsx(copy, nodeCodec).workbook));
    expect(textsOf(saveState(preview.state()))).toEqual(textsOf(copy));
    expect(unsavedOf(preview.state())).toEqual([]);
    expect([...readFormulas(openXlsx(copy, nodeCodec), SHEET)]).toEqual([['2,1', 'HYPERLINK("#\'甲\'!B1","甲!B1")']]);
  });

  test('are there at once, by one batch', async () => {
    const preview = portInPreview(CHECKED);
    await preview.port.apply(edits, unwatched());
    expect(preview.sent()).toBe(1);
  });

  test('a second time change nothing more', async () => {
    const preview = portInPreview(CHECKED);
    await preview.port.apply(edits, unwatched());
    const once = textsOf(saveState(preview.state()));
    await preview.port.apply(edits, unwatched());
    expect(textsOf(saveState(preview.state()))).toEqual(once);
    expect(textsOf(edited(edited(CHECKED, edits), edits))).toEqual(textsOf(edited(CHECKED, edits)));
  });

  test('are told as our own doing', async () => {
    const preview = portInPreview(CHECKED);
    const told: unknown[] = [];
    await preview.port.onChange((one) => { told.push(one); });
    await preview.port.apply(edits, unwatched());
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect(told).toEqual([]);
  });
});

describe('what cannot be changed', () => {
  test('a protected sheet is left as it is, and told', async () => {
    const preview = portInPreview(CHECKED);
    preview.become({ state: { ...preview.state(), sheets: preview.state().sheets.map((sheet) => ({ ...sheet, isProtected: true })) }, events: [] });
    const before = preview.state().sheets;
    expect(await preview.port.apply([change({ C2: '待核' })], unwatched())).toEqual([{ why: 'protected-sheet', sheet: SHEET }]);
    expect(preview.state().sheets).toEqual(before);
  });

  test('under a protected structure cells can be changed all the same', async () => {
    const preview = portInPreview(CHECKED);
    preview.become({ state: { ...preview.state(), isStructureProtected: true }, events: [] });
    expect(await preview.port.apply([change({ C2: '待核' })], unwatched())).toEqual([]);
    expect(await valuesIn(preview)).toContainEqual(['AAA', '甲!A1', '待核']);
  });

  test('a sheet that somebody took away or renamed since it was read: nothing is written', async () => {
    const preview = portInPreview(CHECKED);
    await expect(preview.port.apply([{ op: 'remember', text: 'x' }, change({ C2: '待核' }, '问题清单')], unwatched())).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect((await preview.port.read(unwatched())).workbook.remembered).toBeUndefined();
  });

  test('of more than a request carries, the rest is not written once somebody changes the workbook', async () => {
    const preview = portInPreview(CHECKED);
    const long = '说'.repeat(30_000);
    // Every other row, so that none goes with another; six go into a batch of 5 MB by a long way, two hundred do not.
    const cells = Array.from({ length: 200 }, (_, index) => ({ row: 10 + 2 * index, column: 0, value: long }));
    let asked = 0;
    const watch = { ...unwatched(), mayShow: () => asked++ === 0 };
    await expect(preview.port.apply([{ op: 'change-cells', sheet: SHEET, cells }], watch)).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(asked).toBe(2);
    expect(preview.sent()).toBe(1);
    await preview.port.apply([{ op: 'change-cells', sheet: SHEET, cells }], unwatched());
    expect((await preview.port.read(unwatched())).workbook.sheets[1]?.rows).toHaveLength(204);
  });
});

test.each(['AccessDenied', 'InvalidOperation', 'GeneralException', 'RequestPayloadSizeLimitExceeded'])('%s before or after any batch: a second try comes to the same', async (code) => {
  const edits: readonly Edit[] = [change({ A3: 'BBX', B3: LINK, C2: '甲', C4: undefined }), { op: 'remember', text: '二' }];
  const wanted = textsOf(edited(CHECKED, edits));
  for (const batch of [1, 2, 3]) {
    for (const when of ['before', 'after'] as const) {
      const preview = portInPreview(CHECKED);
      preview.client.failNext({ batch, code, when });
      await preview.port.apply(edits, unwatched()).catch((error: unknown) => { expect(error).toMatchObject({ code }); });
      await preview.port.apply(edits, unwatched());
      expect(textsOf(saveState(preview.state()))).toEqual(wanted);
    }
  }
});

test('what a reviewer has typed meanwhile beside a changed cell stays', async () => {
  const preview = portInPreview(CHECKED);
  const typed = typeCell(preview.state(), preview.state().sheets[1]?.id ?? '', 2, 2, '不同意');
  if (typed === undefined) throw new Error('nothing was typed');
  preview.become(typed);
  await preview.port.apply([change({ A3: 'BBX', B3: LINK, B2: LINK, C2: '甲' })], unwatched());
  expect(await valuesIn(preview)).toContainEqual(['BBX', '甲!B1', '不同意']);
});

describe('cells are grouped', () => {
  const blocksOf = (values: Readonly<Record<string, Written>>): unknown => changedBlocks(cellsOf(values)).map(({ top, left, rows }) => [top, left, rows]);

  test.each<[string, Readonly<Record<string, Written>>, unknown]>([
    ['a column', { B2: 1, B3: 2, B4: 3 }, [[1, 1, [[1], [2], [3]]]]],
    ['a rectangle, in whatever order its cells come', { C3: 4, B2: 1, C2: 2, B3: 3 }, [[1, 1, [[1, 2], [3, 4]]]]],
    ['a gap parts them', { B2: 1, D2: 2, B4: 3 }, [[1, 1, [[1]]], [1, 3, [[2]]], [3, 1, [[3]]]]],
    ['two columns apart, three rows', { B2: 1, D2: 2, B3: 3, D3: 4, B4: 5, D4: 6 }, [[1, 1, [[1], [3], [5]]], [1, 3, [[2], [4], [6]]]]],
    ['rows of another width', { B2: 1, C2: 2, B3: 3 }, [[1, 1, [[1, 2]]], [2, 1, [[3]]]]],
    ['emptied ones', { B2: undefined, B3: '' }, [[1, 1, [[''], ['']]]]],
    ['none', {}, []],
  ])('%s', (_, values, expected) => {
    expect(blocksOf(values)).toEqual(expected);
  });

  test('of two values for a cell the later counts', () => {
    expect(changedBlocks([{ row: 1, column: 1, value: 'a' }, { row: 1, column: 1, value: 'b' }]).map(({ rows }) => rows)).toEqual([[["'b"]]]);
  });
});
