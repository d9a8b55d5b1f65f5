import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, type View } from '../pane-context';

export const TABS = ['overview', 'findings', 'guide', 'mapping'] as const satisfies readonly View[];

/** The pane's views, one at a time. */
export function Tabs(): ReactElement {
  const { words: { tabs }, view, show } = usePane();
  return (
    <TabList
      size="small"
      aria-label={tabs.label}
      selectedValue={view}
      style={{ padding: '0 4px' }}
      onTabSelect={(_event, { value }) => {
        const tab = TABS.find((one) => one === value);
        if (tab !== undefined) show(tab);
      }}
    >
      {TABS.map((tab) => <Tab key={tab} id={`tab-${tab}`} value={tab} {...(view === tab && { 'aria-controls': 'view' })}>{tabs[tab]}</Tab>)}
    </TabList>
  );
}
