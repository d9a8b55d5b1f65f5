import type { Area, Row, Sheet, Workbook } from '../../src/workbook/cells';
import type { Watch, WorkbookPort } from '../../src/workbook/port';
import type { HostSettings } from '../../src/preview/host/batch';
import { excelPort } from '../../src/excel/excel-port';
import { turn } from '../../src/pane/turn';
import { preview, type Preview } from '../preview/host/support';

/** The port, with the preview's host behind it. */
export interface PortInPreview extends Preview {
  readonly port: WorkbookPort;
  /** The batches sent since that was asked last. */
  readonly sent: () => number;
}

export function portInPreview(bytes?: Uint8Array, settings?: Partial<HostSettings>): PortInPreview {
  const opened = preview(bytes, settings);
  const { client } = opened;
  let seen = 0;
  return {
    ...opened,
    port: excelPort(() => new client.Excel.RequestContext(), turn),
    sent() {
      const since = client.batches.length - seen;
      seen = client.batches.length;
      return since;
    },
  };
}

/** A watch that nobody looks at. */
export function unwatched(): Watch {
  return { signal: new AbortController().signal };
}

/**
 * A workbook as far as the two ports can agree on it: Excel tells of merged areas only by their first
 * cells (office-js #3611), of these and of hidden columns only where something stands, and of no sheets without cells; order of merged areas means nothing.
 */
export function comparable({ sheets, date1904, remembered }: Workbook): unknown {
  return { date1904, remembered, sheets: sheets.map(comparableSheet) };
}

function comparableSheet({ name, visibility, rows, merges, hiddenColumns, tables }: Sheet): unknown {
  const left = Math.min(...rows.map(({ values }) => values.findIndex((value) => value !== undefined)));
  const right = Math.max(...rows.map(({ values }) => values.length - 1));
  const hidden = hiddenColumns.flatMap(({ first, last }) => Array.from({ length: Math.max(0, Math.min(last, right) - Math.max(first, left) + 1) }, (_, index) => Math.max(first, left) + index));
  return {
    name,
    visibility,
    rows: rows.map(plainRow),
    merges: merges.filter((area) => rows.some(({ index }) => index === area.top) && area.left <= right && area.left >= left).map(areaText).sort(),
    hiddenColumns: [...new Set(hidden)].sort((a, b) => a - b),
    tables: tables.map((table) => `${table.name} ${areaText(table.area)}`).sort(),
  };
}

function plainRow({ index, hidden, values, formats }: Row): unknown {
  return { index, hidden, values: Array.from(values), formats: Array.from(formats ?? []) };
}

function areaText({ top, left, bottom, right }: Area): string {
  return [top, left, bottom, right].join(' ');
}
