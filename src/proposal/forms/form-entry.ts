import type { CellRef } from '../../workbook/cells';
import type { Placement } from '../layout/found';

/** A field of a form, with the cell of its label. */
export interface Entry extends Placement {
  readonly label: CellRef;
}
