import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  dialog: {
    width: 'calc(100% - 32px)', maxWidth: '400px', boxSizing: 'border-box', padding: '16px',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end', paddingTop: '12px' },
});

/** Asks before everything of ours is removed; to keep it is what Enter and Escape do. */
export function RemoveDialog({ onEnd }: { readonly onEnd: (isSure: boolean) => void }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { settings: texts }, state: { overview } } = usePane();
  const sheets = (overview?.sheets ?? []).filter(({ holds }) => holds === 'ours').map(({ sheet }) => sheet);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser gives the focus back to the button that asked.
    return () => { element?.close(); };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="remove-title" aria-describedby="remove-ask" onKeyDown={keepKeys} onCancel={(event) => { event.preventDefault(); onEnd(false); }}>
      <h2 id="remove-title" className={common.heading}>{texts.removeTitle}</h2>
      <div id="remove-ask">
        <p>{texts.removeAsk}</p>
        {sheets.length > 0 && <p>{texts.removeSheets(sheets)}</p>}
      </div>
      <div className={styles.buttons}>
        <Button autoFocus onClick={() => { onEnd(false); }}>{texts.removeNo}</Button>
        <Button appearance="primary" onClick={() => { onEnd(true); }}>{texts.removeYes}</Button>
      </div>
    </dialog>
  );
}

/** Keeps the keys that a dialog has a use for from Excel on the web's office.js, which by Tab and Escape leaves the pane. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'Escape') event.stopPropagation();
}
