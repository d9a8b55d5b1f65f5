import { answer } from '../../../src/preview/host/host';
import { setEditing, setProtected, setReadOnly } from '../../../src/preview/host/person';
import { preview } from './support';

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

async function codeOf(work: Work): Promise<string> {
  return Excel.run(async (context) => {
    try {
      work(context, context.workbook.worksheets.getItem('申报'));
      await context.sync();
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
}

describe('names and places', () => {
  test.each<[string, Work, string]>([
    ['no such sheet', (context) => { context.workbook.worksheets.getItem('没有').load('name'); }, 'ItemNotFound'],
    ['a bad address', (_, sheet) => { sheet.getRange('A0').load('address'); }, 'InvalidArgument'],
    ['a row behind the last', (_, sheet) => { sheet.getRange('A1048577').load('address'); }, 'InvalidArgument'],
    ['addresses of more than 8,192 characters', (_, sheet) => { sheet.getRanges(Array.from({ length: 2000 }, (__, row) => `A${String(row + 1)}`).join(',')).load('address'); }, 'InvalidArgument'],
    ['a range that leaves the sheet', (_, sheet) => { sheet.getRangeByIndexes(0, 0, 1048577, 1).load('address'); }, 'InvalidArgument'],
    ['a taken name, whatever its case', (context) => { context.workbook.worksheets.add('SHEET'); context.workbook.worksheets.add('Sheet'); }, 'ItemAlreadyExists'],
    ['32 characters', (context) => { context.workbook.worksheets.add('x'.repeat(32)); }, 'InvalidArgument'],
    ['a character that no name has', (context) => { context.workbook.worksheets.add('a/b'); }, 'InvalidArgument'],
    ['an apostrophe at the end', (context) => { context.workbook.worksheets.add("a'"); }, 'InvalidArgument'],
    ['31 characters with apostrophes', (context) => { context.workbook.worksheets.add(`a'${'x'.repeat(29)}`); }, 'none'],
    ['the last sheet to be seen', (_, sheet) => { sheet.delete(); }, 'InvalidOperation'],
    ['a table over another', (_, sheet) => { sheet.tables.add('A1:B2', true); sheet.tables.add('B2:C3', true); }, 'InvalidOperation'],
    ['a comment on a cell that has one', (context, sheet) => { context.workbook.comments.add(sheet.getRange('A1'), 'a'); context.workbook.comments.add(sheet.getRange('A1'), 'b'); }, 'ItemAlreadyExists'],
    ['a hidden sheet to the front', (context) => { const sheet = context.workbook.worksheets.add('h'); sheet.visibility = 'Hidden'; sheet.activate(); }, 'InvalidOperation'],
    ['a very hidden sheet to be deleted', (context) => { const sheet = context.workbook.worksheets.add('h'); sheet.visibility = 'VeryHidden'; sheet.delete(); }, 'InvalidOperation'],
  ])('%s', async (_, work, code) => {
    preview();
    expect(await codeOf(work)).toBe(code);
  });
});

describe('limits', () => {
  test.each<[string, Work, string]>([
    ['5,000,001 cells', (_, sheet) => { sheet.getRange('A1:E1000001').load('values'); }, 'RangeExceedsLimit'],
    ['a request over 5 MB', (_, sheet) => { sheet.getRange('A1:A180').values = Array.from({ length: 180 }, () => ['核'.repeat(10_000)]); }, 'RequestPayloadSizeLimitExceeded'],
    ['a request under 5 MB', (_, sheet) => { sheet.getRange('A1:A170').values = Array.from({ length: 170 }, () => ['核'.repeat(10_000)]); }, 'none'],
  ])('%s', async (_, work, code) => {
    preview();
    expect(await codeOf(work)).toBe(code);
  });

  test('an answer over 5 MB', async () => {
    const { client } = preview();
    for (const first of [1, 101]) expect(await codeOf((_, sheet) => { sheet.getRange(`A${String(first)}:A${String(first + 99)}`).values = Array.from({ length: 100 }, () => ['x'.repeat(30_000)]); })).toBe('none');
    expect(await codeOf((_, sheet) => { sheet.getRange('A1:A200').load('values'); })).toBe('ResponsePayloadSizeLimitExceeded');
    expect(client.batches.every(({ bytesIn }) => bytesIn <= 5 * 1024 * 1024)).toBe(true);
  });

  test('512 merged areas come, 513 do not; of an area only where it begins in the range', async () => {
    preview();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('merged');
      for (let row = 1; row <= 513; row++) sheet.getRange(`A${String(row)}:B${String(row)}`).merge();
      await context.sync();
      const some = sheet.getRange('A1:A512').getMergedAreasOrNullObject();
      some.load('areaCount');
      const behind = sheet.getRange('B1:B9').getMergedAreasOrNullObject();
      behind.load('areaCount');
      await context.sync();
      expect([some.areaCount, behind.isNullObject]).toEqual([512, true]);
      sheet.getRange('A1:A513').getMergedAreasOrNullObject().load('areaCount');
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
    });
  });
});

describe('what a workbook forbids', () => {
  const writes: [string, Work][] = [
    ['values', (_, sheet) => { sheet.getRange('A1').values = [[1]]; }],
    ['a look', (_, sheet) => { sheet.getRange('A1').format.fill.color = 'red'; }],
    ['a mark', (_, sheet) => { sheet.getRange('A1').conditionalFormats.add('Custom'); }],
    ['a table', (_, sheet) => { sheet.tables.add('A1:B2', true); }],
    ['a comment', (context, sheet) => { context.workbook.comments.add(sheet.getRange('A1'), 'x'); }],
  ];
  const restructures: [string, Work][] = [
    ['a new sheet', (context) => { context.workbook.worksheets.add('x'); }],
    ['another name', (_, sheet) => { sheet.name = 'x'; }],
    ['another place', (_, sheet) => { sheet.position = 0; }],
  ];

  test.each([...writes, ...restructures])('a protected workbook: %s', async (_, work) => {
    const page = preview();
    page.become(setProtected(page.state(), true));
    expect(await codeOf(work)).toBe('AccessDenied');
    page.become(setProtected(page.state(), false));
    expect(await codeOf(work)).toBe('none');
  });

  test.each([...writes, ...restructures])('a workbook to be read only: %s', async (_, work) => {
    const page = preview();
    page.become(setReadOnly(page.state(), true));
    expect(await codeOf(work)).toBe('AccessDenied');
  });

  test('it can be read all the same, and says what it forbids', async () => {
    const page = preview();
    page.become(setReadOnly(setProtected(page.state(), true).state, true));
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('申报');
      const cell = sheet.getRange('A1');
      workbook.load('readOnly');
      workbook.protection.load('protected');
      sheet.protection.load('protected');
      cell.load('values');
      await context.sync();
      expect([workbook.readOnly, workbook.protection.protected, sheet.protection.protected, cell.values]).toEqual([true, true, true, [['项目名称']]]);
    });
  });

  test('nothing is carried out while a cell is being edited', async () => {
    const page = preview();
    page.become(setEditing(page.state(), true));
    expect(await codeOf((_, sheet) => { sheet.load('name'); })).toBe('InvalidOperationInCellEditMode');
    page.become(setEditing(page.state(), false));
    expect(await codeOf((_, sheet) => { sheet.load('name'); })).toBe('none');
  });
});

