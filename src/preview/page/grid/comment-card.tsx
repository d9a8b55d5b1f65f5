import type { Position } from '../sheet-view';
import { placeOf, type Direction, type Scroll, type Size } from './geometry';

interface CommentCardProps {
  readonly place: Position;
  /** The author on the first line, then what they say. */
  readonly text: string;
  readonly label: string;
  readonly across: Direction;
  readonly down: Direction;
  readonly scroll: Scroll;
  readonly size: Size;
}

const WIDTH = 240;

/** A comment beside its cell, while the cell is selected or pointed at. */
export function CommentCard({ place, text, label, across, down, scroll, size }: CommentCardProps) {
  const [author = '', ...lines] = text.split('\n');
  const after = placeOf(across, place.column, scroll.x) + across.axis.size(place.column) + 6;
  const before = placeOf(across, place.column, scroll.x) - WIDTH - 6;
  const left = after + WIDTH > size.width && before > across.header ? before : after;
  return (
    <div role="note" aria-label={label} className="preview-comment" style={{ left, top: Math.max(down.header, placeOf(down, place.row, scroll.y)), width: WIDTH }}>
      {author !== '' && <b>{author}</b>}
      <div>{lines.join('\n')}</div>
    </div>
  );
}
