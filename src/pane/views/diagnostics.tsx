import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const FACTS = ['host', 'platform', 'version', 'sets'] as const;

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '2px 12px', margin: 0 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  report: { height: '160px', padding: '6px', fontFamily: 'monospace', resize: 'vertical', width: '100%', boxSizing: 'border-box' },
});

type Run = { readonly is: 'idle' | 'running' } | { readonly is: 'done' | 'failed'; readonly text: string };

/** Where the pane runs, and whether this Excel does what the check relies on: one report to copy. */
export function Diagnostics(): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { diagnostics: words }, host, diagnose, state: { doing } } = usePane();
  const [run, setRun] = useState<Run>({ is: 'idle' });
  const start = (): void => {
    if (diagnose === undefined) return;
    setRun({ is: 'running' });
    diagnose().then((text) => { setRun({ is: 'done', text }); }, (error: unknown) => { setRun({ is: 'failed', text: String(error) }); });
  };
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{words.title}</h3>
      <dl className={mergeClasses(styles.facts, common.small)}>
        {FACTS.map((fact) => [<dt key={fact} className={common.quiet}>{words[fact]}</dt>, <dd key={`${fact} value`} className={styles.fact}>{host.facts[fact]}</dd>])}
      </dl>
      {diagnose !== undefined && (
        <>
          <p className={common.hint}>{words.what}</p>
          <span><Button disabledFocusable={run.is === 'running' || doing !== 'nothing'} onClick={start}>{words.run}</Button></span>
          <p className={common.hint} role="status">{run.is === 'running' ? words.running : run.is === 'failed' ? `${words.failed}${run.text}` : ''}</p>
          {run.is === 'done' && <Report text={run.text} />}
        </>
      )}
    </section>
  );
}

function Report({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { diagnostics: words } } = usePane();
  const [said, setSaid] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = (): void => {
    area.current?.select();
    // A frame may be refused the clipboard; the report is then selected, and the person is told which keys to press.
    Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => { setSaid(words.copied); }, () => { setSaid(words.copyByHand); });
  };
  return (
    <>
      <textarea ref={area} readOnly className={mergeClasses(common.control, styles.report)} aria-label={words.report} value={text} />
      <span><Button size="small" onClick={copy}>{words.copy}</Button> <span role="status">{said}</span></span>
    </>
  );
}
