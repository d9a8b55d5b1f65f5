import type { CellValue } from '../../workbook/cells';
import type { SheetState } from '../host/state';
import { areaIndex } from './area-index';
import type { BarView } from './sheet-view';

/** The data bars of a sheet's cells: those whose ends are numbers, from the least to the most. A text has none. */
export function barsOf(sheet: SheetState): (row: number, column: number, value: CellValue | undefined) => BarView | undefined {
  const bars = areaIndex(sheet.conditionalFormats.flatMap(({ areas, bar }) => (bar === undefined ? [] : areas.map((area) => ({ area, value: bar })))));
  return (row, column, value) => {
    const [bar] = bars(row, column);
    if (bar?.least === undefined || bar.most === undefined || typeof value !== 'number') return undefined;
    const share = bar.most > bar.least ? Math.min(1, Math.max(0, (value - bar.least) / (bar.most - bar.least))) : 0;
    const fill = bar.fill ?? '#638EC6';
    return { share, fill, border: bar.border ?? fill };
  };
}
