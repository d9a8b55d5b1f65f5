import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { XlsxFile } from '../xlsx/xlsx-file';

/** Bytes of XML: what is made of more, as of 50,000 proposals, is worth letting go of at once. */
export const MUCH = 1 << 26;

/** Whether a workbook holds a list that long. */
export const isMuch = ({ zip }: XlsxFile): boolean => zip.entries.some(({ size }) => size > MUCH);

/**
 * Has V8 look for memory that nobody needs any more. By itself it lets the heap grow to up to four times what was in use when it
 * last looked: of 100,000 proposals that is hundreds of megabytes, the sheet's own XML several times over. To be called where
 * much has just been done with, since it takes half a second there.
 */
export function letGo(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
