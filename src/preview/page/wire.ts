import { answerText, COMMAND_COMPLETED, dispatchId, EXECUTE_BATCH, eventText, readRequest, sentBatch, type PaneRequest, type SentBatch } from './wire-messages';

/** What a host tells about something that happened: Excel's number for the event, what it happened to, and the event as JSON. */
export interface WireEvent {
  readonly type: number;
  readonly targetId: string;
  readonly message: string;
}

/** What the wire asks of the page that plays Excel. */
export interface WireHost {
  /** What office.js is told once, when it starts. */
  readonly appContext: () => object;
  /** Carries out a batch and gives what the pane is answered. Batches come one after the other. */
  readonly run: (batch: SentBatch) => Promise<object>;
  /** A ribbon command that the pane has finished. */
  readonly commandCompleted: () => void;
}

/** The way to one pane. */
export interface Wire {
  /** Tells the pane of events, where it has asked to be told. */
  readonly tell: (events: readonly WireEvent[]) => void;
  /** Calls the action that the pane associated with a ribbon command; false where the pane is not ready to be called. */
  readonly call: (action: string, controlId: string) => boolean;
  readonly close: () => void;
}

/** office.js's names of the two kinds of events that a host of Excel sends, and the category of a workbook's events. */
const WORKBOOK_EVENTS = 'richApiMessage';
const COMMANDS = 'appCommandInvoked';
const WORKBOOK_EVENT = 65536;

/**
 * Answers the office.js of one pane as Excel on the web does. Only messages from that pane's window, of its origin and in its own
 * conversation are read.
 */
export function openWire(page: Window, pane: { readonly window: () => Window | null; readonly origin: string; readonly conversation: string }, host: WireHost): Wire {
  const registered = new Set<string>();
  let queue: Promise<void> = Promise.resolve();
  let sent = 0;

  const post = (text: string): void => pane.window()?.postMessage(text, pane.origin);
  const answer = (request: PaneRequest, data: unknown): void => { post(answerText(request, page.location.origin, data)); };

  const execute = async (request: PaneRequest): Promise<void> => {
    const batch = sentBatch(request);
    answer(request, batch === undefined ? { Error: 0, Version: 1 } : await host.run(batch));
  };

  const take = (request: PaneRequest): void => {
    if (request.action === 'ContextActivationManager_getAppContextAsync') {
      answer(request, host.appContext());
    } else if (request.action === 'executeMethod' && dispatchId(request) === EXECUTE_BATCH) {
      queue = queue.then(() => execute(request));
    } else {
      if (request.type === 1) registered.add(request.action);
      if (request.type === 2) registered.delete(request.action);
      if (request.action === 'executeMethod' && dispatchId(request) === COMMAND_COMPLETED) host.commandCompleted();
      answer(request, { Error: 0, Version: 1 });
    }
  };

  const listen = (message: MessageEvent): void => {
    if (message.source === null || message.source !== pane.window() || message.origin !== pane.origin) return;
    const request = readRequest(message.data);
    if (request?.conversation === pane.conversation) take(request);
  };
  page.addEventListener('message', listen);

  const event = (name: string, data: unknown): boolean => {
    if (registered.has(name)) post(eventText(name, pane.conversation, page.location.origin, data));
    return registered.has(name);
  };

  return {
    tell(events) {
      if (events.length === 0) return;
      event(WORKBOOK_EVENTS, { ArrayData: events.map(({ type, targetId, message }) => [WORKBOOK_EVENT, type, targetId, message, String(sent++), false]) });
    },
    call: (action, controlId) => event(COMMANDS, [String(sent++), action, JSON.stringify({ source: { id: controlId } })]),
    close: () => { page.removeEventListener('message', listen); },
  };
}

/** The numbers by which the wire itself refuses a batch (office.js, OSF.DDA.ErrorCodeManager); other codes stand in the batch's answer. */
const WIRE_ERRORS: Readonly<Record<string, number>> = { RequestPayloadSizeLimitExceeded: 5103, ResponsePayloadSizeLimitExceeded: 5104 };

/** A batch's answer as the pane is to get it; `body` is what the host says of its actions, as JSON. */
export function answered(body: string): object {
  return { Error: 0, Version: 1, Data: [200, ['Content-Type', 'application/json'], body] };
}

/** The refusal of a batch with a code: numbers, and the limits on bytes, are refused by the wire, all else by the workbook. */
export function refused(code: string, message: string = code): object {
  const number = WIRE_ERRORS[code] ?? (/^\d+$/.test(code) ? Number(code) : undefined);
  if (number !== undefined) return { Error: number, Version: 1 };
  return answered(JSON.stringify({ Error: { Code: code, Message: message, Location: '' }, Results: [], TraceIds: [], ProcessingTime: 0 }));
}
