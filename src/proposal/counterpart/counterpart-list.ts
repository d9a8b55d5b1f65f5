import type { CellRef } from '../../workbook/cells';
import type { Proposal } from '../model';

/** One application as the counterpart agency's list has it. */
export interface CounterpartEntry extends Pick<Proposal, `counterpart.${'titleEn' | 'field' | 'organizations' | 'leaders' | 'period'}`> {
  /** Its row's first cell. */
  readonly home: CellRef;
  /** The direction's code, where the list says it for this application. */
  readonly direction?: string;
}

/** The counterpart agency's own list of the applications made on its side: what the both-sides rule can rest on. */
export interface CounterpartList {
  /** The file's name, where it is another workbook than the one checked. */
  readonly file?: string;
  readonly sheet: string;
  /** The directions that the list's name or title speaks of, by its country (韩方) or by their codes; none where nobody can tell. */
  readonly directions: readonly string[];
  readonly entries: readonly CounterpartEntry[];
}
