import { answered, openWire, refused, type Wire, type WireHost } from '../../../src/preview/page/wire';
import { JSDOM } from 'jsdom';

const PANE = 'https://pane.example';
const PAGE = 'https://page.example';

interface Posted {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: unknown;
}

/** A page and the window of a pane, which keeps what is posted to it. */
function stage(host: Partial<WireHost> = {}): { wire: Wire; posted: Posted[]; send: (message: unknown, from?: { origin?: string; source?: object }) => void; settle: () => Promise<void> } {
  const page = new JSDOM('', { url: PAGE }).window;
  const posted: Posted[] = [];
  const pane = { postMessage: (text: string, origin: string) => { if (origin === PANE) posted.push(JSON.parse(text) as Posted); } };
  const wire = openWire(page as unknown as Window, { window: () => pane as unknown as Window, origin: PANE, conversation: 'c1' }, {
    appContext: () => ({ _id: 'c1' }),
    run: ({ json }) => Promise.resolve(answered(json)),
    commandCompleted: () => undefined,
    ...host,
  });
  const send = (message: unknown, { origin = PANE, source = pane }: { origin?: string; source?: object } = {}): void => {
    const event = new page.Event('message');
    Object.assign(event, { data: typeof message === 'string' ? message : JSON.stringify(message), origin, source });
    page.dispatchEvent(event);
  };
  return { wire, posted, send, settle: () => new Promise((done) => { setTimeout(done, 0); }) };
}

const request = (action: string, data: unknown = null, type = 0, conversation = 'c1') => ({ _messageType: 0, _actionName: action, _actionType: type, _conversationId: conversation, _correlationId: 5, _data: data });
const batch = (json: string, flags = 0) => request('executeMethod', { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 'POST', '', [], json, 0, flags] });

test('office.js is told its context, by the number of its question', () => {
  const { posted, send } = stage();
  send(request('ContextActivationManager_getAppContextAsync'));
  expect(posted).toMatchObject([{ _messageType: 1, _responseType: 0, _correlationId: 5, _data: { _id: 'c1' } }]);
});

test.each([
  ['another origin', { origin: 'https://evil.example' }, 'c1'],
  ['another window', { source: {} }, 'c1'],
  ['another conversation', {}, 'c2'],
])('a message of %s is not answered', (_, from, conversation) => {
  const { posted, send } = stage();
  send(request('ContextActivationManager_getAppContextAsync', null, 0, conversation), from);
  expect(posted).toEqual([]);
});

test.each(['', 'not json', '{}', '[]', 'null', '{"_messageType":0}'])('%j is no message of office.js and is left alone', (text) => {
  const { posted, send } = stage();
  send(text);
  expect(posted).toEqual([]);
});

test('batches are answered one after the other, in the order they came', async () => {
  const order: string[] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => { release = done; });
  const { posted, send, settle } = stage({
    async run({ json }) {
      if (json === '1') await held;
      order.push(json);
      return answered(json);
    },
  });
  send(batch('1'));
  send(batch('2'));
  await settle();
  expect(order).toEqual([]);
  release();
  await settle();
  expect(order).toEqual(['1', '2']);
  expect(posted.map(({ _data }) => _data)).toEqual([answered('1'), answered('2')]);
});

test('the flag 64 asks to wait for the end of an edit', async () => {
  const waits: boolean[] = [];
  const { send, settle } = stage({ run: ({ json, waitsForEdit }) => { waits.push(waitsForEdit); return Promise.resolve(answered(json)); } });
  send(batch('1', 1));
  send(batch('2', 65));
  await settle();
  expect(waits).toEqual([false, true]);
});

test('events go only to a pane that asked for them, and no longer when it asks no more', () => {
  const { wire, posted, send } = stage();
  const tell = (): void => { wire.tell([{ type: 10, targetId: 'Workbook', message: '{}' }]); };
  const events = (): unknown[] => posted.filter(({ _responseType }) => _responseType === 1).map(({ _data }) => _data);
  tell();
  expect(events()).toEqual([]);
  send(request('richApiMessage', {}, 1));
  tell();
  expect(events()).toEqual([{ ArrayData: [[65536, 10, 'Workbook', '{}', expect.any(String), false]] }]);
  send(request('richApiMessage', {}, 2));
  tell();
  expect(events()).toHaveLength(1);
});

test('a ribbon command calls its action once the pane can be called', () => {
  const { wire, posted, send } = stage();
  expect(wire.call('check', 'ClauseCheck.Check')).toBe(false);
  send(request('appCommandInvoked', {}, 1));
  expect(wire.call('check', 'ClauseCheck.Check')).toBe(true);
  expect(posted.at(-1)).toMatchObject({ _actionName: 'appCommandInvoked', _responseType: 1, _data: [expect.any(String), 'check', '{"source":{"id":"ClauseCheck.Check"}}'] });
});

test('a closed wire answers nobody', () => {
  const { wire, posted, send } = stage();
  wire.close();
  send(request('ContextActivationManager_getAppContextAsync'));
  expect(posted).toEqual([]);
});

test('the wire refuses by office.js\'s numbers, the workbook by a code in its answer', () => {
  expect(refused('RequestPayloadSizeLimitExceeded')).toEqual({ Error: 5103, Version: 1 });
  expect(refused('ResponsePayloadSizeLimitExceeded')).toEqual({ Error: 5104, Version: 1 });
  expect(refused('5012')).toEqual({ Error: 5012, Version: 1 });
  expect(JSON.stringify(refused('AccessDenied', 'no'))).toContain('\\"Code\\":\\"AccessDenied\\"');
});
