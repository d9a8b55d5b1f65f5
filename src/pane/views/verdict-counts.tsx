import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ShownLevel } from '../engine/shown-levels';
import { isNarrowed, queryOf } from '../finding-filter';
import { Sign } from '../parts/icons';
import { useLevelStyles } from '../parts/level-styles';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px', margin: 0 },
  tile: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end', padding: '4px 10px' },
  figure: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', display: 'flex', alignItems: 'center', gap: '6px' },
  goOn: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

const TILES: readonly (readonly ['nonCompliant' | 'undecided' | 'compliant', ShownLevel])[] = [['nonCompliant', 'violated'], ['undecided', 'undecided'], ['compliant', 'met']];

/** How many proposals came out how, and what that says and does not say. */
export function VerdictCounts(): ReactElement | null {
  const styles = useStyles();
  const common = useCommonStyles();
  const levels = useLevelStyles();
  const { state: { checked }, words, view, show, filter, lang, showLetters } = usePane();
  if (checked === undefined) return null;
  const { proposals, scope, isPart } = checked.summary;
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.verdictCounts.of(proposals.all)}</h2>
      <dl className={styles.tiles}>
        {TILES.map(([verdict, level]) => (
          <div key={verdict} className={mergeClasses(common.box, styles.tile)}>
            <dt className={styles.word}>{words.verdictCounts[verdict]}</dt>
            <dd className={mergeClasses(styles.figure, levels[level])}><Sign level={level} />{proposals[verdict].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {isPart && <p className={common.hint}>{words.findings.part}</p>}
      <p className={common.hint}>{scope}</p>
      <div className={styles.goOn}>
        {view !== 'findings' && <Button size="small" onClick={() => { show('findings'); }}>{words.overview.seeFindings}</Button>}
        {proposals.nonCompliant + proposals.undecided > 0 && (
          <Button size="small" onClick={() => { showLetters(view === 'findings' && isNarrowed(filter) ? { what: 'query', query: queryOf(filter, lang) } : { what: 'all' }); }}>
            {words.letters.open}
          </Button>
        )}
      </div>
    </section>
  );
}
