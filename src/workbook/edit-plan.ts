import type { Edit } from './edits';
import { addToDraft, emptyDraft, type SheetDraft } from './sheet-draft';

export type HighlightEdit = Extract<Edit, { op: 'highlight' }>;

/** What a list of edits comes to: marks are one matter, our own sheets another, what is remembered a third. Sheets are by name in lower case. */
export interface Plan {
  readonly clear: boolean;
  readonly highlights: readonly HighlightEdit[];
  /** Sheets of ours to write. */
  readonly sheets: ReadonlyMap<string, SheetDraft>;
  /** Sheets of ours to take away. */
  readonly gone: ReadonlySet<string>;
  /** The last text to be remembered; missing where nothing is said of it. */
  readonly remember?: Extract<Edit, { op: 'remember' }>;
}

/** Sorts edits by what they concern; a later one goes before an earlier one. Throws a plain Error for one on a sheet that was not put there first. */
export function planOf(edits: readonly Edit[]): Plan {
  const plan = { clear: false, highlights: [] as HighlightEdit[], sheets: new Map<string, SheetDraft>(), gone: new Set<string>() };
  let remember: Plan['remember'];
  for (const edit of edits) {
    switch (edit.op) {
      case 'clear-highlights':
        plan.clear = true;
        plan.highlights = [];
        break;
      case 'highlight':
        plan.highlights.push(edit);
        break;
      case 'remember':
        remember = edit;
        break;
      case 'put-sheet':
        plan.gone.delete(edit.sheet.toLowerCase());
        plan.sheets.set(edit.sheet.toLowerCase(), emptyDraft(edit.sheet));
        break;
      case 'remove-sheet':
        plan.sheets.delete(edit.sheet.toLowerCase());
        plan.gone.add(edit.sheet.toLowerCase());
        break;
      default: {
        const sheet = plan.sheets.get(edit.sheet.toLowerCase());
        if (sheet === undefined) throw new Error(`${edit.op} on the sheet ${edit.sheet}, which was not put there first`);
        addToDraft(sheet, edit);
      }
    }
  }
  return { ...plan, ...(remember === undefined ? {} : { remember }) };
}
