import type { HostState, SheetState } from '../../src/preview/host/state';
import { markFormula, type Edit } from '../../src/workbook/edits';
import { excelPort } from '../../src/excel/excel-port';
import { turn } from '../../src/pane/turn';
import { PortError, type LeftOut } from '../../src/workbook/port';
import { workbookFile } from '../support/files';
import { portInPreview, unwatched, type PortInPreview } from './support';

const MARK = { fill: 'FFC7CE', color: '9C0006', border: 'thin', borderColor: '9C0006', bold: true, underline: false } as const;
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const mark = (sheet: string, row = 0, level: 'violated' | 'undecided' = 'violated'): Edit => ({ op: 'highlight', sheet, level, mark: MARK, areas: [cell(row, 0)] });
const remember = (text: string | undefined): Edit => ({ op: 'remember', text });

/** A sheet of ours with one table, of rows of one text each. */
const ours = (sheet: string, table: string, texts: readonly string[] = ['甲']): readonly Edit[] => [
  { op: 'put-sheet', sheet },
  { op: 'set-widths', sheet, widths: [20] },
  { op: 'set-cells', sheet, top: 0, left: 0, rows: [['标题'], ...texts.map((text) => [text])] },
  { op: 'add-table', sheet, name: table, area: { top: 0, left: 0, bottom: texts.length, right: 0 } },
  { op: 'freeze-rows', sheet, rows: 1 },
];

const FORMS = workbookFile({ 甲: [['项目名称', 1]], 乙: [['项目名称', 2]] });

function withSheet(state: HostState, name: string, change: Partial<SheetState>): HostState {
  return { ...state, sheets: state.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet)) };
}

/** Each sheet with what stands in it and the formulas of its conditional formats: what people see of a write. */
async function seen(preview: PortInPreview): Promise<unknown> {
  const { workbook } = await preview.port.read(unwatched());
  return {
    remembered: workbook.remembered,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, formats: preview.state().sheets.find(({ name }) => name === sheet.name)?.conditionalFormats.map(({ formula }) => formula) })),
  };
}

const namesOf = (preview: PortInPreview): readonly string[] => preview.state().sheets.map(({ name }) => name);

async function applied(preview: PortInPreview, ...edits: readonly Edit[]): Promise<readonly LeftOut[]> {
  return preview.port.apply(edits, unwatched());
}

describe('protection', () => {
  test('a read-only workbook is left as it is', async () => {
    const preview = portInPreview(FORMS);
    preview.become({ state: { ...preview.state(), isReadOnly: true }, events: [] });
    const before = preview.state();
    expect(await applied(preview, mark('甲'), ...ours('核验结果', 'ClauseCheck_Findings'), remember('x'))).toEqual([{ why: 'read-only' }]);
    expect(preview.state()).toBe(before);
  });

  test('a protected sheet keeps its cells without marks, and its marks; the rest is written', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, mark('甲'), mark('乙'));
    preview.become({ state: withSheet(preview.state(), '甲', { isProtected: true }), events: [] });
    expect(await applied(preview, { op: 'clear-highlights' }, mark('甲', 0, 'undecided'), mark('乙', 0, 'undecided'))).toEqual([{ why: 'protected-sheet', sheet: '甲' }]);
    expect(preview.state().sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula))).toEqual([[`=${markFormula('violated')}`], [`=${markFormula('undecided')}`]]);
    expect(preview.state().sheets.map(({ isProtected }) => isProtected)).toEqual([true, false]);
  });

  test('under a protected structure no sheet comes or goes, but marks and what is remembered do', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings'));
    preview.become({ state: { ...preview.state(), isStructureProtected: true }, events: [] });
    const told = await applied(preview, mark('甲'), ...ours('核验汇总', 'ClauseCheck_Summary'), { op: 'remove-sheet', sheet: '核验结果' }, remember('x'));
    expect(told).toEqual([{ why: 'protected-structure', sheet: '核验汇总' }, { why: 'protected-structure', sheet: '核验结果' }]);
    expect(namesOf(preview)).toEqual(['甲', '乙', '核验结果']);
    expect(preview.state().sheets[0]?.conditionalFormats).toHaveLength(1);
    expect((await preview.port.read(unwatched())).workbook.remembered).toBe('x');
  });

  test('a sheet of ours that somebody protects stays as it is', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings'));
    preview.become({ state: withSheet(preview.state(), '核验结果', { isProtected: true }), events: [] });
    const before = await seen(preview);
    expect(await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings', ['乙']))).toEqual([{ why: 'protected-sheet', sheet: '核验结果' }]);
    expect(await seen(preview)).toEqual(before);
  });
});

