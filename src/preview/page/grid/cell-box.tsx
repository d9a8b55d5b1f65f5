import { memo, type CSSProperties } from 'react';
import type { BarView, CellLook, Edge } from '../sheet-view';
import type { PlacedCell } from './placed';

/** The id of a cell's element, which the grid names as its active descendant. */
export function cellId(row: number, column: number): string {
  return `cell-${String(row)}-${String(column)}`;
}

interface CellBoxProps {
  readonly placed: PlacedCell;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** For frozen cells: where the frozen part ends, so that a merged area does not reach out of it. */
  readonly clipAt: number | undefined;
}

/** One cell, or a merged area as one. A text is text: nothing in it is ever read as markup. */
export const CellBox = memo(function CellBox({ placed, isActive, isSelected, clipAt }: CellBoxProps) {
  const { cell, row, column, left, width, height } = placed;
  const look = cell?.look ?? {};
  const over = clipAt === undefined ? 0 : left + width - clipAt;
  const isMerged = placed.rowSpan > 1 || placed.columnSpan > 1;
  return (
    <div
      {...(placed.isRepeated ? { 'aria-hidden': true } : { id: cellId(row, column), role: 'gridcell', 'aria-colindex': column + 2, 'aria-selected': isSelected })}
      {...(isMerged && !placed.isRepeated ? { 'aria-rowspan': placed.rowSpan, 'aria-colspan': placed.columnSpan } : {})}
      {...(isActive ? { 'data-active': true } : {})}
      {...(cell?.mark === undefined ? {} : { 'data-mark': cell.mark })}
      data-cell={`${String(row)},${String(column)}`}
      style={{
        // A cell's first lines lie on the last ones of its neighbours, so that no line is drawn twice as wide.
        position: 'absolute', left: left - edgeBefore(look.edges?.left), width: width + edgeBefore(look.edges?.left),
        top: -edgeBefore(look.edges?.top), height: height + edgeBefore(look.edges?.top),
        ...boxStyle(look, isMerged),
        ...(over > 0 ? { clipPath: `inset(0 ${String(over)}px 0 0)` } : {}),
      }}
    >
      {cell?.bar !== undefined && cell.bar.share > 0 && <div style={barStyle(cell.bar)} />}
      {cell !== undefined && cell.text !== '' && <div style={textStyle(placed, look)}><span style={wordsStyle(placed, look)}>{cell.text}</span></div>}
      {cell?.comment !== undefined && <span aria-label={cell.comment} role="note" style={CORNER} />}
    </div>
  );
});

function barStyle({ share, fill, border }: BarView): CSSProperties {
  return { position: 'absolute', top: 2, bottom: 2, left: 2, width: `calc(${String(share * 100)}% - 4px)`, boxSizing: 'border-box', background: fill, border: `1px solid ${border}`, pointerEvents: 'none' };
}

const CORNER: CSSProperties = { position: 'absolute', top: 0, right: 0, width: 0, height: 0, borderTop: '7px solid #8764b8', borderLeft: '7px solid transparent' };

function edgeBefore(edge: Edge | undefined): number {
  return edge === undefined ? 0 : 1;
}

function boxStyle(look: CellLook, isMerged: boolean): CSSProperties {
  const { top, right, bottom, left } = look.edges ?? {};
  const line = (edge: Edge | undefined): string | undefined => edge && `${String(edge.width)}px ${edge.style} ${edge.color}`;
  // Gridlines lie on a cell's right and bottom edge: what has a fill or is merged covers them, up to the line before it.
  return {
    boxSizing: 'border-box',
    background: look.fill ?? (isMerged ? 'var(--sheet)' : undefined),
    borderRight: line(right) ?? (isMerged && look.fill === undefined ? '1px solid var(--gridline)' : undefined),
    borderBottom: line(bottom) ?? (isMerged && look.fill === undefined ? '1px solid var(--gridline)' : undefined),
    borderTop: line(top),
    borderLeft: line(left),
  };
}

const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

function textStyle({ cell, room, width, height }: PlacedCell, look: CellLook): CSSProperties {
  const usual = cell?.kind === 'number' ? 'right' : cell?.kind === 'boolean' || cell?.kind === 'error' ? 'center' : 'left';
  const horizontal = look.horizontal ?? usual;
  return {
    position: 'absolute', top: 0, left: 0,
    width: Math.max(room, width) - 1, height: height - 1,
    display: 'flex', justifyContent: HORIZONTAL[horizontal], alignItems: VERTICAL[look.vertical ?? 'bottom'],
    textAlign: horizontal, overflow: 'hidden', pointerEvents: 'none',
  };
}

function wordsStyle({ cell, room, width }: PlacedCell, look: CellLook): CSSProperties {
  return {
    padding: '1px 3px',
    whiteSpace: look.wrap === true ? 'pre-wrap' : 'pre',
    overflowWrap: look.wrap === true ? 'anywhere' : undefined,
    lineHeight: 1.3,
    fontSize: `${String(look.size ?? 11)}pt`,
    color: look.color ?? (cell?.link === undefined ? undefined : '#0563c1'),
    fontWeight: look.bold === true ? 600 : undefined,
    fontStyle: look.italic === true ? 'italic' : undefined,
    textDecoration: look.underline === true || cell?.link !== undefined ? 'underline' : undefined,
    // A text that runs over its neighbours hides the gridlines under it.
    background: room > width && look.fill === undefined ? 'var(--sheet)' : undefined,
  };
}
