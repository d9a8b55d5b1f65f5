import { askAll } from '../../src/excel/ask-all';
import type { Batches } from '../../src/excel/batch';
import { turn } from '../../src/pane/turn';

/** A batch is always answered, at once. */
const answering = { send: () => Promise.resolve(), pause: turn, isStuck: () => false } as unknown as Batches;

function busyFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) { /* It keeps the page from anything else. */ }
}

test('the page goes on before the answers of a batch are taken, and between those that take long', async () => {
  const heard: string[] = [];
  let isOver = false;
  const beat = (): void => {
    if (heard.at(-1) !== 'page') heard.push('page');
    if (!isOver) setTimeout(beat);
  };
  setTimeout(beat);
  await askAll(answering, ['a', 'b'], { weigh: () => 1, ask: (item) => () => { busyFor(item === 'a' ? 30 : 0); heard.push(item); } });
  isOver = true;
  expect(heard.slice(0, 4)).toEqual(['page', 'a', 'page', 'b']);
});

test('what has no answer to take waits for nothing', async () => {
  let isLate = false;
  setTimeout(() => { isLate = true; });
  await askAll(answering, ['a', 'b'], { weigh: () => 1, ask: () => undefined });
  expect(isLate).toBe(false);
});