describe('sheets of ours', () => {
  test('come back to their places, their visibility, and the tab in front', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, ...ours('一', 'ClauseCheck_Summary'), ...ours('二', 'ClauseCheck_Findings'), ...ours('三', 'ClauseCheck_Clauses'));
    const { Excel } = preview.client;
    const context = new Excel.RequestContext();
    const at = (name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);
    at('二').position = 0;
    at('一').position = 2;
    at('一').visibility = 'VeryHidden';
    at('二').activate();
    await context.sync();
    expect(namesOf(preview)).toEqual(['二', '甲', '一', '乙', '三']);
    await applied(preview, ...ours('一', 'ClauseCheck_Summary', ['新一']), ...ours('二', 'ClauseCheck_Findings', ['新二']), ...ours('四', 'ClauseCheck_Four'));
    expect(namesOf(preview)).toEqual(['二', '甲', '一', '乙', '三', '四']);
    const { workbook, activeSheet } = await preview.port.read(unwatched());
    expect(activeSheet).toBe('二');
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'visible', 'veryHidden', 'visible', 'visible', 'visible']);
    expect(workbook.sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([['ClauseCheck_Findings'], [], ['ClauseCheck_Summary'], [], ['ClauseCheck_Clauses'], ['ClauseCheck_Four']]);
    expect(workbook.sheets.map(({ rows }) => rows[1]?.values[0])).toEqual(['新二', undefined, '新一', undefined, '甲', '新一'.replace('新一', '甲')]);
    expect(preview.state().sheets.map(({ frozenRows }) => frozenRows)).toEqual([1, 0, 1, 0, 1, 1]);
  });

  test("a name that is the user's by now is not written over", async () => {
    const preview = portInPreview(workbookFile({ 甲: [['x']], 核验结果: [['自己的']] }));
    const before = await seen(preview);
    await expect(applied(preview, ...ours('核验结果', 'ClauseCheck_Findings'))).rejects.toMatchObject({ code: 'ItemAlreadyExists', sheet: '核验结果' });
    await applied(preview, { op: 'remove-sheet', sheet: '核验结果' }, { op: 'remove-sheet', sheet: '没有' });
    expect(await seen(preview)).toEqual(before);
  });

  test('are removed, with marks and what is remembered, so that nothing of ours is left', async () => {
    const preview = portInPreview(FORMS);
    const before = await seen(preview);
    await applied(preview, mark('甲'), ...ours('核验结果', 'ClauseCheck_Findings'), remember('{"a":"<&>"}'));
    expect((await preview.port.read(unwatched())).workbook.remembered).toBe('{"a":"<&>"}');
    await applied(preview, { op: 'clear-highlights' }, { op: 'remove-sheet', sheet: '核验结果' }, remember(undefined));
    expect(await seen(preview)).toEqual(before);
    expect(preview.state().customXml).toEqual([]);
  });

  test('a table name that another sheet has by now gets a number, as in a file', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, ...ours('一', 'ClauseCheck_Findings'));
    await applied(preview, ...ours('二', 'ClauseCheck_Findings'));
    expect((await preview.port.read(unwatched())).workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(['ClauseCheck_Findings', 'ClauseCheck_Findings_2']);
  });

  test('more than a request may carry is built in several, and swapped in at once', async () => {
    const texts = Array.from({ length: 3000 }, (_, index) => `${'说'.repeat(1000)}${String(index)}`);
    const preview = portInPreview(FORMS);
    await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings'));
    preview.sent();
    const from = preview.client.batches.length;
    await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings', texts));
    const carried = preview.client.batches.slice(from).reduce((sum, { bytesOut }) => sum + bytesOut, 0);
    expect(carried).toBeGreaterThan(9_000_000);
    expect(preview.sent()).toBeLessThanOrEqual(4 + Math.ceil(carried / 4_000_000));
    const { workbook } = await preview.port.read(unwatched());
    expect(workbook.sheets[2]?.rows).toHaveLength(3001);
    expect(workbook.sheets[2]?.rows[3000]?.values).toEqual([texts[2999]]);
  });
});

