import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  dialog: {
    width: 'calc(100% - 32px)', maxWidth: '400px', maxHeight: 'calc(100vh - 32px)', boxSizing: 'border-box', padding: '16px', overflowY: 'auto', overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end', paddingTop: '12px' },
});

interface Props {
  /** What its parts' ids begin with. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** Asked for by Escape. */
  readonly onCancel: () => void;
}

/** A dialog over the pane; as long as it is there, nothing else can be reached. */
export function Modal({ id, title, children, buttons, onCancel }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser gives the focus back to the button that asked.
    return () => { element?.close(); };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-what`} onKeyDown={keepKeys} onCancel={(event) => { event.preventDefault(); onCancel(); }}>
      <h2 id={`${id}-title`} className={common.heading}>{title}</h2>
      <div id={`${id}-what`}>{children}</div>
      <div className={styles.buttons}>{buttons}</div>
    </dialog>
  );
}

/** Keeps the keys that a dialog has a use for from Excel on the web's office.js, which by Tab and Escape leaves the pane. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'Escape') event.stopPropagation();
}
