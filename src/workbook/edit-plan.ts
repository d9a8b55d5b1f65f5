import type { CommentEdit, Edit } from './edits';
import { addToDraft, emptyDraft, type SheetDraft } from './sheet-draft';
import { addToStanding, isForStanding, unchangedDraft, type StandingDraft } from './standing-draft';

export type HighlightEdit = Extract<Edit, { op: 'highlight' }>;

/** What a list of edits comes to: marks are one matter, our own sheets another, what is remembered a third. Sheets are by name in lower case. */
export interface Plan {
  readonly clear: boolean;
  readonly highlights: readonly HighlightEdit[];
  /** In their order. */
  readonly comments: readonly CommentEdit[];
  /** Sheets of ours to write. */
  readonly sheets: ReadonlyMap<string, SheetDraft>;
  /** Sheets that go on standing, with what changes on them. */
  readonly standing: ReadonlyMap<string, StandingDraft>;
  /** Sheets of ours to take away. */
  readonly gone: ReadonlySet<string>;
  /** The last text to be remembered; missing where nothing is said of it. */
  readonly remember?: Extract<Edit, { op: 'remember' }>;
}

/**
 * Sorts edits by what they concern; a later one goes before an earlier one. Throws a plain Error for one that fills a sheet which
 * was not put there first, or changes one that was taken away.
 */
export function planOf(edits: readonly Edit[]): Plan {
  const plan = { clear: false, highlights: [] as HighlightEdit[], comments: [] as CommentEdit[], sheets: new Map<string, SheetDraft>(), standing: new Map<string, StandingDraft>(), gone: new Set<string>() };
  let remember: Plan['remember'];
  for (const edit of edits) {
    const key = 'sheet' in edit ? edit.sheet.toLowerCase() : '';
    switch (edit.op) {
      case 'clear-highlights':
        plan.clear = true;
        plan.highlights = [];
        break;
      case 'highlight':
        plan.highlights.push(edit);
        break;
      case 'comment':
        plan.comments.push(edit);
        break;
      case 'remember':
        remember = edit;
        break;
      case 'put-sheet':
        plan.gone.delete(key);
        plan.standing.delete(key);
        plan.sheets.set(key, emptyDraft(edit.sheet, edit.isHidden));
        break;
      case 'remove-sheet':
        plan.sheets.delete(key);
        plan.standing.delete(key);
        plan.gone.add(key);
        break;
      default: {
        const sheet = plan.sheets.get(key);
        if (sheet !== undefined) {
          // What is put there anew is what whoever puts it there expects.
          if (edit.op !== 'expect-cells') addToDraft(sheet, edit);
          break;
        }
        if (plan.gone.has(key)) throw new Error(`${edit.op} on the sheet ${edit.sheet}, which was taken away first`);
        if (!isForStanding(edit)) throw new Error(`${edit.op} on the sheet ${edit.sheet}, which was not put there first`);
        const standing = plan.standing.get(key) ?? unchangedDraft(edit.sheet);
        plan.standing.set(key, standing);
        addToStanding(standing, edit);
      }
    }
  }
  return { ...plan, ...(remember === undefined ? {} : { remember }) };
}
