import type { Messages } from '../messages/messages';
import { HISTORY_COLUMNS, HISTORY_TABLE, type HistoryColumn } from '../review/history-columns';
import type { DecisionRecord, NewRecords, Run } from '../review/history-records';
import type { History, HistoryRow } from '../review/history';
import type { CellValue, Workbook } from '../workbook/cells';
import type { Edit } from '../workbook/edits';
import { addedHeaders, formatLooks, written } from './carried-over';
import * as looks from './looks';
import { beginSheet, putTable, type Column } from './sheet';
import { sheetNameFor } from './sheet-names';

const WIDTHS: { readonly [C in HistoryColumn]: number } = {
  at: 14, event: 7, by: 9, number: 11, rule: 15, proposal: 15, state: 9, opinion: 24, decidedAt: 14, actual: 20, basis: 11,
  means: 8, call: 8, rules: 11, nonCompliant: 8, undecided: 8, compliant: 8, violated: 8, open: 8, advice: 8,
};
const ADDED_WIDTH = 14;

/** A history with what there is to be added below it, in the words of a language; all that stands there stays as it stands. */
export function withRecords({ rows, added }: History, { decisions, run }: NewRecords, messages: Messages): History {
  return { rows: [...rows, ...decisions.map((record) => rowOf(decisionCells(record, messages))), ...(run === undefined ? [] : [rowOf(runCells(run, messages))])], added };
}

/** The history's sheet, hidden where it is new. */
export function historySheet(workbook: Workbook, { rows, added }: History, messages: Messages): Edit[] {
  const { say, labels } = messages;
  const title = say({ key: 'history.sheet', params: {} });
  const sheet = sheetNameFor(workbook, HISTORY_TABLE, title);
  const draft = beginSheet(sheet, [...HISTORY_COLUMNS.map((column) => WIDTHS[column]), ...added.map(() => ADDED_WIDTH)], [
    { text: title, style: looks.TITLE },
    { text: say({ key: 'history.note', params: {} }), style: looks.NOTE },
  ], { isHidden: true });
  const columns: Column<HistoryRow>[] = [
    ...HISTORY_COLUMNS.map((column) => ({ header: labels.history[column], cell: ({ cells }: HistoryRow) => written(cells[column]) })),
    ...addedHeaders(added, labels.history, messages).map((header, index) => ({ header, cell: (row: HistoryRow) => written(row.added[index]) })),
  ];
  const header = putTable(draft, sheet, { name: HISTORY_TABLE, columns, rows, header: looks.HEADER, body: looks.BODY, looks: ({ cells, added: others }) => formatLooks([...HISTORY_COLUMNS.map((column) => cells[column]), ...others]) });
  draft.edits.push({ op: 'freeze-rows', sheet, rows: header + 1 }, { op: 'set-print', sheet, landscape: true, repeat: { first: header, last: header } });
  return draft.edits;
}

type Cells = Readonly<Partial<Record<HistoryColumn, CellValue>>>;

/** A new row in the words of the sheet's language; what is not known is left empty. */
function rowOf(values: Cells): HistoryRow {
  const cells = HISTORY_COLUMNS.flatMap((column) => { const value = values[column]; return value === undefined || value === '' ? [] : [[column, { value }] as const]; });
  return { cells: Object.fromEntries(cells), added: [] };
}

function decisionCells({ why, state, ...record }: DecisionRecord, { labels }: Messages): Cells {
  return { ...record, event: labels.historyEvent.decision, state: labels.state[state], opinion: why === undefined ? record.opinion : labels.reopened[why] };
}

function runCells({ means, ...run }: Run, { labels }: Messages): Cells {
  return { ...run, event: labels.historyEvent.run, means: labels.means[means] };
}
