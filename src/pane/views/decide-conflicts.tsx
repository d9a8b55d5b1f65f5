import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ConflictLine } from '../engine/deciding';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

/** So many are shown at once. */
const MOST = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  lines: { margin: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '2px 8px' },
  said: { margin: 0 },
  rule: { fontWeight: tokens.fontWeightSemibold },
});

/** Whether a person can put a word of their own there. */
export const isFree = ({ why }: ConflictLine): boolean => why !== 'over';

interface Props {
  readonly decided: number;
  readonly conflicts: readonly ConflictLine[];
  /** What the person wanted to record, in a line. */
  readonly mine: string;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (number: string, isChosen: boolean) => void;
}

/** What stands in the table, beside what the person wanted to record: of several each is chosen by itself. */
export function DecideConflicts({ decided, conflicts, mine, chosen, choose }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { deciding: words } } = usePane();
  return (
    <>
      <p role="status">{words.conflictWhat(decided, conflicts.length)}</p>
      <p className={styles.said}><span className={common.quiet}>{words.yours}</span> {mine}</p>
      <ul className={styles.list}>
        {conflicts.slice(0, MOST).map((one) => (
          <li key={one.number} className={common.box}>
            <div className={styles.rule}>{[one.rule, one.proposal].filter((text) => text !== '').join(' · ')}</div>
            <p className={common.hint}>{words.why[one.why]}</p>
            <dl className={mergeClasses(styles.lines, common.small)}>
              <dt className={common.quiet}>{words.theirs}</dt>
              <dd className={styles.said}>{one.theirs.length === 0 ? words.nothingThere : one.theirs.map((line, index) => <div key={index}>{line}</div>)}</dd>
            </dl>
            {conflicts.length > 1 && isFree(one) && (
              <label><input type="checkbox" checked={chosen.has(one.number)} onChange={(event) => { choose(one.number, event.target.checked); }} /> {words.putMine}</label>
            )}
          </li>
        ))}
      </ul>
      {conflicts.length > MOST && <p className={common.hint}>{words.more(conflicts.length - MOST)}</p>}
    </>
  );
}
