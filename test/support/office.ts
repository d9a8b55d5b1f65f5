import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';

/** What went over the wire once. */
export interface SentBatch {
  /** UTF-8 bytes of the request and of its answer. */
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** The request itself, as office.js wrote it. */
  readonly body: string;
  /** Whether it only gave objects back that were kept (what `Excel.run` does at its end). */
  readonly isCleanup: boolean;
}

/** A failure of one batch: `batch` counts from 1, the next, among those that are no clean-up. */
export interface Fault {
  readonly batch: number;
  readonly code: string;
  /** Whether the host carries the batch out all the same. */
  readonly when: 'before' | 'after';
}

/** An event as the host tells it. */
export interface ToldEvent {
  /** Excel's number of the event's kind: 10 is a change of cells. */
  readonly type: number;
  readonly targetId: string;
  readonly message: string;
}

/** Microsoft's own client, its batches sent to a function. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** For `Excel.run({ session }, …)`; `Excel.run` without one goes here too. */
  readonly session: Excel.Session;
  readonly batches: readonly SentBatch[];
  /** Fails the k-th batch from now on. */
  failNext(fault: Fault): void;
  /** Calls the handlers that were registered for these events. */
  tell(events: readonly ToldEvent[]): void;
}

export interface OfficeOptions {
  /** The version of each requirement set that the host reports; ExcelApi 1.17 where nothing is said. */
  readonly sets?: Readonly<Record<string, string>>;
}

/** The names of office.js that are private to it: they hold for the pinned version only. */
interface PrivateExtension {
  SessionBase: { new (): object; _overrideSession?: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly object[] }): void;
}

interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & PrivateExtension;
  readonly Office: object;
  readonly OSF: { _OfficeAppFactory?: { getContext(): object } };
}

const CLIENT = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');

/**
 * Loads the unmodified office.js client and sends its batches, JSON in and out, to `host`. It becomes the process's Excel:
 * code that names `Excel`, `Office` or `OfficeExtension` finds it, until the next client is made.
 */
export function officeClient(host: (body: string) => Promise<string>, { sets = { ExcelApi: '1.17' } }: OfficeOptions = {}): OfficeClient {
  const office = loadClient();
  const extension = office.OfficeExtension;
  const requirements = { isSetSupported: (name: string, version = '0') => isAtLeast(sets[name], version) };
  office.OSF._OfficeAppFactory = { getContext: () => ({ requirements, platform: 'OfficeOnline', host: 'Excel' }) };
  const batches: SentBatch[] = [];
  let fault: Fault | undefined;
  // Counted when they are sent: two may be under way at once.
  let sent = 0;

  const send = async (body: string): Promise<string> => {
    const isCleanup = givesBackOnly(body);
    if (!isCleanup) sent++;
    const failing = !isCleanup && fault?.batch === sent ? fault : undefined;
    let answer = failing?.when === 'before' ? '' : await host(body);
    if (failing !== undefined) answer = JSON.stringify({ Error: { Code: failing.code, Message: '注入的故障', Location: '', HttpStatusCode: 400 }, Results: [], TraceIds: [] });
    batches.push({ bytesOut: Buffer.byteLength(body), bytesIn: Buffer.byteLength(answer), body, isCleanup });
    return answer;
  };

  class Session extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: '', headers: {} });
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_data: unknown, _flags: unknown, request: { Body: object }) => {
          const answer = await send(JSON.stringify(request.Body));
          return { ErrorCode: '', ErrorMessage: '', Headers: {}, HttpStatusCode: 200, Body: JSON.parse(answer) as object };
        },
      };
    }

    getEventRegistration(): null {
      return null;
    }
  }
  const session = new Session();
  extension.SessionBase._overrideSession = session;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office, OfficeExtension: extension });
  return {
    Excel: office.Excel,
    OfficeExtension: extension,
    session: session,
    batches,
    failNext(wanted) {
      fault = wanted;
      sent = 0;
    },
    tell(events) {
      extension._testTriggerRichApiMessageEvent({ entries: events.map(({ type, targetId, message }) => ({ messageCategory: 65536, messageType: type, targetId, message })) });
    },
  };
}

/** Runs the client's script over the little of a window that it looks for when it starts (jest loads no jsdom: that has ES modules). */
function loadClient(): OfficeWindow {
  const location = { href: 'https://localhost/', search: '', hash: '' };
  const document = { URL: location.href, location, cookie: '', getElementsByTagName: () => [], addEventListener: () => undefined };
  const window = { Promise, console, document, location, navigator: { userAgent: 'Node' }, addEventListener: () => undefined, setTimeout: (run: () => void, time: number) => setTimeout(run, time).unref(), clearTimeout };
  const context = createContext(Object.assign(window, { window, self: window }));
  script ??= new Script(readFileSync(CLIENT, 'utf8'), { filename: CLIENT });
  script.runInContext(context);
  return context as unknown as OfficeWindow;
}

let script: Script | undefined;

function isAtLeast(supported: string | undefined, wanted: string): boolean {
  if (supported === undefined) return false;
  const [major = 0, minor = 0] = supported.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function givesBackOnly(body: string): boolean {
  if (!body.includes('_RemoveReference')) return false;
  const { Actions: actions } = JSON.parse(body) as { Actions: readonly { ActionType: number; Name?: string }[] };
  return actions.every(({ ActionType: type, Name: name }) => type === 1 || (type === 3 && name === '_RemoveReference')) && actions.some(({ ActionType: type }) => type === 3);
}
