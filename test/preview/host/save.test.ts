import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, judgeTogether } from '../../../src/cli/check-workbook';
import { readTools } from '../../../src/cli/tools';
import { sheetNamed } from '../../../src/preview/host/batch';
import { openState } from '../../../src/preview/host/open-state';
import { insertRows, typeCell } from '../../../src/preview/host/person';
import { editsOf, saveState } from '../../../src/preview/host/save-state';
import { unsavedOf } from '../../../src/preview/host/unsaved';
import { reportEdits } from '../../../src/report/edits';
import { reviewWords } from '../../../src/report/review-words';
import { earlierFindings } from '../../../src/review/earlier';
import type { Edit } from '../../../src/workbook/edits';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { readConditionalFormats } from '../../../src/xlsx/read-conditional-formats';
import { readFormulas } from '../../../src/xlsx/read-formulas';
import { readLook } from '../../../src/xlsx/read-look';
import { applyEdits } from '../../../src/xlsx/write';
import { openXlsx, type XlsxFile } from '../../../src/xlsx/xlsx-file';
import { portInPreview, unwatched } from '../../excel/support';
import { preview } from './support';

const HOME = join(__dirname, '../../..');
const SAMPLES = join(HOME, 'assets/samples');
const tools = readTools(join(HOME, 'rules'));

function editsFor(name: string): readonly Edit[] {
  const { file, proposals } = checkWorkbook(join(SAMPLES, name), tools);
  const earlier = earlierFindings(file.workbook, reviewWords());
  return reportEdits({ judged: judgeTogether(proposals, true, tools), rulebook: tools.rulebook, workbook: file.workbook, earlier, now: '2025-11-22 09:30', lang: 'zh' });
}

/** All that a reader of the file sees of it: values, formulas, looks, marks, widths, what is frozen. */
function seen(file: XlsxFile): unknown {
  return file.workbook.sheets.map(({ name, visibility, rows, merges, tables }) => {
    const look = readLook(file, name);
    return {
      name, visibility, merges,
      tables: [...tables].sort((a, b) => (a.name < b.name ? -1 : 1)),
      cells: rows.flatMap(({ index, values }) => Array.from(values, (value, column) => ({ at: `${String(index)},${String(column)}`, value, look: look.style(index, column) }))),
      formulas: readFormulas(file, name),
      marks: readConditionalFormats(file, name),
      widths: look.widths.map(({ first, last, width }) => [first, last, width.toFixed(1)]),
      frozen: look.frozenRows,
    };
  });
}

const partsOf = ({ zip }: XlsxFile): string[] => [...zip.byKey.keys()].sort();

describe.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))('%s', (name) => {
  const bytes = readFileSync(join(SAMPLES, name));
  const edits = editsFor(name);

  test('written over Office.js and saved is what the command line writes', async () => {
    const page = portInPreview(bytes);
    await page.port.apply(edits, unwatched());
    expect(unsavedOf(page.state())).toEqual([]);
    const saved = openXlsx(saveState(page.state()), nodeCodec);
    const copy = openXlsx(applyEdits(openXlsx(bytes, nodeCodec), edits), nodeCodec);
    expect(seen(saved)).toEqual(seen(copy));
    expect(partsOf(saved)).toEqual(partsOf(copy));
  });

  test('written twice, saved in between, is the same', async () => {
    const first = portInPreview(bytes);
    await first.port.apply(edits, unwatched());
    const once = saveState(first.state());
    const second = portInPreview(once);
    await second.port.apply(edits, unwatched());
    expect(seen(openXlsx(saveState(second.state()), nodeCodec))).toEqual(seen(openXlsx(once, nodeCodec)));
  });

  test('cleared and taken away again, nothing is left to be edited', async () => {
    const page = portInPreview(bytes);
    await page.port.apply(edits, unwatched());
    const ours = edits.flatMap((edit): Edit[] => (edit.op === 'put-sheet' ? [{ op: 'remove-sheet', sheet: edit.sheet }] : []));
    await page.port.apply([{ op: 'clear-highlights' }, ...ours, { op: 'remember', text: undefined }], unwatched());
    expect(editsOf(page.state())).toEqual([]);
    expect(unsavedOf(page.state())).toEqual([]);
  });
});

describe('a save', () => {
  test('of a workbook that nobody touched changes no byte of what is in it', () => {
    const bytes = readFileSync(join(SAMPLES, readdirSync(SAMPLES).find((name) => name.endsWith('.xlsx')) ?? ''));
    expect(editsOf(openState(bytes, 'x.xlsx', nodeCodec))).toEqual([]);
  });

  test('holds what a person typed, and only that', () => {
    const page = preview();
    const [sheet] = page.state().sheets;
    const typed = typeCell(page.state(), sheet?.id ?? '', 1, 1, '25.5');
    expect(typed === undefined ? [] : editsOf(typed.state)).toEqual([{ op: 'change-cells', sheet: '申报', cells: [{ row: 1, column: 1, value: 25.5 }] }]);
    const saved = openXlsx(saveState(typed?.state ?? page.state()), nodeCodec);
    expect(saved.workbook.sheets[0]?.rows[1]?.values).toEqual(['甲', 25.5]);
  });

  test('keeps what is remembered', async () => {
    const page = portInPreview();
    await page.port.apply([{ op: 'remember', text: '{"a":"<一 & 二>"}' }], unwatched());
    const again = openState(saveState(page.state()), 'x.xlsx', nodeCodec);
    expect(again.file.workbook.remembered).toBe('{"a":"<一 & 二>"}');
    const forgotten = portInPreview(saveState(page.state()));
    await forgotten.port.apply([{ op: 'remember', text: undefined }], unwatched());
    expect(openXlsx(saveState(forgotten.state()), nodeCodec).workbook.remembered).toBeUndefined();
  });

  test('says what it cannot hold', async () => {
    const page = preview();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('申报');
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1').format.font.italic = true;
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      context.workbook.customXmlParts.add('<a xmlns="urn:other"/>');
      await context.sync();
    });
    expect(unsavedOf(page.state())).toEqual([{ what: 'conditional-formats', sheet: '申报' }, { what: 'looks', sheet: '申报' }, { what: 'custom-xml' }]);
    expect(unsavedOf(insertRows(preview().state(), sheetNamed(page.state(), '申报')?.id ?? '', 0)?.state ?? page.state())).toEqual([{ what: 'layout', sheet: '申报' }, { what: 'cells', sheet: '申报' }]);
  });
});
