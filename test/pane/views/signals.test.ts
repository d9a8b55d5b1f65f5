import { createSignals, type Signal } from '../../../src/pane/signals';

describe('signals from the ribbon', () => {
  test('wait for the pane, in their order, and resolve when it has done them', async () => {
    const signals = createSignals();
    const done: string[] = [];
    const sent = Promise.all([signals.send('check').then(() => done.push('check resolved')), signals.send('next').then(() => done.push('next resolved'))]);
    await Promise.resolve();
    expect(done).toEqual([]);
    signals.listen((signal) => { done.push(signal); return Promise.resolve(); });
    await sent;
    expect(done.slice(0, 2)).toEqual(['check', 'next']);
    expect(done).toHaveLength(4);
  });

  test('go to whoever listens now, though an older listener ends later', async () => {
    const signals = createSignals();
    const heard: [string, Signal][] = [];
    const end = signals.listen((signal) => { heard.push(['first', signal]); return Promise.resolve(); });
    signals.listen((signal) => { heard.push(['second', signal]); return Promise.resolve(); });
    end();
    await signals.send('next');
    expect(heard).toEqual([['second', 'next']]);
  });
});
