import { isMarkFormula } from '../../workbook/edits';
import type { Area } from '../../workbook/cells';
import type { Edge as FormatEdge, Format } from '../host/conditional-state';
import type { Look } from '../host/look';
import type { SheetState } from '../host/state';
import { areaIndex } from './area-index';
import type { CellLook, Edge, Edges } from './sheet-view';

/** How a cell is drawn, and which of our marks it carries. */
export interface DrawnLook {
  readonly look: CellLook;
  /** The level that its mark names: violated, undecided or advice. */
  readonly mark: string | undefined;
}

type Borders = NonNullable<Look['borders']>;

/**
 * How a sheet's cells are drawn: what the file says, what was set since, and over them the marks of this add-in. Conditional formats
 * of other kinds, which would have to be worked out, are not drawn.
 */
export function looksOf(sheet: SheetState): (row: number, column: number) => DrawnLook {
  const set = areaIndex(sheet.looks.flatMap(({ areas, look }) => areas.map((area) => ({ area, value: { area, look } }))));
  const marks = areaIndex(sheet.conditionalFormats
    .filter(({ formula }) => formula !== undefined && isMarkFormula(formula))
    .flatMap((format) => format.areas.map((area) => ({ area, value: format }))));
  // Thousands of cells share a few looks: the same look is the same object.
  const known = new Map<string, DrawnLook>();
  return (row, column) => {
    const own = set(row, column).reduce((look, one) => over(look, { ...one.look, borders: edgesAt(one.area, one.look.borders ?? {}, row, column) }), sheet.fileLook?.(row, column) ?? {});
    const [mark] = marks(row, column);
    const drawn = drawnLook(own, mark);
    const key = JSON.stringify(drawn);
    const same = known.get(key);
    if (same === undefined) known.set(key, drawn);
    return same ?? drawn;
  };
}

function over(below: Look, above: Look): Look {
  return { ...below, ...above, borders: { ...below.borders, ...above.borders } };
}

/** Of an area's borders, those that a cell of it has on its own edges. */
function edgesAt(area: Area, borders: Borders, row: number, column: number): Borders {
  const pick = (edge: string, isOuter: boolean, inside: string): Borders => {
    const border = borders[isOuter ? edge : inside];
    return border === undefined ? {} : { [edge]: border };
  };
  return {
    ...pick('EdgeTop', row === area.top, 'InsideHorizontal'),
    ...pick('EdgeBottom', row === area.bottom, 'InsideHorizontal'),
    ...pick('EdgeLeft', column === area.left, 'InsideVertical'),
    ...pick('EdgeRight', column === area.right, 'InsideVertical'),
  };
}

const HORIZONTAL: Readonly<Record<string, CellLook['horizontal']>> = { Left: 'left', Center: 'center', CenterAcrossSelection: 'center', Right: 'right', Justify: 'left', Distributed: 'center' };
const VERTICAL: Readonly<Record<string, CellLook['vertical']>> = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'top', Distributed: 'middle' };

function drawnLook(own: Look, mark: Format | undefined): DrawnLook {
  const edges = { ...cssEdges(own.borders ?? {}), ...cssEdges(mark?.edges ?? {}) };
  const look = {
    fill: mark?.fill ?? own.fill, color: mark?.color ?? own.color,
    bold: mark?.bold ?? own.bold, italic: mark?.italic ?? own.italic,
    underline: isLine(mark?.underline) || isLine(own.underline) ? true : undefined,
    size: own.size, wrap: own.wrap,
    horizontal: HORIZONTAL[own.horizontal ?? ''], vertical: VERTICAL[own.vertical ?? ''],
    edges: Object.keys(edges).length === 0 ? undefined : edges,
  };
  return { look: withoutGaps(look), mark: /CC:([a-z]+)/i.exec(mark?.formula ?? '')?.[1] };
}

/** Drops what is not said: undefined, false and ''. */
function withoutGaps(look: { readonly [K in keyof CellLook]-?: CellLook[K] | undefined }): CellLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined && value !== '' && value !== false));
}

function isLine(underline: string | undefined): boolean {
  return underline !== undefined && underline !== 'None';
}

const SIDES: Readonly<Record<FormatEdge, keyof Edges>> = { EdgeTop: 'top', EdgeRight: 'right', EdgeBottom: 'bottom', EdgeLeft: 'left' };
/** Excel's lines as CSS has them: word and width in pixels. */
const LINES: Readonly<Record<string, readonly [Edge['style'], number]>> = {
  Continuous: ['solid', 1], Dash: ['dashed', 1], DashDot: ['dashed', 1], DashDotDot: ['dashed', 1], Dot: ['dotted', 1], Double: ['double', 3], SlantDashDot: ['dashed', 1],
};

function cssEdges(borders: Borders): Edges {
  const edges: { -readonly [K in keyof Edges]: Edges[K] } = {};
  for (const [edge, side] of Object.entries(SIDES)) {
    const border = borders[edge];
    const line = LINES[border?.style ?? ''];
    if (line !== undefined) edges[side] = { style: line[0], width: line[1], color: border?.color ?? '#000000' };
  }
  return edges;
}
