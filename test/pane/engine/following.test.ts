import fc from 'fast-check';
import type { Engine, Query, Scope } from '../../../src/pane/engine/engine';
import type { Row, Workbook } from '../../../src/workbook/cells';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { sample } from '../../e2e/stage';
import { ALL, engineOf } from '../../support/engines';
import { edits, lists, rowAfter, type RandomEdit } from '../../support/random-lists';
import { rowsOf } from '../../support/file-port';
import { WRITING } from '../../support/writing';
import expected from '../../samples/expected.json';

const EACH = { ...ALL, levels: ['violated', 'undecided', 'advice', 'met'] } as const;
const QUERIES: readonly Query[] = [EACH, ALL, { ...EACH, groupBy: 'clause' }, { ...ALL, search: '公司' }, { ...EACH, levels: ['violated'], rule: '1.1-lead-enterprise' }];
const WHOLE: Scope = { what: 'workbook' };

/** All that the pane can ask of an engine. */
async function allOf(engine: Engine, { sheets }: Workbook): Promise<object> {
  const found = [];
  for (const query of QUERIES) {
    const count = await engine.count(query);
    found.push([count, await engine.page(query, { from: 0, count: count.items })]);
  }
  await engine.startEdits(WRITING);
  const written = [];
  for (let piece = await engine.nextEdits(); piece !== undefined; piece = await engine.nextEdits()) written.push(...piece);
  return {
    overview: await engine.overview('zh'), summary: await engine.summary('zh'), proposals: await engine.proposals({ from: 0, count: 1000 }), clauses: await engine.clauses('zh'),
    office: await engine.office({ from: 0, count: 1000 }, 'zh'), labels: await Promise.all(sheets.map(({ name }) => engine.labels(name, 'zh'))), found, written,
  };
}

async function checked(workbook: Workbook, scope: Scope): Promise<Engine> {
  const engine = await engineOf(workbook);
  await engine.check(scope);
  return engine;
}

/** A workbook with a row in the place of another; one without values is none. */
const withRow = (workbook: Workbook, sheet: string, row: Row): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((one) => (one.name !== sheet ? one : { ...one, rows: one.rows.flatMap((old) => (old.index !== row.index ? [old] : row.values.every((value) => value === undefined) ? [] : [row])) })),
});

/** Lets an engine follow edits one by one; after each, all that it says is what a new engine says of the workbook as it is then. */
async function follow(opened: Workbook, scope: Scope, all: readonly RandomEdit[]): Promise<void> {
  let workbook = opened;
  const engine = await checked(workbook, scope);
  for (const query of QUERIES) await engine.count(query);
  for (const edit of all) {
    const after = rowAfter(workbook, edit);
    if (after === undefined) continue;
    workbook = withRow(workbook, after.sheet, after.row);
    // A query's findings are kept and go along with what is edited, so the last one before differs from time to time.
    await engine.count(QUERIES[edit.row % QUERIES.length] ?? EACH);
    const { what } = await engine.edit(rowsOf(workbook, [{ sheet: after.sheet, first: after.row.index, last: after.row.index }]));
    expect(what).not.toBe('uncertain');
    expect(await allOf(engine, workbook)).toEqual(await allOf(await checked(workbook, scope), workbook));
  }
}

test('whatever is edited in a list, what was followed is what a new check of the workbook comes to', async () => {
  await fc.assert(fc.asyncProperty(lists, edits, fc.boolean(), async (workbook, all, isWhole) => {
    await follow(workbook, isWhole ? WHOLE : { what: 'sheet', sheet: '汇总' }, all);
  }), { numRuns: 12 });
});

test.each(Object.keys(expected))('whatever is edited in %s', async (name) => {
  const { workbook } = openXlsx(sample(name), nodeCodec);
  await fc.assert(fc.asyncProperty(edits, async (all) => { await follow(workbook, WHOLE, all); }), { numRuns: 3 });
});
