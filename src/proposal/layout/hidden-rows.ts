import type { Row } from '../../workbook/cells';
import type { Reader } from './reader';

/** Says each run of hidden rows once; told of every row that is read, in order. */
export function hiddenRows(reader: Reader, sheet: string): { meet(row: Row): void; end(): void } {
  let run: { from: number; to: number } | undefined;
  const end = (): void => {
    if (run !== undefined) reader.report({ sheet: sheet, row: run.from, column: 0 }, { key: 'rows.hidden', params: { from: run.from + 1, to: run.to + 1 } });
    run = undefined;
  };
  return {
    meet: (row) => {
      if (!row.hidden) end();
      else if (run === undefined) run = { from: row.index, to: row.index };
      else run.to = row.index;
    },
    end,
  };
}
