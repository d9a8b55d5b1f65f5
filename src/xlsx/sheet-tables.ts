import { areaAddress } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import { cutText } from '../workbook/cut-text';
import type { Written } from '../workbook/edits';
import { setRow, type SheetDraft } from './sheet-draft';
import { escapeAttribute, escapeCharacters } from './write-text';

/** Excel takes no longer name of a column. */
const NAME_LIMIT = 255;

/** A table to be written: its id and name are its own in the whole workbook. */
export interface NewTable {
  readonly id: number;
  readonly name: string;
  readonly area: Area;
}

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

/** A table's part. */
export function tableXml({ id, name, area }: NewTable, columns: readonly string[], namespace: string): string {
  const reference = areaAddress(area);
  const xml = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${columnAttribute(column)}"/>`).join('');
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + `<table xmlns="${namespace}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>`
    + `<tableColumns count="${columns.length}">${xml}</tableColumns>`
    + '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
}

/** A column's name; line breaks and tabs as ST_Xstring escapes them, since an attribute would lose them. */
function columnAttribute(name: string): string {
  return escapeAttribute(escapeCharacters(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_'));
}
