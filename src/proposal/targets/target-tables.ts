import { sameCell } from '../../workbook/addresses';
import type { CellRef } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import { evenedLabel } from '../layout/evened-label';
import { labelOf } from '../layout/item-label';
import type { Cells } from '../layout/layout-cells';
import { cellsOf, firstCell } from '../layout/layout-cells';
import { isNote, isTotal } from '../layout/layout-words';
import type { Reason, Target } from '../model';
import { foundLabel } from '../layout/found-label';
import type { FoundLabel } from '../read-label';
import type { Placed } from '../raw';
import { placedOf, type Reader } from '../layout/reader';
import type { Vocabulary } from '../vocabulary';
import type { FoundTable, TargetGroup } from './found-table';
import { lexiconOf } from './lexicon';
import type { TableRow } from './row-targets';
import { readRows } from './row-targets';
import type { TableHeader } from './table-header';
import { keyOf, keyReader, readHeader } from './table-header';
import type { TableColumnKey } from './targets-vocabulary';

/** Blank rows within a table; more of them end it. */
const GAP = 2;
/** How far above its header a table's title may stand. */
const TITLE_ABOVE = 3;

/** Finds the tables of cooperation targets on a sheet, in either shape (domain.md, part 3), and reads their rows. */
export function findTargetTables(grid: Grid, reader: Reader, vocabulary: Vocabulary): readonly FoundTable[] {
  const cells = cellsOf(grid, reader.date1904, [], reader.mappedOn(grid.sheet));
  const tables: FoundTable[] = [];
  let next = 0;
  for (const row of cells.rows) {
    if (row < next) continue;
    // Most rows are no header, whatever stands above: only then is a title looked for.
    if (!mayHead(grid, cells, vocabulary, row) || readHeader(cells, reader, vocabulary.targets, row, true) === undefined) continue;
    const title = titleAbove(cells, vocabulary, row, next);
    const header = readHeader(cells, reader, vocabulary.targets, row, title !== undefined);
    if (header === undefined) continue;
    const table = readTable(cells, reader, vocabulary, header, title ?? header.top);
    tables.push(table);
    next = table.area.bottom + 1;
  }
  return tables;
}

/** A quick look that spares most rows the rest: one of its texts names a column, and one of it or the next row the value at completion. */
function mayHead(grid: Grid, { mapped }: Cells, { targets }: Vocabulary, row: number): boolean {
  const readKey = keyReader(targets);
  const someIn = (at: number, isWanted: (key: TableColumnKey) => boolean): boolean => {
    for (const value of grid.row(at)?.values ?? []) {
      const key = typeof value === 'string' ? readKey(value) : undefined;
      if (key !== undefined && isWanted(key)) return true;
    }
    return false;
  };
  if (!someIn(row, () => true) && !mapped.has(row)) return false;
  const isAtEnd = (key: TableColumnKey): boolean => key === 'atEnd';
  return someIn(row, isAtEnd) || someIn(row + 1, isAtEnd);
}

/** The row of the table's title, a few rows above; undefined where none stands there. */
function titleAbove(cells: Cells, { targets }: Vocabulary, row: number, from: number): number | undefined {
  const titles = targets.titles.map(evenedLabel);
  for (let above = row - 1; above >= Math.max(from, row - TITLE_ABOVE); above--) {
    const stands = cells.inRow(above).some(({ content }) => {
      const text = content.kind === 'text' ? evenedLabel(content.text.slice(0, 60)) : '';
      return titles.some((title) => text.includes(title));
    });
    if (stands) return above;
  }
  return undefined;
}

function readTable(cells: Cells, reader: Reader, vocabulary: Vocabulary, header: TableHeader, top: number): FoundTable {
  const rows: TableRow[] = [];
  let bottom = header.bottom;
  for (let row = header.bottom + 1; row <= bottom + 1 + GAP; row++) {
    if (cells.inRow(row).length > 0 && endsTable(cells, reader, vocabulary, header, row)) break;
    if (!beginsIn(cells, header, row)) continue;
    bottom = row;
    if (!isSkipped(cells, reader, vocabulary, header, row)) rows.push(readRow(cells, reader, header, row));
  }
  const right = Math.max(header.right, ...header.columns.map(({ column }) => column));
  return { area: { top, left: header.left, bottom, right }, groups: groupsOf(rows, cells, reader, vocabulary, header), labels: labelsOf(cells, header, rows) };
}

/** The header's columns, each with the first value under it. */
function labelsOf(cells: Cells, header: TableHeader, rows: readonly TableRow[]): FoundLabel[] {
  return header.columns.map(({ key, item }) => {
    const example = rows.map((row) => row.get(key)?.content?.text.trim()).find((text) => text !== undefined);
    return foundLabel(cells.sheet, item, { state: 'target', slot: key }, example);
  });
}

/** Another section begins: a label of the form, or another table's title. */
function endsTable(cells: Cells, reader: Reader, { targets }: Vocabulary, header: TableHeader, row: number): boolean {
  const [first] = cells.inRow(row).filter(({ area }) => area.right >= header.left && area.left <= header.right);
  if (first === undefined) return cells.inRow(row).length > 0;
  if (first.mapped === undefined && (first.content.kind !== 'text' || keyOf(first.content.text, targets) !== undefined)) return false;
  const label = labelOf(reader, first);
  const isLabel = label !== undefined && (label.keys.length > 0 || label.block !== undefined || label.otherTable) && first.area.left <= header.left;
  return isLabel || /^[一二三四五六七八九十]{1,2}、/.test(first.content.text.trim());
}

