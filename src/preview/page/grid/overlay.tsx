import type { Area } from '../../../workbook/cells';
import type { Direction } from './geometry';
import { placeOf } from './geometry';

/** The frame around the selected cells, in the view's pixels. */
function frameOf(area: Area, across: Direction, down: Direction, scroll: { readonly x: number; readonly y: number }): { left: number; top: number; width: number; height: number } {
  const span = (direction: Direction, first: number, last: number, scrolled: number): [number, number] => {
    const start = placeOf(direction, first, scrolled);
    const end = placeOf(direction, last, scrolled) + direction.axis.size(last);
    // What is selected may be a million rows long; a frame that long is not drawn by any browser.
    const least = first < direction.frozenCount ? direction.header - 4 : direction.header + direction.frozen - 4;
    const most = direction.header + direction.frozen + direction.inSight + 4;
    return [Math.max(start, Math.min(least, end)), Math.min(end, Math.max(most, start))];
  };
  const [left, right] = span(across, area.left, area.right, scroll.x);
  const [top, bottom] = span(down, area.top, area.bottom, scroll.y);
  return { left, top, width: right - left, height: bottom - top };
}

interface OverlayProps {
  readonly area: Area;
  readonly activeArea: Area;
  readonly across: Direction;
  readonly down: Direction;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Draws the selection over the cells: a frame, and a tint that leaves the active cell out. Seen only; the grid tells it by ARIA. */
export function Overlay({ area, activeArea, across, down, scroll, width, height }: OverlayProps) {
  const frame = frameOf(area, across, down, scroll);
  const active = frameOf(activeArea, across, down, scroll);
  // A frame that begins behind the frozen part is cut where that part ends.
  const left = area.left < across.frozenCount ? across.header : across.header + across.frozen;
  const top = area.top < down.frozenCount ? down.header : down.header + down.frozen;
  const isOneCell = area.top === activeArea.top && area.left === activeArea.left && area.bottom === activeArea.bottom && area.right === activeArea.right;
  return (
    <div aria-hidden style={{ position: 'absolute', left: left - 2, top: top - 2, width: width - left + 2, height: height - top + 2, overflow: 'hidden', pointerEvents: 'none', zIndex: 6 }}>
      <div style={{ position: 'absolute', left: frame.left - left + 1, top: frame.top - top + 1, width: frame.width + 1, height: frame.height + 1, boxSizing: 'border-box', border: '2px solid var(--selection)' }}>
        {!isOneCell && <div style={{ position: 'absolute', inset: 0, background: 'var(--selection)', opacity: 0.12, clipPath: holeAt(frame, active) }} />}
      </div>
    </div>
  );
}

type Frame = ReturnType<typeof frameOf>;

function holeAt(frame: Frame, hole: Frame): string {
  const [x, y] = [hole.left - frame.left, hole.top - frame.top];
  const [right, bottom] = [x + hole.width, y + hole.height];
  const points = [[0, 0], [frame.width, 0], [frame.width, frame.height], [0, frame.height], [0, 0], [x, y], [x, bottom], [right, bottom], [right, y], [x, y]];
  return `polygon(evenodd, ${points.map(([left, top]) => `${String(left)}px ${String(top)}px`).join(', ')})`;
}
