import { createRoot } from 'react-dom/client';
import { makeBook } from './page/book';
import { faults as makeFaults } from './page/faults';
import { Page } from './page/page';
import type { Activity } from './page/pane-host';
import { readQuery } from './page/query';
import { testHook } from './page/test-hook';

/** The names of the sample workbooks, put in when the page is built. */
declare const SAMPLES: readonly string[];

/** The page opens the workbook that its address names, by default the first sample. */
async function start(root: HTMLElement): Promise<void> {
  const asked = readQuery(new URL(window.location.href));
  const book = makeBook(asked);
  const faults = makeFaults();
  const activity: Activity = { batches: [], pending: 0, lastAnswer: 0 };
  window.preview = testHook(book, faults, activity);

  const manifest = new DOMParser().parseFromString(await (await fetch('manifest.xml')).text(), 'application/xml');
  createRoot(root).render(<Page book={book} faults={faults} activity={activity} pane={asked.pane} manifest={manifest} samples={SAMPLES} start={asked} />);

  const address = asked.workbook ?? `samples/${encodeURIComponent(SAMPLES[0] ?? '')}`;
  const path = new URL(address, window.location.href).pathname;
  await book.openFrom(address, decodeURIComponent(path.split('/').at(-1) ?? path));
}

const root = document.getElementById('preview');
if (root !== null) {
  start(root).catch((error: unknown) => {
    // Without its manifest or with an address that is none there is no page: say so where it would be.
    root.textContent = `${navigator.language.startsWith('zh') ? '预览打不开' : 'The preview cannot start'}: ${String(error)}`;
  });
}
