import type { Workbook } from '../../src/workbook/cells';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';

/** Opens a chosen file as the pane does, with Node's inflate; rejects where it is no workbook. */
export const openFile = (bytes: Uint8Array): Promise<Workbook> => new Promise((resolve) => { resolve(openXlsx(bytes, nodeCodec).workbook); });
