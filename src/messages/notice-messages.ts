/** What the pane has to say of what it did, or could not do. */
export interface NoticeMessages {
  /** Excel refused, by a code that nobody here knows. */
  'notice.office-unknown': { code: string };
}
