import type { Label } from '../layout/label';
import type { Item } from '../layout/layout-cells';
import { firstCell } from '../layout/layout-cells';
import { isNote, isTotal } from '../layout/layout-words';
import type { FormCells } from './form-values';
import type { Spot } from './form-spots';
import type { Placed } from '../raw';
import type { Reader } from '../layout/reader';
import { placedOf } from '../layout/reader';

/** A small table inside a form, 序号|单位名称|国别|性质: its header, and its rows by header column. */
export interface SmallTable {
  readonly header: readonly (Spot & { readonly label: Label })[];
  readonly rows: readonly (ReadonlyMap<number, Placed>)[];
  /** All items it takes up. */
  readonly items: ReadonlySet<Item>;
}

/** Finds the small tables of organisations or people in a form: labels side by side, values below. */
export function smallTablesOf(reader: Reader, form: FormCells): SmallTable[] {
  const tables: SmallTable[] = [];
  const taken = new Set<Item>();
  for (const [row, spots] of [...form.rows].sort(([a], [b]) => a - b)) {
    const header = headerIn(form, row, spots.filter(({ item }) => !taken.has(item)));
    if (header === undefined) continue;
    const table = tableOf(reader, form, header);
    for (const item of table.items) taken.add(item);
    tables.push(table);
  }
  return tables;
}

type Header = SmallTable['header'];

/** The labels beside each other around an organisation's or a person's name, if what stands below them are values. */
function headerIn(form: FormCells, row: number, spots: readonly Spot[]): Header | undefined {
  const names = spots.filter(({ label, inline }) => inline === undefined && label !== undefined && namesAnyone(label));
  for (const name of names) {
    const run = runAround(spots, name);
    const labels = run.filter((spot): spot is Spot & { label: Label } => spot.label !== undefined && spot.label.side === undefined && !isMappedField(spot.label));
    const below = form.cells.at(row + 1, name.item.area.left);
    const firstBelow = below === undefined ? undefined : form.spots.get(below);
    const fields = labels.filter(({ label }) => label.party !== undefined || label.ignored || label.keys.length > 0);
    const bare = fields.filter((label) => !(label.label.block !== undefined && label.item.area.bottom > row));
    if (bare.length >= 2 && bare.length * 2 > run.length && firstBelow?.label === undefined && name.item.area.bottom === row && beside(bare, name)) return bare;
  }
  return undefined;
}

/** A column that an officer said is a field of the form is none of the table. */
const isMappedField = ({ mapped }: Label): boolean => mapped !== undefined && mapped !== 'nothing';

/** 单位名称 and 姓名 may be anyone's; 项目负责人 is a field of the form, whatever stands beside it. */
const namesAnyone = ({ party, keys }: Label): boolean => (party === 'name' || party === 'person') && keys.length === 0;

/** Whether another label stands right beside the name. */
const beside = (labels: Header, name: Spot): boolean =>
  labels.some(({ item }) => item.area.left === name.item.area.right + 1) || (labels.at(-1)?.item === name.item && labels.some(({ item, label }) => item.area.right === name.item.area.left - 1 && label.ignored));

/** The items in unbroken sequence with one of them. */
function runAround(spots: readonly Spot[], spot: Spot): Spot[] {
  const run = [spot];
  for (const other of spots.slice(spots.indexOf(spot) + 1)) {
    if (other.item.area.left === (run.at(-1)?.item.area.right ?? 0) + 1) run.push(other);
  }
  for (const other of spots.slice(0, spots.indexOf(spot)).reverse()) {
    if (other.item.area.right === (run[0]?.item.area.left ?? 0) - 1) run.unshift(other);
  }
  return run;
}

function tableOf(reader: Reader, form: FormCells, header: Header): SmallTable {
  const items = new Set<Item>(header.map(({ item }) => item));
  const rows: Map<number, Placed>[] = [];
  const top = Math.max(...header.map(({ item }) => item.area.bottom));
  for (let row = top + 1; ; row++) {
    const values = header.flatMap(({ item, label }) => {
      const value = form.cells.at(row, item.area.left);
      return value === undefined || value.area.left < item.area.left ? [] : [{ value, label, column: item.area.left }];
    });
    const [first] = values;
    if (first === undefined || values.some(({ value }) => isLabel(form, value))) break;
    const { text } = first.value.content;
    if (isNote(reader, text) || isTotal(reader, text)) break;
    for (const { value } of values) items.add(value);
    rows.push(new Map(values.map(({ value, label, column }) => [column, placedOf(reader, label, firstCell(form.cells.sheet, value.area), value.content)])));
  }
  return { header, rows, items };
}

const isLabel = (form: FormCells, item: Item): boolean => {
  const label = form.spots.get(item)?.label;
  return label !== undefined && (label.keys.length > 0 || label.party !== undefined || label.ignored);
};
