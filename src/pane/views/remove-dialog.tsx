import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Modal } from '../parts/modal';
import { usePane } from '../pane-context';

/** Asks before everything of ours is removed; to keep it is what Enter and Escape do. */
export function RemoveDialog({ onEnd }: { readonly onEnd: (isSure: boolean) => void }): ReactElement {
  const { words: { settings: texts }, state: { overview } } = usePane();
  const sheets = (overview?.sheets ?? []).filter(({ holds }) => holds === 'ours').map(({ sheet }) => sheet);
  const buttons = (
    <>
      <Button autoFocus onClick={() => { onEnd(false); }}>{texts.removeNo}</Button>
      <Button appearance="primary" onClick={() => { onEnd(true); }}>{texts.removeYes}</Button>
    </>
  );
  return (
    <Modal id="remove" title={texts.removeTitle} buttons={buttons} onCancel={() => { onEnd(false); }}>
      <p>{texts.removeAsk}</p>
      {sheets.length > 0 && <p>{texts.removeSheets(sheets)}</p>}
    </Modal>
  );
}
