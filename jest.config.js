/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.tsx?$': '@swc/jest' },
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
