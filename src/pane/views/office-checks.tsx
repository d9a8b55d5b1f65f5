import { Badge, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OfficeLine } from '../engine/office-lines';
import { CellLink } from '../parts/cell-link';
import { Failed, Loading } from '../parts/loading';
import { Pager } from '../parts/pager';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { usePaged } from '../use-paged';

const PAGE = 10;

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: '2px' },
  cells: { listStyleType: 'none', margin: 0, padding: '0 0 0 8px', overflowWrap: 'anywhere' },
});

/** What the office's own checks find across proposals, apart from the guide's findings; nothing where they are switched off or nothing is checked. */
export function OfficeChecks(): ReactElement | null {
  const common = useCommonStyles();
  const { state: { checked, generation, revision }, words: { office: words }, settings: { officeChecks }, session, lang } = usePane();
  const lists = session.lists();
  const isShown = officeChecks && checked !== undefined && checked.summary.proposals.all > 1;
  const { value, isFailed, again, from, go } = usePaged(
    isShown && lists ? `${generation} ${revision} ${lang}` : undefined,
    async (first) => lists?.office({ from: first, count: PAGE }, lang),
  );
  if (!isShown) return null;
  const all = value?.all ?? 0;
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.title} {all > 0 && <Badge appearance="tint" color="informative">{all.toLocaleString()}</Badge>}</h2>
      <p className={common.hint}>{value === undefined || all > 0 ? words.what : words.none}</p>
      {isFailed ? <Failed again={again} /> : value === undefined ? <Loading /> : <ul className={common.list}>{value.lines.map((line, index) => <Line key={from + index} line={line} />)}</ul>}
      <Pager from={from} size={PAGE} all={all} onGo={go} />
    </section>
  );
}

function Line({ line: { message, cells, places } }: { readonly line: OfficeLine }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { office: words } } = usePane();
  return (
    <li className={common.row}>
      <div className={styles.line}>
        <span style={{ overflowWrap: 'anywhere' }}>{message}</span>
        <ul className={`${styles.cells} ${common.small}`}>
          {cells.map(({ cell, found, proposal }, index) => (
            <li key={index}><CellLink cell={cell} /> {found}{proposal !== found && <span className={common.quiet}>{` · ${proposal}`}</span>}</li>
          ))}
          {places > cells.length && <li className={common.quiet}>{words.more(places - cells.length)}</li>}
        </ul>
      </div>
    </li>
  );
}
