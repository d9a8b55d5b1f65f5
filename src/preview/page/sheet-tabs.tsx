import { useRef, type KeyboardEvent } from 'react';
import type { HostState } from '../host/state';
import type { PageWords } from './words';

interface SheetTabsProps {
  readonly workbook: HostState;
  readonly words: PageWords;
  readonly onActivate: (sheet: string) => void;
}

/** The sheets, hidden ones too (they are read and checked like others), which are shown as such. */
export function SheetTabs({ workbook, words, onActivate }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheet);
    const next = workbook.sheets[at + step];
    if (step === 0 || next === undefined) return;
    onActivate(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at + step]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.sheets} className="preview-tabs" onKeyDown={keyDown}>
      {workbook.sheets.map(({ id, name, visibility }) => (
        <button
          key={id} type="button" role="tab" className="preview-tab" data-hidden={visibility !== 'visible'} title={visibility === 'visible' ? undefined : words.hiddenSheet}
          aria-selected={id === workbook.activeSheet} tabIndex={id === workbook.activeSheet ? 0 : -1} onClick={() => { onActivate(id); }}
        >
          {visibility === 'visible' ? name : `${name} · ${words.showHidden}`}
        </button>
      ))}
    </div>
  );
}
