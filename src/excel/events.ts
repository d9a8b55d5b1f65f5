import { parseArea } from '../workbook/addresses';
import type { Change } from '../workbook/port';
import { portError } from './batch';
import type { OwnWrites } from './own-writes';

/** What Excel tells of a change to a sheet. */
type Told = Pick<Excel.WorksheetAddedEventArgs, 'worksheetId' | 'source'>;

/** What Excel tells of what it has calculated; the address may be missing. */
type Calculated = Pick<Excel.WorksheetCalculatedEventArgs, 'worksheetId'> & { readonly address?: string };

/**
 * Tells of what people change, here or elsewhere, until the returned function is called; our own writes are left out. `names`
 * gives the sheets' names by id, as far as they are known. Throws PortError where Excel registers no events.
 */
export async function listen(context: Excel.RequestContext, listener: (change: Change) => void, own: OwnWrites, names: ReadonlyMap<string, string>): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const changeOf = ({ worksheetId, source }: Told): Change => {
    const sheet = names.get(worksheetId) ?? own.sheetNames.get(worksheetId);
    return { ...(sheet === undefined ? {} : { sheet }), isRemote: source === 'Remote' };
  };
  // Of sheets added and deleted Excel does not say whose doing it was; while we write, that is seen only once the write has ended.
  let held: Told[] = [];
  const onSheets = (told: Told): Promise<void> => {
    if (own.isWriting) held.push(told);
    else if (isOthers(told)) listener(changeOf(told));
    return Promise.resolve();
  };
  // What is calculated while we write is our writing's doing, unless a person edited meanwhile: that too is seen only once the write has ended.
  let calculated: Calculated[] = [];
  let isEdited = false;
  const isOthers = ({ worksheetId }: Pick<Told, 'worksheetId'>): boolean => !own.sheetIds.has(worksheetId);
  const calculatedIn = ({ worksheetId, address }: Calculated): Change[] => areasOf(address).map((area) => ({ ...changeOf({ worksheetId, source: 'Local' }), ...area }));
  const release = (): void => {
    // A sheet that we added is known to be ours a little later than what Excel tells of it.
    const released = [...held.filter(isOthers).map(changeOf), ...(isEdited ? calculated.filter(isOthers).flatMap(calculatedIn) : [])];
    held = [];
    calculated = [];
    isEdited = false;
    released.forEach((change) => { listener(change); });
  };
  const onSorted = (told: Told & { readonly address: string }): Promise<void> => {
    for (const area of areasOf(told.address)) listener({ ...changeOf(told), ...area });
    return Promise.resolve();
  };
  const registered = [
    worksheets.onChanged.add((told) => {
      if (told.triggerSource === 'ThisLocalAddin') return Promise.resolve();
      isEdited ||= own.isWriting;
      listener({ ...changeOf(told), ...areaOf(told) });
      return Promise.resolve();
    }),
    // We sort nothing. Where Excel tells of a sort as of an edit as well, the same rows are read once.
    worksheets.onRowSorted.add(onSorted),
    worksheets.onColumnSorted.add(onSorted),
    // Excel says nothing of a formula whose value changes with another cell, but what it has calculated.
    worksheets.onCalculated.add((told) => {
      if (own.isWriting) calculated.push(told);
      else if (isOthers(told)) calculatedIn(told).forEach((change) => { listener(change); });
      return Promise.resolve();
    }),
    worksheets.onAdded.add(onSheets),
    worksheets.onDeleted.add(onSheets),
  ];
  await context.sync();
  own.ended.add(release);
  return async () => {
    own.ended.delete(release);
    registered.forEach((handler) => { handler.remove(); });
    await sent(context);
  };
}

/** The cells edited; none where rows or columns moved, so that no address holds. */
function areaOf({ changeType, address }: Pick<Excel.WorksheetChangedEventArgs, 'changeType' | 'address'>): Pick<Change, 'area'> {
  const area = changeType === 'RangeEdited' ? parseArea(address) : undefined;
  return area === undefined ? {} : { area };
}

/** The areas of an address, each a change of its own; one that is nowhere where the address does not say. */
function areasOf(address: string | undefined): Pick<Change, 'area'>[] {
  const areas = (address ?? '').split(',').map(parseArea);
  return areas.length <= MOST_AREAS && areas.every((area) => area !== undefined) ? areas.map((area) => ({ area })) : [{}];
}

/** More scattered cells than these are a calculation of everything. */
const MOST_AREAS = 50;

async function sent(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw portError(error);
  }
}
