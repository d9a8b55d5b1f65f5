import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';

const ROOT = join(__dirname, '../..');

export type Contestant = 'template' | 'pane';

/** Builds our pane, and the plain template in the same way, each with a copy of office.js, into folders of their own in `folder`. */
export async function buildPanes(folder: string): Promise<Readonly<Record<Contestant, string>>> {
  // The configuration is a script for webpack, which no compiler checks.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configurations = (require(join(ROOT, 'webpack.config.js')) as (env: object, argv: object) => Configuration[])({ office: 'local' }, {});
  const ours = configurations.find(({ name }) => name === 'addin');
  if (ours === undefined) throw new Error('webpack.config.js builds no add-in');
  const paths = { template: join(folder, 'template'), pane: join(folder, 'pane') };
  const html = new HtmlPlugin({ template: join(__dirname, 'template/taskpane.html'), filename: 'taskpane.html', scriptLoading: 'defer' });
  const template: Configuration = {
    ...ours,
    name: 'template',
    entry: { taskpane: join(__dirname, 'template/taskpane.tsx') },
    plugins: [...(ours.plugins ?? []).filter((plugin) => !(plugin instanceof HtmlPlugin)), html],
  };
  await build([{ ...ours, name: 'pane', output: { ...ours.output, path: paths.pane } }, { ...template, output: { ...ours.output, path: paths.template } }]);
  return paths;
}

function build(configurations: readonly Configuration[]): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configurations.map((configuration) => ({ ...configuration, context: ROOT })), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}
