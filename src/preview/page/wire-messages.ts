/** Messages between office.js in the pane and its host, as excel.md ("The preview") has them: JSON texts through postMessage. */

/** What the pane asks for. */
export interface PaneRequest {
  readonly action: string;
  /** 0 calls, 1 registers for an event, 2 no longer. */
  readonly type: number;
  readonly conversation: string;
  readonly correlation: unknown;
  readonly data: unknown;
}

/** The dispatch ids of `executeMethod` that the host knows (office.js, OSF.DDA.MethodDispId). */
export const EXECUTE_BATCH = 93;
export const COMMAND_COMPLETED = 94;

/** The bit of a batch's flags that asks the host to wait for the end of an edit (Excel.run with delayForCellEdit). */
const DELAY_FOR_CELL_EDIT = 64;

/** A batch of Excel.run as the pane sends it. */
export interface SentBatch {
  readonly json: string;
  readonly waitsForEdit: boolean;
}

/** Reads a message from the pane; undefined where it is none of office.js's requests. */
export function readRequest(message: unknown): PaneRequest | undefined {
  if (typeof message !== 'string') return undefined;
  const parsed = parseJson(message);
  if (!isRecord(parsed) || parsed['_messageType'] !== 0) return undefined;
  const { _actionName: action, _actionType: type, _conversationId: conversation, _correlationId: correlation, _data: data } = parsed;
  if (typeof action !== 'string' || typeof conversation !== 'string') return undefined;
  return { action, type: typeof type === 'number' ? type : 0, conversation, correlation, data };
}

/** The method that an `executeMethod` request calls, by its dispatch id; undefined where it names none. */
export function dispatchId(request: PaneRequest): number | undefined {
  const method = isRecord(request.data) ? request.data['DdaMethod'] : undefined;
  const id = isRecord(method) ? method['DispatchId'] : undefined;
  return typeof id === 'number' ? id : undefined;
}

/** The batch in a request; undefined where there is none. Its fifth piece is the batch, its seventh the flags. */
export function sentBatch(request: PaneRequest): SentBatch | undefined {
  const pieces = isRecord(request.data) ? request.data['ArrayData'] : undefined;
  if (!Array.isArray(pieces)) return undefined;
  const [, , , , json, , flags] = pieces as readonly unknown[];
  if (typeof json !== 'string') return undefined;
  return { json, waitsForEdit: typeof flags === 'number' && (flags & DELAY_FOR_CELL_EDIT) !== 0 };
}

/** The answer to a request, as the text to post. */
export function answerText(request: PaneRequest, origin: string, data: unknown): string {
  return JSON.stringify({ ...envelope(request.action, request.conversation, origin, data), _correlationId: request.correlation, _responseType: 0 });
}

/** An event that the pane registered for, as the text to post. */
export function eventText(event: string, conversation: string, origin: string, data: unknown): string {
  return JSON.stringify({ ...envelope(event, conversation, origin, data), _correlationId: -1, _responseType: 1 });
}

function envelope(action: string, conversation: string, origin: string, data: unknown): object {
  return { _messageType: 1, _actionName: action, _conversationId: conversation, _origin: origin, _data: data, _errorCode: 0, _serializerVersion: 1 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Anybody may post anything to a window; what is not JSON is not for us.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
