import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  pager: { display: 'flex', alignItems: 'center', gap: '4px', justifyContent: 'space-between', flexWrap: 'wrap' },
});

interface Props {
  readonly from: number;
  readonly size: number;
  readonly all: number;
  readonly onGo: (from: number) => void;
}

/** Where in a long list one is, with buttons to go on; nothing where one page holds all. */
export function Pager({ from, size, all, onGo }: Props): ReactElement | null {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { pager } } = usePane();
  if (all <= size) return null;
  return (
    <div className={styles.pager}>
      <span className={`${common.small} ${common.quiet} ${common.numbers}`} role="status">{pager.range(from + 1, Math.min(from + size, all), all)}</span>
      <span>
        <Button size="small" appearance="subtle" disabledFocusable={from === 0} onClick={() => { onGo(Math.max(0, from - size)); }}>{pager.earlier}</Button>
        <Button size="small" appearance="subtle" disabledFocusable={from + size >= all} onClick={() => { onGo(from + size); }}>{pager.later}</Button>
      </span>
    </div>
  );
}
