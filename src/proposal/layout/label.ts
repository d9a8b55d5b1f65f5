import type { LabelsVocabulary } from './labels-vocabulary';
import type { Mapping } from '../mapping';
import type { RawKey } from '../raw';
import type { TargetColumnKey } from '../targets/targets-vocabulary';

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
  /** What an officer said it names, whatever its words and its place. */
  readonly mapped?: Mapping['as'];
  /** What its words alone say, where an officer said otherwise: what stands around it is read by them. */
  readonly words?: Label;
}

/** What a label's words say, whatever an officer said of it. */
export const asWritten = (label: Label | undefined): Label | undefined => (label?.mapped === undefined ? label : label.words);

/** Whether a label stands for a field, by what an officer said or by its words. */
export const standsForField = (label: Label | undefined): boolean => label !== undefined && (label.keys.length > 0 || (asWritten(label)?.keys.length ?? 0) > 0);
