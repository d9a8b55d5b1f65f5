import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { NoticesAsked } from '../engine/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  readonly asked: NoticesAsked;
  readonly notices: number;
}

/** The notices as Word files to download, where the host hands files out; as a sheet anywhere. How far that is, and a way to stop it, stands at the pane's top as of all work. */
export function LetterActions({ asked, notices }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { letters: words }, host: { canDownload }, session, state: { doing, makingAs, isReadOnly } } = usePane();
  const isBusy = doing !== 'nothing';
  const make = (as: 'one' | 'each', label: string, isPrimary: boolean): ReactElement => {
    const isMaking = doing === 'making' && makingAs === as;
    return (
      <Button
        {...(isPrimary && { appearance: 'primary' })}
        disabledFocusable={isBusy}
        // Its text says the same to those who do not see it.
        {...(isMaking && { icon: <Spinner size="extra-tiny" role="presentation" /> })}
        onClick={() => { if (!isBusy) void session.makeNotices(asked, as); }}
      >
        {isMaking ? words.making : label}
      </Button>
    );
  };
  return (
    <section className={common.section}>
      {!canDownload && <p className={common.hint}>{words.noDownload}</p>}
      <div className={styles.buttons}>
        {canDownload && make('one', words.downloadOne, true)}
        {canDownload && notices > 1 && make('each', words.downloadEach, false)}
        <Button
          appearance={canDownload ? 'secondary' : 'primary'}
          disabledFocusable={isBusy || isReadOnly}
          {...(isReadOnly && { title: words.noWriteReadOnly, 'aria-description': words.noWriteReadOnly })}
          onClick={() => { if (!isBusy && !isReadOnly) void session.writeNotices(asked); }}
        >
          {words.sheet}
        </Button>
      </div>
      <p className={common.hint}>{words.sheetWhat}</p>
    </section>
  );
}
