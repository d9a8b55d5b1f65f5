const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');

const { run } = AsyncLocalStorage.prototype;
const running = new Set();
AsyncLocalStorage.prototype.run = function (...given) {
  running.add(this);
  return run.apply(this, given);
};

/**
 * Node without a window. After a file its AsyncLocalStorages are switched off: jest makes one a file and never does, and in Node 20 every promise
 * of the files that follow in the same worker would carry all of them.
 */
module.exports = class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    for (const storage of running) storage.disable();
    running.clear();
  }
};
