import type { Finding } from '../judge/finding';
import { COLUMNS } from '../workbook/areas';
import type { Area, Workbook } from '../workbook/cells';
import type { Edit, Level } from '../workbook/edits';
import { gridOf } from '../workbook/grid';
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
    const grid = gridOf(sheet);
    const marked = new Map<number, { area: Area; level: Level }>();
    for (const { row, column, level } of cells.values()) {
      const area = grid.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
      const key = keyOf(area.top, area.left);
      const before = marked.get(key);
      if (before === undefined || isHigher(level, before.level)) marked.set(key, { area, level });
    }
    return LEVELS.flatMap((level): Edit[] => {
      const areas = [...marked.values()].filter((one) => one.level === level).map(({ area }) => area);
      return areas.length === 0 ? [] : [{ op: 'highlight', sheet: sheet.name, level, mark: MARKS[level], areas: joinAreas(areas) }];
    });
  });
}

/** What tells a cell from all others of its sheet. */
const keyOf = (row: number, column: number): number => row * COLUMNS + column;

interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly level: Level;
}

function levelsByCell(findings: readonly Finding[]): Map<string, Map<number, MarkedCell>> {
  const sheets = new Map<string, Map<number, MarkedCell>>();
  for (const finding of findings) {
    const level = levelOf(finding);
    if (level === undefined) continue;
    for (const { cell } of finding.evidence) {
      if (cell.file !== undefined) continue;
      let cells = sheets.get(cell.sheet);
      if (cells === undefined) sheets.set(cell.sheet, (cells = new Map<number, MarkedCell>()));
      const key = keyOf(cell.row, cell.column);
      const before = cells.get(key);
      if (before === undefined || isHigher(level, before.level)) cells.set(key, { row: cell.row, column: cell.column, level });
    }
  }
  return sheets;
}

const isHigher = (a: Level, b: Level): boolean => LEVELS.indexOf(a) < LEVELS.indexOf(b);
