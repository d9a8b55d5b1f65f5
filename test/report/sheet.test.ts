import { beginSheet, putTable } from '../../src/report/sheet';
import type { Style } from '../../src/workbook/edits';

const BODY: Style = { size: 10 };

test('looks below each other that are the same are one edit, and more than a call takes arguments are written', () => {
  const rows = Array.from({ length: 300_000 }, (_, row) => row);
  const draft = beginSheet('表', [], []);
  // Column 0: one look all the way down; column 1: two looks in turn, so that no two rows can be joined.
  const turns: readonly Style[] = [{ bold: true }, { bold: false }];
  const looks = rows.flatMap((row) => [{ row, column: 0, style: BODY }, { row, column: 1, style: turns[row % 2] ?? BODY }]);
  putTable(draft, '表', { name: 'T', columns: [], rows, header: {}, body: {}, looks });
  const styled = draft.edits.filter((edit) => edit.op === 'set-style');
  // Beside the header's and the body's.
  expect(styled).toHaveLength(2 + 1 + 300_000);
  expect(styled).toContainEqual({ op: 'set-style', sheet: '表', area: { top: 1, left: 0, bottom: 300_000, right: 0 }, style: BODY });
});
