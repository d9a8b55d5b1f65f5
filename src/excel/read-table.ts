import type { Sheet } from '../workbook/cells';
import type { TablePlace } from '../workbook/port';
import { areaOf, parseFullAddress, RECTANGLE } from './areas';
import { isTooLarge, type Batches } from './batch';
import { readValues } from './read-values';
import { rowsDraft } from './rows';

/** The proxies of a sheet, and of a table's cells on it where one is looked for. */
interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly table?: Excel.Range;
}

/**
 * Reads what stands on the sheet of a table, wherever that sheet has gone: in one batch, unless the answer is too large for one.
 * Where nobody's table bears the name, the sheet of the place's name is read, which takes another batch; undefined where neither is
 * there. Nothing is said of merged or hidden cells. Throws PortError.
 */
export async function readTable(batches: Batches, { table, sheet }: TablePlace): Promise<Sheet | undefined> {
  const { workbook } = batches.context;
  const found = await readSheet(batches, () => {
    const named = workbook.tables.getItemOrNullObject(table);
    return { sheet: named.worksheet, table: named.getRange() };
  }, table);
  return found ?? readSheet(batches, () => ({ sheet: workbook.worksheets.getItemOrNullObject(sheet) }), table);
}

async function readSheet(batches: Batches, proxies: () => Asked, name: string): Promise<Sheet | undefined> {
  const whole = queue(proxies(), ['values', 'numberFormat']);
  const rows = rowsDraft();
  let asked = whole;
  try {
    await batches.send();
    if (!whole.sheet.isNullObject && !whole.used.isNullObject) rows.put(whole.used.rowIndex, whole.used.columnIndex, whole.used.values as unknown[][], whole.used.numberFormat as unknown[][]);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    // What a batch that failed was to make is not there for the next one.
    asked = queue(proxies(), []);
    await batches.send();
    const { sheet, used } = asked;
    if (!sheet.isNullObject && !used.isNullObject) await readValues(batches, [{ sheet: { proxy: batches.context.workbook.worksheets.getItem(sheet.name), rows }, area: areaOf(used) }], () => undefined);
  }
  const { sheet, table } = asked;
  if (sheet.isNullObject || table?.isNullObject === true) return undefined;
  const tables = table === undefined ? [] : [{ name, area: parseFullAddress(table.address).area }];
  return { name: sheet.name, visibility: 'visible', rows: rows.finish(() => false), merges: [], hiddenColumns: [], tables };
}

function queue({ sheet, table }: Asked, properties: readonly string[]): Asked & { readonly used: Excel.Range } {
  sheet.load('name');
  table?.load('address');
  return { sheet, ...(table === undefined ? {} : { table }), used: sheet.getUsedRangeOrNullObject(true).load([...RECTANGLE, ...properties]) };
}
