// Loads TypeScript as the command line's build does: tsx names every closure anew each time it is made, which would be measured with it.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    // Libraries that are modules of the newer kind are imported as they are.
    module: { type: 'commonjs', ignoreDynamic: true },
  });
  module._compile(code, filename);
};
