import type { OpenFile } from '../../src/pane/engine/counterparts';
import { XlsxError } from '../../src/xlsx/errors';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';

/** Opens a chosen file as the pane's engine does, with Node's inflate. */
export const openFile: OpenFile = (bytes) => new Promise((resolve) => {
  try {
    resolve(openXlsx(bytes, nodeCodec).workbook);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    resolve(undefined);
  }
});
