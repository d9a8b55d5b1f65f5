import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Count } from '../engine/engine';
import { SHOWN_LEVELS } from '../engine/shown-levels';
import { EVERYTHING, isNarrowed, queryOf, toggleLevel, without } from '../finding-filter';
import { Icon, Sign } from '../parts/icons';
import { useLevelStyles } from '../parts/level-styles';
import { useCommonStyles } from '../parts/styles';
import { useNoDeciding, usePane } from '../pane-context';

/** Between the last key and the search, in ms. */
const PAUSE = 250;

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular, gap: '4px', paddingLeft: '8px', paddingRight: '8px' },
  // What is shown is filled and framed, what is not is dashed: not by colour alone.
  on: { fontWeight: tokens.fontWeightSemibold, border: '1px solid currentColor', ':hover': { border: '1px solid currentColor' } },
  off: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2,
    ':hover': { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  },
  tools: { display: 'flex', gap: '8px', alignItems: 'center' },
  search: { flexGrow: 1, width: 0 },
  handled: { flexGrow: 1, width: 0 },
  many: { whiteSpace: 'nowrap' },
  narrowed: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  condition: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere', textAlign: 'start' },
});

/** The levels with their counts, a search, the grouping, and every condition in force with a way to drop it. */
export function FindingFilters({ count }: { readonly count: Count | undefined }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const levels = useLevelStyles();
  const { words: { findings: words, labels }, filter, setFilter } = usePane();
  return (
    <section className={common.section} aria-label={words.filters}>
      <div className={styles.chips} role="group" aria-label={words.levels}>
        {SHOWN_LEVELS.map((level) => {
          const isOn = filter.levels.includes(level);
          return (
            <Button
              key={level}
              size="small"
              shape="circular"
              aria-pressed={isOn}
              className={mergeClasses(styles.chip, isOn ? mergeClasses(styles.on, levels[level]) : styles.off)}
              icon={<Sign level={level} size={14} />}
              onClick={() => { setFilter(toggleLevel(filter, level)); }}
            >
              {level === 'met' ? words.met : labels.level[level]} <span className={common.numbers}>{count?.byLevel[level].toLocaleString() ?? '…'}</span>
            </Button>
          );
        })}
      </div>
      <div className={styles.tools}>
        <Search key={filter.search === '' ? 'empty' : 'filled'} />
        <select
          className={common.control}
          aria-label={words.groupBy}
          value={filter.groupBy}
          onChange={(event) => { setFilter({ ...filter, groupBy: event.target.value === 'clause' ? 'clause' : 'proposal' }); }}
        >
          <option value="proposal">{words.byProposal}</option>
          <option value="clause">{words.byClause}</option>
        </select>
      </div>
      <Handling count={count} />
      <Conditions />
    </section>
  );
}

/** Which findings, by whether somebody decided on them, and a way to decide on all that are shown. */
function Handling({ count }: { readonly count: Count | undefined }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { deciding: words }, state: { doing }, filter, setFilter, decideOn, lang } = usePane();
  const asking = count === undefined ? 0 : count.findings - (filter.levels.includes('met') ? count.byLevel.met : 0);
  const why = useNoDeciding();
  const isOff = asking === 0 || doing !== 'nothing' || why !== undefined;
  return (
    <div className={styles.tools}>
      <select
        className={mergeClasses(common.control, styles.handled)}
        aria-label={words.filter}
        value={filter.isDecided === undefined ? 'all' : filter.isDecided ? 'decided' : 'open'}
        onChange={({ target: { value } }) => { setFilter({ ...without(filter, 'isDecided'), ...(value === 'all' ? {} : { isDecided: value === 'decided' }) }); }}
      >
        {(['all', 'open', 'decided'] as const).map((one) => <option key={one} value={one}>{words.filters[one]}</option>)}
      </select>
      <Button className={styles.many} disabledFocusable={isOff} {...(why !== undefined && { title: why, 'aria-description': why })} onClick={() => { if (!isOff) decideOn({ what: 'query', query: queryOf(filter, lang) }); }}>
        {words.many(asking)}
      </Button>
    </div>
  );
}

function Search(): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { findings: words }, filter, setFilter } = usePane();
  const [text, setText] = useState(filter.search);
  useEffect(() => {
    if (text === filter.search) return;
    const timer = setTimeout(() => { setFilter({ ...filter, search: text }); }, PAUSE);
    return () => { clearTimeout(timer); };
  }, [text, filter, setFilter]);
  return (
    <input
      type="search"
      className={mergeClasses(common.control, styles.search)}
      aria-label={words.search}
      placeholder={words.searchHint}
      value={text}
      onChange={(event) => { setText(event.target.value); }}
    />
  );
}

function Conditions(): ReactElement | null {
  const styles = useStyles();
  const { words: { findings: words }, filter, setFilter } = usePane();
  if (!isNarrowed(filter)) return null;
  const conditions = [
    ...(filter.rule === undefined ? [] : [{ name: 'rule', text: words.ruleFilter(filter.rule) } as const]),
    ...(filter.clause === undefined ? [] : [{ name: 'clause', text: words.clauseFilter(filter.clause.name) } as const]),
    ...(filter.proposal === undefined ? [] : [{ name: 'proposal', text: words.proposalFilter(filter.proposal.name) } as const]),
  ];
  return (
    <div className={styles.narrowed}>
      {conditions.map(({ name, text }) => (
        <Button key={name} size="small" className={styles.condition} icon={<Icon name="close" size={12} />} iconPosition="after" aria-label={words.remove(text)} title={words.remove(text)} onClick={() => { setFilter(without(filter, name)); }}>
          {text}
        </Button>
      ))}
      <Button size="small" appearance="transparent" onClick={() => { setFilter({ ...EVERYTHING, groupBy: filter.groupBy }); }}>{words.showAll}</Button>
    </div>
  );
}
