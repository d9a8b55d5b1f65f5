import { cellAddress, fullAddress } from '../workbook/addresses';
import type { CellRef } from '../workbook/cells';
import type { Written } from '../workbook/edits';

/** A cell as our sheets name it: a link, or its name alone where it is in another workbook. */
export function cellLink(cell: CellRef): Written {
  const text = fullAddress(cell);
  return cell.file === undefined ? { text, sheet: cell.sheet, address: cellAddress(cell) } : text;
}
