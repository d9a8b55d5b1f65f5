import type { Card, Engine, Item, Query } from '../../../src/pane/engine/engine';
import { ALL, engineOf } from '../../support/engines';
import { areaOf, sheetOf, workbookOf } from '../../support/workbooks';
import { openFile } from '../../support/open-file';

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '外方是否同步申报', '课题数'];
const COUNT = 1000;
const THIRD = { index: 2, name: 'KR-0003' };
const EACH = { ...ALL, levels: ['violated', 'undecided', 'advice', 'met'] } as const;

/** Every third proposal is not applied for by the other side; every fifth is led by a university, where 1.1 asks for an enterprise. */
const proposal = (number: number): (string | number)[] => [
  `KR-${String(number).padStart(4, '0')}`, `氢能研究${String(number)}`, '1.1', number === 7 ? 'ＡＢＣ氢能公司' : '某某公司', number % 5 === 0 ? '高校' : '企业', number % 3 === 0 ? '否' : '是', 0,
];
const rows = Array.from({ length: COUNT }, (_, index) => proposal(index + 1));
const book = workbookOf(sheetOf('申报汇总', [HEADER, ...rows]), sheetOf('笔记', [['没有申报内容']]));

let engine: Engine;
beforeAll(async () => {
  engine = await engineOf(book);
  await engine.check({ what: 'workbook' });
});

const cards = (items: readonly Item[]): Card[] => items.flatMap((item) => (item.kind === 'finding' ? [item.card] : []));
const all = async (query: Query): Promise<readonly Item[]> => engine.page(query, { from: 0, count: (await engine.count(query)).items });
const found = async (query: Query): Promise<Card[]> => cards(await all(query));

test('all proposals are found, and counted by verdict and level', async () => {
  expect(await engine.overview('zh')).toMatchObject({ proposals: COUNT, sheets: [{ sheet: '申报汇总', holds: 'list', proposals: COUNT }, { sheet: '笔记', holds: 'nothing', proposals: 0 }] });
  const { proposals, findings, isPart } = await engine.summary('zh');
  expect(isPart).toBe(false);
  expect(proposals.all).toBe(COUNT);
  expect(proposals.nonCompliant + proposals.undecided + proposals.compliant).toBe(COUNT);
  expect((await engine.count(EACH)).byLevel).toEqual(findings);
});

test('a rule finds as many as fall foul of it', async () => {
  const oneSided = await engine.count({ ...ALL, rule: '1.1-both-sides', levels: ['violated'] });
  expect(oneSided).toMatchObject({ findings: Math.floor(COUNT / 3), items: 2 * Math.floor(COUNT / 3), byLevel: { violated: Math.floor(COUNT / 3), undecided: 0, advice: 0, met: COUNT - Math.floor(COUNT / 3) } });
  expect((await found({ ...ALL, rule: '1.1-both-sides', levels: ['violated'] })).map(({ proposal: of }) => of?.id).slice(0, 3)).toEqual(['KR-0003', 'KR-0006', 'KR-0009']);
});

test('pages laid side by side are the whole list, wherever they are cut', async () => {
  for (const groupBy of ['proposal', 'clause'] as const) {
    const query = { ...ALL, groupBy };
    const { items, findings } = await engine.count(query);
    const whole = await all(query);
    expect(whole).toHaveLength(items);
    expect(cards(whole)).toHaveLength(findings);
    const paged: Item[] = [];
    for (let from = 0; from < items; from += 997) paged.push(...await engine.page(query, { from, count: 997 }));
    // As text: comparing tens of thousands of cards one by one takes a minute.
    expect(JSON.stringify(paged) === JSON.stringify(whole)).toBe(true);
    expect(await engine.page(query, { from: items - 1, count: 50 })).toEqual(whole.slice(-1));
    expect(await engine.page(query, { from: items, count: 50 })).toEqual([]);
    expect(await engine.page(query, { from: -5, count: 6 })).toEqual(whole.slice(0, 1));
  }
});

