import type { NoticeMessages, Step } from '../messages/notice-messages';
import type { NoticeMessage } from '../messages/notices';
import { PortError } from '../workbook/port';
import { EngineDied } from './engine/started-engine';
import type { Notice } from './session';

type Refusals = { readonly [K in keyof NoticeMessages]: K extends `notice.office-${string}` ? K : never }[keyof NoticeMessages];

/** What to say of each of Office.js's codes (excel.md); on the web some come as numbers. */
const CODES: Readonly<Record<string, Exclude<Refusals, 'notice.office-unknown'>>> = {
  RequestPayloadSizeLimitExceeded: 'notice.office-request-too-large',
  5103: 'notice.office-request-too-large',
  ResponsePayloadSizeLimitExceeded: 'notice.office-response-too-large',
  5104: 'notice.office-response-too-large',
  RangeExceedsLimit: 'notice.office-range-too-large',
  InvalidOperationInCellEditMode: 'notice.office-cell-editing',
  InvalidOperation: 'notice.office-busy',
  AccessDenied: 'notice.office-access-denied',
  InactiveWorkbook: 'notice.office-inactive',
  FilteredRangeConflict: 'notice.office-filtered',
  MergedRangeConflict: 'notice.office-merged',
  UndoNotSupported: 'notice.office-undo',
  ItemNotFound: 'notice.office-not-found',
  InvalidArgument: 'notice.office-argument',
  5012: 'notice.office-session',
  ApiNotFound: 'notice.office-too-old',
  ItemAlreadyExists: 'notice.office-exists',
  GeneralException: 'notice.office-general',
};

/** Where trying again is of no use: another Excel is needed, or another page. */
const FINAL: ReadonlySet<NoticeMessage['key']> = new Set<NoticeMessage['key']>(['notice.office-too-old', 'notice.office-session']);

/** What to say of something that failed at a step. */
export function noticeOfError(error: unknown, step: Step): Notice {
  const message = messageOf(error, step);
  return { tone: 'error', message, canRetry: !FINAL.has(message.key) };
}

function messageOf(error: unknown, step: Step): NoticeMessage {
  if (error instanceof EngineDied) return { key: 'notice.engine-died', params: { step } };
  if (!(error instanceof PortError)) return { key: 'notice.defect', params: { step, error: error instanceof Error ? error.message : String(error) } };
  const { code, sheet } = error;
  const params = sheet === undefined ? { step } : { step, sheet };
  const key = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return key === undefined ? { key: 'notice.office-unknown', params: { ...params, code } } : { key, params };
}

/** Something done, or something to see to that trying again would not change. */
export const said = (tone: 'success' | 'warning', message: NoticeMessage): Notice => ({ tone, message, canRetry: false });
