import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. One row a folder of src: what it may import, and the sentence a person reads who tries something else.
 * `types` names folders of which only types may be imported.
 */
const house = [
  { folder: 'text', may: [], why: 'text holds pure functions on strings; it knows nothing of workbooks or proposals.' },
  { folder: 'workbook', may: [], why: 'workbook is the ground the others stand on; it knows none of them.' },
  { folder: 'checks', may: ['text'], types: ['proposal'], why: 'a check sees only the fields its rule names, handed to it; it reads no workbook and writes no text.' },
  { folder: 'rulebook', may: ['checks'], types: ['proposal'], why: 'the rulebook is data and its schema; it is handed file contents and judges nothing.' },
  { folder: 'proposal', may: ['text', 'workbook'], why: 'reading comes before judging: a proposal must not know the rules it will meet.' },
  { folder: 'judge', may: ['proposal', 'rulebook', 'checks', 'text'], why: 'the judge turns proposals into findings, and compares texts across them; how they are shown or stored is not its business.' },
  { folder: 'review', may: ['workbook', 'text'], types: ['judge', 'proposal'], why: 'review compares findings with earlier ones; it neither judges nor writes.' },
  { folder: 'report', may: ['judge', 'review', 'messages', 'workbook'], types: ['proposal', 'rulebook', 'checks'], why: 'report says what to write, as edits; the ports carry it out.' },
  { folder: 'messages', may: [], types: ['checks', 'judge', 'proposal', 'review', 'rulebook', 'text', 'workbook', 'xlsx'], why: 'messages renders keys and parameters; it decides nothing.' },
  { folder: 'xlsx', may: ['workbook'], why: 'a port knows the workbook and its own format, never another port or anything above.' },
  { folder: 'excel', may: ['workbook'], why: 'a port knows the workbook and its own host, never another port or anything above.' },
  { folder: 'pane', may: ['judge', 'review', 'report', 'proposal', 'rulebook', 'messages', 'workbook'], types: ['checks', 'text'], why: 'the pane meets the workbook only through the port it is handed.' },
  { folder: 'preview', may: ['workbook', 'xlsx'], why: 'the preview meets pane and port only over the wire, as Excel does.' },
  { folder: 'cli', may: ['text', 'workbook', 'checks', 'rulebook', 'proposal', 'judge', 'review', 'report', 'messages', 'xlsx'], why: 'the command line has no Excel, no pane and no preview.' },
];

const folders = house.map((row) => row.folder);
const nodeModules = { regex: '^(node:.*|fs|path|os|zlib|process|worker_threads)$', message: 'Only the command line and its xlsx port run in Node: this folder is pure, so that the pane can use it.' };

const react = { regex: '^(react|react-dom|@fluentui/.*|@tanstack/react-.*)(/.*)?$', message: 'React and Fluent UI are named in the pane and the preview alone.' };

const boundaries = house.map(({ folder, may, types = [], why }) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: [
        ...folders.filter((other) => other !== folder && !may.includes(other)).map((other) => ({
          group: [`**/../${other}/**`, `**/../${other}`],
          allowTypeImports: types.includes(other),
          message: `src/${folder} may not import ${types.includes(other) ? 'more than types of ' : ''}src/${other}: ${why}`,
        })),
        ...(['cli', 'xlsx'].includes(folder) ? [] : [nodeModules]),
        ...(['pane', 'preview'].includes(folder) ? [] : [react]),
      ],
    }],
  },
}));

const pure = {
  files: ['src/**/*.ts'],
  ignores: ['src/cli/**', 'src/xlsx/**', 'src/excel/**', 'src/pane/**', 'src/preview/**'],
  rules: {
    'no-restricted-globals': ['error', ...['process', 'Buffer', 'window', 'document', 'performance', 'setTimeout', 'console'].map((name) => ({
      name, message: `${name} is not for pure folders: no clock, no Node, no DOM here.`,
    }))],
    'no-restricted-syntax': ['error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in pure folders: take the time as a parameter.' },
      { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'No clock in pure folders: take the time as a parameter.' },
    ],
  },
};

/** Excel is named in its port alone; the preview may use its types, which the compiler takes away. */
const office = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/excel/**', 'src/taskpane.tsx'],
  rules: {
    'no-restricted-globals': ['error', ...['Excel', 'Office', 'OfficeExtension'].map((name) => ({
      name, message: `${name} is named in src/excel alone: everything else meets the workbook through the port.`,
    }))],
  },
};

const LOOPS = ':matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement)';
const batches = {
  files: ['src/excel/**/*.ts'],
  rules: {
    'no-restricted-syntax': ['error',
      { selector: `${LOOPS} CallExpression[callee.property.name='sync']`, message: 'No sync in a loop: queue the whole batch, then sync once.' },
      { selector: "CallExpression[callee.property.name='load'][arguments.length=0]", message: 'Load properties by name.' },
      { selector: "CallExpression[callee.property.name='load'] > Literal.arguments[value='*']", message: 'Load properties by name.' },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '**/*.{js,cjs}'] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  ...boundaries,
  office,
  pure,
  batches,
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
