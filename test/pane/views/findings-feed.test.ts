import { root as place, window } from '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, createElement, useRef, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { paneMessagesIn } from '../../../src/messages/pane';
import type { Card, Item, Page, Query } from '../../../src/pane/engine/engine';
import { PaneContext, type Pane } from '../../../src/pane/pane-context';
import { ScrollContext } from '../../../src/pane/parts/scroll';
import type { Lists } from '../../../src/pane/session';
import { useFindingList } from '../../../src/pane/use-finding-list';
import { FindingsFeed } from '../../../src/pane/views/findings-feed';

const FINDINGS = 100_000;
const SIGHT = 600;
const HEIGHT = 150;

// jsdom lays nothing out: what scrolls is as high as a pane, each item as high as a card, and the list goes up as it is scrolled.
Object.defineProperties(window.HTMLElement.prototype, {
  clientHeight: { get: () => SIGHT },
  scrollHeight: { get(this: HTMLElement) { return Number.parseFloat(this.querySelector<HTMLElement>('[role=feed]')?.style.height ?? '0'); } },
  offsetHeight: { get: () => HEIGHT },
  getBoundingClientRect: { value(this: HTMLElement) { return { top: this.role === 'feed' ? -(this.closest('#scroller')?.scrollTop ?? 0) : 0 }; } },
});

function item(index: number): Item {
  const card: Card = {
    number: `N${String(index)}`, outcome: 'violated', level: 'violated', levelName: '不符合', rule: '1.1-visits', proposal: undefined,
    message: `第 ${String(index)} 条`, actual: '1', required: '2', gap: '1',
    cells: [{ cell: { sheet: '申报汇总', row: index, column: 2 }, found: '1' }], clause: { key: '1.1（3）', name: '1.1（3）', quote: '不少于2人' },
  };
  return { kind: 'finding', card };
}

const lists = {
  count: () => Promise.resolve({ items: FINDINGS, findings: FINDINGS, byLevel: { violated: FINDINGS, undecided: 0, advice: 0, met: 0 } }),
  page: (_: Query, { from, count }: Page) => Promise.resolve(Array.from({ length: Math.min(count, FINDINGS - from) }, (__, index) => item(from + index))),
} as unknown as Lists;
const query: Query = { lang: 'zh', levels: ['violated'], search: '', groupBy: 'proposal' };
const pane = { words: paneMessagesIn('zh'), filter: { groupBy: 'proposal' }, session: {}, state: { doing: 'nothing', isReadOnly: false, isStale: false }, setCursor: () => undefined, isNextAsked: false } as unknown as Pane;

function Shown(): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const { list } = useFindingList(lists, { generation: 1, revision: 1 }, query);
  return createElement(ScrollContext, { value: scroller },
    createElement('div', { ref: scroller, id: 'scroller' }, list === undefined ? null : createElement(FindingsFeed, { list })));
}

test('a list of 100,000 findings keeps as many elements as are in sight, wherever it is scrolled to', async () => {
  const root = createRoot(place);
  await act(async () => {
    root.render(createElement(FluentProvider, { theme: webLightTheme }, createElement(PaneContext, { value: pane }, createElement(Shown))));
    await settled();
  });
  const scroller = window.document.getElementById('scroller');
  if (scroller === null) throw new Error('nothing is shown');
  const articles = (): Element[] => [...scroller.querySelectorAll('[role=article]')];
  const total = Number.parseFloat(scroller.querySelector<HTMLElement>('[role=feed]')?.style.height ?? '');
  // Those not seen yet count with an estimate, which is within a third of what they are.
  expect(total).toBeGreaterThan(FINDINGS * HEIGHT * 0.66);

  for (const [share, wanted] of [[0, 0], [0.5, FINDINGS / 2], [1, FINDINGS - 1]] as const) {
    await act(async () => {
      scroller.scrollTop = share * total - (share === 1 ? SIGHT : 0);
      scroller.dispatchEvent(new window.Event('scroll'));
      await settled();
    });
    // Four cards fill the height in sight; a few more stand ready above and below.
    expect(articles().length).toBeGreaterThanOrEqual(SIGHT / HEIGHT);
    expect(articles().length).toBeLessThanOrEqual(20);
    expect(window.document.querySelectorAll('*').length).toBeLessThan(1000);
    const places = articles().map((article) => Number(article.getAttribute('aria-posinset')) - 1);
    expect(Math.min(...places.map((place) => Math.abs(place - wanted)))).toBeLessThan(FINDINGS / 100);
    expect(articles()[0]?.textContent).toContain(`第 ${String(places[0])} 条`);
  }
  await act(async () => { root.unmount(); await Promise.resolve(); });
});

/** When the promises and frames that a change sets off are done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => { window.setTimeout(resolve, 20); });
}
