const { existsSync, readdirSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');

const BUILT_RULES = /[\\/]built-rules\.ts$/;
const typeScript = { test: /\.tsx?$/, exclude: [/node_modules/, BUILT_RULES], use: 'swc-loader' };
/** Styles are compiled when the pane is built: made at run time they would take longer than all the rest of the first view. */
const compiledStyles = { ...typeScript, use: [{ loader: '@griffel/webpack-loader' }, 'swc-loader'] };
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
    // What checks workbooks on threads of their own: what is done there, and what the pool runs there, which it looks for under this name.
    'check-worker': { import: './src/cli/check-worker.ts', library: { type: 'commonjs2', export: 'default' } },
    'entry/worker': path.resolve(__dirname, 'node_modules/tinypool/dist/entry/worker.js'),
  },
  output: { path: dist(), filename: '[name].js', chunkFilename: '[name].js' },
  resolve,
  // No URL that is made here is a file to be built along.
  module: { rules: [typeScript], parser: { javascript: { url: false } } },
  // The pool loads what is named only when it runs, which is meant.
  ignoreWarnings: [{ module: /tinypool/, message: /the request of a dependency is an expression/ }],
  // Names in a stack trace are worth more here than bytes.
  optimization: { minimize: false },
  node: { __dirname: false, __filename: false },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    // Where the pool looks for what its threads run: beside this file, not where it was when it was built.
    new DefinePlugin({ 'import.meta.url': 'require("node:url").pathToFileURL(__filename).href' }),
  ],
};

/** Where office.js comes from: Microsoft's global network, 21Vianet's in China, or a folder served with the add-in. */
const OFFICE = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** What office.js asks for in Excel 2021 and later, seen in Chromium on each platform; taken from the package when it is built, never committed. */
const OFFICE_FILES = [
  'office.js',
  // One a platform. A host may name a version before its newest, which for Windows is 16.01.
  'excel-{web,mac,ios}-16.00.js',
  'excel-win32-16.0{0,1}.js',
  // Its own sentences. In any other language office.js asks in vain for that language's file and goes on in English.
  '{zh-cn,zh-tw,en-us}/office_strings.js',
  // Asked for where a host logs; the pane's Content-Security-Policy lets it send nothing.
  'telemetry/*_agave.js',
];

/** The address in manifest.xml, for which a build puts that of `--env url=https://…/`. */
const DEVELOPMENT_URL = 'https://localhost:3000/';

/** A page and its scripts. Names stay the same from build to build; what is asked for after the "?" changes with the content, since web views keep files for long. */
const web = (name, mode, folder) => ({
  name,
  mode,
  target: ['web', 'es2022'],
  devtool: mode === 'development' ? 'source-map' : false,
  performance: false,
  // Scripts by swc, which takes a fraction of the time that webpack's own choice takes and makes them no larger; pages as webpack has it.
  optimization: { chunkIds: 'named', minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify }), '...'] },
  output: {
    path: dist(folder),
    ...(mode === 'development' ? { filename: '[name].js', chunkFilename: '[name].js' } : { filename: '[name].js?[contenthash:8]', chunkFilename: '[name].js?[contenthash:8]' }),
  },
});

/** Files of office.js, to be served with the add-in. */
const officeFiles = OFFICE_FILES.map((from) => ({ from, to: 'office-js/[path][name][ext]', context: path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist'), info: { minimized: true } }));

/** What the page's Content-Security-Policy allows besides its own origin. */
const officeOrigin = (office) => (office === 'local' ? '' : new URL(OFFICE[office]).origin);

/** The add-in: the task pane with its worker, from which nothing is loaded but office.js. Its page alone says where that comes from. */
const addin = (office, mode, url) => {
  const base = web('addin', mode, 'addin');
  return {
    ...base,
    entry: { begin: './src/excel/begin.ts', taskpane: './src/taskpane.tsx' },
    output: { ...base.output, clean: true },
    resolve: { ...resolve, alias: { zod$: path.resolve(__dirname, 'src/pane/engine/no-schemas.ts') } },
    module: { rules: [compiledStyles, { test: BUILT_RULES, use: './src/pane/engine/rules-loader.cjs' }] },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['begin', 'taskpane'],
        chunksSortMode: 'manual',
        scriptLoading: 'defer',
        templateParameters: { officeAddress: OFFICE[office], officeOrigin: officeOrigin(office) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          ...(url === undefined ? [] : [{ from: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, url) }]),
          ...(office === 'local' ? officeFiles : []),
        ],
      }),
    ],
  };
};

/** The same add-in in the preview, with office.js beside it: copied, since building takes most of a minute. */
const previewAddin = (office) => ({
  name: 'preview-addin',
  dependencies: ['addin'],
  entry: {},
  output: { path: dist('preview') },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: dist('addin'), info: { minimized: true }, globOptions: { ignore: ['**/manifest.xml', '**/taskpane.html', '**/office-js/**'] } },
        { from: dist('addin', 'taskpane.html'), transform: (page) => page.toString().replaceAll(OFFICE[office], OFFICE.local).replaceAll(` ${officeOrigin(office)};`, ' ;') },
        ...officeFiles,
      ],
    }),
  ],
});

/** The preview: a page that plays Excel, with the add-in beside it. */
const preview = (mode) => ({
  ...web('preview', mode, 'preview'),
  entry: { preview: './src/preview/preview.tsx' },
  resolve,
  module: { rules: [typeScript] },
  plugins: [
    new HtmlPlugin({ template: './src/preview/preview.html', filename: 'index.html', chunks: ['preview'], scriptLoading: 'defer', favicon: './assets/icons/clausecheck-32.png' }),
    new DefinePlugin({ SAMPLES: JSON.stringify(readdirSync(path.resolve(__dirname, 'assets/samples')).sort()) }),
    // The page draws the ribbon that the manifest describes.
    new CopyPlugin({ patterns: [{ from: 'assets/samples', to: 'samples' }, { from: 'manifest.xml' }] }),
  ],
  devServer: {
    server: { type: 'https', options: trustedCertificate() },
    port: 3000,
    host: 'localhost',
    hot: false,
    client: { overlay: false },
    open: hasScreen(),
    onListening: ({ server }) => console.log(`ClauseCheck 预览 / preview: https://localhost:${server.address().port}/`),
  },
  infrastructureLogging: { level: 'warn' },
});

/** The certificate that `npm run sideload` has the system trust; none where there is none, and then the server makes one of its own that a browser warns of. */
function trustedCertificate() {
  const file = (name) => path.join(homedir(), '.office-addin-dev-certs', name);
  return ['localhost.key', 'localhost.crt', 'ca.crt'].every((name) => existsSync(file(name)))
    ? { key: file('localhost.key'), cert: file('localhost.crt'), ca: file('ca.crt') }
    : {};
}

/** Whether a browser can be shown here. */
function hasScreen() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return CI === undefined && (['win32', 'darwin'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY));
}

/** The address at which dist/addin will be served, ending in a slash; undefined where it is not said. */
function addressOf(url) {
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') throw new Error(`--env url= takes the https address at which dist/addin will be served, not ${url}`);
  return url.endsWith('/') ? url : `${url}/`;
}

module.exports = ({ office = 'global', url } = {}, { mode = 'production' } = {}) => {
  if (!(office in OFFICE)) throw new Error(`--env office= takes one of ${Object.keys(OFFICE).join(', ')}, not ${office}`);
  return [commandLine, addin(office, mode, addressOf(url)), previewAddin(office), preview(mode)];
};
