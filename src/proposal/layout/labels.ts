import { onceFor } from '../../once';
import { remembering } from '../../text/remembering';
import { normalize } from '../../text/width';
import { evenedLabel } from './evened-label';
import type { Label, Side } from './label';
import { indexOf, type LabelIndex, type TargetColumnWords } from './label-index';
import { labelReader } from './label-reading';
import type { LabelsVocabulary } from './labels-vocabulary';

/** A labels vocabulary made ready for look-ups. */
export interface Labels {
  /** What a text means as a label; undefined where no word of the vocabulary is met whole. */
  read(text: string): Label | undefined;
  /** The side a title or a sheet's name speaks of (申报书（外方）, 韩方), if one alone. */
  sideOfTitle(text: string): Side | undefined;
  /** The unit that a text ends with in brackets, or names as 单位：万元; undefined where there is none. */
  unitOf(text: string): string | undefined;
  readonly words: LabelsVocabulary;
}

/** Makes a labels vocabulary ready: every word evened out and indexed once. */
export function labelsOf(words: LabelsVocabulary, targetColumns: TargetColumnWords): Labels {
  const index = indexOf(words, targetColumns);
  return {
    words,
    unitOf: remembering((text) => unitOf(text, index)),
    read: labelReader(index),
    sideOfTitle: (text) => sideOfTitle(text, index),
  };
}

/** The labels of a vocabulary, made ready once for all workbooks. */
export const labelsIn = onceFor(({ labels, targets }: { readonly labels: LabelsVocabulary; readonly targets: { readonly columns: TargetColumnWords } }) => labelsOf(labels, targets.columns));

function unitOf(text: string, index: LabelIndex): string | undefined {
  const bare = normalize(text);
  const inner = /单位\s*:\s*([^\s()]{1,12})/.exec(bare)?.[1] ?? /[(\[【]([^()[\]【】]{1,16})[)\]】]$/.exec(bare)?.[1];
  return inner === undefined ? undefined : index.unit.get(evenedLabel(inner));
}

function sideOfTitle(text: string, index: LabelIndex): Side | undefined {
  const whole = evenedLabel(text);
  const parts = normalize(text).split(/[^\p{L}\p{N} ]+/u).map((part) => evenedLabel(part).replace(/^\d+|\d+$/g, ''));
  const met = new Set<Side['who']>();
  for (const [word, { who, scope }] of index.side) {
    // A form's full name may stand inside a longer title; a mere 外方 must stand by itself.
    if (parts.includes(word) || (scope === 'form' && whole.includes(word))) met.add(who);
  }
  const [who] = met;
  return met.size === 1 && who !== undefined ? { who, scope: 'sheet' } : undefined;
}
