import type { Batch } from './batch';
import { apiNotFound } from './errors';

/** Throws ApiNotFound where a member came with a later ExcelApi than the host has. */
export function checkSet(batch: Pick<Batch, 'settings'>, member: string, since: string | undefined): void {
  if (since !== undefined && !hasVersion(batch.settings.sets['ExcelApi'], since)) throw apiNotFound(member, `需要 ExcelApi ${since}`);
}

/** Whether a version is at least another: 1.9 is less than 1.10. */
function hasVersion(version: string | undefined, wanted: string): boolean {
  const [major = 0, minor = 0] = (version ?? '0').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
