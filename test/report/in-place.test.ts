import fc from 'fast-check';
import { reportEdits } from '../../src/report/edits';
import type { Judged } from '../../src/report/judged';
import * as looks from '../../src/report/looks';
import { reviewWords } from '../../src/report/review-words';
import { earlierFindings } from '../../src/review/earlier';
import { together } from '../../src/review/together';
import { asIfUnwritten } from '../../src/review/unwritten';
import { cellAddress, areaAddress } from '../../src/workbook/addresses';
import type { CellValue, Row, Sheet, Workbook } from '../../src/workbook/cells';
import type { ChangedCell, Edit } from '../../src/workbook/edits';
import { evidenceAt, proposalWith } from '../support/proposals';
import { areaOf, sheetOf, workbookOf } from '../support/workbooks';
import { afterwards, allOf, findingOf, judgedOf, rulebook } from './judging';

const SHEET = '核验结果';
const FIRST = '2025-11-22 09:30';
const NEXT = '2025-11-23 10:00';
const LATER = '2025-11-24 11:00';
/** The header stands in row 5, the lines above it in rows 1 to 4. */
const HEADER = 4;

const proposal = proposalWith({ proposalId: 'A1', titleZh: '氢能', leadOrganization: '甲公司' }, { row: 3 });
const field = findingOf('1.1-field', 'undecided', [evidenceAt('申报表', 'C3', '能源')]);
const visits = findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D3', '1人')]);
const seminars = findingOf('1.1-seminars', 'violated', [evidenceAt('申报表', 'E3', '1次')]);
const book = workbookOf(sheetOf('申报表', [['申报编号', '项目名称']]));
const of = (...findings: ReturnType<typeof findingOf>[]): Judged => allOf(judgedOf(proposal, findings, 'non-compliant'));

function edits(workbook: Workbook, judged: Judged, now: string, unsure: readonly string[] = []): Edit[] {
  return reportEdits({ judged, rulebook, workbook, earlier: asIfUnwritten(earlierFindings(workbook, reviewWords()), unsure, reviewWords()), now, lang: 'zh' });
}

const checked = (workbook: Workbook, judged: Judged, now: string): Workbook => afterwards(workbook, edits(workbook, judged, now));

/** A workbook that was checked once, with two findings, in rows 6 and 7. */
const once = checked(book, of(field, visits), FIRST);

/** The findings sheet changed, as people do. */
const changed = (workbook: Workbook, change: (sheet: Sheet) => Sheet): Workbook => ({ ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === SHEET ? change(sheet) : sheet)) });
const withRows = (sheet: Sheet, change: (row: Row) => Row): Sheet => ({ ...sheet, rows: sheet.rows.map(change) });
const sheetIn = (workbook: Workbook, name = SHEET): Sheet => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
};
const tableIn = (workbook: Workbook): string => areaAddress(sheetIn(workbook).tables[0]?.area ?? areaOf('A1'));
const valueIn = (sheet: Sheet, row: number, header: string): CellValue | undefined => {
  const at = sheet.rows.find(({ values }) => values.includes('编号'))?.values.indexOf(header) ?? -1;
  return sheet.rows.find(({ index }) => index === row)?.values[at];
};

/** What a check writes into a sheet that stands: each cell with its value; `undefined` where it is written anew. */
function written(all: readonly Edit[], sheet = SHEET): Record<string, unknown> | undefined {
  if (all.some((edit) => edit.op === 'put-sheet' && edit.sheet === sheet)) return undefined;
  return Object.fromEntries(all.flatMap((edit) => (edit.op === 'change-cells' && edit.sheet === sheet ? edit.cells.map(({ row, column, value }) => [cellAddress({ row, column }), typeof value === 'object' ? value.text : value]) : [])));
}

/** The looks that a check sets on the sheet: where, and which. */
const styled = (all: readonly Edit[]): (readonly [string, object])[] => all.flatMap((edit) => (edit.op === 'set-style' && edit.sheet === SHEET ? [[areaAddress(edit.area), edit.style] as const] : []));

