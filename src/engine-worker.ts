import { expose } from 'comlink';
import { rulebook, vocabulary } from './pane/engine/built-rules';
import type { OpenFile } from './pane/engine/counterparts';
import { toolsOf } from './pane/engine/tools';
import { workbookEngine } from './pane/engine/workbook-engine';

/** Opens a file that the officer chose; what reads it is loaded when it is asked for. */
const openFile: OpenFile = async (bytes) => {
  const [{ openXlsx }, { browserCodec }, { ifReadable }] = await Promise.all([
    import(/* webpackChunkName: "xlsx" */ './xlsx/xlsx-file'),
    import(/* webpackChunkName: "xlsx" */ './xlsx/browser-codec'),
    import(/* webpackChunkName: "xlsx" */ './xlsx/errors'),
  ]);
  return ifReadable(() => openXlsx(bytes, browserCodec).workbook);
};

expose(workbookEngine(toolsOf(rulebook, vocabulary), openFile));
