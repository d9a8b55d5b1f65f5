/** What kept Office from being there: office.js did not come, this is not Excel, or its Excel is too old. */
export type OfficeMissing = 'noOffice' | 'notExcel' | 'tooOld';

/** The oldest Excel that is served (excel.md): Office 2021. */
const FLOOR = '1.14';

/**
 * Loads office.js from an address and waits until Office says where it runs; undefined where that is an Excel that is recent
 * enough. `patience` is how long to wait, in milliseconds. May be called again after a failure.
 */
export async function loadOffice(address: string, patience: number): Promise<OfficeMissing | undefined> {
  const late = new Promise<'late'>((resolve) => { setTimeout(() => { resolve('late'); }, patience); });
  const info = await Promise.race([ready(address), late]);
  if (info === 'late' || info === 'failed') return 'noOffice';
  if (info.host !== Office.HostType.Excel) return 'notExcel';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? undefined : 'tooOld';
}

type OfficeInfo = Awaited<ReturnType<typeof Office.onReady>>;

async function ready(address: string): Promise<OfficeInfo | 'failed'> {
  try {
    // A try before may have brought it after all.
    if (!('Office' in window)) await loadScript(address);
  } catch {
    return 'failed';
  }
  return Office.onReady();
}

function loadScript(address: string): Promise<void> {
  document.querySelector('script[data-office]')?.remove();
  const script = document.createElement('script');
  script.dataset.office = '';
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => { resolve(); });
    script.addEventListener('error', () => { reject(new Error(address)); });
    document.head.append(script);
  });
}
