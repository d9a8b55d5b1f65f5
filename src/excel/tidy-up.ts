import { PortError } from '../workbook/port';
import type { Batches } from './batch';
import type { Swap } from './steps';

/**
 * Puts sheets of ours back as they were before a write that failed, if Excel lets us: temporary ones go, and one that was put aside
 * already, for the new one to take its place, gets its name back. Where old sheets are gone the write had come to its end, and stays.
 * Throws nothing of Excel's: what made the write fail is what has to be told, and what is left behind the next write takes away.
 */
export async function tidyUp(batches: Batches, swaps: readonly Swap[]): Promise<void> {
  if (swaps.length === 0) return;
  const { worksheets, tables } = batches.context.workbook;
  try {
    worksheets.load('items/name');
    tables.load('items/name');
    await batches.send();
    const sheetNames = new Set(worksheets.items.map(({ name }) => name));
    const tableNames = new Set(tables.items.map(({ name }) => name));
    for (const { temporary, name, old } of swaps) {
      if (sheetNames.has(temporary)) worksheets.getItem(temporary).delete();
      if (old === undefined || !sheetNames.has(old.aside)) continue;
      const sheet = worksheets.getItem(old.aside);
      // Shown first: Excel keeps one sheet in sight.
      if (old.visibility === 'visible') sheet.visibility = 'Visible';
      if (sheetNames.has(name)) worksheets.getItem(name).delete();
      sheet.name = name;
      for (const table of old.tables) if (tableNames.has(table.aside)) sheet.tables.getItem(table.aside).name = table.name;
      if (old.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
    }
    await batches.send();
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
  }
}
