import { sameArea, within } from '../../workbook/areas';
import type { Area } from '../../workbook/cells';
import { selectCell, type Selected } from './selection';
import type { SheetView } from './sheet-view';

/** What is selected on a sheet: as the person left it, unless the workbook says otherwise since, as when the pane has selected a cell. */
export function selectedOf(view: SheetView, areas: readonly Area[], left: Selected | undefined): Selected {
  const area = areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  if (left !== undefined && sameArea(left.area, area)) return left;
  const start = selectCell(view, { row: area.top, column: area.left });
  // A cell of a merged area is the whole of it.
  return within(area, start.area) ? start : { active: start.active, area, corner: { row: area.bottom, column: area.right } };
}
