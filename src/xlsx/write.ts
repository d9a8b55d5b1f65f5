import type { Edit } from '../workbook/edits';
import { joined } from './joined';
import { partText, relatedPart } from './parts';
import { framedPieces } from './sheet-frame';
import { openStylesheet, type Stylesheet } from './styles';
import { writeComments } from './write-comments';
import { removeOwnSheets } from './write-gone-sheets';
import { markSheet, type Highlight } from './write-highlights';
import { outlineOf, tagOf } from './write-outline';
import { writeOwnSheets } from './write-own-sheets';
import { namespacesOf, openPackage, type PackageDraft } from './write-package';
import { planOf, type Plan } from '../workbook/edit-plan';
import { writeRemembered } from './write-remembered';
import { writeStanding } from './write-standing';
import { splice } from './write-splice';
import { listSheets, namePrintTitles } from './write-workbook';
import type { WorkbookPart } from './workbook-part';
import type { XlsxFile } from './xlsx-file';

/**
 * Carries edits out on an opened file and returns the bytes of the edited copy. Parts that no edit concerns keep their bytes.
 * Throws XlsxError where a part that is needed cannot be read, and a plain Error for edits that cannot be carried out
 * (a sheet to mark or change that is not there, a name that is the user's): whoever made them has to know better.
 */
export function applyEdits(file: XlsxFile, edits: readonly Edit[]): Uint8Array {
  return joined(editedPieces(file, edits));
}

/** As `applyEdits`, the copy's bytes in pieces: those of a long list are then in memory only once. */
export function editedPieces({ zip, workbookPart: workbook }: XlsxFile, edits: readonly Edit[]): readonly Uint8Array[] {
  const plan = planOf(edits);
  const before = outlineOf(partText(zip, workbook.part), workbook.part);
  const strict = tagOf(before.text, before.root).includes(namespacesOf(true).main);
  const draft = openPackage(zip, strict);
  const namespaces = namespacesOf(strict);
  const styles = lazyStyles(draft, workbook, namespaces.main);
  writeStanding(draft, workbook, plan.standing, styles.open);
  markSheets(draft, workbook, plan, styles.open);
  writeComments(draft, workbook, plan.comments, namespaces);
  if (plan.sheets.size > 0) {
    const { added, titles } = writeOwnSheets(draft, workbook, plan, styles.open(), namespaces);
    draft.put(workbook.part, splice(before.text, [...listSheets(before, added, namespaces.relationships), ...namePrintTitles(before, titles)]));
  }
  removeOwnSheets(draft, workbook, plan.gone);
  if (plan.remember !== undefined) writeRemembered(draft, zip, workbook, plan.remember.text, strict);
  styles.save();
  return draft.write();
}

function markSheets(draft: PackageDraft, workbook: WorkbookPart, { clear, highlights }: Plan, styles: () => Stylesheet): void {
  const waiting = new Set(highlights);
  for (const { name, part, isWorksheet } of workbook.sheets) {
    if (!isWorksheet) continue;
    const here = highlights.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
    here.forEach((edit) => waiting.delete(edit));
    if (here.length === 0 && !clear) continue;
    const frame = draft.frame(part);
    // Most sheets bear no mark, which a glance tells.
    if (here.length === 0 && !frame.outline.text.includes('CC:')) continue;
    const marks = here.filter(({ areas }) => areas.length > 0).map(({ level, areas, mark }): Highlight => ({ level, areas, format: styles().differential(mark) }));
    const splices = markSheet(frame.outline, clear, marks);
    if (splices.length > 0) draft.putPieces(part, framedPieces(frame, splices));
  }
  const [lost] = waiting;
  if (lost !== undefined) throw new Error(`there is no worksheet ${lost.sheet} to mark`);
}

/** The workbook's styles, opened when first needed; a workbook without any is given some. */
function lazyStyles(draft: PackageDraft, workbook: WorkbookPart, namespace: string): { readonly open: () => Stylesheet; readonly save: () => void } {
  const existing = relatedPart(workbook.relationships, 'styles');
  const part = existing ?? `${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}styles.xml`;
  let stylesheet: Stylesheet | undefined;
  return {
    open() {
      const text = (): string => (existing === undefined ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>` : draft.text(part));
      stylesheet ??= openStylesheet(text(), part);
      return stylesheet;
    },
    save() {
      if (stylesheet === undefined) return;
      draft.put(part, stylesheet.text());
      if (existing !== undefined) return;
      draft.contentTypes.set(part, 'styles');
      draft.relationships(workbook.part).add('styles', part);
    },
  };
}