test('a sheet that a person called as our temporary ones are called stays theirs; what a failed write left goes', async () => {
  const preview = portInPreview(workbookFile({ 甲: [['x']], 'ClauseCheck~1': [['自己的']], 'ClauseCheck~2': [['剩下的']], 'ClauseCheck~3': [['标题'], ['甲']] }));
  const { Excel } = preview.client;
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.getItem('ClauseCheck~2').visibility = 'Hidden';
  // A write that failed between showing a new sheet and naming it.
  worksheets.getItem('ClauseCheck~3').tables.add('A1:A2', true).name = 'ClauseCheck_New';
  await context.sync();
  await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings'));
  expect(namesOf(preview)).toEqual(['甲', 'ClauseCheck~1', '核验结果']);
  const { workbook } = await preview.port.read(unwatched());
  expect(workbook.sheets[1]?.rows[0]?.values).toEqual(['自己的']);
});

describe('texts', () => {
  const texts = ['=1+1', '+1', '-1', '@x', "'=1", '2025-11-22', '1-2', 'TRUE', '12%', '1e5', '=HYPERLINK("http://x")', '\t=1', '行\n行'];

  test('are texts, whatever they look like', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, ...ours('核验结果', 'ClauseCheck_Findings', texts));
    const { workbook } = await preview.port.read(unwatched());
    expect(workbook.sheets[2]?.rows.slice(1).map(({ values }) => values[0])).toEqual(texts);
    const context = new preview.client.Excel.RequestContext();
    const range = context.workbook.worksheets.getItem('核验结果').getRange('A2:A14').load('values,formulas');
    await context.sync();
    // What is no formula is told as its value.
    expect(range.formulas).toEqual(range.values);
  });
});

describe('a fault', () => {
  const first: readonly Edit[] = [{ op: 'clear-highlights' }, mark('甲'), mark('乙', 0, 'undecided'), ...ours('核验结果', 'ClauseCheck_Findings'), ...ours('核验汇总', 'ClauseCheck_Summary'), remember('一')];
  const second: readonly Edit[] = [{ op: 'clear-highlights' }, mark('乙'), ...ours('核验结果', 'ClauseCheck_Findings', ['乙', '丙']), ...ours('核验汇总', 'ClauseCheck_Summary'), remember('二')];

  const codes = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'InvalidOperationInCellEditMode', 'InvalidOperation', 'AccessDenied', 'InactiveWorkbook', 'ItemNotFound', 'InvalidArgument', 'GeneralException', '5012'];

  test.each(codes.flatMap((code) => (['before', 'after'] as const).map((when) => [code, when] as const)))('%s, %s its effect, in any batch: the second try comes to the same', async (code, when) => {
    const isSize = /LimitExceeded|ExceedsLimit/.test(code);
    const preview = portInPreview(FORMS);
    await applied(preview, ...first);
    const start = preview.state();
    const values = start.sheets.slice(0, 2).map(({ rows }) => rows);
    preview.sent();
    await applied(preview, ...second);
    const batches = preview.sent();
    const wanted = await seen(preview);
    const told: number[] = [];
    for (let batch = 1; batch <= batches; batch++) {
      preview.become({ state: start, events: [] });
      preview.client.failNext({ batch, code, when });
      await applied(preview, ...second).catch((error: unknown) => {
        // After a refusal for size that was none, the halves meet what is there already.
        if (!(isSize && when === 'after')) expect(error).toMatchObject({ code });
        expect(error).toBeInstanceOf(PortError);
        told.push(batch);
      });
      expect(preview.state().sheets.slice(0, 2).map(({ rows }) => rows)).toEqual(values);
      await applied(preview, ...second);
      expect(await seen(preview)).toEqual(wanted);
      expect(namesOf(preview)).toEqual(['甲', '乙', '核验结果', '核验汇总']);
    }
    // What is too large goes again in halves, and a deletion that fails one by one; all else is told.
    expect(told.length).toBeGreaterThan(1);
    if (['InvalidOperationInCellEditMode', 'InvalidOperation', 'AccessDenied', 'InactiveWorkbook', '5012'].includes(code)) expect(told).toEqual(Array.from({ length: batches }, (_, index) => index + 1));
  });

  test('while sheets are built leaves none of them behind', async () => {
    const preview = portInPreview(FORMS);
    preview.client.failNext({ batch: 3, code: 'GeneralException', when: 'after' });
    await expect(applied(preview, ...first)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(namesOf(preview)).toEqual(['甲', '乙']);
  });

  test('halfway through the last batch brings the old sheets back', async () => {
    const preview = portInPreview(FORMS);
    await applied(preview, ...first);
    const { workbook } = await preview.port.read(unwatched());
    // A chart has a sheet of that name, which Office.js does not tell: naming ours so fails when the others are in their places.
    preview.become({ state: { ...preview.state(), otherSheets: ['核验条款'] }, events: [] });
    await expect(applied(preview, ...second, ...ours('核验条款', 'ClauseCheck_Clauses'))).rejects.toBeInstanceOf(PortError);
    expect((await preview.port.read(unwatched())).workbook.sheets).toEqual(workbook.sheets);
    expect(namesOf(preview)).toEqual(['甲', '乙', '核验结果', '核验汇总']);
  });
});

