import type { Area } from './cells';
import { cutText } from './cut-text';
import type { Written } from './edits';
import { setRow, type SheetDraft } from './sheet-draft';

/** Excel takes no longer name of a column. */
const NAME_LIMIT = 255;

/**
 * Makes a table's header cells what Excel demands: a text in each, no two alike whatever their case. What had to be changed is
 * changed on the sheet too, since Excel repairs a file whose header and table differ. Returns the names.
 */
export function settleHeader(draft: SheetDraft, area: Area): string[] {
  const cells = draft.rows.get(area.top) ?? [];
  const taken = new Set<string>();
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const name = freeName(headerText(cells[column], names.length + 1), taken);
    taken.add(name.toLowerCase());
    names.push(name);
  }
  setRow(draft, area.top, area.left, names);
  return names;
}

function headerText(cell: Written, number: number): string {
  const text = typeof cell === 'object' ? cell.text : String(cell ?? '');
  return text === '' ? `列${number}` : cutText(text, NAME_LIMIT);
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
