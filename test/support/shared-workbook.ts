import { excelPort } from '../../src/excel/excel-port';
import { startSession } from '../../src/pane/start-session';
import { answer } from '../../src/preview/host/host';
import type { HostSettings } from '../../src/preview/host/batch';
import { openState } from '../../src/preview/host/open-state';
import { saveState } from '../../src/preview/host/save-state';
import type { Done, HostEvent, HostState } from '../../src/preview/host/state';
import type { WireBatch } from '../../src/preview/host/wire-types';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { officeClient, type OfficeClient } from './office';
import type { Pane } from './office-sessions';
import { engines } from './sessions';
import { turn } from './turn';

/** One of several people's Excel, with a pane in it. */
export interface Place extends Pane {
  readonly client: OfficeClient;
}

/** A workbook that several people have open, each with a pane and Microsoft's own client. */
export interface SharedWorkbook {
  /** The people, by number from 0. */
  place(number: number): Place;
  state(): HostState;
  /** Does what a person does; nothing where it is refused. */
  become(done: Done | undefined): void;
  /** Saves the workbook, and opens what was saved, for everybody anew. */
  saveAndOpen(): void;
}

const SETTINGS: HostSettings = { sets: { ExcelApi: '1.21' } };
/**
 * Opens a workbook for so many people. `waits` tells how many turns a batch waits before it is carried out, so that those of
 * different people meet in any order; `clock` is the minute after nine.
 */
export function sharedWorkbook(bytes: Uint8Array, people: number, { waits, clock }: { readonly waits: () => number; readonly clock: () => number }): SharedWorkbook {
  let state = openState(bytes, 'book.xlsx', nodeCodec);
  let places: readonly Place[] = [];
  const tell = (events: readonly HostEvent[], by?: OfficeClient): void => {
    for (const { client } of places) client.tell(by === undefined || client === by ? events : events.map(fromElsewhere));
  };
  const open = (): Place => {
    const client: OfficeClient = officeClient(async (body) => {
      for (let left = waits(); left > 0; left--) await turn();
      const answered = answer(state, JSON.parse(body) as WireBatch, SETTINGS);
      state = answered.state;
      // Excel tells of events after the answer.
      if (answered.events.length > 0) setTimeout(() => { tell(answered.events, client); }, 0);
      return JSON.stringify(answered.answer);
    }, SETTINGS);
    const workers = engines();
    const session = startSession({
      port: excelPort(() => new client.Excel.RequestContext(), turn), startEngine: () => workers.start(),
      now: () => new Date(2025, 10, 22, 9, clock()), pause: turn, settle: turn, lang: 'zh', download: () => undefined,
    });
    return { client, workers, session };
  };
  places = Array.from({ length: people }, open);
  return {
    place(number) {
      const place = places[number];
      if (place === undefined) throw new Error(`nobody is number ${String(number)}`);
      return place;
    },
    state: () => state,
    become(done) {
      if (done === undefined) return;
      state = done.state;
      tell(done.events);
    },
    saveAndOpen() {
      state = openState(saveState(state), 'book.xlsx', nodeCodec);
      places = Array.from({ length: people }, open);
    },
  };
}

/** An event of an add-in's change as others are told it. */
const fromElsewhere = (event: HostEvent): HostEvent => ({ ...event, message: event.message.replace('"source":"Local"', '"source":"Remote"').replace('"triggerSource":"ThisLocalAddin"', '"triggerSource":"Unknown"') });
