import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Book } from './book';
import { Commands } from './commands';
import { downloadBytes } from './download';
import type { Faults } from './faults';
import { hostProfile } from './host-profile';
import type { Locale } from './languages';
import { PaneFrame } from './pane-frame';
import type { Activity } from './pane-host';
import { problemText } from './problem-text';
import type { ThemeName } from './query';
import { ribbonOf, type RibbonButton } from './ribbon';
import { PANE, Splitter } from './splitter';
import { usePageStyles } from './styles';
import { TitleBar } from './title-bar';
import { Toolbar } from './toolbar';
import { useDrop } from './use-drop';
import type { Wire } from './wire';
import { wordsIn } from './words';
import { WorkbookView } from './workbook-view';

interface PageProps {
  readonly book: Book;
  readonly faults: Faults;
  readonly activity: Activity;
  readonly pane: URL;
  readonly manifest: Document;
  readonly samples: readonly string[];
  readonly start: { readonly locale: Locale; readonly theme: ThemeName };
}

const THEMES: Readonly<Record<ThemeName, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** The page that plays Excel: the workbook, the add-in's pane beside it, and what the preview can be set to. */
export function Page({ book, faults, activity, pane, manifest, samples, start }: PageProps) {
  usePageStyles();
  const state = useSyncExternalStore(book.subscribe, book.state);
  const [locale, setLocale] = useState(start.locale);
  const [theme, setTheme] = useState(start.theme);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [width, setWidth] = useState<number>(PANE.usual);
  const words = wordsIn(locale);
  const wire = useRef<Wire>(undefined);
  const keepWire = useCallback((current: Wire | undefined) => { wire.current = current; }, []);
  const group = useMemo(() => ribbonOf(manifest, locale), [manifest, locale]);
  const openFile = useCallback((file: File) => { void file.arrayBuffer().then((bytes) => { book.open(new Uint8Array(bytes), file.name); }); }, [book]);
  const isDragging = useDrop(openFile);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = state.workbook === undefined ? words.title : `${state.workbook.name} – ${words.title}`;
  }, [locale, state.workbook, words]);

  const press = ({ id, action }: RibbonButton): void => {
    if (action === undefined) setPaneOpen(true);
    else wire.current?.call(action, id);
  };
  const download = (): void => {
    try {
      downloadBytes(book.save(), state.workbook?.name ?? 'workbook.xlsx');
      const left = book.unsaved();
      if (left.length > 0) book.report({ kind: 'unsaved', left });
    } catch (error) {
      book.report({ kind: 'save', why: String(error) });
    }
  };
  const { workbook, problem } = state;
  const sheet = workbook?.sheets.find(({ id }) => id === workbook.activeSheet);

  return (
    <FluentProvider theme={THEMES[theme]} className="preview-page">
      <header>
      <TitleBar state={state} words={words} />
      <div className="preview-bar">
        {group !== undefined && <Commands group={group} hasCommands={hostProfile(state.host).hasCommands} words={words} icons={new URL('icons/', pane)} onPress={press} />}
        <Toolbar
          book={book} state={state} words={words} samples={samples} locale={locale} theme={theme}
          onLocale={setLocale} onTheme={setTheme} onFile={openFile} onDownload={download}
          onSample={(name) => { void book.openFrom(`samples/${encodeURIComponent(name)}`, name); }}
          onEdit={() => { book.setEditing(workbook?.isEditing !== true); }}
        />
      </div>
      {problem !== undefined && (
        <div className="preview-message">
          <MessageBar intent={problem.kind === 'refused' || problem.kind === 'unsaved' ? 'warning' : 'error'}>
            <MessageBarBody>{problemText(problem, words)}</MessageBarBody>
            <MessageBarActions><Button size="small" onClick={() => { book.report(undefined); }}>{words.close}</Button></MessageBarActions>
          </MessageBar>
        </div>
      )}
      </header>
      <main className="preview-desk">
        <div className="preview-sheet">
          {workbook === undefined || sheet === undefined
            ? <div className="preview-empty">{state.isOpening ? words.opening : words.noWorkbook}</div>
            : <WorkbookView key={state.generation} book={book} workbook={workbook} sheet={sheet} words={words} />}
        </div>
        {workbook !== undefined && (
          <>
            {isPaneOpen && <Splitter width={width} label={words.paneWidth} onWidth={setWidth} />}
            {/* A closed pane goes on running, as in Excel's shared runtime. */}
            <section className="preview-pane" aria-label={words.pane} style={{ width, ...(isPaneOpen ? {} : { display: 'none' }) }}>
              <header>
                {group?.label}
                <Button size="small" appearance="subtle" aria-label={words.closePane} title={words.closePane} onClick={() => { setPaneOpen(false); }}>✕</Button>
              </header>
              <PaneFrame key={`${String(state.generation)} ${locale}`} book={book} faults={faults} activity={activity} address={pane} locale={locale} theme={theme} title={words.pane} onWire={keepWire} />
            </section>
          </>
        )}
      </main>
      {isDragging && <div className="preview-drop">{words.dropHere}</div>}
    </FluentProvider>
  );
}