describe('checking again', () => {
  test('writes the time, what is no longer new, and the line of counts, and sets no look', () => {
    const all = edits(once, of(field, visits), NEXT);
    expect(written(all)).toEqual({ A2: expect.stringContaining(`核验时间：${NEXT}`) as string, Q6: NEXT, R6: '仍在', Q7: NEXT, R7: '仍在' });
    expect(styled(all)).toEqual([]);
    expect(all.filter((edit) => 'sheet' in edit && edit.sheet === SHEET).map(({ op }) => op)).toEqual(['expect-cells', 'change-cells']);
  });

  test('a third time writes the time alone, and at the same time nothing at all', () => {
    const twice = checked(once, of(field, visits), NEXT);
    expect(written(edits(twice, of(field, visits), LATER))).toEqual({ A2: expect.stringContaining(LATER) as string, Q6: LATER, Q7: LATER });
    expect(written(edits(twice, of(field, visits), NEXT))).toEqual({});
  });

  test('expects the header and the numbers to stand where they were read', () => {
    const [expected] = edits(once, of(field, visits), NEXT).flatMap((edit) => (edit.op === 'expect-cells' ? [edit.cells] : []));
    const numbers = [5, 6].map((row) => valueIn(sheetIn(once), row, '编号'));
    expect(expected?.filter(({ column }) => column === 0).map(({ row, value }) => [row, value])).toEqual([[4, '编号'], [5, numbers[0]], [6, numbers[1]]]);
    expect(expected?.filter(({ row }) => row === HEADER)).toHaveLength(19);
  });

  test('a value that changed is written, with what follows from it, and nothing of the reviewer’s', () => {
    const typed = changed(once, (sheet) => withRows(sheet, (row) => (row.index === 6 ? { ...row, values: Object.assign([...row.values], { 12: '=已补充', 13: '王', 19: '列外' }) } : row)));
    const none = findingOf('1.1-visits', 'violated', [evidenceAt('申报表', 'D9', '无')]);
    expect(Object.keys(written(edits(typed, of(field, none), FIRST)) ?? {})).toEqual(['R6', 'G7', 'H7', 'R7', 'S7']);
  });
});

