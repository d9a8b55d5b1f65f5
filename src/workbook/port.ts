import type { Area, CellRef, Row, Sheet, Workbook } from './cells';
import type { Edit } from './edits';

/** What a person can watch of long work, and stop it by. */
export interface Watch {
  /** Aborting it stops the work between two requests: it rejects with the signal's reason, unless the last request is done. */
  readonly signal: AbortSignal;
  /** How far it is, from 0 to 1. */
  progress?(share: number): void;
  /** Called with true when Excel has not answered for some seconds (a cell may be being edited), with false when it has. */
  waiting?(isWaiting: boolean): void;
  /** Asked before a write changes anything that people see; where it says no, nothing is written, and the write throws ChangedMeanwhile. */
  mayShow?(): boolean;
}

/** A workbook as it was just read, and what may be written to it. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly isReadOnly: boolean;
  /** Whether sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
  readonly protectedSheets: readonly string[];
  readonly activeSheet: string;
}

/** Something that was left out of what was to be written, and why; all the rest was written. */
export interface LeftOut {
  readonly why: 'protected-sheet' | 'protected-structure' | 'read-only' | 'missing-sets' | 'no-comment';
  /** The sheet concerned; missing where it is the workbook. */
  readonly sheet?: string;
  /** The addresses of the cells concerned, where it is not the whole sheet. */
  readonly cells?: readonly string[];
}

/** Whole rows or areas that a person has selected, on one sheet. */
export interface Selection {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** A change of the workbook that a person made, here or elsewhere; ours are not told. */
export interface Change {
  /** The sheet's name, where it is known. */
  readonly sheet?: string;
  /** The cells changed; missing where rows moved, or nobody said which. */
  readonly area?: Area;
  readonly isRemote: boolean;
}

/** Whole rows of a sheet, both ends included, counted from 0. */
export interface RowsPlace {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** What stands in whole rows just now. */
export interface RowsRead extends RowsPlace {
  /** Those that hold a value, in order. */
  readonly rows: readonly Row[];
  /** The merged areas that reach into them, of each what lies in these rows. */
  readonly merges: readonly Area[];
}

/** Where a table is looked for: by its name, else on the sheet of that name. */
export interface TablePlace {
  readonly table: string;
  readonly sheet: string;
}

/** What Excel refused, by the code that Office.js gives it (InvalidOperationInCellEditMode, AccessDenied, …). */
export class PortError extends Error {
  readonly code: string;
  /** The sheet it was about, where that is known. */
  readonly sheet: string | undefined;

  constructor(code: string, options: { readonly sheet?: string; readonly cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'PortError';
    this.code = code;
    this.sheet = options.sheet;
  }
}

/** A write that was given up because the workbook is no longer the one that was read. What was written of it before, a write of what stands by then makes whole. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('the workbook changed meanwhile');
    this.name = 'ChangedMeanwhile';
  }
}

/** The open workbook, wherever it is open. Every method throws PortError where the host refuses. */
export interface WorkbookPort {
  /** Reads all sheets, our own included, and our custom XML part. */
  read(watch: Watch): Promise<OpenedWorkbook>;
  /** Reads some rows again, in one round trip. Where a sheet is gone it throws PortError ItemNotFound. */
  readRows(places: readonly RowsPlace[], watch: Watch): Promise<readonly RowsRead[]>;
  /** Reads what stands on the sheet that holds a table, in one round trip as a rule, and says nothing of merged or hidden cells; undefined where it is gone. */
  readTable(place: TablePlace, watch: Watch): Promise<Sheet | undefined>;
  /**
   * Carries edits out. What the workbook's protection forbids is left out and told. Sheets of ours that are put there anew are
   * replaced in one step at the end: whatever fails before, they stand as they were. Sheets that go on standing are changed cell
   * by cell, if what is expected there still stands, and else ChangedMeanwhile is thrown: a write that broke off is made again.
   */
  apply(edits: readonly Edit[], watch: Watch): Promise<readonly LeftOut[]>;
  /** What is selected; undefined where it is no cells. */
  selection(watch: Watch): Promise<Selection | undefined>;
  activeSheet(): Promise<string>;
  /** Activates the cell's sheet and selects the cell. */
  goTo(cell: CellRef): Promise<void>;
  /** Tells of every change until the returned function is called. Not to be relied on: some edits are not told (#3888). */
  onChange(listener: (change: Change) => void): Promise<() => Promise<void>>;
}
