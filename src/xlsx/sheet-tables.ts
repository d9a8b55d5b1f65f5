import { areaAddress } from '../workbook/addresses';
import type { Area } from '../workbook/cells';
import { TABLE_STYLE } from '../workbook/sheet-looks';
import { escapeAttribute, escapeCharacters } from './write-text';

/** A table to be written: its id and name are its own in the whole workbook. */
export interface NewTable {
  readonly id: number;
  readonly name: string;
  readonly area: Area;
}

/** A table's part. */
export function tableXml({ id, name, area }: NewTable, columns: readonly string[], namespace: string): string {
  const reference = areaAddress(area);
  const xml = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${columnAttribute(column)}"/>`).join('');
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + `<table xmlns="${namespace}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>`
    + `<tableColumns count="${columns.length}">${xml}</tableColumns>`
    + `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** A column's name; line breaks and tabs as ST_Xstring escapes them, since an attribute would lose them. */
export function columnAttribute(name: string): string {
  return escapeAttribute(escapeCharacters(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_'));
}
