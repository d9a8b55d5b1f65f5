import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Verdict } from '../../judge/finding';
import type { ShownLevel } from '../engine/shown-levels';
import { usePane } from '../pane-context';
import { Sign } from './icons';
import { useLevelStyles } from './level-styles';

const useStyles = makeStyles({
  name: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
});

const AS_LEVEL: { readonly [V in Verdict]: ShownLevel } = { 'non-compliant': 'violated', undecided: 'undecided', waived: 'met', compliant: 'met' };

/** A level by sign, word and colour. */
export function LevelName({ level, name }: { readonly level: ShownLevel; readonly name: string }): ReactElement {
  const styles = useStyles();
  const levels = useLevelStyles();
  return <span className={mergeClasses(styles.name, levels[level])}><Sign level={level} size={14} />{name}</span>;
}

/** A proposal's verdict, looking as the level that decides it. */
export function VerdictName({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const { words } = usePane();
  return <LevelName level={AS_LEVEL[verdict]} name={words.labels.verdict[verdict]} />;
}
