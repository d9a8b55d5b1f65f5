import type { Area } from './cells';
import { cutText } from './cut-text';
import type { Written } from './edits';
import type { SheetDraft } from './sheet-draft';

/** Excel takes no longer name of a column. */
const NAME_LIMIT = 255;

/**
 * Makes a table's header cells what Excel demands: a text in each, no two alike whatever their case. What had to be changed is
 * changed on the sheet too, since Excel repairs a file whose header and table differ. Returns the names.
 */
export function settleHeader(draft: SheetDraft, area: Area): string[] {
  const cells = draft.rows.get(area.top) ?? [];
  const names = settleNames(Array.from({ length: area.right - area.left + 1 }, (_, index) => headerText(cells[area.left + index])));
  draft.rows.putCells(area.top, area.left, names);
  return names;
}

function headerText(cell: Written): string {
  return typeof cell === 'object' ? cell.text : String(cell ?? '');
}

/** Names of a table's columns from left to right, made what Excel demands. Those that `isNew` does not tell of stay as they are, and the others give way. */
export function settleNames(wished: readonly string[], isNew: (index: number) => boolean = () => true): string[] {
  const taken = new Set(wished.filter((_, index) => !isNew(index)).map((name) => name.toLowerCase()));
  return wished.map((wish, index) => {
    if (!isNew(index)) return wish;
    const name = freeName(wish === '' ? `列${index + 1}` : cutText(wish, NAME_LIMIT), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A name that is not taken yet: with the lowest number that makes it so, as Excel does. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = cutText(name, NAME_LIMIT - String(number).length) + String(number);
  return free;
}

/** A table needs a row under its header, if an empty one. */
export function tableArea(area: Area): Area {
  return { ...area, bottom: Math.max(area.bottom, area.top + 1) };
}
