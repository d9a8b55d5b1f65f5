import { readTools } from '../../src/cli/tools';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { reportEdits } from '../../src/report/edits';
import { reviewWords } from '../../src/report/review-words';
import { earlierFindings } from '../../src/review/earlier';
import type { Written } from '../../src/workbook/edits';
import type { Annotations } from './annotators';

/** What a check of a workbook file writes: the cells that it marks and the rows of its findings sheet, the header among them. */
export function annotationsOf(file: string, rules: string): Annotations {
  const tools = readTools(rules);
  const { file: { workbook }, proposals } = checkWorkbook(file, tools);
  const edits = reportEdits({
    judged: judgeTogether(proposals, true, tools), rulebook: tools.rulebook, workbook, earlier: earlierFindings(workbook, reviewWords()), now: '2025-11-22 09:30', lang: 'zh',
  });
  const marks: (Annotations['marks'])[number][] = [];
  const findings: (string | number | boolean | null)[][] = [];
  for (const edit of edits) {
    if (edit.op === 'highlight') {
      for (const { top, left, bottom, right } of edit.areas) {
        for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) marks.push([row, column, edit.level]);
      }
    }
    if (edit.op === 'set-cells' && edit.sheet === '核验结果') for (const row of edit.rows) findings.push(row.map(plain));
  }
  return { marks, findings };
}

const plain = (value: Written): string | number | boolean | null => (value === undefined ? null : typeof value === 'object' ? value.text : value);
