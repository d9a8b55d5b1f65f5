import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Card } from '../../src/pane/engine/engine';
import type { PaneSession } from '../../src/pane/session';
import { ALL } from '../support/engines';
import { eventsTold, officeWorkbook } from '../support/office-sessions';
import { EVERYTHING } from '../support/sessions';

jest.setTimeout(60_000);
afterAll(eventsTold);

const HOME = join(__dirname, '../..');
const SAMPLE = readFileSync(join(HOME, 'assets/samples/2025年度第三批申报汇总表.xlsx'));
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'clausecheck-both-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

async function cardsOf(session: PaneSession): Promise<readonly Card[]> {
  const lists = session.lists();
  const items = (await lists?.page(ALL, { from: 0, count: (await lists.count(ALL)).items })) ?? [];
  return items.flatMap((item) => (item.kind === 'finding' && item.card.proposal !== undefined ? [item.card] : []));
}

/** What the pane shows of decisions: of which rule and proposal, in a line. */
const inPane = async (session: PaneSession): Promise<readonly string[]> => (await cardsOf(session)).flatMap(({ decision, rule, proposal }) => (decision === undefined ? [] : [`${rule} ${proposal?.id ?? ''} ${decision}`])).sort();

interface Result { readonly rule: string; readonly decision?: { readonly effect: string; readonly reason: string; readonly by: string; readonly at: string } }
interface Told { readonly id: string; readonly verdict: string; readonly results: readonly Result[] }

/** What the command line says of a file: its decisions as the pane shows them, and the verdicts. */
async function onCommandLine(path: string): Promise<{ readonly decisions: readonly string[]; readonly verdicts: readonly string[] }> {
  const out: string[] = [];
  await run([path, '--json'], { stdout: { write: (text) => out.push(text) }, stderr: { write: () => undefined }, home: HOME, now: () => new Date('2025-11-22T10:30:00'), cores: 1 });
  const { workbooks: [workbook] } = JSON.parse(out.join('')) as { workbooks: { proposals: Told[] }[] };
  const proposals = workbook?.proposals ?? [];
  const words: Readonly<Record<string, string>> = { confirmed: '已确认', waived: '豁免', disputed: '不认可' };
  return {
    decisions: proposals.flatMap(({ id, results }) => results.flatMap(({ rule, decision }) => (decision === undefined ? [] : [`${rule} ${id} 处理：${[words[decision.effect], decision.by, decision.at, decision.reason].filter((text) => text !== '').join('，')}`]))).sort(),
    verdicts: proposals.map(({ verdict }) => verdict),
  };
}

const counted = (verdicts: readonly string[]) => {
  const count = (...of: string[]): number => verdicts.filter((one) => of.includes(one)).length;
  return { all: verdicts.length, nonCompliant: count('non-compliant'), undecided: count('undecided'), compliant: count('compliant', 'waived') };
};

test('decided on in the preview, then checked on the command line, then decided on again in the preview: every decision is kept on both sides', async () => {
  const book = officeWorkbook(SAMPLE);
  const { session } = book.pane();
  await session.write(EVERYTHING);
  const decide = async (one: PaneSession, card: Card | undefined, state: 'confirmed' | 'waived' | 'disputed', reason: string): Promise<void> => {
    expect(await one.decide({ of: { what: 'findings', numbers: [card?.number ?? ''] }, state, reason, by: '李老师', andDecided: true }, EVERYTHING)).toEqual({ decided: 1, conflicts: [] });
  };
  const cards = await cardsOf(session);
  await decide(session, cards.find(({ rule }) => rule === '1.1-lead-enterprise'), 'waived', '=已报批');
  await decide(session, cards.find(({ level }) => level === 'undecided'), 'confirmed', '');
  await decide(session, cards.find(({ level, rule }) => level === 'violated' && rule !== '1.1-lead-enterprise'), 'disputed', '附件三有说明');
  const decided = await inPane(session);
  expect(decided).toHaveLength(3);

  const path = join(folder, '汇总.xlsx');
  writeFileSync(path, book.saved());
  const first = await onCommandLine(path);
  expect(first.decisions).toEqual(decided);
  expect(counted(first.verdicts)).toEqual(session.state().checked?.summary.proposals);

  // The command line brings the tables in it up to date, which keeps them; and the preview goes on with that.
  await run([path], { stdout: { write: () => undefined }, stderr: { write: () => undefined }, home: HOME, now: () => new Date('2025-11-22T10:30:00'), cores: 1 });
  expect(Buffer.compare(readFileSync(path), Buffer.from(book.saved()))).not.toBe(0);
  const again = officeWorkbook(readFileSync(path));
  const other = again.pane(50).session;
  await other.check('workbook');
  expect(await inPane(other)).toEqual(decided);
  expect(other.state().checked?.summary.proposals).toEqual(session.state().checked?.summary.proposals);
  await decide(other, (await cardsOf(other)).find(({ level, decision }) => level === 'violated' && decision === undefined), 'waived', '试点项目');
  writeFileSync(path, again.saved());
  const last = await onCommandLine(path);
  expect(last.decisions).toEqual(await inPane(other));
  expect(last.decisions).toHaveLength(4);
  expect(decided.every((one) => last.decisions.includes(one))).toBe(true);
  expect(counted(last.verdicts)).toEqual(other.state().checked?.summary.proposals);
});
