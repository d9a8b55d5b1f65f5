import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Amount, PortfolioView } from '../engine/portfolio-view';
import { LevelName } from '../parts/level-name';
import { Failed, Loading } from '../parts/loading';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { useFetched } from '../use-fetched';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: '2px' },
  field: { paddingLeft: '12px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { display: 'flex', gap: '0 10px', flexWrap: 'wrap' },
  over: { fontWeight: tokens.fontWeightBold, color: tokens.colorPaletteRedForeground1 },
  // Lines, not grounds: they stay where a contrast theme takes grounds away, and print in black and white.
  bar: { height: '8px', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, boxSizing: 'border-box', maxWidth: '320px' },
  filled: { height: 0, borderTop: `6px solid ${tokens.colorBrandStroke1}`, borderRight: `1px solid ${tokens.colorNeutralForeground1}`, boxSizing: 'border-box' },
});

/** The portfolio: applied, chosen and funds by direction and field, and what the guide's rules on the chosen come to. */
export default function Portfolio(): ReactElement | null {
  const common = useCommonStyles();
  const styles = useStyles();
  const { state: { checked, generation, revision }, words: { portfolio: words }, session, lang } = usePane();
  const lists = session.lists();
  const { value, isFailed, again } = useFetched(checked !== undefined && lists ? `${generation} ${revision} ${lang}` : undefined, async () => lists?.portfolio(lang));
  if (checked === undefined) return null;
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.title}</h2>
      {value?.isPart === true && <p className={common.hint}>{words.part}</p>}
      {value?.chosenNotCompliant !== undefined && <p className={mergeClasses(common.small, styles.over)} style={{ margin: 0 }}>{value.chosenNotCompliant}</p>}
      {isFailed ? <Failed again={again} /> : value === undefined ? <Loading /> : <Figures {...value} />}
    </section>
  );
}

function Figures({ rows, rules, isPart }: PortfolioView): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  const { words: { portfolio: words, labels } } = usePane();
  const met = rules.filter(({ level }) => level === 'met');
  return (
    <>
      <ul className={common.list}>
        {rows.map((row) => (
          <li key={`${row.code} ${row.name}`} className={mergeClasses(common.row, row.isField && styles.field)}>
            <div className={styles.line}>
              <span className={styles.name}>{row.isField ? row.name : `${row.code} ${row.name}`.trim()}</span>
              <span className={mergeClasses(styles.facts, common.small, common.quiet)}>
                <span>{row.competition === '' ? words.applied(row.applied) : row.competition}</span>
                <span>{`${labels.verdict.compliant} ${String(row.compliant)}`}</span>
                <span>{`${labels.verdict.undecided} ${String(row.undecided)}`}</span>
                <span>{words.asked(row.asked)}</span>
              </span>
              {row.amounts.map((amount) => <AmountLine key={amount.what} {...amount} />)}
            </div>
          </li>
        ))}
      </ul>
      {rules.length === 0 && <p className={common.hint}>{words.nobodyChooses}</p>}
      {!isPart && rules.length > 0 && (
        <>
          <h3 className={common.heading}>{words.rules}</h3>
          <Rules rules={rules.filter(({ level }) => level !== 'met')} />
          {met.length > 0 && <details><summary className={common.small}>{words.met(met.length)}</summary><Rules rules={met} /></details>}
        </>
      )}
    </>
  );
}

function Rules({ rules }: Pick<PortfolioView, 'rules'>): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <ul className={common.list}>
      {rules.map(({ rule, clause, level, outcome, message }) => (
        <li key={rule} className={common.row}>
          <div className={styles.line}>
            <span className={styles.facts}><LevelName level={level} name={outcome} /><span className={mergeClasses(common.small, common.quiet)}>{clause}</span></span>
            <span className={common.small} style={{ overflowWrap: 'anywhere' }}>{message}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** An amount of a limit: in words, and as a bar for those who would rather look. */
function AmountLine({ what, amount, limit, share, isOver }: Amount): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  const { words: { portfolio: words } } = usePane();
  return (
    <>
      <span className={mergeClasses(common.small, isOver && styles.over)}>
        {words[what](amount, limit)}{isOver && ` ${words.over}`}
      </span>
      {share !== undefined && <div className={styles.bar} aria-hidden>{share > 0 && <div className={styles.filled} style={{ width: `${String(share * 100)}%` }} />}</div>}
    </>
  );
}
