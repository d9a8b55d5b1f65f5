import { parseArea, parseCell } from '../../workbook/addresses';
import { comment, deleteRows, insertRows, sortRows, typeCell } from '../host/person';
import type { HostState } from '../host/state';
import type { LoggedBatch } from './batch-log';
import type { Book, BookState } from './book';
import type { Fault, Faults } from './faults';
import type { Activity } from './pane-host';

/** `window.preview`: the only door by which tests reach into the page; people have the page itself. */
export interface TestHook {
  /** The open workbook as the host knows it. Throws where none is open. */
  readonly state: () => HostState;
  /** All that the page knows, its problem included. */
  readonly page: () => BookState;
  /** Opens a workbook from bytes, as a dropped file is. */
  readonly open: (bytes: Uint8Array, name: string) => void;
  /** The workbook as the download gives it. */
  readonly save: () => Uint8Array;
  /** Lets the k-th batch from now on fail with a code, before or after it had its effect; those that only give objects back do not count. */
  readonly failNext: (fault: Fault) => void;
  /** Drops the faults that have not come yet. */
  readonly clearFaults: () => void;
  /** Begins or ends the typing in a cell, which keeps Excel from carrying out batches. */
  readonly setEditing: (isEditing: boolean) => void;
  /** Types a text into a cell, such as type('项目信息', 'B2', '氢能'); false where the workbook refuses it. */
  readonly type: (sheet: string, cell: string, text: string) => boolean;
  /** The same, by a co-author elsewhere. */
  readonly typeElsewhere: (sheet: string, cell: string, text: string) => boolean;
  /** Puts empty rows before a row (counted from 1). */
  readonly insertRows: (sheet: string, row: number, count?: number) => boolean;
  /** Takes rows away, from a row (counted from 1) on. */
  readonly deleteRows: (sheet: string, row: number, count?: number) => boolean;
  /** Sorts an area by one of its columns, such as sort('汇总', 'A5:K20', 'B'). */
  readonly sort: (sheet: string, address: string, column: string) => boolean;
  /** Begins a thread of comments on a cell, or replies in the one that it has, such as comment('项目信息', 'B2', '已联系', '李老师'). */
  readonly comment: (sheet: string, cell: string, text: string, author?: string) => boolean;
  /** Activates a sheet and selects areas, such as select('项目信息', 'B2:C4', 'E1'). */
  readonly select: (sheet: string, ...addresses: readonly string[]) => void;
  /** Every round trip of the pane since the page was opened, with its bytes. */
  readonly batches: readonly LoggedBatch[];
  /** Resolves when no batch is under way and none was answered for some time, in milliseconds. */
  readonly idle: (quiet?: number) => Promise<void>;
}

declare global {
  interface Window {
    preview?: TestHook;
  }
}

/** Makes the door for tests. */
export function testHook(book: Book, faults: Faults, activity: Activity): TestHook {
  const workbook = (): HostState => {
    const open = book.state().workbook;
    if (open === undefined) throw new Error('No workbook is open');
    return open;
  };
  const idOf = (name: string): string => {
    const sheet = workbook().sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
    return sheet.id;
  };
  const show = (name: string): void => {
    const id = idOf(name);
    if (workbook().activeSheet !== id) book.activate(id);
  };
  return {
    state: workbook,
    page: book.state,
    open: book.open,
    save: book.save,
    failNext: faults.add,
    clearFaults: faults.clear,
    setEditing: book.setEditing,
    type(sheet, cell, text) {
      const place = parseCell(cell);
      if (place === undefined) throw new Error(`${cell} is no cell`);
      show(sheet);
      return book.type(place, text);
    },
    typeElsewhere(sheet, cell, text) {
      const place = parseCell(cell);
      if (place === undefined) throw new Error(`${cell} is no cell`);
      return book.act((state) => typeCell(state, idOf(sheet), place.row, place.column, text, { sets: {} }, 'remote'));
    },
    insertRows: (sheet, row, count) => book.act((state) => insertRows(state, idOf(sheet), row - 1, count)),
    deleteRows: (sheet, row, count) => book.act((state) => deleteRows(state, idOf(sheet), row - 1, count)),
    sort(sheet, address, column) {
      const area = parseArea(address);
      const by = parseCell(`${column}1`);
      if (area === undefined || by === undefined) throw new Error(`${address} by ${column} is no area to sort`);
      return book.act((state) => sortRows(state, idOf(sheet), area, by.column));
    },
    comment(sheet, cell, text, author) {
      const place = parseCell(cell);
      if (place === undefined) throw new Error(`${cell} is no cell`);
      return book.act((state) => comment(state, idOf(sheet), place.row, place.column, text, author, { sets: {}, now: new Date().toISOString() }));
    },
    select(sheet, ...addresses) {
      show(sheet);
      book.select(addresses.map((address) => {
        const area = parseArea(address);
        if (area === undefined) throw new Error(`${address} is no area`);
        return area;
      }));
    },
    batches: activity.batches,
    async idle(quiet = 300) {
      while (activity.pending > 0 || performance.now() - activity.lastAnswer < quiet) {
        await new Promise((resolve) => { setTimeout(resolve, 30); });
      }
    },
  };
}
