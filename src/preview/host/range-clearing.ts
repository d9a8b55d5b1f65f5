import { within } from '../../workbook/areas';
import type { Area } from '../../workbook/cells';
import { changeSheet, writableSheet, type Batch } from './batch';
import { setLook } from './looks';

/** Takes looks off an area: as in Excel, conditional formats and merged areas that lie in it go too. */
export function clearFormats(batch: Batch, id: string, area: Area): void {
  const sheet = writableSheet(batch, id);
  const looks = sheet.looks.filter(({ areas }) => !areas.every((one) => within(one, area)));
  const conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => !areas.every((one) => within(one, area)));
  const merges = sheet.merges.filter((merge) => !within(merge, area));
  changeSheet(batch, id, { looks, conditionalFormats, merges });
  // What the file said, or a look that reaches further, is covered by the looks of an untouched cell.
  if (sheet.fileLook !== undefined || looks.length > 0) {
    setLook(batch, { sheet: id, areas: [area] }, { bold: false, italic: false, underline: 'None', size: 11, color: '#000000', fill: '', wrap: false, horizontal: 'General', vertical: 'Center', borders: {}, numberFormat: 'General' });
  }
}
