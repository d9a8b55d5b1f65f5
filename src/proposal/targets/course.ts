import type { Draft } from './draft';
import type { Company } from './facts';
import type { Token } from './tokens';

/** The reading of one text as it goes on. */
export interface Course {
  readonly drafts: Draft[];
  current: Draft | undefined;
  /** Whom the last joint thing was with: who is not named again is still meant. */
  company: Company;
  /** "与韩方合作：" holds for all that follows. */
  heading: boolean;
  /** 力争, 若…: from where it stands to the end of its sentence, nothing is a promise. */
  hedge: { readonly sentence: number; readonly words: string } | undefined;
  /** The sentence in which 其中 was said: numbers that follow there are parts too. */
  inParts: number | undefined;
  /** Words of a heading without a kind, which belong to what follows the colon. */
  prefix: readonly Token[];
}

/** Nobody is named, and nothing said to be joint. */
export const NOBODY: Company = { jointly: false, countries: [], foreign: false };

/** Whether no number of a target has been read yet. */
export const isEmpty = ({ count, perYear }: Draft): boolean => count.state === 'blank' && perYear === undefined;
