import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useHiddenStyles } from './styles';
import { followedWords } from './unwritten';

/** Reads out what the pane is doing and what came of it, for those who do not see it. */
export function Live(): ReactElement {
  const styles = useHiddenStyles();
  const { words, state: { doing, overview, checked, news, decisionNews, revision } } = usePane();
  const isNews = useIsNews(doing !== 'nothing', revision);
  const text = doing !== 'nothing' ? words.doing[doing]
    : !isNews ? ''
    : checked !== undefined && decisionNews !== undefined ? words.live.decisions(decisionNews)
    : checked !== undefined && news !== undefined ? words.live.followed(followedWords(news))
    : checked !== undefined ? words.live.checked(checked.summary.proposals)
    : overview !== undefined ? words.live.read(overview.proposals)
    : '';
  return <div className={styles.hidden} role="status">{text}</div>;
}

/** Whether what is shown came after the last work began: what that left as it was, as notices or a stop do, was read out before. */
function useIsNews(isBusy: boolean, revision: number): boolean {
  const [begun, setBegun] = useState({ isBusy, revision });
  if (begun.isBusy !== isBusy) setBegun({ isBusy, revision: isBusy ? revision : begun.revision });
  return revision !== begun.revision;
}
