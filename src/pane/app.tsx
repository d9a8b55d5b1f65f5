import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { paneMessagesIn } from '../messages/pane';
import type { DecideOn } from './engine/deciding';
import type { NoticesOf } from './engine/notices';
import { EVERYTHING, type FindingFilter } from './finding-filter';
import type { PaneHost } from './host';
import { PaneContext, type Cursor, type Pane, type View } from './pane-context';
import { Actions } from './parts/actions';
import { Boundary } from './parts/boundary';
import { Header } from './parts/header';
import { Live } from './parts/live';
import { Loading } from './parts/loading';
import { Notices } from './parts/notices';
import { ScrollContext } from './parts/scroll';
import { Tabs } from './parts/tabs';
import { Unwritten } from './parts/unwritten';
import type { PaneSession } from './session';
import type { Signals } from './signals';
import { useSettings } from './use-settings';
import { useTheme } from './use-theme';
import Overview from './views/overview';

// Views that are not seen first come when they are asked for.
const loadFindings = () => import(/* webpackChunkName: "findings" */ './views/findings');
const Findings = lazy(loadFindings);
const DecideDialog = lazy(() => import(/* webpackChunkName: "deciding" */ './views/decide-dialog'));
const Guide = lazy(() => import(/* webpackChunkName: "guide" */ './views/guide'));
const Mapping = lazy(() => import(/* webpackChunkName: "mapping" */ './views/mapping'));
const Letters = lazy(() => import(/* webpackChunkName: "letters" */ './views/letters'));
const SettingsView = lazy(() => import(/* webpackChunkName: "settings" */ './views/settings'));

const VIEWS: { readonly [V in View]: () => ReactElement } = {
  overview: () => <Overview />,
  findings: () => <Findings />,
  guide: () => <Guide />,
  mapping: () => <Mapping />,
  settings: () => <SettingsView />,
  letters: () => <Letters />,
};

const useStyles = makeStyles({
  shell: { height: '100vh', overflowY: 'auto', overflowX: 'hidden', scrollbarGutter: 'stable', scrollbarWidth: 'thin', scrollPaddingTop: '130px', position: 'relative', backgroundColor: tokens.colorNeutralBackground1 },
  top: {
    position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // In a very low pane (200 % zoom on a small screen) the contents need the room more.
    '@media (max-height: 360px)': { position: 'static' },
  },
});

export interface AppProps {
  readonly session: PaneSession;
  readonly host: PaneHost;
  readonly signals: Signals;
  /** Runs the conformance script and gives its report; missing where there is none. */
  readonly diagnose?: () => Promise<string>;
}

/** The task pane. */
export function App({ session, host, signals, diagnose }: AppProps): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore((listener) => session.subscribe(listener), () => session.state());
  const [settings, changeSettings] = useSettings();
  const theme = useTheme(settings.theme, host);
  const [view, show] = useState<View>('overview');
  const [lettersOf, setLettersOf] = useState<{ readonly of: NoticesOf; readonly generation: number }>({ of: { what: 'all' }, generation: 0 });
  const [filter, setFilter] = useState<FindingFilter>(EVERYTHING);
  const [cursor, setCursor] = useState<Cursor>();
  const [deciding, setDeciding] = useState<{ readonly of: DecideOn; readonly about: string | undefined }>();
  const [isNextAsked, askNext] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useRef(view);
  const nextDone = useCallback(() => { askNext(false); }, []);
  const lang = settings.language === 'office' ? host.language : settings.language;

  const pane = useMemo<Pane>(() => {
    const words = paneMessagesIn(lang);
    return {
      session, state, host, lang, words, settings, changeSettings, view, show, filter, setFilter, cursor, setCursor, isNextAsked, nextDone, diagnose,
      showFindings: (narrowed) => {
        setFilter({ ...EVERYTHING, ...narrowed });
        show('findings');
      },
      // Another reading may count the proposals otherwise: what was chosen of the one before holds no more.
      lettersOf: lettersOf.generation === state.generation ? lettersOf.of : { what: 'all' },
      showLetters: (of) => {
        setLettersOf({ of, generation: session.state().generation });
        show('letters');
      },
      decideOn: (of, about) => { setDeciding({ of, about }); },
      check: async (what) => {
        const before = session.state().generation;
        // The view is fetched meanwhile; whatever goes wrong with it, the view itself says when it is opened.
        void loadFindings().catch(() => undefined);
        await session.check(what);
        const { generation, checked } = session.state();
        if (generation === before || checked === undefined) return;
        setFilter(EVERYTHING);
        show('findings');
      },
    };
  }, [session, state, host, lang, settings, changeSettings, view, filter, lettersOf, cursor, isNextAsked, nextDone, diagnose]);

  useEffect(() => { void session.speak(lang); }, [session, lang]);
  useEffect(() => {
    document.documentElement.lang = pane.words.language.tag;
    document.title = pane.words.header.name;
  }, [pane.words]);
  useLayoutEffect(() => {
    // Not at the start: it would have the browser lay out all of the pane once more.
    if (seen.current !== view) scroller.current?.scrollTo({ top: 0 });
    seen.current = view;
  }, [view]);
  useEffect(() => signals.listen((signal) => {
    if (signal === 'check') return pane.check('workbook');
    askNext(true);
    show('findings');
    return Promise.resolve();
  }), [signals, pane]);

  return (
    <PaneContext value={pane}>
      <FluentProvider theme={theme}>
        <ScrollContext value={scroller}>
          <div className={styles.shell} ref={scroller}>
            <div className={styles.top}>
              <Header />
              <Actions />
              <Unwritten />
              <Notices />
              <Tabs />
            </div>
            <main>
              <div id="view" {...(view === 'settings' || view === 'letters' ? {} : { role: 'tabpanel', 'aria-labelledby': `tab-${view}` })}>
                <Boundary key={view}>
                  <Suspense fallback={<Loading />}>{VIEWS[view]()}</Suspense>
                </Boundary>
              </div>
            </main>
            {deciding !== undefined && <Suspense fallback={null}><DecideDialog of={deciding.of} about={deciding.about} onEnd={() => { setDeciding(undefined); }} /></Suspense>}
            <Live />
          </div>
        </ScrollContext>
      </FluentProvider>
    </PaneContext>
  );
}
