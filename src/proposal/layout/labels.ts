import { normalize } from '../../text/width';
import { evenedLabel } from './evened-label';
import type { LabelIndex } from './label-index';
import { indexOf } from './label-index';
import { readLabel } from './label-reading';
import type { LabelsVocabulary } from './labels-vocabulary';
import type { RawKey } from '../raw';
import type { TargetColumnKey } from '../targets/targets-vocabulary';

export { evenedLabel } from './evened-label';

export type PartyPart = keyof LabelsVocabulary['party'];
export type BlockKind = keyof LabelsVocabulary['blocks'];
export type Part = 'chinese' | 'english' | 'start' | 'end';

/**
 * A side of the cooperation. `party`: one of the two parties named (单位名称（外方）); `form`: what that side's application
 * says, beside the other's (columns, groups, 外方-…); `sheet`: a whole sheet is that side's application.
 */
export interface Side {
  readonly who: 'own' | 'foreign';
  readonly scope: 'party' | 'form' | 'sheet';
}

/** All that a text can mean as a label, before its place on the sheet decides. */
export interface Label {
  /** The label as it stands, without a value behind a colon. */
  readonly text: string;
  readonly keys: readonly RawKey[];
  readonly party?: PartyPart;
  readonly block?: BlockKind;
  /** The whole text is a side's word: 外方, 中方申报书. */
  readonly side?: Side;
  /** The whole text is a part's word: 中文, 起始. */
  readonly part?: Part;
  /** A target column of a bulk sheet: 联合发表论文. */
  readonly target?: TargetColumnKey;
  /** Known, and of no concern: 联系电话. */
  readonly ignored: boolean;
  /** Heads a table whose rows are no proposals: 课题名称. */
  readonly otherTable: boolean;
  /** What brackets or a prefix add: 项目名称（英文）, 外方-领域方向. */
  readonly saidPart?: Part;
  readonly saidSide?: Side;
  readonly unit?: string;
}

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

/** The words for a bulk sheet's target columns. */
export type TargetColumnWords = Readonly<Partial<Record<TargetColumnKey, readonly string[]>>>;

/** Makes a labels vocabulary ready: every word evened out and indexed once. */
export function labelsOf(words: LabelsVocabulary, targetColumns: TargetColumnWords): Labels {
  const index = indexOf(words, targetColumns);
  return {
    words,
    unitOf: (text) => unitOf(text, index),
    read: (text) => readLabel(text, index),
    sideOfTitle: (text) => sideOfTitle(text, index),
  };
}

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
