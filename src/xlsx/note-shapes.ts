/** Where a note's box stands: beside its cell; row and column count from 0. */
export interface NotePlace {
  readonly row: number;
  readonly column: number;
}

const EMPTY = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

// VML is older than XML's namespaces: programs write what no parser takes, so it is read and changed as text.
const SHAPE = /<((?:[\w.-]+:)?shape)(?=[\s>])[^>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)/g;
const SHAPE_IDS = /_x0000_s(\d+)/g;
const BLOCKS = /<(?:[\w.-]+:)?idmap\b[^>]*\sdata\s*=\s*["']([\d,\s]*)["']/g;

/** The blocks of 1024 numbers that a drawing takes the numbers of its shapes from. */
export function blocksIn(text: string): number[] {
  return [...text.matchAll(BLOCKS)].flatMap(([, list = '']) => list.split(',').map(Number)).filter((block) => block > 0);
}

/** A drawing with the boxes of notes added, and those of others taken out; undefined where none is left. Text is undefined where there is no drawing yet; `block` is the first free block of numbers. */
export function changeShapes(text: string | undefined, added: readonly NotePlace[], removed: readonly NotePlace[], block: number): string | undefined {
  const shapes = [...(text ?? '').matchAll(SHAPE)];
  const gone = new Set(removed.map(keyOf));
  const left = (text ?? '').replace(SHAPE, (shape) => (gone.has(placeIn(shape)) ? '' : shape));
  const count = shapes.filter(([shape]) => !gone.has(placeIn(shape))).length + added.length;
  if (count === 0) return undefined;
  if (added.length === 0) return left;
  const used = [...left.matchAll(SHAPE_IDS)].map(([, number]) => Number(number));
  const first = text === undefined ? block * 1024 + 1 : Math.max(block * 1024, ...used) + 1;
  const base = text === undefined ? EMPTY.replace('</xml>', `${headXml(block, added.length)}</xml>`) : withType(left);
  const names = prefixesOf(base);
  const end = base.lastIndexOf('</');
  return `${base.slice(0, end)}${added.map((place, index) => shapeXml(place, first + index, names)).join('')}${base.slice(end)}`;
}

const keyOf = ({ row, column }: NotePlace): string => `${row},${column}`;

/** The cell that a shape belongs to, as a key; empty where it is no note's. */
function placeIn(shape: string): string {
  const numberOf = (name: string): string | undefined => new RegExp(`<(?:[\\w.-]+:)?${name}\\s*>\\s*(\\d+)\\s*<`).exec(shape)?.[1];
  const [row, column] = [numberOf('Row'), numberOf('Column')];
  return /ObjectType\s*=\s*["']Note["']/.test(shape) && row !== undefined && column !== undefined ? `${row},${column}` : '';
}

const TYPE = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function headXml(block: number, shapes: number): string {
  const blocks = Array.from({ length: Math.floor(shapes / 1024) + 1 }, (_, index) => block + index);
  return `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${TYPE}`;
}

/** A drawing that knows the type of a note's box: one that holds only other controls may not. */
function withType(text: string): string {
  if (/\sid\s*=\s*["']_x0000_t202["']/.test(text)) return text;
  const end = text.lastIndexOf('</');
  return `${text.slice(0, end)}${TYPE.replace('<v:shapetype', `<v:shapetype${prefixesOf(text)}`)}${text.slice(end)}`;
}

/** The declarations that a shape needs for the usual prefixes, where the drawing's root does not make them. */
function prefixesOf(text: string): string {
  const root = /<xml\b[^>]*>/.exec(text)?.[0] ?? '';
  return ([['v', 'urn:schemas-microsoft-com:vml'], ['o', 'urn:schemas-microsoft-com:office:office'], ['x', 'urn:schemas-microsoft-com:office:excel']] as const)
    .filter(([prefix, namespace]) => !new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']${namespace}["']`).test(root)).map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('');
}

const LAST_COLUMN = 16383;

function shapeXml({ row, column }: NotePlace, number: number, names: string): string {
  const left = column + 5 > LAST_COLUMN ? column - 5 : column + 1;
  const top = Math.max(row - 1, 0);
  return `<v:shape${names} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;width:220pt;height:120pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 15, ${top}, 10, ${left + 4}, 15, ${top + 8}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>`
    + `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
