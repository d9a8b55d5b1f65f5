import type { CellLook, EdgeLook } from '../../xlsx/cell-look';
import type { SheetLook } from '../../xlsx/read-look';
import type { FileLook, FileSizes, Look } from './look';

const STYLES: Readonly<Record<string, string>> = {
  dashed: 'Dash', mediumDashed: 'Dash', dotted: 'Dot', hair: 'Dot', dashDot: 'DashDot', mediumDashDot: 'DashDot', dashDotDot: 'DashDotDot', mediumDashDotDot: 'DashDotDot', double: 'Double', slantDashDot: 'SlantDashDot',
};

const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** The looks of a sheet's cells in its file, in the words of Office.js. */
export function fileLookOf(sheet: SheetLook): FileLook {
  const known = new Map<CellLook, Look>();
  return (row, column) => {
    const style = sheet.style(row, column);
    if (style === undefined) return {};
    const look = known.get(style) ?? lookOf(style);
    known.set(style, look);
    return look;
  };
}

/** A file's look in the words of Office.js: colours with #, Excel's names of lines and places. */
export function lookOf({ bold, italic, underline, size, color, fill, wrap, align, vertical, borders, numberFormat }: CellLook): Look {
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline ? 'Single' : 'None' }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: `#${color}` }),
    ...(fill === undefined ? {} : { fill: `#${fill}` }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(align === undefined ? {} : { horizontal: HORIZONTAL[align] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
    ...(borders === undefined ? {} : { borders: edgesOf(borders) }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** A file's lines by the names that Office.js gives the edges. */
export function edgesOf(borders: NonNullable<CellLook['borders']>): Partial<Record<(typeof EDGES)[keyof typeof EDGES], { style: string; color?: string }>> {
  const edges = (Object.keys(EDGES) as (keyof typeof EDGES)[]).flatMap((edge) => {
    const line: EdgeLook | undefined = borders[edge];
    if (line === undefined) return [];
    return [[EDGES[edge], { style: STYLES[line.style] ?? 'Continuous', ...(line.color === undefined ? {} : { color: `#${line.color}` }) }] as const];
  });
  return Object.fromEntries(edges);
}

/** A width in characters, as files and edits have it, in points. */
function pointsOf(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** A width in points in characters. A seventh of a character is a pixel, and Excel cuts off what is less: of the widths that are the same to it, half characters are what people write. */
export function charactersOf(points: number): number {
  const least = (points / 0.75 - 5) / 7;
  const half = Math.ceil(least * 2 - 1e-9) / 2;
  return half < least + 1 / 7 - 1e-9 ? half : Math.round(least * 100) / 100;
}

/** A sheet's widths and heights in its file, in points. */
export function fileSizesOf({ defaultWidth, widths, defaultHeight, heights }: SheetLook): FileSizes {
  return { defaultWidth: pointsOf(defaultWidth), defaultHeight, widths: widths.map(({ first, last, width }) => ({ first, last, width: pointsOf(width) })), heights };
}
