const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** How the build compiles each kind of file; jest's compiler does not know a list of kinds by itself. */
const kinds = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/environment.js',
  // Many tests start a browser or check whole workbooks; a busy machine is no failure.
  testTimeout: 60_000,
  // One worker fewer than cores, as jest has it by itself, would leave half of a small machine idle.
  maxWorkers: '100%',
  // A test's globals are looked up through its sandbox each time, which made hashing a long list's findings take most of a minute; these are handed in.
  sandboxInjectedGlobals: ['Math', 'Object', 'Array', 'String', 'Number', 'JSON', 'Map', 'RegExp'],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  transform: Object.fromEntries(kinds.map(({ test, ...options }) => [test, ['@swc/jest', { swcrc: false, ...options }]])),
  testSequencer: '<rootDir>/test/slow-first.js',
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