test('each heading stands before as many findings as it says, worst first', async () => {
  for (const groupBy of ['proposal', 'clause'] as const) {
    const items = await all({ ...EACH, groupBy });
    const order = ['violated', 'undecided', 'advice', 'met'];
    let at = 0;
    while (at < items.length) {
      const heading = items[at];
      if (heading?.kind !== 'group') throw new Error('a heading is missing');
      const own = cards(items.slice(at + 1, at + 1 + heading.findings));
      expect(own).toHaveLength(heading.findings);
      expect(own.map(({ level }) => order.indexOf(level))).toEqual(own.map(({ level }) => order.indexOf(level)).sort((a, b) => a - b));
      if (groupBy === 'clause') expect(new Set(own.map(({ clause }) => clause.key))).toEqual(new Set([heading.key]));
      else expect(new Set(own.map(({ proposal: of }) => (of === undefined ? 'portfolio' : String(of.index))))).toEqual(new Set([heading.key]));
      at += heading.findings + 1;
    }
  }
});

test('a proposal, a clause, and both at once', async () => {
  const one = await found({ ...EACH, proposal: THIRD });
  expect(new Set(one.map(({ proposal: of }) => of?.id))).toEqual(new Set(['KR-0003']));
  const clause = one.find(({ rule }) => rule === '1.1-both-sides')?.clause.key;
  expect(clause).toBeDefined();
  const both = await found({ ...EACH, proposal: THIRD, ...(clause === undefined ? {} : { clause }) });
  expect(both.every((card) => card.clause.key === clause)).toBe(true);
  expect(both.length).toBeLessThan(one.length);
});

describe('a search', () => {
  test('finds what all its words stand in, in any order, width and case', async () => {
    for (const search of ['abc氢能公司', 'ＡＢＣ', ' kr-0007 abc ', 'abc KR-0007']) {
      expect(new Set((await found({ ...EACH, search })).map(({ proposal: of }) => of?.id))).toEqual(new Set(['KR-0007']));
    }
    expect((await engine.count({ ...EACH, search: 'abc KR-0008' })).findings).toBe(0);
    expect(await engine.count({ ...EACH, search: '   ' })).toEqual(await engine.count(EACH));
  });

  test('finds a cell, a rule, a clause’s name, and takes no pattern', async () => {
    expect((await found({ ...EACH, search: '1.1-both-sides 申报汇总!f1000' })).map(({ proposal: of, rule }) => [of?.id, rule])).toEqual([['KR-0999', '1.1-both-sides']]);
    const [one] = await found({ ...ALL, proposal: THIRD });
    expect((await found({ ...EACH, search: one?.number ?? '' })).map(({ number }) => number)).toEqual([one?.number]);
    expect((await engine.count({ ...EACH, search: '.*' })).findings).toBe(0);
    expect((await engine.count({ ...EACH, search: '[' })).findings).toBe(0);
  });
});

test('from one finding to the next, over headings, and no further than the ends', async () => {
  const query = { ...ALL, rule: '1.1-both-sides', levels: ['violated'] } as const;
  const { items } = await engine.count(query);
  expect(await engine.step(query, -1, 1)).toBe(1);
  expect(await engine.step(query, 0, 1)).toBe(1);
  expect(await engine.step(query, 1, 1)).toBe(3);
  expect(await engine.step(query, 3, -1)).toBe(1);
  expect(await engine.step(query, 1, -1)).toBeUndefined();
  expect(await engine.step(query, items - 1, 1)).toBeUndefined();
  expect(await engine.step(query, items, -1)).toBe(items - 1);
  const none = { ...query, search: '没有这样的词' };
  expect(await engine.count(none)).toMatchObject({ items: 0, findings: 0 });
  expect(await engine.step(none, -1, 1)).toBeUndefined();
});

