const { writeSync } = require('node:fs');

/** Ends a test run with one plain line, `N passed, N failed[, N skipped]`, taken from jest's own result. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    // A suite that does not even load has no failed test of its own, and must not look green.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // Jest prints its summary after all reporters have run; this line is to stand below it.
    process.once('exit', () => writeSync(1, line));
  }
};
