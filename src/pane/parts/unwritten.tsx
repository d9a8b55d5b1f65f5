import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Unwritten as Counts } from '../engine/engine';
import { usePane } from '../pane-context';
import { useFetched } from '../use-fetched';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  strip: { padding: '0 12px 4px', display: 'flex', flexDirection: 'column' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  list: { margin: 0, paddingLeft: '18px' },
});

/** What the edits that were followed came to, and what a write would change now. Nothing before a check. */
export function Unwritten(): ReactElement | null {
  const styles = useStyles();
  const common = useCommonStyles();
  const { session, words: { unwritten: words, live }, state: { checked, generation, revision, news, decisionNews, isFollowing } } = usePane();
  const lists = session.lists();
  const { value } = useFetched(checked && lists && `${generation} ${revision}`, async () => lists?.unwritten());
  const [isOpen, open] = useState(false);
  if (checked === undefined) return null;
  const followed = isFollowing ? live.following : decisionNews !== undefined ? live.decisions(decisionNews) : news && live.followed(followedWords(news));
  const isSame = value !== undefined && value.added + value.changed + value.gone === 0;
  if (followed === undefined && value === undefined) return null;
  return (
    <section className={styles.strip} aria-label={words.label}>
      {followed !== undefined && <span className={common.hint}>{followed}</span>}
      {value !== undefined && (
        <div className={styles.line}>
          <span className={common.hint}>{isSame ? words.nothing : words.brief(value)}</span>
          {!isSame && <Button size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => { open(!isOpen); }}>{words.details}</Button>}
        </div>
      )}
      {value !== undefined && !isSame && isOpen && (
        <ul className={`${common.hint} ${styles.list}`}>
          {detailsOf(value, words).map((line) => <li key={line}>{line}</li>)}
        </ul>
      )}
    </section>
  );
}

function detailsOf({ added, changed, gone, unchanged, verdicts }: Counts, words: ReturnType<typeof usePane>['words']['unwritten']): string[] {
  return [words.added(added), words.gone(gone), words.changed(changed), words.unchanged(unchanged), ...(verdicts === undefined ? [] : [words.verdicts(verdicts)])];
}

/** What was followed, with its row as people count it. */
export function followedWords({ proposals, only, before, after }: NonNullable<ReturnType<typeof usePane>['state']['news']>): Parameters<ReturnType<typeof usePane>['words']['live']['followed']>[0] {
  return { proposals, before, after, ...(only === undefined ? {} : { only: { row: only.home.row + 1, id: only.id } }) };
}
