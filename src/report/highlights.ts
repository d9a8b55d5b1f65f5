import type { Finding } from '../judge/finding';
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
    const marked = new Map<string, { area: Area; level: Level }>();
    for (const { row, column, level } of cells.values()) {
      const area = grid.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
      const key = `${String(area.top)},${String(area.left)}`;
      const before = marked.get(key);
      if (before === undefined || isHigher(level, before.level)) marked.set(key, { area, level });
    }
    return LEVELS.flatMap((level): Edit[] => {
      const areas = [...marked.values()].filter((one) => one.level === level).map(({ area }) => area);
      return areas.length === 0 ? [] : [{ op: 'highlight', sheet: sheet.name, level, mark: MARKS[level], areas: joinAreas(areas) }];
    });
  });
}

interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly level: Level;
}

function levelsByCell(findings: readonly Finding[]): Map<string, Map<string, MarkedCell>> {
  const sheets = new Map<string, Map<string, MarkedCell>>();
  for (const finding of findings) {
    const level = levelOf(finding);
    if (level === undefined) continue;
    for (const { cell } of finding.evidence) {
      const cells = sheets.get(cell.sheet) ?? new Map<string, MarkedCell>();
      sheets.set(cell.sheet, cells);
      const key = `${String(cell.row)},${String(cell.column)}`;
      const before = cells.get(key);
      if (before === undefined || isHigher(level, before.level)) cells.set(key, { row: cell.row, column: cell.column, level });
    }
  }
  return sheets;
}

const isHigher = (a: Level, b: Level): boolean => LEVELS.indexOf(a) < LEVELS.indexOf(b);