describe('what people did to the table stays', () => {
  const moves: Readonly<Record<string, (sheet: Sheet) => Sheet>> = {
    'rows sorted': (sheet) => withRows(sheet, (row) => ({ ...row, index: row.index === 5 ? 6 : row.index === 6 ? 5 : row.index })),
    'rows filtered out': (sheet) => withRows(sheet, (row) => ({ ...row, hidden: row.index === 5 })),
    'a column put between': (sheet) => ({ ...withRows(sheet, (row) => ({ ...row, values: row.index < HEADER ? row.values : [...row.values.slice(0, 2), row.index === HEADER ? '组别' : '一组', ...row.values.slice(2)] })), tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, right: table.area.right + 1 } })) }),
    'columns in another order': (sheet) => withRows(sheet, (row) => ({ ...row, values: row.index < HEADER ? row.values : [...row.values].reverse() })),
    'moved down and to the right': (sheet) => ({ ...withRows(sheet, (row) => ({ ...row, index: row.index + 3, values: [undefined, ...row.values] })), tables: sheet.tables.map((table) => ({ ...table, area: { top: table.area.top + 3, bottom: table.area.bottom + 3, left: 1, right: table.area.right + 1 } })) }),
    'hidden well': (sheet) => ({ ...sheet, visibility: 'veryHidden' }),
    'another table beside': (sheet) => ({ ...sheet, tables: [...sheet.tables, { name: '表1', area: areaOf('Z5:AA7') }] }),
  };

  test.each(Object.entries(moves))('%s', (_, move) => {
    const moved = changed(once, move);
    const all = edits(moved, of(field, visits), NEXT);
    expect(Object.values(written(all) ?? {}).map((value) => String(value).slice(0, 21)).sort()).toEqual([NEXT, NEXT, '仍在', '仍在', `核验时间：${NEXT}`].sort());
    // Each row has what it has, and the next check at that time finds nothing to write.
    const after = sheetIn(afterwards(moved, all));
    for (const { index } of after.rows.filter(({ values }) => values.includes('1.1-visits') || values.includes('1.1-field'))) {
      expect([valueIn(after, index, '最近核验'), valueIn(after, index, '变化')]).toEqual([NEXT, '仍在']);
      expect([['1.1-field', '申报表!C3'], ['1.1-visits', '申报表!D3']]).toContainEqual([valueIn(after, index, '规则'), valueIn(after, index, '单元格')]);
    }
    expect(written(edits(afterwards(moved, all), of(field, visits), NEXT))).toEqual({});
  });

  test('its sheet renamed', () => {
    const renamed = { ...once, sheets: once.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, name: '问题清单' } : sheet)) };
    expect(Object.keys(written(edits(renamed, of(field, visits), NEXT), '问题清单') ?? {})).toEqual(['A2', 'Q6', 'R6', 'Q7', 'R7']);
  });

  test('lines above it that were moved or taken away', () => {
    const bare = changed(once, (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ index }) => index >= HEADER) }));
    expect(Object.keys(written(edits(bare, of(field, visits), NEXT)) ?? {})).toEqual(['Q6', 'R6', 'Q7', 'R7']);
    const moved = changed(once, (sheet) => withRows(sheet, (row) => (row.index === 1 ? { ...row, values: [undefined, undefined, ...row.values] } : row)));
    expect(Object.keys(written(edits(moved, of(field, visits), NEXT)) ?? {})).toContain('C2');
  });

  test('a row that nobody can read, and a row a second time that says something else', () => {
    const number = valueIn(sheetIn(once), 5, '编号');
    const more = changed(once, (sheet) => ({ ...sheet, rows: [...sheet.rows.map((row) => (row.index === 5 ? { ...row, values: Object.assign([...row.values], { 12: '说一遍' }) } : row)), { index: 7, hidden: false, values: ['见上', '手写'] }, { index: 8, hidden: false, values: [number, ...Array<undefined>(11), '再说一遍'] }], tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, bottom: 8 } })) }));
    const all = edits(more, of(field, visits), NEXT);
    const cells = Object.keys(written(all) ?? {});
    expect(cells.filter((cell) => cell.endsWith('8'))).toEqual([]);
    expect(cells.filter((cell) => cell.endsWith('9'))).toEqual(expect.arrayContaining(['B9', 'D9', 'E9', 'P9', 'Q9', 'R9', 'S9']));
    expect(written(all)?.['A2']).toMatch(/核验结果!A8 一行没有可识别的编号.*又在 核验结果!A9 出现/);
    expect(tableIn(afterwards(more, all))).toBe('A5:S9');
  });

  test('but for a row that stands a second time and says nothing, as two panes leave it: that is emptied', () => {
    const more = changed(once, (sheet) => ({ ...sheet, rows: [...sheet.rows, { ...(sheet.rows.at(-1) ?? { hidden: false, values: [] }), index: 7 }], tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, bottom: 7 } })) }));
    const all = edits(more, of(field, visits), NEXT);
    expect(Object.entries(written(all) ?? {}).filter(([cell]) => cell.endsWith('8')).map(([, value]) => value)).toEqual(Array<undefined>(19));
    expect(written(edits(afterwards(more, all), of(field, visits), NEXT))).toEqual({});
  });
});

describe('findings that are new', () => {
  test('come below, with the looks of new rows there alone, and the table grows over them', () => {
    const all = edits(once, of(field, visits, seminars), NEXT);
    const after = afterwards(once, all);
    expect(tableIn(after)).toBe('A5:S8');
    expect(valueIn(sheetIn(after), 7, '规则')).toBe('1.1-seminars');
    expect([valueIn(sheetIn(after), 7, '变化'), valueIn(sheetIn(after), 7, '处理状态')]).toEqual(['新增', '待处理']);
    for (const [area] of styled(all)) expect(areaOf(area)).toMatchObject({ top: 7, bottom: 7 });
    expect(styled(all)).toEqual(expect.arrayContaining([['A8:S8', looks.BODY], ['D8', looks.LEVEL_LOOKS.violated]]));
    expect(all).toContainEqual(expect.objectContaining({ op: 'drop-down', sheet: SHEET, area: areaOf('L8') }));
    expect(Object.keys(written(all) ?? {}).filter((cell) => /[67]$/.test(cell))).toEqual(['Q6', 'R6', 'Q7', 'R7']);
  });

  test('come below what reviewers wrote under the table, which comes to hold it', () => {
    const noted = changed(once, (sheet) => ({ ...sheet, rows: [...sheet.rows, { index: 9, hidden: false, values: [undefined, '另请注意'] }] }));
    const after = afterwards(noted, edits(noted, of(field, visits, seminars), NEXT));
    expect(tableIn(after)).toBe('A5:S11');
    expect(sheetIn(after).rows.find(({ index }) => index === 9)?.values).toEqual([undefined, '另请注意']);
    expect(valueIn(sheetIn(after), 10, '规则')).toBe('1.1-seminars');
    // Where nothing is new, nothing grows.
    expect(tableIn(afterwards(noted, edits(noted, of(field, visits), NEXT)))).toBe('A5:S7');
  });

  test('fill the blank row of a table without findings', () => {
    const empty = checked(book, of(), FIRST);
    expect(tableIn(empty)).toBe('A5:S6');
    const after = checked(empty, of(field, visits), NEXT);
    expect(tableIn(after)).toBe('A5:S7');
    expect([5, 6].map((row) => valueIn(sheetIn(after), row, '规则'))).toEqual(['1.1-field', '1.1-visits']);
  });
});

