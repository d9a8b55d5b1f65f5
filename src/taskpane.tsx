import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { excelPort } from './excel/excel-port';
import { hostFacts, officeTheme, type HostFacts } from './excel/host';
import { loadOffice } from './excel/load-office';
import { officeAddress } from './excel/office-script';
import { associateRibbon } from './excel/ribbon';
import type { Language } from './messages/messages';
import { App } from './pane/app';
import { startEngine } from './pane/engine/start-worker';
import { download } from './pane/download';
import type { PaneHost } from './pane/host';
import { ribbonCommands } from './pane/ribbon-commands';
import { createSignals } from './pane/signals';
import { StartFailed } from './pane/start-failed';
import { startSession } from './pane/start-session';
import { turn } from './pane/turn';

/** How long office.js is waited for, in milliseconds. */
const PATIENCE = 8000;

async function start(root: Root): Promise<void> {
  // With the page goes what was asked for and hangs: a browser would let a second request for its address wait for the first.
  const again = (): void => { window.location.reload(); };
  const missing = await loadOffice(officeAddress(), PATIENCE);
  if (missing !== undefined) {
    root.render(<StartFailed why={missing} lang={languageOf(navigator.language)} onRetry={again} />);
    return;
  }
  try {
    openPane(root);
  } catch (error) {
    root.render(<StartFailed why="failed" lang={languageOf(Office.context.displayLanguage)} detail={String(error)} onRetry={again} />);
  }
}

function openPane(root: Root): void {
  const facts = hostFacts();
  const signals = createSignals();
  const session = startSession({
    port: excelPort(() => new Excel.RequestContext(), turn),
    startEngine: () => startEngine(new Worker(new URL('./engine-worker.ts', import.meta.url), { name: 'engine' })),
    now: () => new Date(),
    pause: turn,
    settle: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
    lang: languageOf(facts.language),
    download,
  });
  associateRibbon(ribbonCommands(session, signals));
  // The session says at once that it reads; its first request is made up after the pane stands there.
  void session.open();
  flushSync(() => {
    root.render(<App session={session} host={paneHost(facts)} signals={signals} diagnose={() => diagnose(facts, session.state().overview?.call)} />);
  });
}

function paneHost(facts: HostFacts): PaneHost {
  return {
    language: languageOf(facts.language),
    canDownload: facts.canDownload,
    theme: officeTheme,
    // Excel tells of no change of its theme: it is asked again when the pane comes back into sight.
    onThemeChange(listener) {
      document.addEventListener('visibilitychange', listener);
      return () => { document.removeEventListener('visibilitychange', listener); };
    },
    facts: { host: facts.host, platform: facts.platform, version: facts.version, sets: `ExcelApi ${facts.sets.at(-1) ?? '—'}${facts.hasSharedRuntime ? ', SharedRuntime 1.1' : ''}` },
  };
}

/** Puts the conformance script to this Excel; it is loaded when it is asked for. */
async function diagnose({ host, platform, version, sets, language }: HostFacts, rules = ''): Promise<string> {
  const { conform, conformanceReport } = await import(/* webpackChunkName: "conformance" */ './excel/conformance/conformance');
  const results = await conform({
    run: (batch) => Excel.run(batch),
    isSetSupported: (set, least) => Office.context.requirements.isSetSupported(set, least),
  });
  return conformanceReport({ host, platform, version, language, ExcelApi: sets.join(' '), rules }, results);
}

const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith('zh') ? 'zh' : 'en');

const root = document.getElementById('pane');
if (root === null) throw new Error('the page has no place for the pane');
void start(createRoot(root));
