import type { Language } from '../../messages/messages';
import { paneMessagesIn, type PaneWords } from '../../messages/pane';
import { RAW_KEYS, type RawKey } from '../../proposal/raw';
import type { ReadLabel } from '../../proposal/read-label';
import { fieldName } from '../views/field-name';
import { cellAddress } from '../../workbook/addresses';
import type { CellRef } from '../../workbook/cells';

/** A cell that was read as a label, or might be one. */
export interface LabelLine {
  readonly cell: CellRef;
  readonly text: string;
  readonly nth: number;
  /** The field it names, or a column of targets; missing where it was not placed. */
  readonly field?: RawKey;
  readonly fieldName: string;
  readonly state: 'placed' | 'target' | 'ambiguous' | 'unplaced' | 'ignored';
  readonly isCorrected: boolean;
  /** A value read under it, as an example. */
  readonly example: string;
}

/** How the labels of a sheet were read, in reading order; one that fills several fields (项目起止时间) is one line with their names. */
export function labelLines(labels: readonly ReadLabel[], sheet: string, lang: Language): LabelLine[] {
  const lines = new Map<string, LabelLine>();
  for (const line of allLines(labels.filter(({ cell }) => cell.sheet === sheet), paneMessagesIn(lang))) {
    const address = cellAddress(line.cell);
    const same = lines.get(address);
    lines.set(address, same === undefined ? line : together(same, line));
  }
  return [...lines.values()];
}

function together(line: LabelLine, more: LabelLine): LabelLine {
  const names = new Set([line.fieldName, more.fieldName].filter((name) => name !== ''));
  return { ...(line.field === undefined ? more : line), fieldName: [...names].join(' / '), isCorrected: line.isCorrected || more.isCorrected };
}

function allLines(labels: readonly ReadLabel[], words: PaneWords): LabelLine[] {
  return labels.map(({ cell, text, nth, slot, state, isMapped, example = '' }) => {
    const field = slot !== undefined && state === 'placed' && isRawKey(slot) ? slot : undefined;
    return { cell, text, nth, ...(field === undefined ? {} : { field }), fieldName: state === 'target' ? words.mapping.target : nameOf(slot, words), state, isCorrected: isMapped, example };
  });
}

/** What a label fills by its field's name; parts of a field that has several columns go by the field. */
function nameOf(slot: ReadLabel['slot'], words: PaneWords): string {
  if (slot === undefined) return '';
  if (isRawKey(slot)) return fieldName(words, slot);
  if (slot === 'counterpart.titleZh') return fieldName(words, 'counterpart.titleEn');
  if (slot === 'counterpart.proposalId') return fieldName(words, 'proposalId');
  if (slot === 'counterpart.direction') return fieldName(words, 'direction');
  return slot.startsWith('participant.') ? fieldName(words, 'participants') : words.mapping.target;
}

const isRawKey = (slot: string): slot is RawKey => (RAW_KEYS as readonly string[]).includes(slot);
