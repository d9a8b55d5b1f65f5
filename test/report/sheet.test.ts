import { beginSheet, putTable } from '../../src/report/sheet';
import type { Style } from '../../src/workbook/edits';

const BOLD: Style = { bold: true };

test('of a long table no look of a cell is made before it is asked for, row by row below the header', () => {
  const rows = Array.from({ length: 300_000 }, (_, row) => `行 ${String(row)}`);
  const draft = beginSheet('表', [], [{ text: '题', style: {} }]);
  const asked: string[] = [];
  putTable(draft, '表', { name: 'T', columns: [{ header: '一', cell: (row) => row }], rows, header: {}, body: {}, looks: (row, index) => { asked.push(row); return index % 2 === 0 ? [] : [{ column: 0, style: BOLD }]; } });
  expect(asked).toEqual([]);
  const [looks, ...others] = draft.edits.flatMap((edit) => (edit.op === 'set-looks' ? [edit.rows] : []));
  expect(others).toEqual([]);
  // The line above the table is row 0, the header row 1.
  expect(looks).toMatchObject({ top: 2, length: 300_000 });
  expect([looks?.at(0), looks?.at(1)]).toEqual([[], [{ column: 0, style: BOLD }]]);
  expect(asked).toEqual(['行 0', '行 1']);
});
