/** The words of a rectification notice beside what it asks: a formal letter. */
export interface RectificationWords {
  readonly title: string;
  /** Stands before the addressee. */
  readonly to: string;
  /** Why it is written; `call` is the guide's title. Before and after the deadline. */
  readonly opening: (call: string) => readonly [string, string];
  readonly about: string;
  readonly facts: Readonly<Record<'title' | 'proposalId' | 'direction' | 'leadOrganization' | 'leader', string>>;
  /** A fact that the form does not state. */
  readonly notStated: string;
  readonly mustFix: (items: number) => string;
  readonly mustFixWhat: string;
  readonly toConfirm: (items: number) => string;
  readonly toConfirmWhat: string;
  readonly advice: (items: number) => string;
  readonly adviceWhat: string;
  readonly remarks: string;
  /** What the notice says and does not; `scope` is what a verdict means. */
  readonly remark: { readonly unlisted: (scope: string) => string; readonly quotes: string; readonly noDirection: string };
  /** A section's number: 一、 / 1. */
  readonly numbered: (number: number, heading: string) => string;
  readonly columns: Readonly<Record<'number' | 'clause' | 'form' | 'what', string>>;
  readonly quoted: (text: string) => string;
  readonly required: string;
  readonly gap: string;
  readonly stands: (found: string) => string;
  readonly blank: string;
  readonly noSuchCell: string;
  readonly moreCells: (count: number) => string;
  readonly issuer: string;
  readonly contact: string;
  readonly date: string;
  /** A date to be filled in by hand, its blanks between these. */
  readonly dateParts: readonly string[];
  /** 第 X 页 共 Y 页, the numbers between these. */
  readonly page: readonly [string, string, string];
  /** File names without their ending. */
  readonly file: string;
  readonly fileOfAll: string;
  /** The sheet that stands for the files where none can be downloaded. */
  readonly sheet: string;
  readonly deadline: string;
  /** Stands in the sheet of many notices for each proposal's lead organisation. */
  readonly eachLead: string;
  readonly sheetTitle: (call: string) => string;
  readonly sheetColumns: Readonly<Record<'proposalId' | 'title' | 'direction' | 'lead' | 'leader' | 'kind' | 'clause' | 'quote' | 'form' | 'required' | 'what', string>>;
  readonly kinds: Readonly<Record<'mustFix' | 'toConfirm' | 'advice', string>>;
  /** The addressee's words that stand for each proposal's lead organisation. */
  readonly lead: string;
}
