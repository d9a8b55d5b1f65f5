import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement } from 'react';
import { Loading } from '../parts/loading';
import { Restrictions } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { Counterpart } from './counterpart';
import { Directions } from './directions';
import { OfficeChecks } from './office-checks';
import { Problems } from './problems';
import { Proposals } from './proposals';
import { Sheets } from './sheets';
import { VerdictCounts } from './verdict-counts';

// Not there before a check, so not in what comes first.
const Portfolio = lazy(() => import(/* webpackChunkName: "portfolio" */ './portfolio'));

/** What was found in the workbook: the first thing an officer sees. */
export default function Overview(): ReactElement {
  const common = useCommonStyles();
  const { state: { overview, checked, doing }, words: { overview: words }, session } = usePane();
  if (overview === undefined) {
    return doing === 'nothing'
      ? <div className={common.view}><span><Button onClick={() => { void session.open(); }}>{words.reread}</Button></span></div>
      : <Loading />;
  }
  if (overview.proposals === 0) return <NothingFound />;
  return (
    <div className={common.view}>
      <section className={common.section}>
        <h2 className={common.heading}>{words.found(overview.proposals)}</h2>
        <p className={common.hint}>{overview.call}</p>
      </section>
      <Restrictions />
      {checked === undefined
        ? <section className={mergeClasses(common.section, common.box)} aria-label={words.nextTitle}><p className={common.hint}>{words.next}</p></section>
        : <VerdictCounts />}
      {checked !== undefined && <Suspense fallback={<Loading />}><Portfolio /></Suspense>}
      <Directions />
      <Problems />
      <Counterpart />
      <OfficeChecks />
      <Proposals />
      <Sheets />
    </div>
  );
}

function NothingFound(): ReactElement {
  const common = useCommonStyles();
  const { words: { overview: words }, session } = usePane();
  return (
    <div className={common.view}>
      <section className={mergeClasses(common.section, common.box)}>
        <h2 className={common.heading}>{words.empty}</h2>
        <p className={common.hint}>{words.emptyWhat}</p>
        <span><Button onClick={() => { void session.open(); }}>{words.reread}</Button></span>
      </section>
      <Problems />
      <Sheets />
    </div>
  );
}
