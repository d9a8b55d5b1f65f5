import { meet } from '../../../workbook/areas';
import { areaArgument, booleanArgument, textArgument } from '../arguments';
import { changeSheet, newId, sheetOf, writableSheet, type Batch } from '../batch';
import { wireValue } from '../cell-reading';
import { putRow } from '../cell-writing';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { ownRows } from '../batch';
import { node, NULL_NODE, rangeNode, type Targets } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { HostState, TableState } from '../state';
import type { Area } from '../../../workbook/cells';

type Place = Targets['Table'];

function placesIn({ sheet }: Targets['TableCollection'], state: HostState): readonly (Place & { readonly name: string })[] {
  return state.sheets.filter(({ id }) => sheet === undefined || id === sheet).flatMap(({ id, tables }) => tables.map((table) => ({ sheet: id, table: table.id, name: table.name })));
}

function placeOf(target: Targets['TableCollection'], raw: unknown, state: HostState): Place | undefined {
  const key = textArgument(raw, 'key');
  const found = placesIn(target, state).find(({ table, name }) => table === key || name.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : { sheet: found.sheet, table: found.table };
}

/** Excel.TableCollection, of the workbook or of a sheet. */
export const tables: ObjectTable<'TableCollection'> = {
  properties: { Count: { get: (target, { state }) => placesIn(target, state).length } },
  items: (target, { state }) => placesIn(target, state).map(({ sheet, table }) => node('Table', { sheet, table })),
  item: (target, key, { state }) => {
    const place = placeOf(target, key, state);
    if (place === undefined) throw itemNotFound(`table ${String(key)}`);
    return node('Table', place);
  },
  methods: {
    Add: {
      call: ({ sheet }, [address, hasHeaders], batch) => {
        if (sheet === undefined && typeof address === 'string') throw invalidArgument('address without a worksheet');
        const id = sheet ?? batch.state.activeSheet;
        return node('Table', { sheet: id, table: addTable(batch, id, areaArgument(address, 'address'), booleanArgument(hasHeaders, 'hasHeaders')) });
      },
    },
    GetCount: { since: '1.4', call: (target, _, { state }) => placesIn(target, state).length },
    GetItemOrNullObject: {
      since: '1.4',
      call: (target, [key], { state }) => {
        const place = placeOf(target, key, state);
        return place === undefined ? NULL_NODE : node('Table', place);
      },
    },
  },
};

function addTable(batch: Batch, sheet: string, area: Area, hasHeaders: boolean): string {
  const { tables: before, merges } = writableSheet(batch, sheet);
  // Excel would shift the cells down to make room for headers: our tables have theirs.
  if (!hasHeaders) throw new HostError('NotImplemented', '预览只支持带标题行的表格。');
  if (before.some((table) => meet(table.area, area))) throw new HostError('InvalidOperation', '表格不能与另一个表格重叠。');
  if (merges.some((merge) => meet(merge, area))) throw new HostError('InvalidOperation', '表格不能包含合并单元格。');
  const id = newId(batch);
  const names = placesIn({}, batch.state).map(({ name }) => name);
  let number = names.length + 1;
  while (names.includes(`Table${String(number)}`)) number++;
  const table: TableState = { id, name: `Table${String(number)}`, area, style: 'TableStyleMedium2', showBandedRows: true, showFilterButton: true, showTotals: false };
  changeSheet(batch, sheet, { tables: [...before, table] });
  settleHeader(batch, sheet, area);
  return id;
}

/** Makes header cells texts, as Excel does: none empty, no two alike. */
function settleHeader(batch: Batch, sheet: string, area: Area): void {
  const { values = [] } = sheetOf(batch, sheet).rows.get(area.top) ?? {};
  const taken = new Set<string>();
  const header = Array.from({ length: area.right - area.left + 1 }, (_, column) => {
    const wish = String(wireValue(values[area.left + column])) || `列${String(column + 1)}`;
    let text = wish;
    for (let number = 2; taken.has(text.toLowerCase()); number++) text = `${wish}${String(number)}`;
    taken.add(text.toLowerCase());
    return text;
  });
  if (header.every((text, column) => text === values[area.left + column])) return;
  putRow(ownRows(batch, sheet), area.top, area.left, header.map((value) => ({ value })));
}

function tableOf({ sheet, table }: Place, batch: Batch): TableState {
  const found = sheetOf(batch, sheet).tables.find(({ id }) => id === table);
  if (found === undefined) throw itemNotFound(`table ${table}`);
  return found;
}

function change(place: Place, batch: Batch, changed: Partial<TableState> | undefined): void {
  const { tables: before } = writableSheet(batch, place.sheet);
  tableOf(place, batch);
  changeSheet(batch, place.sheet, { tables: before.flatMap((table) => (table.id !== place.table ? [table] : changed === undefined ? [] : [{ ...table, ...changed }])) });
}

function rename(place: Place, batch: Batch, name: string): void {
  // Excel's rules for names: a letter, _ or \ first, no spaces, no address of a cell.
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^r\d*c?\d*$|^c\d*$/i.test(name)) throw invalidArgument(`table name ${name.slice(0, 40)}`);
  if (placesIn({}, batch.state).some((other) => other.table !== place.table && other.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists(`table ${name}`);
  change(place, batch, { name });
}

/** Excel.Table. */
export const table: ObjectTable<'Table'> = {
  id: (place, batch) => tableOf(place, batch).id,
  properties: {
    Id: { get: (place, batch) => tableOf(place, batch).id },
    Name: { get: (place, batch) => tableOf(place, batch).name, set: (place, raw, batch) => { rename(place, batch, textArgument(raw, 'name')); } },
    ShowBandedRows: { since: '1.3', get: (place, batch) => tableOf(place, batch).showBandedRows, set: (place, raw, batch) => { change(place, batch, { showBandedRows: booleanArgument(raw, 'showBandedRows') }); } },
    ShowFilterButton: { since: '1.3', get: (place, batch) => tableOf(place, batch).showFilterButton, set: (place, raw, batch) => { change(place, batch, { showFilterButton: booleanArgument(raw, 'showFilterButton') }); } },
    ShowTotals: { get: (place, batch) => tableOf(place, batch).showTotals },
    Style: { get: (place, batch) => tableOf(place, batch).style, set: (place, raw, batch) => { change(place, batch, { style: textArgument(raw, 'style') }); } },
  },
  links: { Worksheet: { since: '1.2', to: ({ sheet }) => node('Worksheet', { sheet }) } },
  methods: {
    ConvertToRange: {
      since: '1.2',
      call: (place, _, batch) => {
        const { area } = tableOf(place, batch);
        change(place, batch, undefined);
        return rangeNode(place.sheet, area);
      },
    },
    Delete: { call: (place, _, batch) => { change(place, batch, undefined); } },
    GetHeaderRowRange: { call: (place, _, batch) => rangeNode(place.sheet, { ...tableOf(place, batch).area, bottom: tableOf(place, batch).area.top }) },
    GetRange: { call: (place, _, batch) => rangeNode(place.sheet, tableOf(place, batch).area) },
    Resize: {
      since: '1.13',
      call: (place, [raw], batch) => {
        const before = tableOf(place, batch).area;
        const area = areaArgument(raw, 'newRange');
        // The header stays in its row, and one row of data at least.
        if (area.top !== before.top || area.bottom <= area.top || !meet(area, before)) throw invalidArgument('newRange');
        change(place, batch, { area });
        settleHeader(batch, place.sheet, area);
      },
    },
  },
};