describe('members', () => {
  test('that the preview has not are named', async () => {
    preview();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('申报').charts.load('items/name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.Charts' } });
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('申报').getRange('A1').load('text');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Range.Text' } });
    });
  });

  test('that every JavaScript object has are not taken for Excel\'s', () => {
    const page = preview();
    const wire = { Actions: [{ Id: 1, ActionType: 3, Name: 'constructor', ObjectPathId: 1 }], ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } } };
    expect(answer(page.state(), wire, { sets: { ExcelApi: '1.21' } }).answer.Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Workbook.constructor' });
  });

  test('that came later than the host are not found: 1.9 is before 1.13', async () => {
    preview(undefined, { sets: { ExcelApi: '1.9' } });
    expect(await codeOf((_, sheet) => { sheet.getRange('A1').getMergedAreasOrNullObject().load('areaCount'); })).toBe('ApiNotFound');
    preview(undefined, { sets: { ExcelApi: '1.14' } });
    expect(await codeOf((_, sheet) => { sheet.getRange('A1').getMergedAreasOrNullObject().load('areaCount'); })).toBe('none');
  });

  test('cannot be loaded without names', async () => {
    preview();
    expect(await codeOf((_, sheet) => { sheet.load(); })).toBe('InvalidArgument');
  });
});

describe('a fault', () => {
  test.each(['before', 'after'] as const)('%s its effect fails the batch that was asked for, once', async (when) => {
    const page = preview();
    page.client.failNext({ batch: 2, code: 'InactiveWorkbook', when });
    const write: Work = (_, sheet) => { sheet.getRange('C1').values = [['there']]; };
    expect(await codeOf((_, sheet) => { sheet.load('name'); })).toBe('none');
    expect(await codeOf(write)).toBe('InactiveWorkbook');
    expect(page.state().sheets[0]?.rows.get(0)?.values[2]).toBe(when === 'after' ? 'there' : undefined);
    expect(await codeOf(write)).toBe('none');
  });

  test('in the middle of a batch keeps what came before it, and nothing after it', async () => {
    const page = preview();
    expect(await codeOf((context, sheet) => {
      sheet.getRange('C1').values = [['before']];
      context.workbook.worksheets.getItem('没有').delete();
      sheet.getRange('D1').values = [['after']];
    })).toBe('ItemNotFound');
    expect(page.state().sheets[0]?.rows.get(0)?.values.slice(2)).toEqual(['before']);
  });
});

test('a state stays as it was when a batch is answered from it', async () => {
  const page = preview();
  const before = page.state();
  const copy = JSON.stringify([before.sheets.map((sheet) => [...sheet.rows.values()]), before.customXml]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申报');
    sheet.getRange('A1:B9').values = Array.from({ length: 9 }, () => ['x', 'y']);
    sheet.getRange('A1').format.fill.color = '#00FF00';
    context.workbook.worksheets.add('neu');
    await context.sync();
  });
  expect(JSON.stringify([before.sheets.map((sheet) => [...sheet.rows.values()]), before.customXml])).toBe(copy);
  expect(page.state().sheets).toHaveLength(2);
});
