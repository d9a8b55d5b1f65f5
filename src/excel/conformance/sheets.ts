import { near, refused, same, type Assertion } from './assertion';

/** The names of the sheets that an assertion adds: the script takes away whatever is left of them. */
export const SCRATCH = 'ClauseCheck~';

/** Sheets of ours: made, named, laid out, taken away. */
export const sheets: readonly Assertion[] = [
  {
    says: 'A new sheet comes last, under its name.',
    async run(context) {
      const added = context.workbook.worksheets.add(`${SCRATCH}a`);
      added.load('name,position,visibility');
      const all = context.workbook.worksheets;
      all.load('items/name');
      await context.sync();
      same([added.name, added.position, added.visibility], [`${SCRATCH}a`, all.items.length - 1, 'Visible']);
    },
  },
  {
    says: 'A name that is taken is refused.',
    async run(context, sheet) {
      sheet.load('name');
      await context.sync();
      await refused(async () => {
        context.workbook.worksheets.add(sheet.name);
        await context.sync();
      }, 'ItemAlreadyExists', 'InvalidArgument');
    },
  },
  {
    says: 'A name of 32 characters is refused, one of 31 with quotes is not.',
    async run(context) {
      await refused(async () => {
        context.workbook.worksheets.add('x'.repeat(32));
        await context.sync();
      }, 'InvalidArgument');
      const name = `${SCRATCH}b'c`.padEnd(31, 'x');
      context.workbook.worksheets.add(name);
      await context.sync();
      const found = context.workbook.worksheets.getItem(name);
      found.load('name');
      await context.sync();
      same(found.name, name);
    },
  },
  {
    says: 'A sheet takes the place and name of one that is deleted in the same batch.',
    async run(context) {
      const old = context.workbook.worksheets.add(`${SCRATCH}old`);
      const fresh = context.workbook.worksheets.add(`${SCRATCH}new`);
      old.load('position');
      await context.sync();
      old.delete();
      fresh.name = `${SCRATCH}old`;
      fresh.position = old.position;
      fresh.load('name,position');
      await context.sync();
      same([fresh.name, fresh.position], [`${SCRATCH}old`, old.position]);
    },
  },
  {
    says: 'A sheet can be hidden, filled while hidden, and shown.',
    async run(context) {
      const added = context.workbook.worksheets.add(`${SCRATCH}c`);
      added.visibility = 'Hidden';
      added.getRange('A1').values = [['there']];
      await context.sync();
      added.visibility = 'Visible';
      const cell = added.getRange('A1');
      cell.load('values');
      added.load('visibility');
      await context.sync();
      same([cell.values, added.visibility], [[['there']], 'Visible']);
    },
  },
  {
    says: 'A sheet that is not there is a null object.',
    async run(context) {
      const none = context.workbook.worksheets.getItemOrNullObject(`${SCRATCH}none`);
      none.load('name');
      await context.sync();
      same(none.isNullObject, true);
    },
  },
  {
    says: 'A column takes its width in points.',
    async run(context, sheet) {
      const { format } = sheet.getRange('A:A');
      format.columnWidth = 90;
      format.load('columnWidth');
      await context.sync();
      near(format.columnWidth, 90, 0.05);
    },
  },
  {
    says: 'Looks of several areas are set at once.',
    async run(context, sheet) {
      const { format } = sheet.getRanges('A1:B2,D4');
      format.fill.color = '#E4EEF8';
      format.font.bold = true;
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      const cell = sheet.getRange('D4').format;
      cell.load('wrapText,horizontalAlignment');
      cell.fill.load('color');
      cell.font.load('bold');
      await context.sync();
      same([cell.fill.color, cell.font.bold, cell.wrapText, cell.horizontalAlignment], ['#E4EEF8', true, true, 'Center']);
    },
  },
  {
    says: 'Rows are frozen, pages set up.',
    needs: 'ExcelApi 1.9',
    async run(context, sheet) {
      sheet.freezePanes.freezeRows(3);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$3:$3');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('rowCount');
      sheet.pageLayout.load('orientation');
      await context.sync();
      same([frozen.rowCount, sheet.pageLayout.orientation], [3, 'Landscape']);
    },
  },
  {
    says: 'A drop-down takes a list of words.',
    async run(context, sheet) {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: '待处理,豁免' } };
      dataValidation.load('rule,type');
      await context.sync();
      same([dataValidation.type, dataValidation.rule.list?.source], ['List', '待处理,豁免']);
    },
  },
];
