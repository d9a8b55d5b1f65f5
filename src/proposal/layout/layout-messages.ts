/** What a person should know of how a workbook is laid out. Rows count from 1; `label` and `header` are as they stand. */
export interface LayoutMessages {
  'sheet.hidden': { sheet: string };
  'rows.hidden': { from: number; to: number };
  'column.hidden': { header: string };
  /** `fields` are the main labels of what it could be. */
  'label.ambiguous': { label: string; fields: readonly string[] };
  /** A label such as 单位名称 that nothing says whose it is. */
  'label.whose': { label: string };
  /** A label or header that is none of the vocabulary's. */
  'label.unknown': { label: string };
  /** The same field at two places with different values; `other` is what stands at the cell `at`. */
  'label.twice': { label: string; text: string; at: string; other: string };
  /** Nothing definite stands there (/, —, 待定), so it is read as blank. */
  'value.placeholder': { label: string; text: string };
  /** A second value beside a proposal's number or title: perhaps proposals in columns. */
  'value.beside': { label: string; text: string };
  /** 同上 with no value above. */
  'value.nothing-above': { label: string; text: string };
  /** A form with labels and no values. */
  'form.blank': object;
  /** A sheet with labels of a form, but none for its number, title or lead organisation. */
  'form.unnamed': object;
  /** A bulk header with no row below it. */
  'table.blank': object;
  /** A table whose rows are something else (课题, budget lines). */
  'table.other': { header: string };
  'row.not-read': { text: string };
  /** The 申报编号 of a proposal that stands at `at` already. */
  'number.repeated': { id: string; at: string };
  /** A row with values, but without number, title and lead organisation. */
  'row.unnamed': object;
  /** A foreign side's form that belongs to no proposal for certain. */
  'counterpart.unlinked': object;
  /** The counterpart's list has no application on it that could be matched, so it proves nothing. */
  'counterpart.list-empty': object;
  /** A sheet named as the counterpart's list, without a header of one (an English title and leaders or organisations). */
  'counterpart.list-unread': object;
  /** A targets table, or its rows of one 申报编号 (`id`), that belong to no proposal for certain. */
  'targets.unlinked': { id: string | undefined };
  /** More than one targets table for one proposal. */
  'targets.several': { at: string };
}
