import type { Column, Header } from './bulk-header';
import { isIdentity } from './bulk-header';

/** Two lists may stand side by side under one row of headers: they are parted where a column is blank and the same headers begin again. */
export function splitHeader(header: Header): Header[] {
  const parts: Header[] = [];
  let rest = header;
  for (const gap of gapsOf(header)) {
    const left = partOf(rest, rest.left, gap.left);
    const right = partOf(rest, gap.right, rest.right);
    if (!isList(left) || !isList(right) || !repeats(left, right)) continue;
    parts.push(left);
    rest = right;
  }
  return [...parts, rest];
}

/** Blank columns in a header: the last column before, the first after. */
function gapsOf({ items }: Header): { left: number; right: number }[] {
  const sorted = [...items].sort((a, b) => a.area.left - b.area.left);
  const gaps: { left: number; right: number }[] = [];
  let reached = sorted[0]?.area.right ?? 0;
  for (const { area } of sorted) {
    if (area.left > reached + 1) gaps.push({ left: reached, right: area.left });
    reached = Math.max(reached, area.right);
  }
  return gaps;
}

function partOf(header: Header, left: number, right: number): Header {
  const within = (column: number): boolean => left <= column && column <= right;
  return {
    ...header, left, right,
    columns: header.columns.filter(({ column }) => within(column)),
    items: header.items.filter(({ area }) => within(area.left)),
    labels: header.labels.filter(({ item }) => within(item.area.left)),
    problems: header.problems.filter(({ item }) => within(item.area.left)),
  };
}

const slotOf = ({ fills }: Column) => ('slot' in fills ? fills.slot : undefined);

const isList = ({ columns }: Header): boolean => columns.length >= 3 && columns.some((column) => { const slot = slotOf(column); return slot !== undefined && isIdentity(slot); });

const repeats = (left: Header, right: Header): boolean => right.columns.some((column) => slotOf(column) !== undefined && left.columns.some((other) => slotOf(other) === slotOf(column)));
