import type { Sheet } from '../../workbook/cells';
import type { Grid } from '../../workbook/grid';
import { bulkTablesOf } from '../bulk/bulk';
import type { Found } from '../layout/found';
import type { Side } from '../layout/label';
import type { Cells } from '../layout/layout-cells';
import type { Reader } from '../layout/reader';
import type { FoundLabel } from '../read-label';
import type { Evidence } from '../model';
import { doubtsOn } from './list-doubts';
import { isListNamed } from './list-name';

/** A sheet that holds the counterpart agency's list, before its fields are read. */
export interface ListFound {
  readonly sheet: string;
  /** The sheet's name and its titles, which say whose list it is. */
  readonly names: readonly string[];
  readonly found: readonly Found[];
  readonly labels: readonly FoundLabel[];
  /** What stands beside applications, or in the list's name, that they may not stand. */
  readonly doubts: ReadonlyMap<Found, Evidence>;
}

/** How far down a list's title may stand. */
const TITLE_ROWS = 5;

/** On the counterpart's list every label is that side's. */
const THEIRS: Side = { who: 'foreign', scope: 'sheet' };

/**
 * Reads a sheet as the counterpart's list: where its name or a title says so (or `isGiven`, by whoever handed it over as such),
 * and a header has an English title and leaders or organisations, and nothing that the Chinese side alone states. Undefined
 * where it is none: then it is read as any other sheet.
 */
export function listLayout(reader: Reader, sheet: Sheet, grid: Grid, cells: Cells, isGiven = false): ListFound | undefined {
  const names = [sheet.name, ...titlesOf(cells)];
  if (!isGiven && !names.some((name) => isListNamed(reader, name))) return undefined;
  // What is met on the way is said only where the sheet turns out to be a list; else the usual reading says its own.
  const met: Parameters<Reader['report']>[] = [];
  const quiet: Reader = { ...reader, fewestColumns: 2, report: (...problem) => met.push(problem) };
  const tables = bulkTablesOf(quiet, grid, cells, THEIRS).filter(({ isList }) => isList);
  const labels = tables.flatMap((table) => table.labels);
  if (!isTheirList(reader, labels)) return undefined;
  // Columns of other concern (scores, budgets) are the counterpart's own affair.
  for (const [cell, message] of met) if (message.key !== 'table.blank' && message.key !== 'label.unknown') reader.report(cell, message);
  return { sheet: sheet.name, names, found: tables.flatMap(({ found }) => found), labels, doubts: doubtsOn(reader, grid, tables, names) };
}

function isTheirList({ labels: known }: Reader, labels: readonly FoundLabel[]): boolean {
  const { ownFields, ownWords } = known.words.counterpartLists;
  const slots = new Set(labels.map(({ slot }) => slot));
  const isOwn = ({ text }: FoundLabel): boolean => ownWords.some((word) => text.includes(word)) || known.read(text)?.keys.some((key) => ownFields.includes(key)) === true;
  const hasTitle = slots.has('counterpart.titleEn') || slots.has('counterpart.titleZh');
  return hasTitle && (slots.has('counterpart.leaders') || slots.has('counterpart.organizations')) && !labels.some(isOwn);
}

/** Texts that stand alone in their rows near the top of a sheet. */
function titlesOf(cells: Cells): readonly string[] {
  return cells.rows.slice(0, TITLE_ROWS).map((row) => cells.inRow(row)).flatMap(([item, ...others]) => (item === undefined || others.length > 0 ? [] : [item.content.text]));
}
