import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context';
import { Icon } from './icons';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 8px 4px 12px', minHeight: '44px' },
  titles: { flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'baseline', gap: '8px', whiteSpace: 'nowrap' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  what: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** The pane's name, the directions in use, the other language, the settings. */
export function Header(): ReactElement {
  const styles = useStyles();
  const { words, lang, state: { overview }, view, show, changeSettings } = usePane();
  const codes = (overview?.directions ?? []).flatMap(({ code, proposals }) => (code !== undefined && proposals > 0 ? [code] : []));
  const isSettings = view === 'settings';
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h1 className={styles.name}>{words.header.name}</h1>
        {codes.length > 0 && <span className={styles.what} title={words.header.directions(codes)}>{words.header.directions(codes)}</span>}
      </div>
      <Button appearance="subtle" size="small" style={{ minWidth: 0, whiteSpace: 'nowrap', flexShrink: 0 }} lang={lang === 'zh' ? 'en' : 'zh-CN'} onClick={() => { changeSettings({ language: lang === 'zh' ? 'en' : 'zh' }); }}>
        {words.header.otherLanguage}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<Icon name={isSettings ? 'back' : 'gear'} size={18} />}
        aria-label={isSettings ? words.header.backFromSettings : words.header.settings}
        title={isSettings ? words.header.backFromSettings : words.header.settings}
        onClick={() => { show(isSettings ? 'overview' : 'settings'); }}
      />
    </header>
  );
}
