import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClauseLine } from '../engine/engine';
import { LevelName } from '../parts/level-name';
import { Failed, Loading } from '../parts/loading';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { useFetched } from '../use-fetched';

const useStyles = makeStyles({
  clause: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline', flexWrap: 'wrap' },
  quote: { margin: 0, overflowWrap: 'anywhere' },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'baseline' },
  summary: { cursor: 'pointer', minHeight: '24px', lineHeight: '24px' },
  see: { minHeight: '24px' },
  rules: { margin: '4px 0', paddingInlineStart: '20px' },
  section: { contentVisibility: 'auto', containIntrinsicSize: 'auto 800px' },
});

/** All clauses of the guide by section: how each is checked, and how many proposals fall foul of it. */
export default function Guide(): ReactElement {
  const common = useCommonStyles();
  const { session, lang, state: { generation, revision, checked }, words: { guide: words } } = usePane();
  const lists = session.lists();
  const { value, isFailed, again } = useFetched(lists && `${generation} ${revision} ${lang}`, async () => (await lists?.clauses(lang)) ?? []);
  if (isFailed) return <div className={common.view}><Failed again={again} /></div>;
  if (value === undefined) return <Loading />;
  return (
    <div className={common.view}>
      <p className={common.hint}>{checked === undefined ? words.notChecked : words.intro}</p>
      {bySection(value).map((clauses) => <Section key={clauses[0]?.section} clauses={clauses} />)}
    </div>
  );
}

function bySection(clauses: readonly ClauseLine[]): readonly (readonly ClauseLine[])[] {
  const sections = new Map<string, ClauseLine[]>();
  for (const clause of clauses) {
    const section = sections.get(clause.section);
    if (section === undefined) sections.set(clause.section, [clause]);
    else section.push(clause);
  }
  return [...sections.values()];
}

function Section({ clauses }: { readonly clauses: readonly ClauseLine[] }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <section className={mergeClasses(common.section, styles.section)}>
      <h2 className={common.heading}>{`${clauses[0]?.section ?? ''} ${clauses[0]?.sectionTitle ?? ''}`}</h2>
      <ul className={common.list}>{clauses.map((clause) => <Clause key={clause.key} clause={clause} />)}</ul>
    </section>
  );
}

function Clause({ clause }: { readonly clause: ClauseLine }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { guide: words, labels }, state: { checked }, showFindings } = usePane();
  const isChecked = checked !== undefined && clause.how !== 'explanatory';
  const see = (level: 'violated' | 'undecided', text: string): ReactElement => (
    <Link as="button" inline className={styles.see} title={words.filter(clause.name)} onClick={() => { showFindings({ clause: { key: clause.key, name: clause.name } }); }}>
      <LevelName level={level} name={text} />
    </Link>
  );
  const isFoul = clause.violated > 0 || clause.undecided > 0 || clause.portfolio !== undefined;
  return (
    <li className={styles.clause}>
      <div className={styles.line}>
        <strong>{clause.name}</strong>
        <span className={mergeClasses(common.small, common.quiet)}>{words.how[clause.how]}</span>
      </div>
      <p className={mergeClasses(styles.quote, clause.how === 'explanatory' && common.quiet)}>{clause.quote}</p>
      {clause.rules.length > 0 && (
        <details className={common.small}>
          <summary tabIndex={0} className={mergeClasses(common.quiet, styles.summary)}>{`${words.rules} · ${clause.rules.length}`}</summary>
          <ul className={styles.rules}>{clause.rules.map(({ id, asks }) => <li key={id}>{asks} <span className={common.quiet}>{id}</span></li>)}</ul>
        </details>
      )}
      {isChecked && (
        <div className={mergeClasses(styles.figures, common.small, common.numbers)}>
          {clause.violated > 0 && see('violated', words.violated(clause.violated))}
          {clause.undecided > 0 && see('undecided', words.undecided(clause.undecided))}
          {clause.portfolio !== undefined && see(clause.portfolio, `${words.portfolio}: ${labels.level[clause.portfolio]}`)}
          {!isFoul && <LevelName level="met" name={words.clear} />}
        </div>
      )}
    </li>
  );
}
