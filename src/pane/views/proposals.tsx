import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ProposalLine, ShownProposals } from '../engine/engine';
import { CellLink } from '../parts/cell-link';
import { VerdictName } from '../parts/level-name';
import { Failed, Loading } from '../parts/loading';
import { Pager } from '../parts/pager';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { useFetched } from '../use-fetched';
import { Choice } from './choice';

const PAGE = 20;

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: '2px' },
  facts: { display: 'flex', gap: '4px 10px', flexWrap: 'wrap', alignItems: 'baseline' },
});

/** The proposals, a page at a time: where each stands, its direction, and its verdict once there is one. */
export function Proposals(): ReactElement {
  const common = useCommonStyles();
  const { state: { generation, revision, overview, checked }, words: { overview: words }, session } = usePane();
  const [wanted, setFrom] = useState(0);
  const [asked, setAsked] = useState<ShownProposals>('all');
  const shownAs = checked === undefined ? 'all' : asked;
  const counts = checked?.summary.proposals;
  const all = (shownAs === 'all' ? overview?.proposals : shownAs === 'worst-first' ? counts?.all : counts?.[shownAs]) ?? 0;
  const from = wanted < all ? wanted : 0;
  const lists = session.lists();
  const { value, isFailed, again } = useFetched(
    lists && `${generation} ${revision} ${shownAs} ${from}`,
    async () => (await lists?.proposals({ from, count: PAGE }, shownAs)) ?? [],
  );
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.proposals}</h2>
      {checked !== undefined && <Choice label={words.order} choices={words.orders} value={shownAs} onChoose={(value) => { setAsked(value); setFrom(0); }} />}
      {isFailed ? <Failed again={again} /> : value === undefined ? <Loading /> : <ul className={common.list}>{value.map((line) => <Line key={line.index} line={line} />)}</ul>}
      <Pager from={from} size={PAGE} all={all} onGo={setFrom} />
    </section>
  );
}

function Line({ line: { index, id, title, direction, isChosen, home, verdict, isSupported } }: { readonly line: ProposalLine }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { overview: words, letters }, showFindings, showLetters } = usePane();
  const name = id === '' ? title : id;
  return (
    <li className={common.row}>
      <div className={styles.line}>
        <CellLink cell={home} text={title === '' ? words.noTitle : title} />
        <span className={mergeClasses(styles.facts, common.small, common.quiet)}>
          <span className={common.numbers}>{id === '' ? words.noId : id}</span>
          {direction !== undefined && <span>{direction}{isChosen && ` (${words.chosen})`}</span>}
          {verdict !== undefined && <VerdictName verdict={verdict} />}
          {isSupported && <span>{verdict === 'non-compliant' || verdict === 'undecided' ? <strong>{words.supportedBut}</strong> : words.supported}</span>}
          {verdict !== undefined && verdict !== 'compliant' && (
            <Link as="button" inline onClick={() => { showFindings({ proposal: { index, name } }); }}>{words.seeFindings}</Link>
          )}
          {(verdict === 'non-compliant' || verdict === 'undecided') && (
            <Link as="button" inline onClick={() => { showLetters({ what: 'proposal', proposal: index, name }); }}>{letters.one}</Link>
          )}
        </span>
      </div>
    </li>
  );
}
