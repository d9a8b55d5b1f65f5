import type { Area, CellRef } from '../../workbook/cells';
import type { RawTargets } from '../raw';
import type { FoundLabel } from '../read-label';

/** A table of cooperation targets found on a sheet, with what it says, by proposal. */
export interface FoundTable {
  /** All it takes up, its title and header rows included. */
  readonly area: Area;
  /** One group a proposal where the table has a column 申报编号, else a single group without a number. */
  readonly groups: readonly TargetGroup[];
  readonly labels: readonly FoundLabel[];
}

/** The rows of one proposal. */
export interface TargetGroup extends RawTargets {
  /** Where the rows begin: at their number, where they have one. */
  readonly home: CellRef;
  /** The 申报编号 as it stands; missing where the table has no such column, or the rows no number. */
  readonly proposalId?: string;
}
