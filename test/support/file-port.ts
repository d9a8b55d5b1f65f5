import type { CellRef, CellValue, Row, Sheet, Workbook } from '../../src/workbook/cells';
import { COLUMNS, shared } from '../../src/workbook/areas';
import type { Edit } from '../../src/workbook/edits';
import { PortError, type Change, type LeftOut, type OpenedWorkbook, type RowsPlace, type RowsRead, type Selection, type TablePlace, type Watch, type WorkbookPort } from '../../src/workbook/port';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';

export type Call = 'read' | 'readRows' | 'readTable' | 'apply' | 'selection' | 'activeSheet' | 'goTo' | 'onChange';

/** A fault to come: of the call with this number (from 0), before or after its effect. */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly error: Error;
}

/** A workbook file in memory that is met through the port, as if Excel had it open. */
export interface FilePort extends WorkbookPort {
  /** What was called, in order. */
  readonly calls: Call[];
  readonly applied: (readonly Edit[])[];
  fault: Fault | undefined;
  /** Called ahead of each call's effect: to change something just then, or to stop the work. */
  before: (call: Call) => void | Promise<void>;
  readonly host: { isReadOnly: boolean; isStructureProtected: boolean; protectedSheets: string[]; activeSheet: string; selection: Selection | undefined };
  /** The workbook as the file holds it. */
  workbook(): Workbook;
  bytes(): Uint8Array;
  /** A person types into a cell, and Excel tells of it. */
  type(cell: CellRef, value: CellValue | undefined, isTold?: boolean): void;
  /** All that was typed and is still there. */
  typedCells(): readonly { readonly cell: CellRef; readonly value: CellValue | undefined }[];
  /** Excel tells of a change. */
  tell(change: Change): void;
}

/** Opens a file's bytes as a port. */
export function filePort(opened: Uint8Array): FilePort {
  let bytes = opened;
  const typed = new Map<string, { readonly cell: CellRef; readonly value: CellValue | undefined }>();
  const listeners = new Set<(change: Change) => void>();

  const attempt = async <T>(call: Call, effect: () => T): Promise<T> => {
    const number = port.calls.push(call) - 1;
    await port.before(call);
    const fault = port.fault?.call === number ? port.fault : undefined;
    if (fault?.when === 'before') throw fault.error;
    const result = effect();
    if (fault !== undefined) throw fault.error;
    return result;
  };
  const workbook = (): Workbook => {
    const read = openXlsx(bytes, nodeCodec).workbook;
    return { ...read, sheets: read.sheets.map((sheet) => [...typed.values()].reduce(withTyped, sheet)) };
  };
  const port: FilePort = {
    calls: [],
    applied: [],
    fault: undefined,
    before: () => undefined,
    host: { isReadOnly: false, isStructureProtected: false, protectedSheets: [], activeSheet: openXlsx(opened, nodeCodec).workbook.sheets[0]?.name ?? '', selection: undefined },
    workbook,
    bytes: () => bytes,
    type(cell, value, isTold = true) {
      typed.set(`${cell.sheet}!${cell.row},${cell.column}`, { cell, value });
      if (isTold) port.tell({ sheet: cell.sheet, area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }, isRemote: false });
    },
    typedCells: () => [...typed.values()],
    tell(change) { for (const listener of listeners) listener(change); },
    read: (watch: Watch) => attempt('read', (): OpenedWorkbook => {
      watch.signal.throwIfAborted();
      watch.progress?.(1);
      const { isReadOnly, isStructureProtected, protectedSheets, activeSheet } = port.host;
      return { workbook: workbook(), isReadOnly, isStructureProtected, protectedSheets, activeSheet };
    }),
    readRows: (places) => attempt('readRows', () => rowsOf(workbook(), places)),
    readTable: (place) => attempt('readTable', () => tableIn(workbook(), place)),
    apply: (edits, watch) => attempt('apply', () => {
      watch.signal.throwIfAborted();
      const leftOut = port.host.isReadOnly ? [{ why: 'read-only' as const }] : edits.flatMap((edit) => forbidden(edit, port.host));
      const allowed = port.host.isReadOnly ? [] : edits.filter((edit) => forbidden(edit, port.host).length === 0);
      bytes = applyEdits(openXlsx(bytes, nodeCodec), allowed);
      port.applied.push(edits);
      const replaced = new Set(allowed.flatMap((edit) => (edit.op === 'put-sheet' || edit.op === 'remove-sheet' ? [edit.sheet] : [])));
      for (const [key, { cell }] of typed) if (replaced.has(cell.sheet)) typed.delete(key);
      for (const edit of allowed) if (edit.op === 'change-cells') for (const { row, column } of edit.cells) typed.delete(`${edit.sheet}!${row},${column}`);
      return [...new Map(leftOut.map((one) => [JSON.stringify(one), one])).values()];
    }),
    selection: () => attempt('selection', () => port.host.selection),
    activeSheet: () => attempt('activeSheet', () => port.host.activeSheet),
    goTo: () => attempt('goTo', () => undefined),
    onChange: (listener) => attempt('onChange', () => {
      listeners.add(listener);
      return async () => { await Promise.resolve(listeners.delete(listener)); };
    }),
  };
  return port;
}

/** What stands in rows, as Excel would give it. Throws PortError where a sheet is gone. */
export function rowsOf({ sheets }: Workbook, places: readonly RowsPlace[]): RowsRead[] {
  return places.map((place) => {
    const sheet = sheets.find(({ name }) => name === place.sheet);
    if (sheet === undefined) throw new PortError('ItemNotFound', { sheet: place.sheet });
    const area = { top: place.first, left: 0, bottom: place.last, right: COLUMNS - 1 };
    return { ...place, rows: sheet.rows.filter(({ index, values }) => index >= place.first && index <= place.last && values.some((value) => value !== undefined)), merges: sheet.merges.flatMap((one) => shared(one, area) ?? []) };
  });
}

/** The sheet of a table, else the sheet of that name, as Excel would give it. */
export function tableIn({ sheets }: Workbook, { table, sheet }: TablePlace): Sheet | undefined {
  const found = sheets.find(({ tables }) => tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()));
  return found ?? sheets.find(({ name }) => name === sheet);
}

/** What protection forbids of an edit; our sheets cannot be put into a workbook whose structure is protected. */
function forbidden(edit: Edit, { isStructureProtected, protectedSheets }: FilePort['host']): LeftOut[] {
  if (edit.op === 'highlight' || edit.op === 'change-cells') return protectedSheets.includes(edit.sheet) ? [{ why: 'protected-sheet', sheet: edit.sheet }] : [];
  return isStructureProtected && edit.op !== 'clear-highlights' && edit.op !== 'remember' ? [{ why: 'protected-structure' }] : [];
}

function withTyped(sheet: Sheet, { cell, value }: { readonly cell: CellRef; readonly value: CellValue | undefined }): Sheet {
  if (sheet.name !== cell.sheet) return sheet;
  const old: Row = sheet.rows.find(({ index }) => index === cell.row) ?? { index: cell.row, hidden: false, values: [] };
  const row = { ...old, values: Array.from({ length: Math.max(old.values.length, cell.column + 1) }, (_, column) => (column === cell.column ? value : old.values[column])) };
  return { ...sheet, rows: [...sheet.rows.filter(({ index }) => index !== cell.row), row].sort((a, b) => a.index - b.index) };
}

export const refusal = (code: string): PortError => new PortError(code);
