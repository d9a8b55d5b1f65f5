import { isSetSupported, OLDEST_SET } from './host';
import { officeScript } from './office-script';

/** What kept Office from being there: office.js did not come, this is not Excel, or its Excel is too old. */
export type OfficeMissing = 'noOffice' | 'notExcel' | 'tooOld';

/**
 * Loads office.js from an address and waits until Office says where it runs; undefined where that is an Excel that is recent
 * enough. `patience` is how long to wait, in milliseconds.
 */
export async function loadOffice(address: string, patience: number): Promise<OfficeMissing | undefined> {
  const late = new Promise<'late'>((resolve) => { setTimeout(() => { resolve('late'); }, patience); });
  const info = await Promise.race([ready(address), late]);
  if (info === 'late' || info === 'failed') return 'noOffice';
  if (info.host !== Office.HostType.Excel) return 'notExcel';
  return isSetSupported(OLDEST_SET) ? undefined : 'tooOld';
}

type OfficeInfo = Awaited<ReturnType<typeof Office.onReady>>;

async function ready(address: string): Promise<OfficeInfo | 'failed'> {
  try {
    await officeScript(address);
  } catch {
    return 'failed';
  }
  return Office.onReady();
}
