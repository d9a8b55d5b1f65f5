import type { CellRef } from '../../workbook/cells';
import type { Evidence, Proposal } from '../model';

/** One application as the counterpart agency's list has it. */
export interface CounterpartEntry extends Pick<Proposal, `counterpart.${'titleEn' | 'field' | 'organizations' | 'leaders' | 'period'}`> {
  /** Its row's first cell. */
  readonly home: CellRef;
  /** The direction's code, where the list says it for this application. */
  readonly direction?: string;
  /** What it says of its direction where that is no one code of the call's (1.2、1.3, another country's, #N/A), and the codes it may mean. */
  readonly otherDirection?: { readonly text: string; readonly codes: readonly string[] };
  /** What says beside it that the application may not stand: 已撤回, Draft, an answer of no under 是否提交. */
  readonly doubt?: Evidence;
}

/** The counterpart agency's own list of the applications made on its side: what the both-sides rule can rest on. */
export interface CounterpartList {
  /** The file's name, where it is another workbook than the one checked. */
  readonly file?: string;
  readonly sheet: string;
  /** The directions that the list's name or title speaks of, by its country (韩方) or by their codes; none where nobody can tell. */
  readonly directions: readonly string[];
  /** Its name or title speaks of countries, and of none of the call's directions' (日方清单): what stands on it is of no concern here. */
  readonly isElsewhere?: true;
  readonly entries: readonly CounterpartEntry[];
}