describe('findings that are gone', () => {
  const all = edits(once, of(visits), NEXT);
  const gone = afterwards(once, all);

  test('stay in their rows, marked, and fade in our columns alone', () => {
    expect([valueIn(sheetIn(gone), 5, '变化'), valueIn(sheetIn(gone), 5, '处理状态'), valueIn(sheetIn(gone), 5, '规则')]).toEqual(['已消除', '已整改', '1.1-field']);
    expect(styled(all)).toEqual(expect.arrayContaining([['A6', looks.FADED], ['K6', looks.FADED], ['D6', looks.GONE]]));
    for (const [area] of styled(all)) expect(areaOf(area)).toMatchObject({ top: 5, bottom: 5 });
    expect(Math.max(...styled(all).map(([area]) => areaOf(area).right))).toBe(10);
  });

  test('are not touched again', () => {
    const again = edits(gone, of(visits), LATER);
    expect(Object.keys(written(again) ?? {})).toEqual(['A2', 'Q7']);
    expect(styled(again)).toEqual([]);
  });

  test('and come back in them, as new', () => {
    const back = edits(gone, of(field, visits), LATER);
    expect(written(back)).toMatchObject({ L6: '待处理', Q6: LATER, R6: '新增' });
    expect(styled(back)).toEqual(expect.arrayContaining([['A6', looks.BACK], ['F6', looks.LINK], ['D6', looks.LEVEL_LOOKS.undecided]]));
    expect(valueIn(sheetIn(afterwards(gone, back)), 5, '首次发现')).toBe(FIRST);
  });
});

test('a finding of another level looks so where its level stands, and nowhere else', () => {
  const all = edits(once, of(findingOf('1.1-field', 'violated', [evidenceAt('申报表', 'C3', '能源')]), visits), NEXT);
  expect(written(all)).toMatchObject({ D6: '不符合' });
  expect(styled(all)).toEqual([['D6', looks.LEVEL_LOOKS.violated]]);
});

test('each look of a level says all that another says, since it may come after it', () => {
  const keys = [...Object.values(looks.LEVEL_LOOKS), looks.GONE].map((style) => Object.keys(style).filter((key) => key !== 'bold').sort());
  expect(new Set(keys.map((one) => one.join())).size).toBe(1);
  for (const style of [looks.LEVEL_LOOKS.undecided, looks.LEVEL_LOOKS.advice, looks.GONE]) expect(style.bold).toBe(false);
});

describe('links to clauses', () => {
  const clauseCells = (workbook: Workbook): string[] => Object.keys(written(edits(workbook, of(field, visits), FIRST)) ?? {}).filter((cell) => cell.startsWith('F'));

  test('are written again where the clauses have moved, or their sheet bears another name, and only then', () => {
    const clauses = (change: (sheet: Sheet) => Sheet): Workbook => ({ ...once, sheets: once.sheets.map((sheet) => (sheet.name === '核验条款' ? change(sheet) : sheet)) });
    expect(clauseCells(once)).toEqual([]);
    expect(clauseCells(clauses((sheet) => ({ ...sheet, name: '条款' })))).toEqual(['F6', 'F7']);
    const last = sheetIn(once, '核验条款').rows.at(-1)?.index ?? 0;
    expect(clauseCells(clauses((sheet) => withRows(sheet, (row) => (row.index === last ? { ...row, index: last + 1 } : row))))).toEqual(['F6', 'F7']);
    expect(clauseCells({ ...once, sheets: once.sheets.filter(({ name }) => name !== '核验条款') })).toEqual(['F6', 'F7']);
  });
});

