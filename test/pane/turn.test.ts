import { turn } from '../../src/pane/turn';

test('those that wait already have their turn first, in order', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  const told = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      order.push('a message');
      port1.close();
      resolve();
    };
  });
  port2.postMessage(undefined);
  const turns = [1, 2].map(async (number) => {
    await turn();
    order.push(`turn ${String(number)}`);
  });
  void Promise.resolve().then(() => { order.push('what belongs to this task'); });
  await Promise.all([told, ...turns]);
  expect(order).toEqual(['what belongs to this task', 'a message', 'turn 1', 'turn 2']);
});

test('no timer is waited for, which a hidden page keeps back', async () => {
  jest.useFakeTimers();
  try {
    for (let turns = 0; turns < 100; turns++) await turn();
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
