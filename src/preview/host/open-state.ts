import { rememberedXml } from '../../workbook/remembered-xml';
import type { Sheet } from '../../workbook/cells';
import { openXlsx } from '../../xlsx/xlsx-file';
import type { Codec } from '../../xlsx/zip';
import { guidOf } from './batch';
import { BLANK } from './sheets';
import type { HostState, SheetState, XmlPartState } from './state';

/** Opens a workbook as the host holds it. Throws XlsxError where the bytes are none. */
export function openState(bytes: Uint8Array, name: string, codec: Codec): HostState {
  const file = openXlsx(bytes, codec);
  let nextId = 1;
  const idFor = (): string => guidOf(nextId++);
  const sheets = file.workbook.sheets.map((sheet) => sheetState(sheet, idFor));
  const { remembered, otherSheets = [] } = file.workbook;
  const customXml: readonly XmlPartState[] = remembered === undefined ? [] : [{ id: idFor(), xml: rememberedXml(remembered) }];
  return {
    file,
    name,
    sheets,
    otherSheets,
    activeSheet: (sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0])?.id ?? '',
    isReadOnly: false,
    isStructureProtected: false,
    isEditing: false,
    customXml,
    nextId,
    kept: new Map(),
    registered: [],
  };
}

function sheetState(sheet: Sheet, idFor: () => string): SheetState {
  return {
    ...BLANK,
    id: idFor(),
    name: sheet.name,
    origin: sheet.name,
    visibility: sheet.visibility,
    rows: new Map(sheet.rows.map((row) => [row.index, row])),
    merges: sheet.merges,
    hiddenColumns: sheet.hiddenColumns,
    tables: sheet.tables.map(({ name, area }) => ({ id: idFor(), name, area, style: 'TableStyleMedium2', showBandedRows: true, showFilterButton: true })),
  };
}
