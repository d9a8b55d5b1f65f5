import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../../src/pane/engine/engine';
import { cellAddress } from '../../../src/workbook/addresses';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { ALL, engineOf } from '../../support/engines';
import { call } from '../../support/files';

const SAMPLES = join(__dirname, '../../../assets/samples');
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx') && !name.endsWith('.checked.xlsx') && name !== '核验汇总.xlsx');

interface Result { rule: string; outcome: string; evidence: { sheet: string; address: string; found: string }[] }
interface Report { workbooks: { proposals: { id: string; verdict: string; sheet: string; results: Result[] }[]; problems: { sheet: string; address: string; message: string }[] }[]; portfolio: Result[] }

const cards = (items: readonly Item[]) => items.flatMap((item) => (item.kind === 'finding' ? [item.card] : []));
const plain = ({ rule, outcome, evidence }: Result) => ({
  rule, outcome,
  // A card shows a cell once, where a report may name it for each of two fields.
  cells: [...new Map(evidence.map((one) => [`${one.sheet}!${one.address}`, one.found])).entries()],
});
const byRule = (a: { rule: string }, b: { rule: string }): number => a.rule.localeCompare(b.rule);

describe.each(names)('%s in the pane', (name) => {
  test('comes out as on the command line', async () => {
    const path = join(SAMPLES, name);
    const report = JSON.parse((await call(path, '--json')).out) as Report;
    const engine = await engineOf(openXlsx(readFileSync(path), nodeCodec).workbook);
    await engine.check({ what: 'workbook' });
    const expected = report.workbooks[0];
    const lines = await engine.proposals({ from: 0, count: 1000 });
    expect(lines.map(({ id, verdict, home }) => ({ id, verdict, sheet: home.sheet }))).toEqual(expected?.proposals.map(({ id, verdict, sheet }) => ({ id, verdict, sheet })));
    const query = { ...ALL, levels: ['violated', 'undecided', 'advice', 'met'] as const };
    const { items } = await engine.count(query);
    const found = cards(await engine.page(query, { from: 0, count: items }));
    const of = (index: number | undefined) => found.filter(({ proposal }) => proposal?.index === index)
      .map(({ rule, outcome, cells }) => ({ rule, outcome, cells: cells.map(({ cell, found: text }) => [`${cell.sheet}!${cellAddress(cell)}`, text]) })).sort(byRule);
    const applying = (results: readonly Result[]) => results.filter(({ outcome }) => outcome !== 'not-applicable').map(plain).sort(byRule);
    for (const [index, { results }] of (expected?.proposals ?? []).entries()) expect(of(index)).toEqual(applying(results));
    expect(of(undefined)).toEqual(applying(report.portfolio));
    const { problems } = await engine.overview('zh');
    expect(problems.map(({ cell, text }) => ({ sheet: cell.sheet, address: cellAddress(cell), message: text }))).toEqual(expected?.problems.map(({ sheet, address, message }) => ({ sheet, address, message })));
  });
});
