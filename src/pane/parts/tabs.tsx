import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { usePane, type View } from '../pane-context';

const TABS = ['overview', 'findings', 'guide', 'mapping'] as const satisfies readonly View[];

// Fluent's own tabs bring a library for focus along that is as heavy as all of the pane; these look and behave the same.
const useStyles = makeStyles({
  tabs: { display: 'flex', padding: '0 4px' },
  tab: {
    position: 'relative', height: '32px', padding: '0 8px', border: 'none', background: 'none', cursor: 'pointer', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2, borderRadius: tokens.borderRadiusMedium, whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', left: '8px', right: '8px', bottom: 0, borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}` },
  },
});

/** The pane's views, one at a time: one tab stop, arrow keys go from view to view. */
export function Tabs(): ReactElement {
  const styles = useStyles();
  const { words: { tabs }, view, show } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const chosen = TABS.findIndex((tab) => tab === view);
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: TABS.length - 1 }[event.key];
    const tab = to === undefined ? undefined : TABS.at(to % TABS.length);
    if (tab === undefined) return;
    event.preventDefault();
    show(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <nav aria-label={tabs.label}>
    <div ref={list} className={styles.tabs} role="tablist" aria-label={tabs.label} onKeyDown={onKey}>
      {TABS.map((tab, index) => (
        <button
          key={tab}
          type="button"
          id={`tab-${tab}`}
          role="tab"
          aria-selected={tab === view}
          {...(tab === view && { 'aria-controls': 'view' })}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          className={mergeClasses(styles.tab, tab === view && styles.chosen)}
          onClick={() => { show(tab); }}
        >
          {tabs[tab]}
        </button>
      ))}
    </div>
    </nav>
  );
}
