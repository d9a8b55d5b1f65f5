const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');

const scripts = { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }] };
const resolve = { extensions: ['.tsx', '.ts', '.js'] };
const dist = (...folders) => path.resolve(__dirname, 'dist', ...folders);

/** The command line: one file for Node, built by `npm install`; rule files stay beside it, to be read and edited as they are. */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: {
    clausecheck: './src/cli/clausecheck.ts',
    rules: './src/cli/rules.ts',
  },
  output: { path: dist(), filename: '[name].js' },
  resolve,
  module: scripts,
  // Names in a stack trace are worth more here than bytes.
  optimization: { minimize: false },
  node: { __dirname: false },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

/** Where office.js comes from: Microsoft's global network, 21Vianet's in China, or a folder served with the add-in. */
const OFFICE = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** What office.js loads on its own on the platforms that run Excel; made from the package when it is built, never committed. */
const officeFiles = {
  context: path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist'),
  patterns: [
    'office.js',
    'o15apptofilemappingtable.js',
    'excel-{web,mac,ios,win32}-16.0{0,1}.js',
    '{telemetry,ariatelemetry}/**/*.js',
    '{zh-cn,zh-tw,en-us}/office_strings.js',
  ],
};

/** The add-in: the task pane with its worker, from which nothing is loaded but office.js. */
const addin = (name, folder, office, mode) => ({
  name,
  mode,
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane.tsx' },
  output: { path: dist(folder), filename: '[name].js', chunkFilename: '[name].js', clean: name === 'addin' },
  resolve: { ...resolve, alias: { zod$: path.resolve(__dirname, 'src/pane/engine/no-schemas.ts') } },
  module: { rules: [{ test: /[\\/]built-rules\.ts$/, use: './src/pane/engine/rules-loader.cjs' }, { ...scripts.rules[0], exclude: [scripts.rules[0].exclude, /[\\/]built-rules\.ts$/] }] },
  devtool: mode === 'development' ? 'source-map' : false,
  performance: false,
  plugins: [
    new DefinePlugin({ OFFICE_JS: JSON.stringify(OFFICE[office]) }),
    new HtmlPlugin({
      template: './src/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      templateParameters: { officeOrigin: office === 'local' ? '' : new URL(OFFICE[office]).origin },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons', to: 'icons', noErrorOnMissing: true },
        ...(office === 'local' ? officeFiles.patterns.map((from) => ({ from, to: 'office-js', context: officeFiles.context, noErrorOnMissing: true, info: { minimized: true } })) : []),
      ],
    }),
  ],
});

/** The preview: a page that plays Excel, with the add-in beside it. */
const preview = (mode) => ({
  name: 'preview',
  mode,
  target: ['web', 'es2022'],
  entry: { preview: './src/preview/preview.tsx' },
  output: { path: dist('preview'), filename: '[name].js', chunkFilename: 'preview-[name].js' },
  resolve,
  module: scripts,
  devtool: mode === 'development' ? 'source-map' : false,
  performance: false,
  plugins: [
    new HtmlPlugin({ template: './src/preview/preview.html', filename: 'index.html', chunks: ['preview'], scriptLoading: 'defer' }),
    new CopyPlugin({ patterns: [{ from: 'assets/samples', to: 'samples' }] }),
  ],
  devServer: {
    server: 'https',
    port: 3000,
    host: 'localhost',
    hot: false,
    liveReload: true,
    client: { overlay: false },
    devMiddleware: { index: 'index.html' },
  },
});

module.exports = ({ office = 'global' } = {}, { mode = 'production' } = {}) => {
  if (!(office in OFFICE)) throw new Error(`--env office= takes one of ${Object.keys(OFFICE).join(', ')}, not ${office}`);
  return [commandLine, addin('addin', 'addin', office, mode), addin('preview-addin', 'preview', 'local', mode), preview(mode)];
};
