import { Different, refused, refusedBy, same, type Assertion } from './assertion';

const MEGABYTE = 1024 * 1024;

/** Batches: limits, errors, selection, events. */
export const requests: readonly Assertion[] = [
  {
    says: 'What is not there is refused as ItemNotFound.',
    async run(context) {
      await refused(async () => {
        context.workbook.worksheets.getItem('ClauseCheck~nowhere').load('name');
        await context.sync();
      }, 'ItemNotFound');
    },
  },
  {
    says: 'What stands in a batch before a fault has its effect.',
    async run(context, sheet) {
      await refused(async () => {
        sheet.getRange('A1').values = [['before']];
        context.workbook.worksheets.getItem('ClauseCheck~nowhere').delete();
        await context.sync();
      }, 'ItemNotFound');
      const cell = sheet.getRange('A1');
      cell.load('values');
      await context.sync();
      same(cell.values, [['before']]);
    },
  },
  {
    says: 'A bad address is refused as InvalidArgument.',
    async run(context, sheet) {
      await refused(async () => {
        sheet.getRange('no address').load('address');
        await context.sync();
      }, 'InvalidArgument');
    },
  },
  {
    says: 'On the web a request over 5 MB is refused by its own code; elsewhere it is taken.',
    async run(context, sheet) {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(32_000)]);
      try {
        await context.sync();
      } catch (error) {
        refusedBy(error, 'RequestPayloadSizeLimitExceeded');
      }
    },
  },
  {
    says: 'On the web an answer over 5 MB is refused by its own code; elsewhere it comes.',
    async run(context, sheet) {
      const filled = await fill(context, sheet, 200, Math.floor((6 * MEGABYTE) / 200));
      const range = sheet.getRange(`A1:A${String(filled)}`);
      range.load('values');
      try {
        await context.sync();
      } catch (error) {
        refusedBy(error, 'ResponsePayloadSizeLimitExceeded');
        return;
      }
      same(range.values.length, filled);
    },
  },
  {
    says: 'Selecting a cell makes it the selection, with its rows.',
    async run(context, sheet) {
      sheet.activate();
      sheet.getRange('B3:C4').select();
      await context.sync();
      const selected = context.workbook.getSelectedRanges();
      selected.areas.load('items/rowIndex,items/rowCount,items/columnIndex,items/columnCount');
      await context.sync();
      same(selected.areas.items.map((area) => [area.rowIndex, area.rowCount, area.columnIndex, area.columnCount]), [[2, 2, 1, 2]]);
    },
  },
  {
    says: 'A change of ours is told as ours.',
    needs: 'ExcelApi 1.14',
    async run(context, sheet) {
      let told: (args: Excel.WorksheetChangedEventArgs) => void = () => undefined;
      const first = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => { told = resolve; });
      const registered = sheet.onChanged.add((args) => {
        told(args);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('D4').values = [['changed']];
      await context.sync();
      const late = new Promise<undefined>((resolve) => { setTimeout(() => { resolve(undefined); }, 5000); });
      const args = await Promise.race([first, late]);
      registered.remove();
      await context.sync();
      if (args === undefined) throw new Different('an event', 'none within 5 seconds');
      same([args.address, args.source, args.triggerSource], ['D4', 'Local', 'ThisLocalAddin']);
    },
  },
];

/** Fills a column in requests that are small enough, up to so many characters a cell (32,767 at most). Returns how many rows. */
async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: number, characters: number): Promise<number> {
  const half = rows / 2;
  const column = Array.from({ length: half }, () => ['y'.repeat(Math.min(characters, 32_000))]);
  sheet.getRange(`A1:A${String(half)}`).values = column;
  await context.sync();
  sheet.getRange(`A${String(half + 1)}:A${String(rows)}`).values = column;
  await context.sync();
  return rows;
}
