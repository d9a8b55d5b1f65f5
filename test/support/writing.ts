import type { WriteOptions } from '../../src/pane/engine/engine';

/** A write of everything, at the tests' own time. */
export const WRITING: WriteOptions = { lang: 'zh', now: '2025-11-22 09:30', marks: true, sheets: ['summary', 'findings', 'clauses'], officeChecks: true };
