import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { download } from '../download';
import type { NoticesAsked } from '../engine/engine';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  readonly asked: NoticesAsked;
  readonly notices: number;
}

/** Where the making of a file is; `made` names the file. */
type Making = { readonly is: 'idle' | 'making' | 'failed' } | { readonly is: 'made'; readonly name: string };

/** The notices as Word files to download, where the host hands files out; as a sheet anywhere. */
export function LetterActions({ asked, notices }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { letters: words }, host: { canDownload }, session, state: { doing, isReadOnly } } = usePane();
  const [making, setMaking] = useState<Making>({ is: 'idle' });
  const isBusy = making.is === 'making' || doing !== 'nothing';
  const make = async (as: 'one' | 'each'): Promise<void> => {
    const lists = session.lists();
    if (isBusy || lists === undefined) return;
    setMaking({ is: 'making' });
    try {
      const { name, bytes } = await lists.noticeFile(asked, as, new Date());
      download(bytes, name);
      setMaking({ is: 'made', name });
    } catch {
      // An engine that died says so in the session's notice; whatever else it was, the words say what to do.
      setMaking({ is: 'failed' });
    }
  };
  return (
    <section className={common.section}>
      {!canDownload && <p className={common.hint}>{words.noDownload}</p>}
      <div className={styles.buttons}>
        {canDownload && <Button appearance="primary" disabledFocusable={isBusy} onClick={() => { void make('one'); }}>{words.downloadOne}</Button>}
        {canDownload && notices > 1 && <Button disabledFocusable={isBusy} onClick={() => { void make('each'); }}>{words.downloadEach}</Button>}
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
      <div role="status">
        {making.is === 'making' && <Spinner size="tiny" label={words.making} />}
        {making.is === 'made' && <p className={common.hint}>{words.made(making.name)}</p>}
        {making.is === 'failed' && <p className={common.hint}>{words.failed}</p>}
      </div>
    </section>
  );
}
