import { heedStops, uninterrupted } from '../../src/cli/uninterrupted';

test('steps that end together listen for Ctrl-C once, and not any more when all have ended, one that failed too', async () => {
  const before = process.listenerCount('SIGINT');
  const seen: number[] = [];
  const step = (): void => { seen.push(process.listenerCount('SIGINT') - before); };
  const failing = uninterrupted(() => { throw new Error('no space'); });
  await Promise.all([expect(failing).rejects.toThrow('no space'), ...Array.from({ length: 20 }, () => uninterrupted(step))]);
  expect(seen).toEqual(Array.from({ length: 20 }, () => 1));
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test('while work of another kind listens, the end of a step does not end that: a signal between two steps would be lost', async () => {
  const before = process.listenerCount('SIGINT');
  const stopHeeding = heedStops();
  await uninterrupted(() => undefined);
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
  stopHeeding();
  expect(process.listenerCount('SIGINT')).toBe(before);
});
