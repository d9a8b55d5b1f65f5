const path = require('node:path');
const { require: requireTypeScript } = require('tsx/cjs/api');

/**
 * Webpack's loader for built-rules.ts: takes rules/ by the same code as the command line, which refuses a file that does not fit
 * with the file, the place, what stands there and what is allowed; the build then fails with just that.
 */
module.exports = function rulesLoader() {
  const folder = path.join(this.rootContext, 'rules');
  this.addContextDependency(folder);
  const { readTools } = requireTypeScript('../../cli/tools.ts', __filename);
  try {
    const { rulebook, context } = readTools(folder);
    return `export const rulebook = ${literal(rulebook)};\nexport const vocabulary = ${literal(context.vocabulary)};\n`;
  } catch (refusal) {
    // Where our own code stood when it refused the file helps nobody who writes rules.
    if (refusal.name === 'RuleFileError') refusal.stack = `${refusal.name}\n${refusal.message}`;
    throw refusal;
  }
};

/** Data as source: read by JSON.parse, which browsers do faster than a literal of this size. */
const literal = (data) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
