/** A cell of the form and what stands there, as texts. */
export interface NoticeEntry {
  /** The form's own label of it; the field's name where the form has none. */
  readonly label: string;
  /** 成果表!D7; empty where the form has no such cell. */
  readonly cell: string;
  /** Empty where nothing stands there. */
  readonly found: string;
}

/** One thing that is asked of the applicant. */
export interface NoticeItem {
  /** Where the guide says it, in short: 1.1（3）. */
  readonly clause: string;
  /** The guide's own words. */
  readonly quote: string;
  readonly entries: readonly NoticeEntry[];
  /** How many cells there are beside those listed. */
  readonly more: number;
  readonly required: string;
  /** By how much it falls short; empty where there is no such number. */
  readonly gap: string;
  /** What is wrong or missing, and what to do. */
  readonly what: string;
}

/** The rectification notice of one proposal (补正通知), in one language; all of it is text. */
export interface Notice {
  /** Empty where the form has none. */
  readonly proposalId: string;
  readonly title: string;
  /** The direction's code and title; empty where it is none of the call's: then only what is common to all was checked. */
  readonly direction: string;
  readonly leadOrganization: string;
  readonly leader: string;
  /** Mandatory requirements that the form proves not to be met. */
  readonly mustFix: readonly NoticeItem[];
  /** What cannot be told from the form as it is filled in. */
  readonly toConfirm: readonly NoticeItem[];
  /** What the guide only recommends. */
  readonly advice: readonly NoticeItem[];
}

/** What an office fills in once for all notices; an empty text leaves a blank to be filled in by hand. */
export interface NoticeBlanks {
  /** {牵头单位} or {lead} in it stands for each proposal's lead organisation. */
  readonly addressee: string;
  readonly deadline: string;
  readonly issuer: string;
  readonly contact: string;
  readonly date: string;
}

export const NO_BLANKS: NoticeBlanks = { addressee: '', deadline: '', issuer: '', contact: '', date: '' };

/** The blanks' names, in the order they stand in a notice. */
export const BLANKS = ['addressee', 'deadline', 'issuer', 'contact', 'date'] as const satisfies readonly (keyof NoticeBlanks)[];
