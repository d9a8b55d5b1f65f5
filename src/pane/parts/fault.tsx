import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useCommonStyles } from './styles';

/** Stands for a view that could not be shown: a file of the pane that did not come, or a defect of ours. */
export function Fault({ error }: { readonly error: unknown }): ReactElement {
  const common = useCommonStyles();
  const { words: { start } } = usePane();
  return (
    <div className={common.view}>
      <section className={`${common.box} ${common.section}`} role="alert">
        <h2 className={common.heading}>{start.failed}</h2>
        <p className={common.hint}>{start.failedWhat}</p>
        <p className={common.hint}><code>{String(error)}</code></p>
        <span><Button onClick={() => { window.location.reload(); }}>{start.retry}</Button></span>
      </section>
    </div>
  );
}
