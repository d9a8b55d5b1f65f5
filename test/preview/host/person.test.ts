import { activate, deleteRows, insertRows, renameSheet, selectAreas, setProtected, sortRows, typeCell } from '../../../src/preview/host/person';
import { sheetNamed } from '../../../src/preview/host/batch';
import { workbookFile } from '../../support/files';
import { preview, type Preview } from './support';

const FILE = workbookFile({ 申报: [['编号', '经费'], ['甲', 3], ['乙', 1], ['丙', '待定'], ['丁', '']], 成果: [['x']] });
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

function idOf(page: Preview, name = '申报'): string {
  return sheetNamed(page.state(), name)?.id ?? '';
}

describe('a person', () => {
  test('types numbers, texts, dates; nothing where that is forbidden, or a formula that is not worked out', () => {
    const page = preview(FILE);
    const typed = typeCell(page.state(), idOf(page), 1, 1, '2025-12-01')?.state;
    expect(typed?.sheets[0]?.rows.get(1)).toMatchObject({ values: ['甲', 45992], formats: [undefined, 'yyyy/m/d'] });
    expect(typeCell(page.state(), idOf(page), 1, 1, '=SUM(A1)')).toBeUndefined();
    expect(typeCell(setProtected(page.state(), true).state, idOf(page), 1, 1, 'x')).toBeUndefined();
    expect(page.state().sheets[0]?.rows.get(1)?.values).toEqual(['甲', 3]);
  });

  test('changes one sheet: the others are the same objects', () => {
    const page = preview(FILE);
    const after = typeCell(page.state(), idOf(page), 0, 0, 'x')?.state;
    expect(after?.sheets[1]).toBe(page.state().sheets[1]);
    expect(after?.sheets[0]).not.toBe(page.state().sheets[0]);
    expect(after?.sheets[0]?.rows.get(2)).toBe(page.state().sheets[0]?.rows.get(2));
  });

  test('is told of as no add-in, a co-author as somewhere else', async () => {
    const page = preview(FILE);
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        told.push([args.address, args.source, args.triggerSource, args.changeType, args.worksheetId]);
        return Promise.resolve();
      });
      await context.sync();
    });
    const typed = typeCell(page.state(), idOf(page), 1, 1, 'x');
    if (typed !== undefined) page.become(typed);
    const elsewhere = typeCell(page.state(), idOf(page), 2, 0, 'y', { sets: {} }, 'remote');
    if (elsewhere !== undefined) page.become(elsewhere);
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    expect(told).toEqual([['B2', 'Local', 'Unknown', 'RangeEdited', idOf(page)], ['A3', 'Remote', 'Unknown', 'RangeEdited', idOf(page)]]);
  });

  test('nobody is told who did not ask, or asked no more', async () => {
    const page = preview(FILE);
    await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      handler.remove();
      await context.sync();
    });
    expect(typeCell(page.state(), idOf(page), 1, 1, 'x')?.events).toEqual([]);
  });

  test('selects, and goes to another sheet', async () => {
    const page = preview(FILE);
    page.become(selectAreas(page.state(), idOf(page, '成果'), [area(2, 1, 4, 1), area(9, 0)]));
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRanges();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe('成果!B3:B5,成果!A10');
    });
    page.become(activate(page.state(), idOf(page)));
    expect(page.state().activeSheet).toBe(idOf(page));
  });

  test('puts rows in: cells, marks and merged areas below move down, one across it grows', async () => {
    const page = preview(FILE);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('申报');
      sheet.getRange('D1:D3').merge();
      sheet.getRange('A3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
    });
    const moved = insertRows(page.state(), idOf(page), 1, 2)?.state.sheets[0];
    expect(moved?.merges).toEqual([area(0, 3, 4, 3)]);
    expect(moved?.conditionalFormats[0]?.areas).toEqual([area(4, 0)]);
    expect([...(moved?.rows.values() ?? [])].map(({ index, values }) => [index, values[0]])).toEqual([[0, '编号'], [3, '甲'], [4, '乙'], [5, '丙'], [6, '丁']]);
  });

  test('takes rows away: what lies below moves up', () => {
    const page = preview(FILE);
    const inserted = insertRows(page.state(), idOf(page), 1, 2)?.state ?? page.state();
    const deleted = deleteRows(inserted, idOf(page), 1, 3)?.state.sheets[0];
    expect([...(deleted?.rows.values() ?? [])].map(({ index, values }) => [index, values[0]])).toEqual([[0, '编号'], [1, '乙'], [2, '丙'], [3, '丁']]);
  });

  test('sorts: numbers first, texts behind them, empty cells last', () => {
    const page = preview(FILE);
    const sorted = sortRows(page.state(), idOf(page), area(1, 0, 4, 1), 1)?.state.sheets[0];
    expect([1, 2, 3, 4].map((row) => sorted?.rows.get(row)?.values[0])).toEqual(['乙', '甲', '丙', '丁']);
  });

  test('renames a sheet, but not to a name that is taken', () => {
    const page = preview(FILE);
    expect(renameSheet(page.state(), idOf(page), '成果')).toBeUndefined();
    expect(renameSheet(page.state(), idOf(page), '新')?.state.sheets[0]?.name).toBe('新');
  });
});
