import type { Area, Sheet, Table } from '../workbook/cells';
import { REMEMBERED_NAMESPACE } from '../workbook/edits';
import { readRememberedXml } from '../workbook/remembered-xml';
import { areaOf, parseFullAddress, RECTANGLE } from './areas';
import type { Batches } from './batch';
import { isLeftover } from './own-names';
import { loadThreadIds, threadsAmong, type StandingThread } from './read-threads';

/** A sheet before its cells are read. */
export interface SheetOutline {
  readonly proxy: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly isProtected: boolean;
  /** The area that holds all values; undefined where there is none. */
  readonly used: Area | undefined;
  /** Whether rows (columns) of that area are hidden: all, none, or undefined for some. */
  readonly rowsHidden: boolean | undefined;
  readonly columnsHidden: boolean | undefined;
  readonly tables: readonly Table[];
}

/** A workbook before its cells are read. */
export interface WorkbookOutline {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly activeSheet: string;
  readonly date1904: boolean;
  readonly remembered: string | undefined;
  readonly threads: readonly StandingThread[];
  /** In the order of the tabs, without temporary sheets of ours. */
  readonly sheets: readonly SheetOutline[];
}

/** Reads, in two batches (more where there are hundreds of comments), all of a workbook but what stands in its cells. */
export async function readOutline(batches: Batches): Promise<WorkbookOutline> {
  const { workbook } = batches.context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  workbook.tables.load('items/name,items/showTotals');
  const parts = workbook.customXmlParts.getByNamespace(REMEMBERED_NAMESPACE).load('items/id');
  // Nothing else of Office.js tells which day date serials count from: 1 says it is 1904-01-01, else it is 1463.
  const date = workbook.functions.date(1904, 1, 2).load('value');
  const comments = loadThreadIds(batches.context);
  await batches.send();

  const proxies = workbook.worksheets.items;
  const useds = proxies.map((sheet) => sheet.getUsedRangeOrNullObject(true).load([...RECTANGLE, 'rowHidden', 'columnHidden']));
  proxies.forEach(({ protection }) => { protection.load('protected'); });
  const tables = workbook.tables.items.map(({ name, showTotals }) => ({ name, showTotals, range: workbook.tables.getItem(name).getRange().load('address') }));
  const [part] = parts.items;
  const xml = part === undefined ? undefined : workbook.customXmlParts.getItem(part.id).getXml();
  const threads = threadsAmong(batches, comments);
  await batches.send();

  const placed = tables.map(({ name, showTotals, range }) => ({ name, showTotals, ...parseFullAddress(range.address) }));
  return {
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    activeSheet: active.name,
    date1904: date.value === 1,
    threads: await threads(),
    remembered: xml === undefined ? undefined : readRememberedXml(xml.value),
    sheets: proxies.map((proxy, index) => {
      const used = useds[index];
      const isEmpty = used === undefined || used.isNullObject;
      return {
        proxy,
        id: proxy.id,
        name: proxy.name,
        visibility: visibilityOf(proxy),
        isProtected: proxy.protection.protected,
        used: isEmpty ? undefined : areaOf(used),
        rowsHidden: isEmpty ? false : known(used.rowHidden),
        columnsHidden: isEmpty ? false : known(used.columnHidden),
        tables: placed.filter(({ sheet }) => sheet === proxy.name).map(({ name, area, showTotals }) => ({ name, area, ...(showTotals ? { hasTotals: true as const } : {}) })),
      };
    }).filter(({ name, visibility, tables: own }) => !isLeftover({ name, visibility, tables: own.map((table) => table.name) })),
  };
}

/** A sheet's visibility as the workbook says it. */
export function visibilityOf({ visibility }: { readonly visibility: Excel.Worksheet['visibility'] }): Sheet['visibility'] {
  return visibility === 'Hidden' ? 'hidden' : visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}

/** Office.js says null, against its types, where some are and some are not. */
function known(value: boolean | null): boolean | undefined {
  return value ?? undefined;
}
