/** A message that the pane sent to its engine, and when its answer came: milliseconds since the pane was opened. */
export interface EngineCall {
  readonly name: string;
  readonly sent: number;
  readonly answered?: number;
}

/** What is seen of the pane at work from outside, in the pane's own window. */
export interface PaneWatch {
  readonly calls: EngineCall[];
  /** Tasks that kept the main thread for over 50 ms: when, and how long. */
  readonly long: { readonly at: number; readonly took: number }[];
  /** When the Check button first could be pressed: the workbook was read by then. */
  ready?: number;
  /** When the Check button was pressed, and the first finding stood there. */
  clicked?: number;
  shown?: number;
}

declare global {
  interface Window {
    watched?: PaneWatch;
  }
}

/** Runs in each frame before any script: notes the calls to the engine's worker (as comlink sends them), long tasks, the click and the first finding. */
export function watchPane(): void {
  const calls: { name: string; sent: number; answered?: number }[] = [];
  const watched: PaneWatch = { calls, long: [] };
  window.watched = watched;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its worker below
  Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
    apply(post, worker: Worker, given: unknown[]) {
      const { id, path } = given[0] as { readonly id?: string; readonly path?: readonly string[] };
      if (id !== undefined) {
        const call: (typeof calls)[number] = { name: path?.at(-1) ?? '', sent: performance.now() };
        calls.push(call);
        worker.addEventListener('message', ({ data }) => {
          if ((data as { readonly id?: string }).id === id) call.answered = performance.now();
        });
      }
      Reflect.apply(post, worker, given);
    },
  });
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) watched.long.push({ at: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-bench]') !== null) watched.clicked = performance.now();
  }, { capture: true });
  new MutationObserver(() => {
    if (watched.ready === undefined && [...document.querySelectorAll('button:enabled')].some(({ textContent }) => textContent === '核验')) watched.ready = performance.now();
    if (watched.clicked === undefined || watched.shown !== undefined || document.querySelector('[role=article]') === null) return;
    // The frame in which it is drawn.
    requestAnimationFrame(() => { watched.shown ??= performance.now(); });
  }).observe(document, { childList: true, subtree: true });
}
