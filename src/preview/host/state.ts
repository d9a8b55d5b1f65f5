import type { Area, CellValue } from '../../workbook/cells';
import type { CellComment, Said } from '../../workbook/comments';
import type { XlsxFile } from '../../xlsx/xlsx-file';
import type { Format } from './conditional-state';
import type { FileLook, FileSizes, Look } from './look';
import type { Kept } from './nodes';

/** The open workbook as the host knows it. Nothing here is ever changed: what a batch does not touch is the same object after it. */
export interface HostState {
  /** What was opened: saving edits this. */
  readonly file: XlsxFile;
  readonly name: string;
  /** The sheets as they were when it was opened, by which a save tells what changed. */
  readonly opened: readonly SheetState[];
  /** In the order of their tabs. */
  readonly sheets: readonly SheetState[];
  /** The names of sheets that hold no cells. */
  readonly otherSheets: readonly string[];
  /** The id of the sheet that is shown. */
  readonly activeSheet: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  /** Whether a person is typing in a cell: Excel then carries out no batch. */
  readonly isEditing: boolean;
  readonly customXml: readonly XmlPartState[];
  /** The number that the next object to be named gets. */
  readonly nextId: number;
  /** Objects that the client keeps from one batch to the next, by the name they were given. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** The events that were asked for: kind and target. */
  readonly registered: readonly string[];
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The name it has in the file; undefined where it was added since. */
  readonly origin: string | undefined;
  readonly isProtected: boolean;
  /** Rows by index, of those that hold something or are hidden. */
  readonly rows: ReadonlyMap<number, RowState>;
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly Stretch[];
  readonly tables: readonly TableState[];
  /** The first has the highest priority. */
  readonly conditionalFormats: readonly Format[];
  readonly comments: readonly CommentState[];
  readonly validations: readonly ValidationState[];
  /** What the file says of its cells' looks; undefined for a sheet that was added. */
  readonly fileLook: FileLook | undefined;
  readonly fileSizes: FileSizes | undefined;
  /** Looks set since, each over those before it. */
  readonly looks: readonly { readonly areas: readonly Area[]; readonly look: Look }[];
  /** Widths and heights in points, where they were set since. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly page: PageState;
  readonly selection: readonly Area[];
  /** Whether rows were moved since the file was opened, so that its cells cannot be told apart any more. */
  readonly isMoved: boolean;
}

/** A row's cells by column, counted from 0. */
export interface RowState {
  readonly index: number;
  readonly hidden: boolean;
  readonly values: readonly (CellValue | undefined)[];
  /** Number formats, where they are not General. */
  readonly formats?: readonly (string | undefined)[];
  /** Formulas with their equals sign, where a cell has one. */
  readonly formulas?: readonly (string | undefined)[];
}

/** Rows or columns from the first to the last, counted from 0. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  readonly showTotals: boolean;
}

/** A thread of comments, or a note, which Office.js does not count among the comments. */
export interface CommentState extends CellComment {
  readonly id: string;
  readonly replies: readonly ReplyState[];
}

export interface ReplyState extends Said {
  readonly id: string;
}

export interface ValidationState {
  readonly areas: readonly Area[];
  /** The choices as a list divided by commas. */
  readonly source: string;
}

export interface PageState {
  readonly landscape: boolean;
  readonly paper: string;
  readonly pagesAcross: number | undefined;
  readonly titleRows: Stretch | undefined;
  readonly isCentered: boolean;
  readonly leftFooter: string;
  readonly rightFooter: string;
}

export interface XmlPartState {
  readonly id: string;
  readonly xml: string;
}

/** An event as office.js is told it. */
export interface HostEvent {
  /** Excel's number of the event's kind: 10 is a change of cells. */
  readonly type: number;
  /** The sheet's id, or 'Workbook'. */
  readonly targetId: string;
  /** What happened, as JSON. */
  readonly message: string;
}

/** What a batch or a person's action comes to. */
export interface Done {
  readonly state: HostState;
  readonly events: readonly HostEvent[];
}
