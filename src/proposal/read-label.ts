import type { CellRef } from '../workbook/cells';
import type { Slot } from './layout/sides';
import type { TableColumnKey, TargetColumnKey } from './targets/targets-vocabulary';

/** What a label or header fills: a field, a part of a participants table, or a column of targets. */
export type LabelSlot = Slot | TargetColumnKey | TableColumnKey;

/** A cell that was read as a label, or that might be one, before it is known how often its text stands on the sheet. */
export interface FoundLabel {
  /** The label's own cell, of a merged area its first. */
  readonly cell: CellRef;
  /** All of the cell's text as it stands, trimmed; a value behind a colon in the same cell included. */
  readonly text: string;
  /** Missing where it fills nothing. */
  readonly slot?: LabelSlot;
  /** `target`: a column of targets; `ambiguous`, `unplaced`: nobody can tell what it names; `ignored`: known, and none of the fields. */
  readonly state: 'placed' | 'target' | 'ambiguous' | 'unplaced' | 'ignored';
  /** Whether an officer's correction says so. */
  readonly isMapped: boolean;
  /** The first value read under or beside it, as a person sees it. */
  readonly example?: string;
}

/** How a label was read: one for each column of a list's header, and for each label of a form and field it fills. */
export interface ReadLabel extends FoundLabel {
  /** Which cell of its sheet with this text it is, from 1, row by row: what a mapping names it by. */
  readonly nth: number;
}

/** `counterpart` is the counterpart agency's own list. `ours` holds a table of ours; `copy` is a person's copy of such a sheet, without the table. */
export type SheetHolds = 'form' | 'list' | 'targets' | 'counterpart' | 'nothing' | 'ours' | 'copy';

/** What a sheet was found to hold. A list with a targets table beside it is a list, a form with one is a form. */
export interface ReadSheet {
  readonly sheet: string;
  readonly holds: SheetHolds;
  readonly isHidden: boolean;
}
