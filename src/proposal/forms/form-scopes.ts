import type { BlockKind, Label, Side } from '../layout/label';
import { asWritten } from '../layout/label';
import type { Item } from '../layout/layout-cells';
import type { FormCells } from './form-values';
import { isHeading, labelAt } from './form-values';
import type { Scope } from '../layout/sides';
import type { SideTable } from './form-side-tables';
import { sideStyle } from '../layout/side-style';

/** A part of a form that belongs to one party or side: its rows and columns, and the cells that say so. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly block?: BlockKind;
  readonly side?: Side;
  readonly parent?: Label;
}

/** Regions from the outermost to the innermost, and the items that only name them. */
export interface Regions {
  readonly list: readonly Region[];
  readonly names: ReadonlySet<Item>;
}

/** Finds the blocks of a form: headings (二、外方信息) and cells at the left whose labels stand beside them (牵头单位 | 单位名称 …). */
export function regionsOf(form: FormCells, sideTables: readonly SideTable[]): Regions {
  const names = new Set<Item>(sideTables.flatMap(({ heads }) => heads.map(({ item }) => item)));
  const columns = sideTables.flatMap((table) => (table.labelsAtLeft ? [] : columnRegionsOf(form, table)));
  return { list: [...sectionsOf(form, names), ...columns, ...blocksOf(form, names)], names };
}

/** 中方 and 外方 over columns that hold labels and values of their own. */
function columnRegionsOf(form: FormCells, { top, bottom, heads }: SideTable): Region[] {
  return heads.map(({ who, left, right }) => {
    const area = { top: top + 1, bottom, left, right };
    return { ...area, side: { who, scope: sideStyle(labelsWithin(form, area)) } };
  });
}

/** The scope of a label: what the regions around it say, the innermost last. */
export function scopeAt(regions: Regions, item: Item, base: Side | undefined): Scope {
  let scope: Scope = base === undefined ? {} : { side: base };
  for (const { top, bottom, left, right, block, side, parent } of regions.list) {
    const { area } = item;
    if (area.top < top || area.top > bottom || area.left < left || area.left > right) continue;
    scope = {
      ...scope,
      ...(block === undefined ? {} : { block }),
      ...(side === undefined || base !== undefined ? {} : { side }),
      ...(parent === undefined ? {} : { parent }),
    };
  }
  return scope;
}

/** A heading alone in its row, over labels, speaks for all rows down to the next heading. */
function sectionsOf(form: FormCells, names: Set<Item>): Region[] {
  const sections: Region[] = [];
  const rows = [...form.rows.keys()].sort((a, b) => a - b);
  const headings = rows.flatMap((row, index) => {
    const [spot, ...others] = form.rows.get(row) ?? [];
    if (spot === undefined || others.length > 0 || spot.item.content.kind !== 'text' || spot.inline !== undefined) return [];
    const next = form.rows.get(rows[index + 1] ?? -1)?.[0];
    const { item, label } = spot;
    const heads = label !== undefined && next?.label !== undefined && isTitle(item, label, asWritten(next.label));
    if (heads) names.add(item);
    return heads || isHeading(spot.item.content.text) ? [{ item, label: heads ? label : undefined }] : [];
  });
  headings.forEach(({ item, label }, index) => {
    const bottom = (headings[index + 1]?.item.area.top ?? Infinity) - 1;
    const area = { top: item.area.bottom + 1, bottom, left: 0, right: Infinity };
    if (label !== undefined) sections.push({ ...area, ...meaning(label, labelsWithin(form, area)) });
  });
  return sections;
}

/** Whether a label alone in its row is the title of the rows below, rather than a field left blank. */
function isTitle(item: Item, label: Label, next: Label | undefined): boolean {
  if (label.block === undefined && label.side === undefined) return false;
  return label.keys.length === 0 || isHeading(item.content.text) || (item.area.right > item.area.left && next?.party !== undefined);
}

/** A cell that names a party, a side or a whole, with labels right beside it in its rows. */
function blocksOf(form: FormCells, names: Set<Item>): Region[] {
  const blocks: Region[] = [];
  for (const [row, spots] of form.rows) {
    for (const { item, label, inline } of spots) {
      if (label === undefined || label.mapped !== undefined || inline !== undefined || names.has(item)) continue;
      const beside = labelAt(form, row, item.area.right + 1)?.label;
      if (beside === undefined || !opens(label, asWritten(beside)) || hasValueBelow(form, item)) continue;
      const bottom = lastRow(form, item);
      const next = spots.find(({ item: other, label: otherLabel }) => {
        const after = labelAt(form, row, other.area.right + 1)?.label;
        return other.area.left > item.area.right + 1 && otherLabel !== undefined && after !== undefined && opens(otherLabel, asWritten(after));
      });
      const area = { top: item.area.top, bottom, left: item.area.right + 1, right: next === undefined ? Infinity : next.item.area.left - 1 };
      names.add(item);
      blocks.push({ ...area, ...meaning(label, labelsWithin(form, area)), ...(label.keys.length > 0 ? { parent: label } : {}) });
    }
  }
  return blocks;
}

/** Labels side by side with values below them are no block and its labels; what has labels beside it is the next block's name. */
function hasValueBelow(form: FormCells, { area }: Item): boolean {
  const below = form.cells.at(area.bottom + 1, area.left);
  return below !== undefined && form.spots.get(below)?.label === undefined && labelAt(form, below.area.top, below.area.right + 1) === undefined;
}

/** Whether a label beside another is a part of it: 单位名称 of 牵头单位, 英文 of 项目名称, anything of 外方. */
function opens(label: Label, beside: Label | undefined): boolean {
  if (beside === undefined) return false;
  if (label.side !== undefined) return beside.side === undefined;
  if (label.block !== undefined && beside.party !== undefined) return true;
  const keyed = label.keys.length > 0;
  return keyed && (beside.side !== undefined || (beside.part !== undefined && sameWhole(label, beside.part)));
}

function sameWhole(label: Label, part: NonNullable<Label['part']>): boolean {
  const keys = part === 'chinese' || part === 'english' ? ['titleZh', 'titleEn'] : ['period', 'duration'];
  return label.keys.some((key) => keys.includes(key));
}

/** A block's last row: that of its merged cell, or, where it was not merged, the last with nothing below the cell and labels beside. */
function lastRow(form: FormCells, { area }: Item): number {
  let row = area.bottom;
  while (form.cells.at(row + 1, area.left) === undefined && labelAt(form, row + 1, area.right + 1) !== undefined) row += 1;
  return row;
}

function labelsWithin(form: FormCells, area: Pick<Region, 'top' | 'bottom' | 'left' | 'right'>): Label[] {
  const labels: Label[] = [];
  for (const [row, spots] of form.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const { item, label } of spots) if (label !== undefined && item.area.left >= area.left && item.area.left <= area.right) labels.push(label);
  }
  return labels;
}

/** What a region's name says: a block's party, or a side, which a form's name (外方申报书) makes as good as a sheet. */
function meaning({ block, side }: Label, within: readonly Label[]): Pick<Region, 'block' | 'side'> {
  if (side === undefined) return block === undefined ? {} : { block };
  return { side: { who: side.who, scope: side.scope === 'form' && side.who === 'foreign' ? 'sheet' : sideStyle(within) } };
}
