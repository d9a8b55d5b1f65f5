import { contains } from '../../src/workbook/addresses';
import type { Area } from '../../src/workbook/cells';
import type { StyledArea } from '../../src/workbook/sheet-draft';
import { alike, styledAreas } from '../../src/excel/styled-areas';
import fc from 'fast-check';

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

it('lets the later style win, property by property', () => {
  const styles: StyledArea[] = [
    { area: area(0, 0, 9, 3), style: { size: 10, color: '111111', align: 'left' } },
    { area: area(4, 1, 4, 1), style: { color: 'FF0000' } },
    { area: area(0, 2, 9, 2), style: { size: 8 } },
  ];
  expect(alike(styles, 'size')).toEqual([{ value: 10, areas: [area(0, 0, 9, 1), area(0, 3, 9, 3)] }, { value: 8, areas: [area(0, 2, 9, 2)] }]);
  expect(alike(styles, 'color')).toEqual([
    { value: '111111', areas: [area(0, 0, 9, 0), area(0, 1, 3, 1), area(0, 2, 9, 3), area(5, 1, 9, 1)] },
    { value: 'FF0000', areas: [area(4, 1, 4, 1)] },
  ]);
  expect(alike(styles, 'fill')).toEqual([]);
  expect(styledAreas(styles)).toEqual([area(0, 0, 9, 3)]);
});

it('leaves out a look that is wholly covered', () => {
  expect(alike([{ area: area(0, 0, 0, 0), style: { bold: true } }, { area: area(0, 0, 2, 2), style: { bold: false } }], 'bold')).toEqual([{ value: false, areas: [area(0, 0, 2, 2)] }]);
});

it('gives every cell what the last style over it says, and to one area only', () => {
  const span = fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const styled = fc.record({ rows: span, columns: span, color: fc.constantFrom('AA0000', '00BB00', '0000CC'), bold: fc.option(fc.boolean(), { nil: undefined }) })
    .map(({ rows, columns, color, bold }): StyledArea => ({ area: area(rows[0], columns[0], rows[1], columns[1]), style: { color, ...(bold === undefined ? {} : { bold }) } }));
  fc.assert(fc.property(fc.array(styled, { maxLength: 8 }), (styles) => {
    for (const property of ['color', 'bold'] as const) {
      const found = alike(styles, property);
      for (let row = 0; row < 8; row++) {
        for (let column = 0; column < 8; column++) {
          const wanted = styles.findLast((one) => contains(one.area, row, column) && one.style[property] !== undefined)?.style[property];
          const here = found.flatMap(({ value, areas }) => areas.filter((one) => contains(one, row, column)).map(() => value));
          expect(here).toEqual(wanted === undefined ? [] : [wanted]);
        }
      }
    }
  }));
});
