import type { Edit } from '../../workbook/edits';
import { isSayable, savedCells } from './saved-cells';
import { choiceEdits, isSayableLook, lookEdits } from './saved-sheets';
import type { HostState, SheetState, TableState } from './state';

/** The edits that bring a sheet of the file, which goes on standing, to what it is now, as far as edits can say it. */
export function standingEdits(state: HostState, sheet: SheetState): Edit[] {
  const { origin } = sheet;
  const before = openedSheet(state, sheet);
  if (origin === undefined || before === undefined || sheet.isMoved) return [];
  const cells = savedCells(state, sheet);
  return [
    ...(cells.length === 0 ? [] : [{ op: 'change-cells', sheet: origin, cells } as const]),
    ...lookEdits({ ...sheet, looks: sheet.looks.slice(before.looks.length) }, origin),
    ...sheet.tables.filter((table) => before.tables.some((one) => isResized(one, table))).map(({ name, area }): Edit => ({ op: 'resize-table', sheet: origin, name, area })),
    ...sheet.validations.filter((one) => !before.validations.includes(one)).flatMap((one) => choiceEdits(one, origin)),
  ];
}

/** What those edits cannot say. */
export function unsaidOf(state: HostState, sheet: SheetState): ('cells' | 'looks' | 'tables' | 'drop-downs')[] {
  const before = openedSheet(state, sheet);
  if (before === undefined) return [];
  const tables = sheet.tables.length === before.tables.length && sheet.tables.every((table) => before.tables.some((one) => one === table || isResized(one, table)));
  return [
    ...(sheet.isMoved || !isSayable(state, sheet) ? ['cells' as const] : []),
    ...(sheet.looks.slice(before.looks.length).every(({ look }) => isSayableLook(look)) ? [] : ['looks' as const]),
    ...(tables ? [] : ['tables' as const]),
    ...(before.validations.every((one) => sheet.validations.includes(one)) ? [] : ['drop-downs' as const]),
  ];
}

function openedSheet({ opened }: HostState, { id }: SheetState): SheetState | undefined {
  return opened.find((sheet) => sheet.id === id);
}

/** Whether a table is another but for how many rows it has. */
function isResized(before: TableState, { area, ...table }: TableState): boolean {
  const { top, left, right } = before.area;
  const same = (Object.keys(table) as (keyof typeof table)[]).every((key) => before[key] === table[key]);
  return same && area.top === top && area.left === left && area.right === right && area.bottom !== before.area.bottom;
}
