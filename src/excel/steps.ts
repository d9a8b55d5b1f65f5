import type { Area, Sheet } from '../workbook/cells';
import type { ExpectedCell, Level, Mark } from '../workbook/edits';
import type { CellBlock } from './formula-cells';

/** A look of cells in one respect. Colours are RRGGBB. */
export type Look =
  | { readonly property: 'fill' | 'color'; readonly value: string }
  | { readonly property: 'size'; readonly value: number }
  | { readonly property: 'bold' | 'wrap'; readonly value: boolean }
  | { readonly property: 'align'; readonly value: 'Left' | 'Center' | 'Right' }
  | { readonly property: 'middle' };

/** A temporary sheet that becomes a sheet of ours. */
export interface Swap {
  readonly temporary: string;
  readonly name: string;
  readonly tables: readonly { readonly temporary: string; readonly name: string }[];
  readonly frozenRows: number;
  /** Whether it is to be out of sight where it replaces none. */
  readonly isHidden: boolean;
  /** The sheet it replaces, if any, and what that is called until it is gone. */
  readonly old?: {
    readonly name: string;
    readonly aside: string;
    readonly tables: readonly { readonly name: string; readonly aside: string }[];
    /** Where the new one has to go to stand before it, once the swaps listed before are done. */
    readonly position: number;
    readonly visibility: Sheet['visibility'];
    readonly isActive: boolean;
  };
}

/** A request of Excel, in the terms that Office.js has for it; `sheet` is the sheet's name at that time. */
export type Request =
  | { readonly ask: 'add-sheet' | 'delete-sheet'; readonly sheet: string }
  | { readonly ask: 'set-cells'; readonly sheet: string; readonly block: CellBlock }
  | { readonly ask: 'set-look'; readonly sheet: string; readonly addresses: string; readonly look: Look }
  | { readonly ask: 'set-borders'; readonly sheet: string; readonly addresses: string; readonly edges: readonly Edge[] }
  | { readonly ask: 'set-format'; readonly sheet: string; readonly area: Area; readonly code: string }
  | { readonly ask: 'set-width'; readonly sheet: string; readonly column: number; readonly points: number }
  | { readonly ask: 'fit-rows'; readonly sheet: string; readonly area: Area }
  | { readonly ask: 'add-table'; readonly sheet: string; readonly area: Area; readonly name: string }
  | { readonly ask: 'resize-table'; readonly sheet: string; readonly area: Area; readonly name: string }
  /** To be sure of what stands below each other in a column. */
  | { readonly ask: 'expect'; readonly sheet: string; readonly cells: readonly ExpectedCell[] }
  | { readonly ask: 'set-choices'; readonly sheet: string; readonly area: Area; readonly source: string }
  | { readonly ask: 'add-bar'; readonly sheet: string; readonly area: Area; readonly most: number }
  | { readonly ask: 'set-print'; readonly sheet: string; readonly landscape: boolean; readonly repeat: { readonly first: number; readonly last: number } }
  | { readonly ask: 'mark'; readonly sheet: string; readonly addresses: string; readonly level: Level; readonly mark: Mark }
  | { readonly ask: 'remember'; readonly parts: readonly string[]; readonly text: string | undefined }
  | { readonly ask: 'swap'; readonly swaps: readonly Swap[] };

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** A request with what it takes in a batch, nearly, in bytes; and the sheet it is about, as people know it. */
export type Step = Request & {
  readonly bytes: number;
  readonly about?: string;
  /** Whether it goes by where cells stood when they were read: on a sheet that people see and change. */
  readonly isInPlace?: true;
};
