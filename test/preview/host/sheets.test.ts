import { preview } from './support';

describe('sheets', () => {
  test('the last step of a replacement: the old one goes, the new one takes its name, place and table', async () => {
    const page = preview();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const old = worksheets.add('核验结果');
      old.getRange('A1:B2').values = [['a', 'b'], [1, 2]];
      old.tables.add('A1:B2', true).name = 'ClauseCheck_Findings';
      worksheets.add('后面');
      const fresh = worksheets.add('ClauseCheck~1');
      fresh.visibility = 'Hidden';
      fresh.getRange('A1:B3').values = [['a', 'b'], [3, 4], [5, 6]];
      fresh.tables.add('A1:B3', true).name = 'ClauseCheck_Findings_1';
      await context.sync();
      worksheets.getItem('核验结果').delete();
      const renamed = worksheets.getItem('ClauseCheck~1');
      renamed.name = '核验结果';
      renamed.position = 1;
      renamed.visibility = 'Visible';
      renamed.tables.getItem('ClauseCheck_Findings_1').name = 'ClauseCheck_Findings';
      await context.sync();
    });
    expect(page.state().sheets.map(({ name, visibility, tables }) => [name, visibility, tables.map((table) => table.name)])).toEqual([
      ['申报', 'visible', []], ['核验结果', 'visible', ['ClauseCheck_Findings']], ['后面', 'visible', []],
    ]);
  });

  test('an object outlives the batch it was made in, by its id', async () => {
    preview();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('one');
      await context.sync();
      context.workbook.worksheets.getItem('one').name = 'two';
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('two');
    });
  });

  test('a range is kept until Excel.run ends, and then given back', async () => {
    const page = preview();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('申报').getRange('A1');
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('申报!A1');
      expect(page.state().kept.size).toBe(1);
    });
    expect(page.state().kept.size).toBe(0);
  });

  test.each([["it's", "'it''s'!A1:B2"], ['a b', "'a b'!A1:B2"], ['Sheet_1.x', 'Sheet_1.x!A1:B2'], ['1a', "'1a'!A1:B2"]])('%s in an address', async (name, address) => {
    preview();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add(name).getRange('B2:A1');
      range.load('address');
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  test('whole columns and rows are addressed as such', async () => {
    preview();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('x');
      const columns = sheet.getRange('B:C');
      const rows = sheet.getRange('$2:$5');
      columns.load('address,rowCount');
      rows.load('address,columnCount');
      await context.sync();
      expect([columns.address, columns.rowCount, rows.address, rows.columnCount]).toEqual(['x!B:C', 1048576, 'x!2:5', 16384]);
    });
  });
});

describe('tables', () => {
  async function inTable(work: (table: Excel.Table, context: Excel.RequestContext) => Promise<void>): Promise<void> {
    preview();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('t');
      sheet.getRange('B2:D3').values = [['x', 'x', ''], [1, 2, 3]];
      await work(sheet.tables.add('B2:D3', true), context);
    });
  }

  test('headers become texts that differ', async () => {
    await inTable(async (table, context) => {
      const header = table.getHeaderRowRange();
      header.load('values');
      await context.sync();
      expect(header.values).toEqual([['x', 'x2', '列3']]);
    });
  });

  test.each([['A1'], ['has space'], ['1st'], [''], ['x'.repeat(256)]])('%j is no name of a table', async (name) => {
    await inTable(async (table, context) => {
      table.name = name;
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('a new area keeps the header where it is', async () => {
    await inTable(async (table, context) => {
      table.resize('B2:D9');
      const range = table.getRange();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('t!B2:D9');
      table.resize('B3:D9');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('one that became cells again is none any more', async () => {
    await inTable(async (table, context) => {
      const range = table.convertToRange();
      range.load('values');
      const left = context.workbook.tables;
      left.load('count');
      await context.sync();
      expect([range.values, left.count]).toEqual([[['x', 'x2', '列3'], [1, 2, 3]], 0]);
    });
  });
});