/** Rows within the table that are no targets: its header again, sums, notes, and lines over its whole width. */
function isSkipped(cells: Cells, reader: Reader, { targets }: Vocabulary, header: TableHeader, row: number): boolean {
  const items = cells.inRow(row);
  const texts = items.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
  const [first] = items;
  if (first !== undefined && first.area.left <= header.left && first.area.right >= header.right && header.right > header.left) return true;
  if (texts.filter((text) => keyOf(text, targets) !== undefined).length >= 2 && texts.some((text) => keyOf(text, targets) === 'atEnd')) return true;
  return texts.slice(0, 2).some((text) => isTotal(reader, text)) || (texts[0] !== undefined && isNote(reader, texts[0]));
}

function readRow(cells: Cells, reader: Reader, header: TableHeader, row: number): TableRow {
  const read = new Map<TableColumnKey, Placed>();
  for (const { key, column, label, unit } of header.columns) {
    const item = cells.at(row, column);
    const cell = item === undefined ? { sheet: cells.sheet, row, column } : firstCell(cells.sheet, item.area);
    const free = item !== undefined && reader.standing(item.content) === 'same-as-above';
    const content = free ? undefined : item?.content;
    read.set(key, placedOf(reader, { text: label, ...(unit === undefined ? {} : { unit }) }, cell, content));
  }
  return read;
}

/** Whether anything of the table begins in a row; of a cell merged downwards only its first row counts. */
const beginsIn = (cells: Cells, header: TableHeader, row: number): boolean =>
  cells.inRow(row).some(({ area }) => header.columns.some(({ column }) => column === area.left));

/** A proposal's rows of the table; `unsure` are those whose number is blank, below its own. */
interface OwnRows {
  readonly id: string | undefined;
  readonly rows: TableRow[];
  readonly unsure: Set<TableRow>;
}

/** Rows by 申报编号: merged over its rows, repeated, or 同上. A row without a number may belong to the one above, which proves nothing. */
function groupsOf(rows: readonly TableRow[], cells: Cells, reader: Reader, vocabulary: Vocabulary, header: TableHeader): readonly TargetGroup[] {
  const byId = new Map<string | undefined, OwnRows>();
  let above: string | undefined;
  for (const row of rows) {
    const placed = row.get('proposalId');
    const item = placed === undefined ? undefined : cells.at(placed.cell.row, placed.cell.column);
    const same = item !== undefined && reader.standing(item.content) === 'same-as-above';
    const id = placed?.content?.text.trim() ?? above;
    above = id;
    const own = byId.get(id) ?? { id, rows: [], unsure: new Set() };
    byId.set(id, own);
    own.rows.push(row);
    if (id !== undefined && placed?.content === undefined && !same) {
      own.unsure.add(row);
      if (placed !== undefined) reader.report(placed.cell, unnumbered(id));
    }
  }
  if (byId.size === 0) byId.set(undefined, { id: undefined, rows: [], unsure: new Set() });
  return [...byId.values()].map((own) => groupOf(own, vocabulary, { sheet: cells.sheet, row: header.top, column: header.left }, header));
}

const unnumbered = (id: string): Reason => ({ key: 'target.unnumbered', params: { id } });

function groupOf({ id, rows, unsure }: OwnRows, vocabulary: Vocabulary, top: CellRef, header: TableHeader): TargetGroup {
  const lexicon = lexiconOf(vocabulary);
  const targets = blocksOf(rows, vocabulary).flatMap((block): readonly Target[] => {
    const read = readRows(block, lexicon);
    return id === undefined || !block.some((row) => unsure.has(row)) ? read : read.map((target) => ({ ...target, doubts: [...target.doubts, unnumbered(id)] }));
  });
  const evidence = { cell: top, found: header.columns.find(({ column }) => column === top.column)?.label ?? '' };
  const tasks = rows.flatMap((row) => row.get('task') ?? []).filter((task, index, all) => all.findIndex(({ cell }) => sameCell(cell, task.cell)) === index);
  const home = rows[0]?.get('proposalId')?.cell ?? top;
  return { ...(id === undefined ? {} : { proposalId: id }), home, table: { targets, isTable: true }, tasks, evidence: [evidence] };
}

/** Rows read together: those under one merged name or type, and a row of 其中 with the row before it. */
function blocksOf(rows: readonly TableRow[], { targets }: Vocabulary): readonly (readonly TableRow[])[] {
  const blocks: TableRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const before = last?.at(-1);
    const name = (row.get('name') ?? row.get('type'))?.content?.text.trim() ?? '';
    const isPart = targets.words.among.some((word) => word.length > 1 && name.startsWith(word));
    if (last !== undefined && before !== undefined && (isPart || sharesHead(row, before))) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

const sharesHead = (row: TableRow, before: TableRow): boolean =>
  (['resultName', 'type', 'resultType'] as const).some((key) => {
    const [one, other] = [row.get(key), before.get(key)];
    return one?.content !== undefined && other !== undefined && sameCell(one.cell, other.cell);
  });
