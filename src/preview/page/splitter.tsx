import type { KeyboardEvent, PointerEvent } from 'react';

/** How wide the pane may be, in pixels: Excel's own pane goes from 320 up, and its usual width is about 380. */
export const PANE = { least: 320, usual: 380, most: 450 } as const;

interface SplitterProps {
  readonly width: number;
  readonly label: string;
  readonly onWidth: (width: number) => void;
}

/** The edge of the pane, by which it is made wider. */
export function Splitter({ width, label, onWidth }: SplitterProps) {
  const set = (wanted: number): void => { onWidth(Math.round(Math.min(PANE.most, Math.max(PANE.least, wanted)))); };
  const keyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? 10 : event.key === 'ArrowRight' ? -10 : undefined;
    if (step === undefined) return;
    set(width + step);
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  return (
    <div
      role="separator" aria-orientation="vertical" aria-label={label} aria-valuenow={width} aria-valuemin={PANE.least} aria-valuemax={PANE.most} tabIndex={0}
      className="preview-splitter"
      onKeyDown={keyDown}
      // The pane's frame would swallow the moves: the pointer is kept here.
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); }}
      onPointerMove={move}
    />
  );
}
