import { strFromU8, unzipSync } from 'fflate';
import { CUSTOM_PROPERTIES, isNotice } from './mark';

/** Ours is some hundred bytes; what is larger is not unpacked. */
const LARGEST = 65_536;

/** Whether a file's bytes are a notice of ours, by its custom property. */
export function isNoticeFile(bytes: Uint8Array): boolean {
  try {
    const part = unzipSync(bytes, { filter: ({ name, originalSize }) => name === CUSTOM_PROPERTIES && originalSize <= LARGEST })[CUSTOM_PROPERTIES];
    return part !== undefined && isNotice(strFromU8(part));
  } catch {
    // No zip, or a broken one: whatever it is, it is not ours as we wrote it.
    return false;
  }
}
