import { Badge, Button, makeStyles } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { CounterpartPage } from '../engine/counterparts';
import { CellLink } from '../parts/cell-link';
import { Failed, Loading } from '../parts/loading';
import { Pager } from '../parts/pager';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { usePaged } from '../use-paged';

const PAGE = 10;

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: '2px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** The counterpart agency's own list: where it comes from, and, once checked, who stands on one side's list alone. */
export function Counterpart(): ReactElement {
  const common = useCommonStyles();
  const { state: { checked, generation, revision, overview }, words: { counterpart: words }, session, lang } = usePane();
  const lists = session.lists();
  const { value, isFailed, again, from, go } = usePaged(
    checked !== undefined && lists ? `${generation} ${revision} ${lang}` : undefined,
    async (first) => lists?.counterpart({ from: first, count: PAGE }, lang),
  );
  const hasSheet = overview?.sheets.some(({ holds }) => holds === 'counterpart') === true;
  const isTaken = value !== undefined && value.lists.length > 0;
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.title} {isTaken && value.all > 0 && <Badge appearance="tint" color="informative">{value.all.toLocaleString()}</Badge>}</h2>
      <p className={common.hint}>{words.what}</p>
      <Chosen />
      {checked === undefined ? hasSheet && <p className={common.hint}>{words.after}</p> : isFailed ? <Failed again={again} /> : value === undefined ? <Loading /> : isTaken && <Lines page={value} />}
      <Pager from={from} size={PAGE} all={value?.all ?? 0} onGo={go} />
    </section>
  );
}

/** The file that was taken in, and the choice of one. */
function Chosen(): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { state: { counterpart, doing }, words: { counterpart: words }, session } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const isOff = doing !== 'nothing';
  return (
    <>
      {counterpart !== undefined && <p className={common.hint}><strong>{words.taken(counterpart.file, counterpart.applications)}</strong> {words.holds}</p>}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void session.takeCounterpart({ name: file.name, bytes: () => file.arrayBuffer() });
          // The same file, changed meanwhile, can be chosen again.
          event.target.value = '';
        }}
      />
      <span className={styles.actions}>
        <Button size="small" disabledFocusable={isOff} onClick={() => { input.current?.click(); }}>{counterpart === undefined ? words.choose : words.other}</Button>
        {counterpart !== undefined && <Button size="small" appearance="subtle" disabledFocusable={isOff} onClick={() => { void session.takeCounterpart(undefined); }}>{words.letGo}</Button>}
      </span>
    </>
  );
}

function Lines({ page: { lists, all, lines } }: { readonly page: CounterpartPage }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { counterpart: words } } = usePane();
  return (
    <>
      {lists.map((list) => <p key={list} className={common.hint}>{list}</p>)}
      {all === 0 && <p className={common.hint}>{words.none}</p>}
      <ul className={common.list}>
        {lines.map(({ kindName, id, title, leaders, cell }, index) => (
          <li key={index} className={common.row}>
            <div className={styles.line}>
              <span style={{ overflowWrap: 'anywhere' }}><strong>{kindName}</strong> {title}</span>
              <span className={`${common.small} ${common.quiet}`}>{[id, leaders].filter((text) => text !== '').join(' · ')} <CellLink cell={cell} /></span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
