import type { Edit, TypedCell } from '../workbook/edits';

/** Edits taken apart: what was typed into sheets that are in the file, by their names in lower case, and all others. */
export interface TypedEdits {
  readonly typed: ReadonlyMap<string, readonly TypedCell[]>;
  readonly others: readonly Edit[];
}

/** Takes what was typed into the file's sheets out of a list of edits. What was typed into a sheet that the list puts there is left to that sheet. Throws for a sheet that it took away. */
export function splitTyped(edits: readonly Edit[]): TypedEdits {
  const typed = new Map<string, TypedCell[]>();
  const others: Edit[] = [];
  const state = new Map<string, 'put' | 'gone'>();
  for (const edit of edits) {
    const key = 'sheet' in edit ? edit.sheet.toLowerCase() : '';
    if (edit.op === 'put-sheet' || edit.op === 'remove-sheet') {
      state.set(key, edit.op === 'put-sheet' ? 'put' : 'gone');
      typed.delete(key);
    }
    if (edit.op !== 'type-cells' || state.get(key) === 'put') {
      others.push(edit);
      continue;
    }
    if (state.get(key) === 'gone') throw new Error(`typing on the sheet ${edit.sheet}, which was taken away first`);
    typed.set(key, [...(typed.get(key) ?? []), ...edit.cells]);
  }
  return { typed, others };
}
