import { expose } from 'comlink';
import { rulebook, vocabulary } from './pane/engine/built-rules';
import type { OpenFile } from './pane/engine/counterparts';
import { toolsOf } from './pane/engine/tools';
import { workbookEngine } from './pane/engine/workbook-engine';

/** Opens a file that the officer chose; what reads it is loaded when it is asked for. */
const openFile: OpenFile = async (bytes) => {
  const [{ openXlsx }, { browserCodec }, { XlsxError }] = await Promise.all([
    import(/* webpackChunkName: "xlsx" */ './xlsx/xlsx-file'),
    import(/* webpackChunkName: "xlsx" */ './xlsx/browser-codec'),
    import(/* webpackChunkName: "xlsx" */ './xlsx/errors'),
  ]);
  try {
    return openXlsx(bytes, browserCodec).workbook;
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
};

expose(workbookEngine(toolsOf(rulebook, vocabulary), openFile));