describe('a table that is not whole is written anew', () => {
  const more = of(field, visits, seminars);
  const broken: Readonly<Record<string, (sheet: Sheet) => Sheet>> = {
    'a column deleted': (sheet) => withRows(sheet, (row) => ({ ...row, values: row.values.slice(0, 18) })),
    'a column renamed': (sheet) => withRows(sheet, (row) => ({ ...row, values: row.values.map((value) => (value === '处理意见' ? '专家意见' : value)) })),
    'headers of two languages': (sheet) => withRows(sheet, (row) => ({ ...row, values: row.values.map((value) => (value === '处理意见' ? 'Opinion' : value)) })),
    'the table dissolved': (sheet) => ({ ...sheet, tables: [{ name: 'ClauseCheck_Other', area: areaOf('Z1:Z2') }] }),
    'a column outside of it': (sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, right: 17 } })) }),
    'a header alone': (sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, bottom: HEADER } })) }),
    'a row of totals in the way': (sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, hasTotals: true as const })) }),
    'another table in the way': (sheet) => ({ ...sheet, tables: [...sheet.tables, { name: '表1', area: areaOf('B8:C10') }] }),
    'merged cells in the way': (sheet) => ({ ...sheet, merges: [areaOf('B8:C8')] }),
  };

  test.each(Object.entries(broken))('%s', (_, breaking) => {
    const all = edits(changed(once, breaking), more, NEXT);
    expect(all.some((edit) => 'sheet' in edit && edit.op === 'put-sheet' && edit.sheet.startsWith(SHEET))).toBe(true);
    expect(all.some(({ op }) => op === 'change-cells' || op === 'expect-cells')).toBe(false);
  });

  test('what is in the way only of new findings is not, where there are none', () => {
    for (const way of ['a row of totals in the way', 'another table in the way', 'merged cells in the way']) expect(written(edits(changed(once, broken[way] ?? ((sheet) => sheet)), of(field, visits), FIRST))).toEqual({ R6: '仍在', R7: '仍在' });
  });

  test('and so are two tables together', () => {
    const earlier = earlierFindings(once, reviewWords());
    expect(written(reportEdits({ judged: more, rulebook, workbook: once, earlier: together(earlier, earlier, reviewWords()), now: NEXT, lang: 'zh' }))).toBeUndefined();
  });
});

test('a write that broke off anywhere, made again, comes to the same', () => {
  const judged = of(findingOf('1.1-field', 'violated', [evidenceAt('申报表', 'C3', '能源')]), seminars);
  const all = edits(once, judged, NEXT);
  const smooth = sheetIn(afterwards(once, all));
  const cells = all.flatMap((edit) => (edit.op === 'change-cells' ? edit.cells : []));
  expect(cells.length).toBeGreaterThan(20);
  // Cells that stand beside each other are one request; Excel carries a batch out in its order, and the table grows last.
  const requests = cells.reduce<ChangedCell[][]>((made, cell) => {
    const last = made.at(-1)?.at(-1);
    if (last?.row === cell.row && last.column === cell.column - 1) made.at(-1)?.push(cell);
    else made.push([cell]);
    return made;
  }, []);
  fc.assert(fc.property(fc.nat(requests.length), fc.boolean(), (count, isResized) => {
    const done = [{ op: 'change-cells', sheet: SHEET, cells: requests.slice(0, count).flat() } as const, ...(count === requests.length && isResized ? all.filter(({ op }) => op === 'resize-table') : [])];
    const broken = afterwards(once, done);
    const again = afterwards(broken, edits(broken, judged, NEXT, [NEXT]));
    expect(sheetIn(again)).toEqual(smooth);
  }), { numRuns: 60 });
});
