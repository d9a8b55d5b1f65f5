import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Item } from '../engine/engine';
import { VerdictName } from '../parts/level-name';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  group: { paddingTop: '8px', display: 'flex', flexDirection: 'column', gap: '2px' },
  line: { display: 'flex', gap: '8px', alignItems: 'baseline', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly group: Extract<Item, { kind: 'group' }>;
  readonly position: { readonly index: number; readonly count: number };
}

/** Stands over the findings of one proposal, or of one clause. */
export function GroupHeader({ group, position }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words } = usePane();
  const id = `group-${position.index}`;
  return (
    <article className={styles.group} role="article" aria-labelledby={id} aria-posinset={position.index + 1} aria-setsize={position.count}>
      <div className={styles.line}>
        <h3 id={id} className={styles.title}>{group.title}</h3>
        {group.verdict !== undefined && <VerdictName verdict={group.verdict} />}
      </div>
      <div className={mergeClasses(styles.line, common.small, common.quiet)}>
        <span>{group.detail}</span>
        <span className={mergeClasses(common.end, common.numbers)}>{words.findings.inGroup(group.findings)}</span>
      </div>
    </article>
  );
}
