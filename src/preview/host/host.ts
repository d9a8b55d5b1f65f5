import { startBatch, type HostSettings } from './batch';
import { FailedAction, runActions } from './dispatch';
import { HostError } from './errors';
import type { Done, HostState } from './state';
import type { Answer, WireBatch } from './wire-types';

/** What Excel on the web takes, and gives, at once. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** An answered batch. */
export interface Answered extends Done {
  readonly answer: Answer;
}

/**
 * Answers a batch of office.js as Excel on the web would. Pure: the state handed in stays as it was. What came before an error in
 * the batch holds, and the error is told in the answer; throws only where the batch is none that office.js sends.
 */
export function answer(state: HostState, wire: WireBatch, settings: HostSettings): Answered {
  if ((settings.bytesIn ?? bytesOf(wire)) > MOST_BYTES) return { state, answer: errorAnswer('RequestPayloadSizeLimitExceeded'), events: [] };
  if (state.isEditing) return { state, answer: errorAnswer('InvalidOperationInCellEditMode'), events: [] };
  const batch = startBatch(state, settings, 'add-in');
  try {
    const { results, traceIds } = runActions(batch, wire);
    const made: Answer = { Error: null, Results: results, TraceIds: traceIds, ProcessingTime: 0 };
    const isTooLarge = bytesOf(made) > MOST_BYTES;
    return { state: batch.state, answer: isTooLarge ? errorAnswer('ResponsePayloadSizeLimitExceeded') : made, events: batch.events };
  } catch (error) {
    if (!(error instanceof FailedAction)) throw error;
    return { state: batch.state, answer: refusal(error.reason, error.index), events: batch.events };
  }
}

/** The answer to a batch that Excel refuses as a whole. */
function errorAnswer(code: string): Answer {
  return refusal(new HostError(code, `此操作无法完成（${code}）。`));
}

function refusal({ code, message, location }: HostError, index?: number): Answer {
  const place = index === undefined ? {} : { ActionIndex: index };
  return { Error: { Code: code, Message: message, Location: location, HttpStatusCode: 400, ...place }, Results: [], TraceIds: [], ProcessingTime: 0 };
}

function bytesOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
