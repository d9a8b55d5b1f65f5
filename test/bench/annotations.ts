import { readTools } from '../../src/cli/tools';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { reportEdits } from '../../src/report/edits';
import { writtenHistory } from '../../src/report/history-edits';
import { NOTHING_EARLIER } from '../../src/review/earlier';
import { NO_HISTORY } from '../../src/review/history';
import { planOf } from '../../src/workbook/edit-plan';
import type { Written } from '../../src/workbook/edits';
import type { Annotations } from './annotators';

/** What a check of a workbook file writes: the cells that it marks, and what stands in the cells of its own sheets, a link as its text. */
export function annotationsOf(file: string, rules: string): Annotations {
  const tools = readTools(rules);
  const { file: { workbook }, proposals } = checkWorkbook(file, tools);
  const parts = { judged: judgeTogether(proposals, true, tools), rulebook: tools.rulebook, workbook, earlier: NOTHING_EARLIER, now: '2025-11-22 09:30', lang: 'zh' } as const;
  const plan = planOf([...reportEdits(parts), ...writtenHistory({ ...parts, history: NO_HISTORY, means: 'command-line' }).edits]);
  const marks: (Annotations['marks'])[number][] = [];
  for (const { areas, level } of plan.highlights) {
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) marks.push([row, column, level]);
    }
  }
  const sheets = [...plan.sheets.values()].map(({ name, rows }) => ({ name, rows: Array.from({ length: rows.bottom() + 1 }, (_, row) => (rows.get(row) ?? []).map(plain)) }));
  return { marks, sheets };
}

const plain = (value: Written): string | number | boolean | null => (value === undefined || value === '' ? null : typeof value === 'object' ? value.text : value);
