import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { writtenTime } from '../../report/written-time';
import type { Thread as Said } from '../engine/engine';
import { CellLink } from './cell-link';
import { useCommonStyles } from './styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '2px 0 0', padding: '0 0 0 10px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, display: 'flex', flexDirection: 'column', gap: '4px' },
  text: { whiteSpace: 'pre-wrap' },
});

/** What people replied in the comment of a finding, and whether it is resolved; nothing where nobody did anything. */
export function Thread({ thread: { cell, replies, isResolved }, tabIndex }: { readonly thread: Said; readonly tabIndex: number }): ReactElement | null {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { findings: words } } = usePane();
  if (replies.length === 0 && !isResolved) return null;
  return (
    <div className={common.small}>
      {words.thread} <CellLink cell={cell} tabIndex={tabIndex} />{isResolved && <strong>{` ${words.resolved}`}</strong>}
      {replies.length > 0 && (
        <ul className={styles.list} aria-label={words.thread}>
          {replies.map(({ author, at, text }, index) => (
            <li key={index}>
              <strong>{author}</strong> <span className={common.quiet}>{at === undefined ? '' : writtenTime(new Date(at))}</span>
              <div className={styles.text}>{text}</div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
