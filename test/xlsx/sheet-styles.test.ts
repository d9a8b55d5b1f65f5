import { allStyles, emptyDraft, type SheetDraft } from '../../src/workbook/sheet-draft';
import type { Style } from '../../src/workbook/edits';
import { rowLooks } from '../../src/xlsx/sheet-styles';
import fc from 'fast-check';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** The looks of rows 0 to 7, each asked for once. */
function looksIn({ styles, looks }: Pick<SheetDraft, 'styles' | 'looks'>): (Style | undefined)[][] {
  const at = rowLooks(styles, looks, (style) => style);
  return Array.from({ length: 8 }, (_, row) => [...at(row)]);
}

test('a look of a single cell lies over its areas, whenever they were styled, and in its own row alone', () => {
  const looks = [{ top: 2, length: 2, at: (index: number) => (index === 0 ? [{ column: 1, style: { color: 'AA0000' } }, { column: 1, style: { bold: true } }] : []) }];
  const rows = looksIn({ styles: [{ area: area(1, 0, 4, 1), style: { size: 10, color: '111111' } }], looks });
  const usual = { size: 10, color: '111111' };
  expect(rows.slice(0, 6)).toEqual([[undefined, undefined], [usual, usual], [usual, { size: 10, color: 'AA0000', bold: true }], [usual, usual], [usual, usual], [undefined, undefined]]);
});

test('single cells look as they do where the same looks are said by areas', () => {
  const column = fc.nat(3);
  const style = fc.record({ color: fc.constantFrom('AA0000', '00BB00'), bold: fc.option(fc.boolean(), { nil: undefined }) }).map(({ color, bold }): Style => ({ color, ...(bold === undefined ? {} : { bold }) }));
  const rowOfLooks = fc.array(fc.record({ column, style }), { maxLength: 3 });
  const single = fc.record({ top: fc.nat(4), told: fc.array(rowOfLooks, { maxLength: 4 }) }).map(({ top, told }) => ({ top, length: told.length, at: (index: number) => told[index] ?? [] }));
  const styled = fc.record({ top: fc.nat(6), size: fc.nat(3), style }).map((one) => ({ area: area(one.top, 0, one.top + one.size, 3), style: one.style }));
  fc.assert(fc.property(fc.array(styled, { maxLength: 4 }), fc.array(single, { maxLength: 2 }), (areas, singles) => {
    // All columns are some area's, as a table's are.
    const draft = { ...emptyDraft('表'), styles: [{ area: area(0, 0, 7, 3), style: { size: 10 } }, ...areas], looks: singles };
    expect(looksIn(draft)).toEqual(looksIn({ styles: [...allStyles(draft)], looks: [] }));
  }));
});
