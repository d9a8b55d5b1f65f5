import type { Finding } from '../judge/finding';
import { COLUMNS } from '../workbook/areas';
import type { Area, Workbook } from '../workbook/cells';
import type { Edit } from '../workbook/edits';
import { gridOf, type Grid } from '../workbook/grid';
import { joinAreas } from './areas';
import { levelOf, LEVELS, MARKS } from './level';

/**
 * Marks the cells that violated and undecided findings rest on, one format a level and sheet. A cell carries its highest
 * level alone; of a merged cell the whole area is marked. Earlier marks are to be cleared first.
 */
export function highlightEdits(findings: readonly Finding[], workbook: Workbook): Edit[] {
  const bySheet = levelsByCell(findings);
  return workbook.sheets.flatMap((sheet) => {
    const cells = bySheet.get(sheet.name);
    if (cells === undefined) return [];
    const { merged, marked } = sheet.merges.length === 0 ? { merged: undefined, marked: cells } : onMergedAreas(cells, gridOf(sheet));
    const keys = LEVELS.map((): number[] => []);
    for (const [key, rank] of marked) keys[rank]?.push(key);
    return LEVELS.flatMap((level, rank): Edit[] => {
      // Row by row, as findings seldom name them.
      const areas = Array.from(Float64Array.from(keys[rank] ?? []).sort(), (key) => merged?.get(key) ?? cellArea(key));
      return areas.length === 0 ? [] : [{ op: 'highlight', sheet: sheet.name, level, mark: MARKS[level], areas: joinAreas(areas) }];
    });
  });
}

/** The highest level of each cell, as its place among LEVELS, by what tells the cell from all others of its sheet: of a long list there are hundreds of thousands. */
type Ranks = Map<number, number>;

const keyOf = (row: number, column: number): number => row * COLUMNS + column;

function cellArea(key: number): Area {
  const row = Math.floor(key / COLUMNS);
  const column = key % COLUMNS;
  return { top: row, left: column, bottom: row, right: column };
}

/** Puts the marks of merged cells on the first cell of their area, and tells the area. */
function onMergedAreas(cells: Ranks, grid: Grid): { readonly merged: ReadonlyMap<number, Area>; readonly marked: Ranks } {
  const merged = new Map<number, Area>();
  const marked: Ranks = new Map();
  for (const [key, rank] of cells) {
    const { top, left } = cellArea(key);
    const area = grid.merge(top, left);
    const first = area === undefined ? key : keyOf(area.top, area.left);
    if (area !== undefined) merged.set(first, area);
    raise(marked, first, rank);
  }
  return { merged, marked };
}

function levelsByCell(findings: readonly Finding[]): ReadonlyMap<string, Ranks> {
  const sheets = new Map<string, Ranks>();
  for (const finding of findings) {
    const level = levelOf(finding);
    if (level === undefined) continue;
    const rank = LEVELS.indexOf(level);
    for (const { cell } of finding.evidence) {
      if (cell.file !== undefined) continue;
      let cells = sheets.get(cell.sheet);
      if (cells === undefined) sheets.set(cell.sheet, (cells = new Map<number, number>()));
      raise(cells, keyOf(cell.row, cell.column), rank);
    }
  }
  return sheets;
}

/** Gives a cell a level unless it has a higher one: the highest comes first. */
function raise(cells: Ranks, key: number, rank: number): void {
  const before = cells.get(key);
  if (before === undefined || rank < before) cells.set(key, rank);
}
