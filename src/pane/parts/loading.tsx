import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useCommonStyles } from './styles';

/** Stands where contents are still to come. */
export function Loading(): ReactElement {
  const { words } = usePane();
  return <div style={{ padding: '32px 0', minHeight: '120px' }}><Spinner size="small" label={words.loading.wait} /></div>;
}

/** Stands where contents did not come, with a button to ask for them again. */
export function Failed({ again }: { readonly again: () => void }): ReactElement {
  const common = useCommonStyles();
  const { words } = usePane();
  return (
    <div className={common.box} role="alert">
      {words.loading.failed} <Button size="small" onClick={again}>{words.loading.retry}</Button>
    </div>
  );
}
