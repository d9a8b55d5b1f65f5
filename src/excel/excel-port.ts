import { PortError, type WorkbookPort } from '../workbook/port';
import { applyEdits } from './apply';
import { openBatches, portError, type OpenBatches } from './batch';
import { listen } from './events';
import { isSetSupported, OLDEST_SET } from './host';
import { ownWrites, whileWriting } from './own-writes';
import { readWorkbook } from './read';
import { readRows } from './read-rows';
import { readTable } from './read-table';
import { readSelection } from './selection';

/**
 * The open workbook over Office.js. `newContext` makes a context that nothing is queued in: `() => new Excel.RequestContext()`;
 * `pause` lets whoever else waits have a turn.
 * Reading and writing throw PortError ApiNotFound in an Excel that is too old.
 */
export function excelPort(newContext: () => Excel.RequestContext, pause: () => Promise<void>): WorkbookPort {
  const open: OpenBatches = (watch) => openBatches(newContext, pause, watch);
  const own = ownWrites();
  const names = new Map<string, string>();
  return {
    read: (watch) => inNewEnough(() => readWorkbook(open(watch), watch, (now) => {
      names.clear();
      for (const [id, name] of now) names.set(id, name);
    })),
    readRows: (places, watch) => refusing(() => readRows(open(watch), places)),
    readTable: (place, watch) => refusing(() => readTable(open(watch), place)),
    apply: (edits, watch) => inNewEnough(() => whileWriting(own, () => applyEdits(open, edits, watch, own))),
    selection: (watch) => refusing(() => readSelection(open(watch))),
    activeSheet: () => refusing(async () => {
      const batches = open();
      const sheet = batches.context.workbook.worksheets.getActiveWorksheet().load('name');
      await batches.send();
      return sheet.name;
    }),
    goTo: ({ sheet: name, row, column }) => refusing(async () => {
      const batches = open();
      const sheet = batches.context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await batches.send(name);
    }),
    onChange: (listener) => refusing(() => listen(newContext(), listener, own, names)),
  };
}

async function inNewEnough<T>(work: () => Promise<T>): Promise<T> {
  if (!isSetSupported(OLDEST_SET)) throw new PortError('ApiNotFound');
  return refusing(work);
}

/** Throws as PortError what Office.js itself refuses before anything is sent, such as a requirement set that is missing. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw portError(error);
  }
}
