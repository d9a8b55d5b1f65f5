import type { BookState } from './book';
import type { PageWords } from './words';

/** The workbook's name, and what keeps it from being changed. */
export function TitleBar({ state, words }: { readonly state: BookState; readonly words: PageWords }) {
  const badges = [
    ...(state.workbook?.isReadOnly === true ? [words.readOnly] : []),
    ...(state.workbook?.isStructureProtected === true ? [words.protected] : []),
    ...(state.workbook?.isEditing === true ? [words.isEditing] : []),
  ];
  return (
    <div className="preview-title">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden fill="none" stroke="currentColor" strokeWidth="1.5"><rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2" /><path d="M2.75 7.5h14.5M2.75 12.5h14.5M8 2.75v14.5" /></svg>
      <h1>{state.workbook?.name ?? words.noWorkbook}</h1>
      {badges.map((badge) => <span key={badge} className="preview-badge">{badge}</span>)}
      <p>{words.title}</p>
    </div>
  );
}
