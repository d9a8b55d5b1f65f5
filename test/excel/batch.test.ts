import { openBatches, portError } from '../../src/excel/batch';
import { turn } from '../../src/pane/turn';
import { PortError, type Watch } from '../../src/workbook/port';

/** A context whose answers are given by hand. */
function heldContext(): { context: Excel.RequestContext; answer: () => void; refuse: (error: unknown) => void; sent: () => number } {
  let settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  let sent = 0;
  const sync = (): Promise<void> => {
    sent++;
    return new Promise((resolve, reject) => { settle = { resolve, reject }; });
  };
  return { context: { sync } as unknown as Excel.RequestContext, answer: () => settle?.resolve(), refuse: (error) => settle?.reject(error), sent: () => sent };
}

function watched(): { watch: Watch; controller: AbortController; told: boolean[] } {
  const controller = new AbortController();
  const told: boolean[] = [];
  return { controller, told, watch: { signal: controller.signal, waiting: (isWaiting) => { told.push(isWaiting); } } };
}

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

test('says that Excel does not answer after three seconds, and when it does', async () => {
  const { context, answer } = heldContext();
  const { watch, told } = watched();
  const sending = openBatches(() => context, turn, watch).send();
  await jest.advanceTimersByTimeAsync(2999);
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(told).toEqual([true]);
  answer();
  await sending;
  expect(told).toEqual([true, false]);
});

test('says nothing where the answer comes in time', async () => {
  const { context, answer } = heldContext();
  const { watch, told } = watched();
  const sending = openBatches(() => context, turn, watch).send();
  answer();
  await sending;
  await jest.advanceTimersByTimeAsync(10000);
  expect(told).toEqual([]);
});

test('sends nothing once it is aborted', async () => {
  const { context, sent } = heldContext();
  const { watch, controller } = watched();
  controller.abort(new Error('stopped'));
  await expect(openBatches(() => context, turn, watch).send()).rejects.toThrow('stopped');
  expect(sent()).toBe(0);
});

test('waits for the answer under way when it is aborted, then goes no further', async () => {
  const { context, answer, sent } = heldContext();
  const { watch, controller } = watched();
  const batches = openBatches(() => context, turn, watch);
  const outcome = batches.send().then(() => 'sent', (error: unknown) => error);
  controller.abort(new Error('stopped'));
  answer();
  expect(await outcome).toBe('sent');
  expect(batches.isStuck()).toBe(false);
  await expect(batches.send()).rejects.toThrow('stopped');
  expect(sent()).toBe(1);
});

test('does not wait any longer for Excel that has been silent, when it is aborted', async () => {
  const { context } = heldContext();
  const { watch, controller, told } = watched();
  const batches = openBatches(() => context, turn, watch);
  const outcome = batches.send().then(() => 'sent', (error: unknown) => error);
  await jest.advanceTimersByTimeAsync(5000);
  controller.abort(new Error('stopped'));
  expect(await outcome).toEqual(new Error('stopped'));
  expect(batches.isStuck()).toBe(true);
  expect(told).toEqual([true, false]);
});

test('throws what Excel refuses by its code, with the sheet', async () => {
  const { context, refuse } = heldContext();
  const outcome = openBatches(() => context, turn).send('甲').then(() => 'sent', (error: unknown) => error);
  refuse({ name: 'RichApi.Error', code: 'AccessDenied', message: '拒绝访问' });
  const error = await outcome;
  expect(error).toBeInstanceOf(PortError);
  expect(error).toMatchObject({ code: 'AccessDenied', sheet: '甲' });
});

test('leaves errors alone that are none of Excel, and knows codes that are numbers', () => {
  const own = new TypeError('x');
  expect(portError(own)).toBe(own);
  expect(portError('x')).toBe('x');
  expect(portError(Object.assign(new Error('x'), { code: 5012 }))).toMatchObject({ code: '5012', sheet: undefined });
  const port = new PortError('AccessDenied');
  expect(portError(port)).toBe(port);
});
