import { fullAddress } from '../../workbook/addresses';
import type { CellRef } from '../../workbook/cells';
import type { RowReader } from '../bulk/bulk-rows';
import { evenedLabel } from './evened-label';
import type { ParticipantRow, Placed, RawKey, RawProposal, RawTargets } from '../raw';
import type { Problem, RowSpan } from '../model';
import { RAW_KEYS } from '../raw';
import type { Reader } from './reader';
import type { Slot } from './sides';
import type { TargetColumnKey } from '../targets/targets-vocabulary';

/** A value and the slot its label names. */
export interface Placement {
  readonly slot: Slot;
  readonly placed: Placed;
}

/** What stands in the cells of one proposal. */
export interface FoundCells {
  readonly placements: readonly Placement[];
  readonly participants: readonly ParticipantRow[];
  readonly targetColumns: readonly { readonly key: TargetColumnKey; readonly placed: Placed }[];
}

/** What a layout found of one proposal, or of one foreign side's form. */
export interface Found {
  readonly home: CellRef;
  /** The rows of a list that it takes up. */
  readonly rows?: RowSpan | undefined;
  readonly hidden: boolean;
  /** What stands in its cells. Of a list's row they are read each time that they are asked for, and what is met is reported: a long list is never whole in memory. */
  readonly cells: (reader: Reader) => FoundCells;
  /** What a slot's cells hold, of which nothing is reported. */
  readonly values: (slot: Slot) => readonly Placed[];
  /** Of a form, which may go on on another sheet: what it holds. */
  readonly form?: FoundCells;
  /** Of one row of a list: how that row was read, so that it alone can be read again. */
  readonly line?: ListLine;
  /** Whether it is the foreign side's form, which completes a proposal found elsewhere. */
  readonly foreign: boolean;
}

/** How a row of a list was read. */
export interface ListLine {
  /** The list, by which its other rows were read as well. */
  readonly table: RowReader;
  readonly kind: 'proposal' | 'unnamed';
  /** The direction that a group's row or the title above names. */
  readonly direction: Placed | undefined;
  /** What was reported of it. */
  readonly said: Problem[];
}

/** Slots whose several cells count together: a foreign form's lead, partner and participants. */
const TOGETHER: ReadonlySet<Slot> = new Set<Slot>(['counterpart.organizations', 'counterpart.leaders']);
const KEYS: ReadonlySet<string> = new Set(RAW_KEYS);

/** Cells that have been read. */
export function alreadyRead(cells: FoundCells): Pick<Found, 'cells' | 'values'> {
  return { cells: () => cells, values: (slot) => placedIn(cells, slot) };
}

/** A proposal with more values than its own. */
export function withMore(found: Found, more: readonly Placement[]): Found {
  if (found.form !== undefined) {
    const form = { ...found.form, placements: [...found.form.placements, ...more] };
    return { ...found, form, ...alreadyRead(form) };
  }
  return {
    ...found,
    cells: (reader) => {
      const cells = found.cells(reader);
      return { ...cells, placements: [...cells.placements, ...more] };
    },
    values: (slot) => [...found.values(slot), ...more.filter((one) => one.slot === slot).map(({ placed }) => placed)],
  };
}

/** What stands in the cells of a slot, blank ones too. */
export function placedIn({ placements }: Pick<FoundCells, 'placements'>, slot: Slot): Placed[] {
  const placed: Placed[] = [];
  for (const one of placements) if (one.slot === slot) placed.push(one.placed);
  return placed;
}

/** The values of a slot that stand somewhere, blank cells left out. */
export function valuesOf(found: Found, slot: Slot): Placed[] {
  return found.values(slot).filter(({ content }) => content !== undefined);
}

/** The text a slot holds first, evened out for comparison; undefined where it is blank. */
export function evenedValue(found: Found, slot: Slot): string | undefined {
  const text = valuesOf(found, slot)[0]?.content?.text;
  return text === undefined ? undefined : evenedLabel(text);
}

/** Proposals by a text that tells them apart; those that have none are left out. */
export function foundBy(proposals: readonly Found[], key: (proposal: Found) => string | undefined): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>();
  for (const proposal of proposals) {
    const value = key(proposal);
    if (value === undefined) continue;
    const known = groups.get(value);
    if (known === undefined) groups.set(value, [proposal]);
    else known.push(proposal);
  }
  return groups;
}

/** A proposal as its layout found it, handed on to the reading of its fields. A field with two different values is reported. */
export function rawOf(reader: Reader, found: Found, { placements, participants }: Pick<FoundCells, 'placements' | 'participants'>, targets: RawTargets | undefined): RawProposal {
  const placed = new Map<RawKey, Placed[]>();
  const otherTitle: Placed[] = [];
  for (const { slot, placed: value } of placements) {
    if (slot === 'counterpart.titleZh') otherTitle.push(value);
    if (!isRawKey(slot)) continue;
    const values = placed.get(slot);
    if (values === undefined) placed.set(slot, [value]);
    // No copies: a number merged over a whole column makes one proposal of as many rows.
    else values.push(value);
  }
  // A foreign form that calls its title 项目名称 alone means the title both forms share.
  const title = placed.get('counterpart.titleEn')?.some(({ content }) => content !== undefined) ?? false;
  if (!title && otherTitle.length > 0) placed.set('counterpart.titleEn', otherTitle);
  for (const [slot, values] of placed) {
    if (values.length > 1) placed.set(slot, TOGETHER.has(slot) ? together(values) : single(reader, values));
  }
  return { home: found.home, rows: found.rows, hidden: found.hidden, placed, participantsTable: participants.length === 0 ? undefined : participants, targets };
}

const isRawKey = (slot: Slot): slot is RawKey => KEYS.has(slot);

function together(values: readonly Placed[]): Placed[] {
  const present = values.filter(({ content }) => content !== undefined);
  return present.length > 0 ? present : values.slice(0, 1);
}

/** The values that differ from each other; more than one contradict each other, and that is said. */
function single(reader: Reader, values: readonly Placed[]): Placed[] {
  const different = new Map<string, Placed>();
  for (const value of values) {
    if (value.content === undefined) continue;
    const text = `${evenedLabel(value.content.text)} ${value.unit ?? ''}`;
    const known = different.get(text);
    if (known === undefined) different.set(text, value);
  }
  const [kept, ...others] = different.values();
  if (kept === undefined) return values.slice(0, 1);
  for (const other of others) {
    reader.report(other.cell, {
      key: 'label.twice',
      params: { label: other.label, text: other.content?.text.trim() ?? '', at: fullAddress(kept.cell), other: kept.content?.text.trim() ?? '' },
    });
  }
  return [kept, ...others];
}
