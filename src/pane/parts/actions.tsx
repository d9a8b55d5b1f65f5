import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { Scope } from '../engine/engine';
import { usePane } from '../pane-context';
import { OUR_SHEETS, writeOptions } from '../settings';
import { useKeptFocus } from '../use-kept-focus';
import { Icon } from './icons';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  // One height whether busy or not, so that nothing below moves.
  row: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 12px', height: '40px', boxSizing: 'border-box' },
  busy: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  doing: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontSize: tokens.fontSizeBase200 },
  scope: { flexGrow: 1, minWidth: 0, width: 0 },
  button: { minWidth: '64px' },
  numbers: { fontVariantNumeric: 'tabular-nums' },
});

const SCOPES: readonly Scope['what'][] = ['workbook', 'sheet', 'rows'];

/** What the pane is for: check, and write; while it is at work, how far that is, and a way to stop it. */
export function Actions(): ReactElement {
  const styles = useStyles();
  const { words, state: { doing } } = usePane();
  const row = useRef<HTMLElement>(null);
  useKeptFocus(row);
  return (
    <section ref={row} className={styles.row} aria-label={words.actions.label}>
      {doing === 'nothing' ? <Choices /> : <Busy doing={doing} />}
    </section>
  );
}

function Choices(): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { actions }, state: { isReadOnly, overview }, session, settings, lang, check } = usePane();
  const [scope, setScope] = useState<Scope['what']>('workbook');
  const isNothingChosen = !settings.marks && OUR_SHEETS.every((sheet) => !settings.sheets[sheet]);
  const noWrite = isReadOnly ? actions.noWriteReadOnly : isNothingChosen ? actions.noWriteNothing : overview?.proposals === 0 ? actions.noWriteNoProposal : undefined;
  return (
    <>
      <select
        className={`${common.control} ${styles.scope}`}
        aria-label={actions.scope}
        value={scope}
        onChange={(event) => { setScope(SCOPES.find((one) => one === event.target.value) ?? 'workbook'); }}
      >
        {SCOPES.map((one) => <option key={one} value={one}>{actions[one]}</option>)}
      </select>
      <Button className={styles.button} appearance="primary" onClick={() => { void check(scope); }}>{actions.check}</Button>
      <Button
        className={styles.button}
        disabledFocusable={noWrite !== undefined}
        title={noWrite}
        aria-description={noWrite}
        onClick={() => { void session.write({ ...writeOptions(settings, lang) }); }}
      >
        {actions.write}
      </Button>
    </>
  );
}

function Busy({ doing }: { readonly doing: keyof ReturnType<typeof usePane>['words']['doing'] }): ReactElement {
  const styles = useStyles();
  const { words, state: { progress }, session } = usePane();
  return (
    <>
      <div className={styles.busy}>
        <div className={styles.doing}>
          <span>{words.doing[doing]}</span>
          {progress !== undefined && <span className={styles.numbers}>{Math.floor(progress * 100)}%</span>}
        </div>
        <ProgressBar aria-label={words.doing[doing]} {...(progress !== undefined && { value: progress })} max={1} />
      </div>
      <Button icon={<Icon name="close" />} onClick={() => { session.cancel(); }}>{words.actions.cancel}</Button>
    </>
  );
}
