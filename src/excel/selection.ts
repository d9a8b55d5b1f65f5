import { PortError, type Selection } from '../workbook/port';
import { areaOf, RECTANGLE } from './areas';
import type { Batches } from './batch';

/** Codes by which Excel says that what is selected is no cells: a chart, a shape, nothing. */
const NO_CELLS = new Set(['InvalidSelection', 'ItemNotFound']);

/** The areas that are selected; undefined where it is no cells. Throws PortError. */
export async function readSelection(batches: Batches): Promise<Selection | undefined> {
  const selected = batches.context.workbook.getSelectedRanges();
  selected.worksheet.load('name');
  selected.areas.load(RECTANGLE.map((property) => `items/${property}`));
  try {
    await batches.send();
  } catch (error) {
    if (error instanceof PortError && NO_CELLS.has(error.code)) return undefined;
    throw error;
  }
  return { sheet: selected.worksheet.name, areas: selected.areas.items.map(areaOf) };
}
