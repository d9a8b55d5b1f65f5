const path = require('node:path');
const { BannerPlugin } = require('webpack');

/** The command line: one file for Node, built by `npm install`; rule files stay beside it, to be read and edited as they are. */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: {
    clausecheck: './src/cli/clausecheck.ts',
    rules: './src/cli/rules.ts',
  },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  // Names in a stack trace are worth more here than bytes.
  optimization: { minimize: false },
  node: { __dirname: false },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

module.exports = [commandLine];
