import { expose } from 'comlink';
import { rulebook, vocabulary } from './built-rules';
import { toolsOf } from './tools';
import { workbookEngine } from './workbook-engine';

expose(workbookEngine(toolsOf(rulebook, vocabulary)));
