import type { Row, Sheet } from '../../workbook/cells';
import { rememberedXml } from '../../workbook/remembered-xml';
import { readComments } from '../../xlsx/read-comments';
import { readConditionalFormats } from '../../xlsx/read-conditional-formats';
import { readFormulas } from '../../xlsx/read-formulas';
import { readLook } from '../../xlsx/read-look';
import { readLooks, type Looks } from '../../xlsx/read-looks';
import { readProtection } from '../../xlsx/read-protection';
import { openXlsx, type XlsxFile } from '../../xlsx/xlsx-file';
import type { Codec } from '../../xlsx/zip';
import { guidOf } from './batch';
import { EMPTY_ROW } from './cell-reading';
import { formatOfRule } from './file-formats';
import { fileLookOf, fileSizesOf } from './file-look';
import { BLANK } from './sheets';
import type { HostState, RowState, SheetState, XmlPartState } from './state';

/** Opens a workbook as the host holds it. Throws XlsxError where the bytes are none. */
export function openState(bytes: Uint8Array, name: string, codec: Codec): HostState {
  const file = openXlsx(bytes, codec);
  const looks = readLooks(file);
  const protection = readProtection(file);
  let nextId = 1;
  const idFor = (): string => guidOf(nextId++);
  const sheets = file.workbook.sheets.map((sheet): SheetState => ({
    ...sheetState(file, looks, sheet, idFor),
    isProtected: protection.protectedSheets.includes(sheet.name),
  }));
  const { remembered, otherSheets = [] } = file.workbook;
  const customXml: readonly XmlPartState[] = remembered === undefined ? [] : [{ id: idFor(), xml: rememberedXml(remembered) }];
  return {
    file,
    name,
    opened: sheets,
    sheets,
    otherSheets,
    activeSheet: (sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0])?.id ?? '',
    isReadOnly: false,
    isStructureProtected: protection.isStructureProtected,
    isEditing: false,
    customXml,
    nextId,
    kept: new Map(),
    registered: [],
  };
}

function sheetState(file: XlsxFile, looks: Looks, sheet: Sheet, idFor: () => string): SheetState {
  const { name } = sheet;
  const look = readLook(file, name, looks);
  return {
    ...BLANK,
    id: idFor(),
    name,
    origin: name,
    visibility: sheet.visibility,
    rows: rowsOf(sheet.rows, look.hiddenRows, readFormulas(file, name)),
    merges: sheet.merges,
    hiddenColumns: sheet.hiddenColumns,
    tables: sheet.tables.map(({ name: table, area, hasTotals = false }) => ({ id: idFor(), name: table, area, style: 'TableStyleMedium2', showBandedRows: true, showFilterButton: true, showTotals: hasTotals })),
    conditionalFormats: readConditionalFormats(file, name, looks).map((rule) => formatOfRule(rule, idFor())),
    comments: readComments(file, name).map((comment) => ({ ...comment, id: idFor(), replies: comment.replies.map((reply) => ({ ...reply, id: idFor() })) })),
    fileLook: fileLookOf(look),
    fileSizes: fileSizesOf(look),
    frozenRows: look.frozenRows,
    frozenColumns: look.frozenColumns,
  };
}

/** A sheet's rows by index, with those that hold nothing but are hidden, and the formulas behind the values. */
function rowsOf(filled: readonly Row[], hidden: ReadonlySet<number>, formulas: ReadonlyMap<string, string>): Map<number, RowState> {
  const rows = new Map<number, RowState>(filled.map((row) => [row.index, row]));
  for (const index of hidden) rows.set(index, { ...(rows.get(index) ?? { index, ...EMPTY_ROW }), hidden: true });
  const byRow = new Map<number, (string | undefined)[]>();
  for (const [place, formula] of formulas) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const line = byRow.get(row) ?? [];
    line[column] = `=${formula}`;
    byRow.set(row, line);
  }
  for (const [index, line] of byRow) rows.set(index, { ...(rows.get(index) ?? { index, ...EMPTY_ROW }), formulas: Array.from(line) });
  return rows;
}
