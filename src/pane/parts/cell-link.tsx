import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellRef } from '../../workbook/cells';
import { fullAddress } from '../../workbook/addresses';
import { usePane } from '../pane-context';

interface Props {
  readonly cell: CellRef;
  readonly text?: string;
  /** -1 within a list that is one tab stop, but for the item that has the focus. */
  readonly tabIndex?: number;
}

/** The address of a cell, which a press goes to; its name alone where it is in another workbook. */
export function CellLink({ cell, text, tabIndex = 0 }: Props): ReactElement {
  const { session } = usePane();
  if (cell.file !== undefined) return <span style={{ overflowWrap: 'anywhere' }}>{text ?? fullAddress(cell)}</span>;
  return (
    <Link
      as="button"
      inline
      tabIndex={tabIndex}
      style={{ overflowWrap: 'anywhere', textAlign: 'start' }}
      onClick={(event) => {
        event.stopPropagation();
        void session.goTo(cell);
      }}
    >
      {text ?? fullAddress(cell)}
    </Link>
  );
}
