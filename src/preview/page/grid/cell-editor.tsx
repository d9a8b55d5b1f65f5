import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Area } from '../../../workbook/cells';
import type { CellLook } from '../sheet-view';
import { placeOf, type Direction, type Scroll, type Size } from './geometry';

/** What is being typed into the active cell. */
export interface Draft {
  readonly text: string;
  /** Whether typing replaced the cell's content: arrows then end the edit, as in Excel. */
  readonly isReplacing: boolean;
}

interface CellEditorProps {
  readonly label: string;
  readonly draft: Draft;
  readonly area: Area;
  readonly across: Direction;
  readonly down: Direction;
  readonly scroll: Scroll;
  readonly size: Size;
  readonly look: CellLook;
  readonly onChange: (draft: Draft) => void;
  /** Enters the text and moves on by rows and columns. */
  readonly onFinish: (move: readonly [number, number]) => void;
  readonly onCancel: () => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The field over the active cell while somebody types in it. */
export function CellEditor({ label, draft, area, across, down, scroll, size, look, onChange, onFinish, onCancel }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    // The formula bar edits the same draft: it keeps the focus when it has it.
    if (element === null || document.activeElement?.closest('[data-formula-bar]') !== null) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const left = placeOf(across, area.left, scroll.x);
  const top = placeOf(down, area.top, scroll.y);
  const width = placeOf(across, area.right, scroll.x) + across.axis.size(area.right) - left;
  const height = placeOf(down, area.bottom, scroll.y) + down.axis.size(area.bottom) - top;

  const keyDown = (event: KeyboardEvent): void => {
    // Enter that ends a composition of Chinese is the input method's.
    if (event.nativeEvent.isComposing) return;
    const move = draft.isReplacing ? MOVES[event.key] : undefined;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Tab') onFinish([0, event.shiftKey ? -1 : 1]);
    else if (event.key === 'Enter' && event.altKey) onChange({ ...draft, text: `${draft.text}\n` });
    else if (event.key === 'Enter') onFinish([event.shiftKey ? -1 : 1, 0]);
    else if (move !== undefined) onFinish(move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <textarea
      ref={field}
      data-editor
      aria-label={label}
      className="preview-editor"
      spellCheck={false}
      value={draft.text}
      onChange={(event) => { onChange({ ...draft, text: event.target.value }); }}
      onKeyDown={keyDown}
      style={{
        left: left - 1, top: top - 1,
        width: Math.min(Math.max(width + 1, 80, widest(draft.text) * 15 + 16), Math.max(80, size.width - left)),
        height: Math.max(height + 1, draft.text.split('\n').length * 20),
        fontSize: `${String(look.size ?? 11)}pt`, fontWeight: look.bold === true ? 600 : 400, textAlign: look.horizontal,
      }}
    />
  );
}

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
