import { answer } from '../../../src/preview/host/host';
import type { HostSettings } from '../../../src/preview/host/batch';
import { openState } from '../../../src/preview/host/open-state';
import type { HostEvent, HostState } from '../../../src/preview/host/state';
import type { WireBatch } from '../../../src/preview/host/wire-types';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { officeClient, type OfficeClient } from '../../support/office';
import { workbookFile } from '../../support/files';

/** The preview's host behind Microsoft's own client. */
export interface Preview {
  readonly client: OfficeClient;
  state(): HostState;
  /** Replaces the state, as a person's action does, and tells the client of the events. */
  become(done: { readonly state: HostState; readonly events: readonly HostEvent[] }): void;
}

/** Opens a workbook file in the preview's host; a workbook of one sheet that holds a little where none is given. */
export function preview(bytes: Uint8Array = workbookFile({ 申报: [['项目名称', '经费'], ['甲', 1]] }), settings: Partial<HostSettings> = {}): Preview {
  let state = openState(bytes, 'book.xlsx', nodeCodec);
  const all: HostSettings = { sets: { ExcelApi: '1.21' }, ...settings };
  const client = officeClient((body) => {
    const answered = answer(state, JSON.parse(body) as WireBatch, all);
    state = answered.state;
    // Excel tells of events after the answer.
    if (answered.events.length > 0) setTimeout(() => { client.tell(answered.events); }, 0);
    return Promise.resolve(JSON.stringify(answered.answer));
  }, { sets: all.sets });
  return {
    client,
    state: () => state,
    become(done) {
      state = done.state;
      client.tell(done.events);
    },
  };
}
