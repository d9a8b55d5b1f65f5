import { bytesOf, givesBackOnly, type LoggedBatch } from './batch-log';
import type { Book } from './book';
import type { Faults } from './faults';
import { hostProfile } from './host-profile';
import type { Locale } from './languages';
import { answered, refused, type WireHost } from './wire';
import type { SentBatch } from './wire-messages';
import type { WireBatch } from '../host/wire-types';

/** Batches that Excel did, to look at. */
export interface Activity {
  readonly batches: LoggedBatch[];
  /** The batches that are under way or waiting for the end of an edit. */
  pending: number;
  /** When a batch was answered last, in milliseconds as of performance.now(). */
  lastAnswer: number;
}

/** What answers one pane: the workbook, with the faults that tests ask for, and a log. */
export function paneHost(book: Book, { locale, faults, activity, instance }: { readonly locale: Locale; readonly faults: Faults; readonly activity: Activity; readonly instance: string }): WireHost {
  const carryOut = ({ json }: SentBatch): object => {
    const batch = JSON.parse(json) as WireBatch;
    if (isForRuntime(batch)) return answered(JSON.stringify({ Error: null, Results: batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [], ProcessingTime: 0 }));
    const isCleanup = givesBackOnly(batch);
    const fault = isCleanup ? undefined : faults.due();
    const bytesOut = bytesOf(json);
    const answer = fault?.when === 'before' ? undefined : book.answer(batch, bytesOut);
    const code = fault?.code ?? answer?.Error?.Code;
    const body = JSON.stringify(answer);
    activity.batches.push({ bytesOut, bytesIn: answer === undefined ? 0 : bytesOf(body), isCleanup, ...(code === undefined ? {} : { code }) });
    if (fault !== undefined) return refused(fault.code);
    return code?.endsWith('PayloadSizeLimitExceeded') === true ? refused(code) : answered(body);
  };

  return {
    appContext: () => ({
      _id: instance, _appName: EXCEL_WEB, _appVersion: '16.01', _appUILocale: locale, _dataLocale: locale, _appMinorVersion: 1,
      _docUrl: `https://preview.officeapps.live.com/${encodeURIComponent(book.state().workbook?.name ?? '')}`,
      _clientMode: 0, _settings: [], _reason: 'documentOpened', _osfControlType: TASK_PANE, _eToken: '', _correlationId: instance,
      _appInstanceId: instance, _requirementMatrix: JSON.stringify(hostProfile(book.state().host).sets),
    }),
    async run(batch) {
      activity.pending++;
      try {
        // Another task: the page stays responsive between batches, as Excel does.
        await new Promise((resolve) => { setTimeout(resolve, 0); });
        if (batch.waitsForEdit) await editEnded(book);
        return carryOut(batch);
      } catch (error) {
        book.report({ kind: 'defect', error: String(error) });
        return refused('GeneralException', String(error));
      } finally {
        activity.pending--;
        activity.lastAnswer = performance.now();
      }
    },
    commandCompleted: () => undefined,
  };
}

/** Whether a batch is for what runs the add-in, not for the workbook: office.js says by one that ribbon commands may be called now. */
function isForRuntime({ ObjectPaths: paths }: WireBatch): boolean {
  return Object.values(paths).some((path) => path?.ObjectPathType === NEW_OBJECT && path.Name === 'Microsoft.InternalService.AddinInternalService');
}

const NEW_OBJECT = 2;

// office.js's numbers for Excel on the web and for a task pane.
const EXCEL_WEB = 16;
const TASK_PANE = 1;

/** Resolves when nobody is typing in a cell. */
function editEnded(book: Book): Promise<void> {
  const isEditing = (): boolean => book.state().workbook?.isEditing === true;
  if (!isEditing()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = book.subscribe(() => {
      if (isEditing()) return;
      stop();
      resolve();
    });
  });
}
