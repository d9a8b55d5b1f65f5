import { shared } from '../../workbook/areas';
import type { Area, CellValue } from '../../workbook/cells';
import type { Edit, Style, Written } from '../../workbook/edits';
import { BAR } from '../../workbook/sheet-looks';
import { readLinkFormula } from '../../workbook/link-formula';
import { LAST_COLUMN, LAST_ROW } from './areas';
import { usedArea } from './cell-reading';
import type { Format } from './conditional-state';
import { charactersOf } from './file-look';
import type { Look } from './look';
import type { RowState, SheetState, ValidationState } from './state';

/** The width in characters of a column that nobody set. */
const USUAL_WIDTH = 8.43;

/** The edits that make a sheet which was added and filled over Office.js, under the name that it has now. */
export function addedSheetEdits(sheet: SheetState): Edit[] {
  const { name, visibility, tables, validations, columnWidths, frozenRows, page, conditionalFormats } = sheet;
  const last = Math.max(-1, ...columnWidths.keys());
  const widths = Array.from({ length: last + 1 }, (_, column) => { const points = columnWidths.get(column); return points === undefined ? USUAL_WIDTH : charactersOf(points); });
  return [
    visibility === 'visible' ? { op: 'put-sheet', sheet: name } : { op: 'put-sheet', sheet: name, isHidden: true },
    ...cellEdits(sheet),
    ...typedFormats(sheet),
    ...lookEdits(sheet, name),
    ...(widths.length === 0 ? [] : [{ op: 'set-widths', sheet: name, widths } as const]),
    ...tables.map((table): Edit => ({ op: 'add-table', sheet: name, name: table.name, area: table.area })),
    ...(frozenRows === 0 ? [] : [{ op: 'freeze-rows', sheet: name, rows: frozenRows } as const]),
    ...(page.titleRows === undefined ? [] : [{ op: 'set-print', sheet: name, landscape: page.landscape, repeat: page.titleRows } as const]),
    // The newest stands first, and edits are in the order in which things are done.
    ...[...conditionalFormats].reverse().flatMap((format) => barEdits(name, format)),
    ...validations.flatMap((validation) => choiceEdits(validation, name)),
  ];
}

function barEdits(sheet: string, format: Format): Edit[] {
  const { areas, bar } = format;
  return isOurBar(format) ? areas.map((area): Edit => ({ op: 'data-bar', sheet, area, most: bar?.most ?? 0 })) : [];
}

/** Whether a conditional format is a data bar that an edit can make. */
export function isOurBar({ bar }: Format): boolean {
  return bar?.least === 0 && bar.most !== undefined && bar.isGradient === false && bar.fill === `#${BAR.fill}` && bar.border === `#${BAR.border}`;
}

/** An edit for each block of rows that follow each other. */
function cellEdits({ name, rows }: SheetState): Edit[] {
  const blocks: { top: number; rows: (readonly Written[])[] }[] = [];
  for (const row of [...rows.values()].filter(({ values }) => values.some((value) => value !== undefined)).sort((a, b) => a.index - b.index)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.top + last.rows.length === row.index) last.rows.push(writtenRow(row));
    else blocks.push({ top: row.index, rows: [writtenRow(row)] });
  }
  return blocks.map((block) => ({ op: 'set-cells', sheet: name, left: 0, ...block }));
}

function writtenRow({ values, formulas }: RowState): Written[] {
  const row = values.map((value, column) => writtenOf(value, formulas?.[column]));
  while (row.length > 0 && row.at(-1) === undefined) row.pop();
  return row;
}

function writtenOf(value: CellValue | undefined, formula: string | undefined): Written {
  const link = formula === undefined ? undefined : readLinkFormula(formula);
  if (link !== undefined) return link;
  if (typeof value !== 'object') return value;
  // A number that is none is what edits write as this error.
  return value.error === '#NUM!' ? NaN : value.error;
}

/** Looks that were set, as edits of a sheet under the name given. */
export function lookEdits(sheet: SheetState, name: string): Edit[] {
  return sheet.looks.flatMap(({ areas, look }) => {
    const style = styleOf(look);
    if (Object.keys(style).length === 0) return [];
    return areas.flatMap((area) => bounded(sheet, area)).map((area): Edit => ({ op: 'set-style', sheet: name, area, style }));
  });
}

/** Number formats that came with what was typed. */
function typedFormats({ name, rows }: SheetState): Edit[] {
  return [...rows.values()].flatMap(({ index, formats = [] }) => formats.flatMap((numberFormat, column): Edit[] =>
    (numberFormat === undefined ? [] : [{ op: 'set-style', sheet: name, area: { top: index, left: column, bottom: index, right: column }, style: { numberFormat } }])));
}

/** A drop-down as edits of a sheet under the name given. */
export function choiceEdits({ areas, source }: ValidationState, name: string): Edit[] {
  return areas.map((area): Edit => ({ op: 'drop-down', sheet: name, area, choices: source.split(',') }));
}

/** Of whole rows and columns what is used: an edit styles cells, not columns. */
function bounded(sheet: SheetState, area: Area): Area[] {
  if (area.bottom < LAST_ROW && area.right < LAST_COLUMN) return [area];
  const used = usedArea(sheet, true);
  const part = used === undefined ? undefined : shared(used, area);
  return part === undefined ? [] : [part];
}

const ALIGN: Readonly<Record<string, NonNullable<Style['align']>>> = { Left: 'left', Center: 'center', Right: 'right' };

/** Whether edits can say all of a look. */
export function isSayableLook({ italic, underline = 'None', fill, horizontal = 'Left', vertical = 'Center', borders }: Look): boolean {
  return italic !== true && underline === 'None' && fill !== '' && horizontal in ALIGN && vertical === 'Center' && (borders === undefined || borders['EdgeTop']?.style === 'Continuous');
}

/** What edits can say of a look. */
function styleOf({ bold, size, color, fill, borders, wrap, horizontal = '', numberFormat }: Look): Style {
  const align = ALIGN[horizontal];
  const line = borders?.['EdgeTop']?.style ?? 'None';
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: color.replace('#', '') }),
    ...(fill === undefined || fill === '' ? {} : { fill: fill.replace('#', '') }),
    ...(line === 'None' ? {} : { border: true }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(align === undefined ? {} : { align }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
