import type { Language } from '../../messages/messages';
import { paneMessagesIn, type PaneWords } from '../../messages/pane';
import { RAW_KEYS, type RawKey } from '../../proposal/raw';
import type { ReadLabel } from '../../proposal/read-label';
import { fieldName } from '../views/field-name';
import type { LabelLine } from './engine';

/** How the labels of a sheet were read, in reading order. */
export function labelLines(labels: readonly ReadLabel[], sheet: string, lang: Language): LabelLine[] {
  const words = paneMessagesIn(lang);
  return labels.filter(({ cell }) => cell.sheet === sheet).map(({ cell, text, nth, slot, state, isMapped, example = '' }) => {
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
  return slot.startsWith('participant.') ? fieldName(words, 'participants') : words.mapping.target;
}

const isRawKey = (slot: string): slot is RawKey => (RAW_KEYS as readonly string[]).includes(slot);
