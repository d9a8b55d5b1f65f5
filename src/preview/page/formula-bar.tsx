import { useState, type KeyboardEvent } from 'react';
import { parseArea } from '../../workbook/addresses';
import type { Area } from '../../workbook/cells';
import type { Draft } from './grid/cell-editor';
import type { PageWords } from './words';

interface FormulaBarProps {
  readonly words: PageWords;
  /** The address of what is selected. */
  readonly address: string;
  /** What stands in the active cell, as a person would type it. */
  readonly source: string;
  readonly draft: Draft | undefined;
  readonly onGo: (area: Area) => void;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onFinish: () => void;
}

/** The name box, which takes addresses too, and the content of the active cell, which can be edited here. */
export function FormulaBar({ words, address, source, draft, onGo, onDraft, onFinish }: FormulaBarProps) {
  const [typed, setTyped] = useState<string>();
  const nameKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped(undefined);
    if (event.key !== 'Enter') return;
    const wanted = parseArea((typed ?? '').trim());
    if (wanted !== undefined) {
      setTyped(undefined);
      onGo(wanted);
    }
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDraft(undefined);
    else if (event.key === 'Enter' && !event.altKey) onFinish();
    else return;
    event.preventDefault();
  };
  const isWrong = typed !== undefined && typed !== '' && parseArea(typed.trim()) === undefined;
  return (
    <div className="preview-formula" data-formula-bar>
      <input
        aria-label={words.nameBox} value={typed ?? address} aria-invalid={isWrong} title={isWrong ? words.noSuchPlace : undefined} spellCheck={false}
        onChange={(event) => { setTyped(event.target.value); }} onKeyDown={nameKey} onBlur={() => { setTyped(undefined); }} onFocus={(event) => { event.target.select(); }}
      />
      <span aria-hidden>fx</span>
      <textarea
        aria-label={words.formulaBar} rows={1} spellCheck={false} value={draft?.text ?? source}
        onPointerDown={() => { if (draft === undefined) onDraft({ text: source, isReplacing: false }); }}
        onChange={(event) => { onDraft({ text: event.target.value, isReplacing: false }); }}
        onKeyDown={key}
      />
    </div>
  );
}
