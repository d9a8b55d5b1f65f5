import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { noticesIn } from '../../messages/notices';
import { usePane } from '../pane-context';
import { Icon } from './icons';

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', gap: '4px', maxHeight: '40vh', overflowY: 'auto', ':not(:empty)': { padding: '4px 12px' } },
  body: { overflowWrap: 'anywhere', paddingTop: '6px', paddingBottom: '6px' },
  dismiss: { alignSelf: 'start', minWidth: 0 },
});

/** What a person should know just now, the most pressing first; what is urgent is read out. */
export function Notices(): ReactElement {
  const styles = useStyles();
  const { words: { notices }, lang, state, session, check } = usePane();
  const { notice } = state;
  const isBusy = state.doing !== 'nothing';
  return (
    <section className={styles.notices} aria-label={notices.label}>
      {state.isWaiting && <Bar intent="warning" text={notices.waiting} />}
      {notice !== undefined && (
        <Bar intent={notice.tone} text={noticesIn(lang).say(notice.message)} onDismiss={() => { session.dismissNotice(); }}>
          {notice.canRetry && !isBusy && <Button size="small" onClick={() => { void session.retry(); }}>{notices.retry}</Button>}
        </Bar>
      )}
      {state.isStale && !isBusy && (
        <Bar intent="info" text={notices.stale}>
          <Button size="small" onClick={() => { if (state.checked === undefined) void session.open(); else void check(state.checked.scope.what); }}>{notices.again}</Button>
        </Bar>
      )}
    </section>
  );
}

/** What this workbook does not allow, which stays so: it stands in the overview, where it takes no room from the rest. */
export function Restrictions(): ReactElement | null {
  const { words: { notices }, state: { isReadOnly, isStructureProtected, protectedSheets } } = usePane();
  if (isReadOnly) return <Bar intent="info" text={notices.readOnly} />;
  return (
    <>
      {isStructureProtected && <Bar intent="info" text={notices.structure} />}
      {protectedSheets.length > 0 && <Bar intent="info" text={notices.protectedSheets(protectedSheets)} />}
    </>
  );
}

interface BarProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
}

function Bar({ intent, text, onDismiss, children }: BarProps): ReactElement {
  const styles = useStyles();
  const { words: { notices } } = usePane();
  const isUrgent = intent === 'error' || intent === 'warning';
  const dismiss = onDismiss && (
    <Button className={styles.dismiss} size="small" appearance="transparent" icon={<Icon name="close" />} aria-label={notices.dismiss} title={notices.dismiss} onClick={onDismiss} />
  );
  return (
    <MessageBar intent={intent} layout="multiline" role={isUrgent ? 'alert' : 'status'}>
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions {...(dismiss !== undefined && { containerAction: dismiss })}>{children}</MessageBarActions>
    </MessageBar>
  );
}