test('only marks of ours are taken away, those of before and of other sessions too, and the rest keep their order', async () => {
  const preview = portInPreview(FORMS);
  const context = new preview.client.Excel.RequestContext();
  const range = context.workbook.worksheets.getItem('甲').getRange('A1:B3');
  const formulas = ['=N("CC:advice")=0', '=A1>1', '=N("CC:violated")=0', '=N("cc:other")=1', '=$B1=""'];
  for (const formula of formulas) range.conditionalFormats.add('Custom').custom.rule.formula = formula;
  await context.sync();
  await applied(preview, mark('甲'), mark('乙'));
  preview.sent();
  await applied(preview, { op: 'clear-highlights' });
  expect(preview.state().sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula))).toEqual([['=$B1=""', '=N("cc:other")=1', '=A1>1'], []]);
  // What is there, which are custom, their formulas, the deletion.
  expect(preview.sent()).toBe(4);
});

test('marks of many areas are split where addresses grow too long, none lost', async () => {
  const areas = Array.from({ length: 5000 }, (_, index) => cell(index * 2, 0));
  const preview = portInPreview(FORMS);
  await applied(preview, { op: 'highlight', sheet: '甲', level: 'violated', mark: MARK, areas });
  const formats = preview.state().sheets[0]?.conditionalFormats ?? [];
  expect(formats.length).toBeGreaterThan(1);
  expect(formats.flatMap((format) => format.areas).map(({ top }) => top).sort((a, b) => a - b)).toEqual(areas.map(({ top }) => top));
});

test('a mark on a sheet that is gone is told by its sheet, and nothing is written', async () => {
  const preview = portInPreview(FORMS);
  const before = preview.state();
  await expect(applied(preview, mark('丙'))).rejects.toMatchObject({ code: 'ItemNotFound', sheet: '丙' });
  expect(preview.state()).toBe(before);
});

test('to stop a write leaves nothing of it while it is being built, and comes too late once its last batch is under way', async () => {
  const preview = portInPreview(FORMS);
  const edits = [mark('甲'), ...ours('核验结果', 'ClauseCheck_Findings')];
  await preview.port.apply(edits, unwatched());
  const written = preview.state();
  for (const [batch, isDone] of [[3, false], [4, true]] as const) {
    preview.become({ state: { ...written, sheets: written.sheets.slice(0, 2).map((sheet) => ({ ...sheet, conditionalFormats: [] })) }, events: [] });
    const controller = new AbortController();
    const start = preview.client.batches.length;
    const context = (): Excel.RequestContext => {
      const made = new preview.client.Excel.RequestContext();
      const sync = made.sync.bind(made);
      return Object.assign(made, { sync: () => {
        if (preview.client.batches.length - start === batch - 1) controller.abort(new Error('stopped'));
        return sync();
      } });
    };
    const outcome = await excelPort(context, turn).apply(edits, { signal: controller.signal }).catch((error: unknown) => error);
    expect(outcome).toEqual(isDone ? [] : new Error('stopped'));
    expect(namesOf(preview)).toEqual(isDone ? ['甲', '乙', '核验结果'] : ['甲', '乙']);
    expect(preview.state().sheets[0]?.conditionalFormats).toHaveLength(isDone ? 1 : 0);
  }
});

test('no edits, no batch', async () => {
  const preview = portInPreview(FORMS);
  expect(await applied(preview)).toEqual([]);
  expect(preview.sent()).toBe(0);
});