describe('a part of the workbook', () => {
  const part = async (scope: Parameters<Engine['check']>[0]) => {
    const other = await engineOf(book);
    await other.check(scope);
    const checked = (await other.proposals({ from: 0, count: COUNT })).filter(({ verdict }) => verdict !== undefined);
    return { other, ids: checked.map(({ id }) => id), summary: await other.summary('zh') };
  };

  test('rows: the proposals that stand in them', async () => {
    const { ids, summary, other } = await part({ what: 'rows', sheet: '申报汇总', areas: [areaOf('A3:A4'), areaOf('C1001:D1001')] });
    expect(ids).toEqual(['KR-0002', 'KR-0003', 'KR-1000']);
    expect(summary).toMatchObject({ isPart: true, proposals: { all: 3 } });
    // A finding bears the same number as in a check of all.
    const numbers = cards(await other.page({ ...ALL, proposal: THIRD }, { from: 0, count: 99 })).map(({ number }) => number);
    expect(numbers).toEqual((await found({ ...ALL, proposal: THIRD })).map(({ number }) => number));
    expect(numbers.length).toBeGreaterThan(0);
  });

  test('the header’s row, rows below, another sheet: none', async () => {
    expect((await part({ what: 'rows', sheet: '申报汇总', areas: [areaOf('A1:G1')] })).ids).toEqual([]);
    expect((await part({ what: 'rows', sheet: '申报汇总', areas: [areaOf('A1002:G1005')] })).ids).toEqual([]);
    expect((await part({ what: 'rows', sheet: '笔记', areas: [areaOf('A3:A4')] })).ids).toEqual([]);
    expect((await part({ what: 'sheet', sheet: '笔记' })).ids).toEqual([]);
  });

  test('a sheet with all there is is no part', async () => {
    const { ids, summary } = await part({ what: 'sheet', sheet: '申报汇总' });
    expect(ids).toHaveLength(COUNT);
    expect(summary.isPart).toBe(false);
  });
});

test('the guide’s clauses say how many fail each, and what each rule asks', async () => {
  const lines = await engine.clauses('zh');
  const line = lines.find(({ rules }) => rules.some(({ id }) => id === '1.1-both-sides'));
  expect(line).toMatchObject({ section: '1.1', sectionTitle: '中国和韩国政府间能源技术联合研究项目', violated: Math.floor(COUNT / 3) });
  expect(line?.rules.every(({ asks }) => asks !== '')).toBe(true);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

test('a call that comes too soon is told which comes first', async () => {
  const { workbookEngine } = await import('../../../src/pane/engine/workbook-engine');
  const { TOOLS } = await import('../../support/engines');
  const fresh = workbookEngine(TOOLS, openFile);
  await expect(fresh.overview('zh')).rejects.toThrow('read comes first');
  await expect(fresh.check({ what: 'workbook' })).rejects.toThrow('read comes first');
  await expect(fresh.startEdits({ lang: 'zh', now: '', marks: true, sheets: [], officeChecks: true })).rejects.toThrow('check comes first');
  expect(await fresh.count(ALL)).toMatchObject({ items: 0 });
});

test('a hundred thousand findings are searched and paged without anybody waiting long', async () => {
  const many = workbookOf(sheetOf('申报汇总', [HEADER, ...Array.from({ length: 5100 }, (_, index) => proposal(index + 1))]));
  const big = await engineOf(many);
  await big.check({ what: 'workbook' });
  const timed = async (work: () => Promise<unknown>): Promise<number> => { const begun = performance.now(); await work(); return performance.now() - begun; };
  const { findings, items } = await big.count(EACH);
  expect(findings).toBeGreaterThan(100_000);
  const first = await timed(() => big.count({ ...EACH, search: '氢能研究5099' }));
  const page = await timed(() => big.page({ ...EACH, search: '氢能研究5099' }, { from: 0, count: 40 }));
  const filter = await timed(() => big.count(ALL));
  const last = await timed(async () => { await big.count(EACH); await big.page(EACH, { from: items - 40, count: 40 }); });
  // A page of a query that is known costs but itself, wherever it stands; the bounds are for a machine that is very busy.
  expect(page).toBeLessThan(first);
  expect(page).toBeLessThan(500);
  expect(Math.max(first, filter, last)).toBeLessThan(30_000);
}, 120_000);

test('a proposal that was chosen is found where it stands after an edit moved it, and is not taken for the one in its place', async () => {
  const other = await engineOf(workbookOf(sheetOf('申报汇总', [HEADER, ...rows.slice(0, 4)])));
  await other.check({ what: 'workbook' });
  const fourth = { ...EACH, proposal: { index: 3, name: 'KR-0004' } };
  const third = { ...EACH, proposal: THIRD };
  const ids = async (query: Query): Promise<unknown> => [...new Set(cards(await other.page(query, { from: 0, count: 99 })).map(({ proposal: of }) => of?.id))];
  expect(await ids(third)).toEqual(['KR-0003']);
  // The row of KR-0003 is emptied: KR-0004 is the third now.
  expect(await other.edit([{ sheet: '申报汇总', first: 3, last: 3, rows: [], merges: [] }])).toMatchObject({ what: 'checked' });
  expect(await ids(fourth)).toEqual(['KR-0004']);
  expect(await ids(third)).toEqual([]);
});
