import { areaAddress } from '../workbook/addresses';
import type { ExpectedCell } from '../workbook/edits';
import { ChangedMeanwhile } from '../workbook/port';
import { BORDER_COLOR, FOOTER, MARGINS, TABLE_STYLE } from '../workbook/sheet-looks';
import { rangeOf } from './areas';
import { queueBar } from './queue-bar';
import { queueMark } from './queue-mark';
import { queueSwaps } from './queue-swap';
import { remember } from './remembered-part';
import type { Look, Step } from './steps';

/** Queues what a step asks for. What is returned, where something is, is to be called once Excel has answered: it tells the id of a sheet that was added, and its name so far, and throws ChangedMeanwhile where cells hold something else than expected. */
export function queueStep(context: Excel.RequestContext, step: Step, added: (id: string, sheet: string) => void): (() => void) | undefined {
  const { worksheets } = context.workbook;
  switch (step.ask) {
    case 'add-sheet': {
      const sheet = worksheets.add(step.sheet);
      sheet.visibility = 'Hidden';
      sheet.load('id');
      return () => { added(sheet.id, step.sheet); };
    }
    case 'delete-sheet': {
      const sheet = worksheets.getItem(step.sheet);
      // Excel refuses to delete one that is very hidden (office-js #365).
      sheet.visibility = 'Hidden';
      sheet.delete();
      return undefined;
    }
    case 'remember':
      remember(context, step.parts, step.text);
      return undefined;
    case 'swap':
      queueSwaps(context, step.swaps);
      return undefined;
    case 'expect':
      return expecting(worksheets.getItem(step.sheet), step.cells);
    case 'mark':
      queueMark(worksheets.getItem(step.sheet), step);
      return undefined;
    default:
      queueContent(worksheets.getItem(step.sheet), step);
      return undefined;
  }
}

/** Reads a column's cells; once Excel has answered it throws ChangedMeanwhile where they hold something else. */
function expecting(sheet: Excel.Worksheet, cells: readonly ExpectedCell[]): (() => void) | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const range = sheet.getRangeByIndexes(first.row, first.column, cells.length, 1).load('values');
  return () => {
    const found = range.values as unknown[][];
    if (cells.some(({ value }, index) => (value ?? '') !== found[index]?.[0])) throw new ChangedMeanwhile();
  };
}

type Content = Extract<Step, { ask: 'resize-table' | 'set-cells' | 'set-look' | 'set-borders' | 'set-format' | 'set-width' | 'fit-rows' | 'add-table' | 'set-choices' | 'add-bar' | 'set-print' }>;

function queueContent(sheet: Excel.Worksheet, step: Content): void {
  switch (step.ask) {
    case 'set-cells': {
      const { top, left, rows } = step.block;
      sheet.getRangeByIndexes(top, left, rows.length, rows[0]?.length ?? 0).formulas = rows.map((row) => [...row]);
      return;
    }
    case 'set-look':
      setLook(sheet.getRanges(step.addresses).format, step.look);
      return;
    case 'set-borders': {
      const { borders } = sheet.getRanges(step.addresses).format;
      for (const edge of step.edges) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.color = `#${BORDER_COLOR}`;
      }
      return;
    }
    case 'set-format':
      // One code for all cells of a range: Office.js takes it, its types do not.
      rangeOf(sheet, step.area).numberFormat = step.code as unknown as string[][];
      return;
    case 'set-width':
      sheet.getRangeByIndexes(0, step.column, 1, 1).format.columnWidth = step.points;
      return;
    case 'fit-rows':
      rangeOf(sheet, step.area).format.autofitRows();
      return;
    case 'add-table': {
      const table = sheet.tables.add(areaAddress(step.area), true);
      table.name = step.name;
      table.style = TABLE_STYLE;
      return;
    }
    case 'resize-table':
      sheet.tables.getItem(step.name).resize(areaAddress(step.area));
      return;
    case 'set-choices':
      rangeOf(sheet, step.area).dataValidation.rule = { list: { inCellDropDown: true, source: step.source } };
      return;
    case 'add-bar':
      queueBar(rangeOf(sheet, step.area), step.most);
      return;
    case 'set-print':
      setPrint(sheet, step);
  }
}

function setLook(format: Excel.RangeFormat, look: Look): void {
  switch (look.property) {
    case 'fill':
      format.fill.color = `#${look.value}`;
      return;
    case 'color':
      format.font.color = `#${look.value}`;
      return;
    case 'size':
      format.font.size = look.value;
      return;
    case 'bold':
      format.font.bold = look.value;
      return;
    case 'wrap':
      format.wrapText = look.value;
      return;
    case 'align':
      format.horizontalAlignment = look.value;
      return;
    case 'middle':
      format.verticalAlignment = 'Center';
  }
}

/** A4, one page across and as many down as it takes; sheet name and page number at the foot. */
function setPrint({ pageLayout }: Excel.Worksheet, { landscape, repeat }: Extract<Step, { ask: 'set-print' }>): void {
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Inches', MARGINS);
  pageLayout.setPrintTitleRows(`$${repeat.first + 1}:$${repeat.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = FOOTER.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = FOOTER.right;
}
