import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isNarrowed, queryOf } from '../finding-filter';
import { Failed, Loading } from '../parts/loading';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { useFindingList } from '../use-finding-list';
import { FindingFilters } from './finding-filters';
import { FindingsFeed } from './findings-feed';
import { VerdictCounts } from './verdict-counts';

/** What was found to be wrong, open or met, and the ways to narrow it. */
export default function Findings(): ReactElement {
  const { state: { checked } } = usePane();
  return checked === undefined ? <NotYet /> : <Checked />;
}

function Checked(): ReactElement {
  const common = useCommonStyles();
  const { session, state: { generation, revision }, filter, lang } = usePane();
  const { list, isFailed, again } = useFindingList(session.lists(), { generation, revision }, queryOf(filter, lang));
  return (
    <div className={common.view}>
      <VerdictCounts />
      <FindingFilters count={list?.count} />
      {isFailed && <Failed again={again} />}
      {list === undefined ? !isFailed && <Loading /> : list.count.items === 0 ? <None /> : <FindingsFeed key={list.key} list={list} />}
    </div>
  );
}

function NotYet(): ReactElement {
  const common = useCommonStyles();
  const { words: { findings, actions }, check, state: { doing } } = usePane();
  return (
    <div className={common.view}>
      <section className={mergeClasses(common.section, common.box)}>
        <h2 className={common.heading}>{findings.notYet}</h2>
        <p className={common.hint}>{findings.notYetWhat}</p>
        <span><Button disabledFocusable={doing !== 'nothing'} onClick={() => { void check('workbook'); }}>{actions.check}</Button></span>
      </section>
    </div>
  );
}

function None(): ReactElement {
  const common = useCommonStyles();
  const { words: { findings }, filter } = usePane();
  return <p className={mergeClasses(common.box, common.quiet)} style={{ margin: 0 }}>{isNarrowed(filter) ? findings.noneLeft : findings.none}</p>;
}
