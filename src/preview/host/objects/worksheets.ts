import { optionalText, textArgument } from '../arguments';
import { sheetNamed } from '../batch';
import { EVENTS, register, WORKBOOK, type EventName } from '../events';
import { itemNotFound } from '../errors';
import { node, NULL_NODE } from '../nodes';
import type { Method, ObjectTable } from '../object-table';
import { addSheet } from '../sheets';

/** Excel.WorksheetCollection. */
export const worksheets: ObjectTable<'WorksheetCollection'> = {
  items: (_, { state }) => state.sheets.map(({ id }) => node('Worksheet', { sheet: id })),
  item: (_, key, { state }) => {
    const sheet = sheetNamed(state, textArgument(key, 'key'));
    if (sheet === undefined) throw itemNotFound(`worksheet ${String(key)}`);
    return node('Worksheet', { sheet: sheet.id });
  },
  methods: {
    Add: { call: (_, [name], batch) => node('Worksheet', { sheet: addSheet(batch, optionalText(name, 'name')) }) },
    GetActiveWorksheet: { call: (_, __, { state }) => node('Worksheet', { sheet: state.activeSheet }) },
    GetCount: { since: '1.4', call: (_, [visibleOnly], { state }) => state.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'visible').length },
    GetItemOrNullObject: {
      since: '1.4',
      call: (_, [key], { state }) => {
        const sheet = sheetNamed(state, textArgument(key, 'key'));
        return sheet === undefined ? NULL_NODE : node('Worksheet', { sheet: sheet.id });
      },
    },
  },
  hidden: registrations(() => WORKBOOK),
};

/** What office.js calls when a handler is added to an event, or the last one taken away. */
export function registrations<T>(targetOf: (target: T) => string): Record<`_${string}`, Method<T>> {
  const calls: Record<`_${string}`, Method<T>> = {};
  for (const event of Object.keys(EVENTS) as EventName[]) {
    calls[`_Register${event}Event`] = { call: (target, _, batch) => { register(batch, event, targetOf(target), true); } };
    calls[`_Unregister${event}Event`] = { call: (target, _, batch) => { register(batch, event, targetOf(target), false); } };
  }
  return calls;
}
