import { readTools } from '../../src/cli/tools';
import type { Finding } from '../../src/judge/finding';
import { readProposals } from '../../src/proposal/read';
import type { Reading } from '../../src/proposal/model';
import { cellAddress } from '../../src/workbook/addresses';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { comparable, portInPreview, unwatched } from '../excel/support';
import { shown } from '../../src/report/judged';
import { escaped, workbookParts, zipOf } from '../support/packages';

// Lists as offices keep them, read from the file and over Office.js alike (domain.md, part 3, and the list of bad input of issue 4).

jest.setTimeout(60_000);

const tools = readTools('rules');
const HEADER = ['申报编号', '项目名称', '指南方向', '领域方向', '项目牵头申报单位', '申请国拨经费（万元）', '拟立项'];
type Cells = readonly (string | number)[];
const proposal = (number: number, chosen = '是', grant: string | number = 700): Cells => [`A${String(number)}`, `项目${String(number)}`, '1.1', '氢能', `第${String(number)}公司`, grant, chosen];

interface Options {
  readonly hiddenRows?: readonly number[];
  readonly beforeRows?: string;
  readonly afterRows?: string;
}

/** One sheet from rows by their number on it (from 1). */
function book(rows: readonly (readonly [number, Cells])[], { hiddenRows = [], beforeRows = '', afterRows = '' }: Options = {}): Uint8Array {
  const xml = rows.map(([number, cells]) => {
    const inside = cells.map((value, column) => {
      const address = cellAddress({ row: number - 1, column });
      if (value === '') return '';
      return typeof value === 'number' ? `<c r="${address}"><v>${String(value)}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    });
    return `<row r="${String(number)}"${hiddenRows.includes(number) ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
  });
  return zipOf(workbookParts({ sheets: [{ name: '申报', rows: xml.join(''), beforeRows, afterRows }] }));
}

const inOrder = (rows: readonly Cells[]): (readonly [number, Cells])[] => rows.map((cells, index) => [index + 1, cells] as const);

/** What both readers read of a file, which must be the same. */
async function bothRead(bytes: Uint8Array): Promise<Reading> {
  const file = openXlsx(bytes, nodeCodec).workbook;
  const office = (await portInPreview(bytes).port.read(unwatched())).workbook;
  expect(comparable(office)).toEqual(comparable(file));
  const reading = readProposals(file, tools.context);
  expect(readProposals(office, tools.context).proposals).toEqual(reading.proposals);
  return reading;
}

const idsOf = ({ proposals }: Reading): string[] => proposals.map(({ proposalId }) => shown(proposalId));
const problemsOf = ({ problems }: Reading): string[] => problems.map(({ cell, message }) => `${cellAddress(cell)} ${message.key}`);
const portfolioOf = ({ proposals }: Reading): ReadonlyMap<string, Finding> =>
  new Map(tools.judge.judgePortfolio({ proposals, whole: true }).map((finding) => [finding.rule.id, finding]));
const outcome = (reading: Reading, rule: string) => portfolioOf(reading).get(rule)?.outcome;

describe('a header that every printed page repeats', () => {
  test('is neither a proposal nor a problem', async () => {
    const reading = await bothRead(book(inOrder([HEADER, proposal(1), proposal(2, '否'), HEADER, proposal(3, '否'), proposal(4), HEADER, proposal(5, '否')])));
    expect(idsOf(reading)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(problemsOf(reading)).toEqual([]);
    expect(outcome(reading, '1.1-quota')).toBe('met');
  });

  test('nor is it with the list’s title and a page’s number above it, and blank rows between', async () => {
    const title = ['2025年度第三批申报项目汇总表'];
    const reading = await bothRead(book(inOrder([title, HEADER, proposal(1), [], title, ['第2页'], HEADER, proposal(2, '否'), [], ['2025年度第三批申报项目汇总表（续）'], ['第 3 页 共 3 页'], HEADER, proposal(3)])));
    expect(idsOf(reading)).toEqual(['A1', 'A2', 'A3']);
    expect(problemsOf(reading)).toEqual([]);
  });

  test('but a row that only begins like its title is not lost', async () => {
    const reading = await bothRead(book(inOrder([['2025年度项目'], HEADER, proposal(1), ['2025年度项目', '项目2', '1.1', '', '', '', '否'], ['A3']])));
    expect(idsOf(reading)).toEqual(['A1', '2025年度项目', 'A3']);
  });

  test('nor are a unit and names above it, that pages repeat too', async () => {
    const above = [['填报单位：某省科技厅', '', '', '', '', '单位：万元']];
    const reading = await bothRead(book(inOrder([...above, HEADER, proposal(1), ...above, HEADER, proposal(2)])));
    expect(idsOf(reading)).toEqual(['A1', 'A2']);
    expect(problemsOf(reading)).toEqual([]);
  });

  test('nor one of two rows', async () => {
    const upper = ['申报编号', '项目名称', '指南方向', '外方', '', '申请国拨经费（万元）'];
    const lower = ['', '', '', '合作单位', '项目负责人', ''];
    const line = (number: number): Cells => [`A${String(number)}`, `项目${String(number)}`, '1.1', 'KIER', 'Kim Minsoo', 700];
    const afterRows = '<mergeCells count="2"><mergeCell ref="D1:E1"/><mergeCell ref="D4:E4"/></mergeCells>';
    const reading = await bothRead(book(inOrder([upper, lower, line(1), upper, lower, line(2)]), { afterRows }));
    expect(idsOf(reading)).toEqual(['A1', 'A2']);
    expect(problemsOf(reading)).toEqual([]);
  });
});

describe('two lists on one sheet', () => {
  test('one below the other, with columns in another order', async () => {
    const other = ['项目名称', '申报编号', '指南方向', '拟立项'];
    const reading = await bothRead(book(inOrder([['1.1 方向'], HEADER, proposal(1), [], ['1.3 方向'], other, ['项目二', 'B1', '1.3', '是'], ['项目三', 'B2', '1.3', '否']])));
    expect(idsOf(reading)).toEqual(['A1', 'B1', 'B2']);
    expect(portfolioOf(reading).get('1.3-quota')).toMatchObject({ outcome: 'met', measured: { actual: { min: 1, max: 1 } } });
  });

  test('one beside the other', async () => {
    const reading = await bothRead(book(inOrder([[...HEADER, '', ...HEADER], [...proposal(1), '', ...proposal(3)], [...proposal(2, '否'), '', ...proposal(4)]])));
    expect([...idsOf(reading)].sort()).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(outcome(reading, '1.1-quota')).toBe('violated');
  });
});

describe('what is out of sight', () => {
  test('columns that are hidden are read, and said to be hidden', async () => {
    const reading = await bothRead(book(inOrder([HEADER, proposal(1), proposal(2), proposal(3)]), { beforeRows: '<cols><col min="7" max="7" width="9" hidden="1"/></cols>' }));
    expect(outcome(reading, '1.1-quota')).toBe('violated');
    expect(problemsOf(reading)).toEqual(['G1 column.hidden']);
  });

  test('rows that a filter hides are read, and said to be hidden', async () => {
    const afterRows = '<autoFilter ref="A1:G4"><filterColumn colId="6"><filters><filter val="否"/></filters></filterColumn></autoFilter>';
    const reading = await bothRead(book(inOrder([HEADER, proposal(1), proposal(2, '否'), proposal(3)]), { hiddenRows: [2, 4], afterRows }));
    expect(reading.proposals.map(({ hidden }) => hidden)).toEqual([true, false, true]);
    expect(problemsOf(reading)).toEqual(['A2 rows.hidden', 'A4 rows.hidden']);
    expect(portfolioOf(reading).get('1.1-quota')).toMatchObject({ measured: { actual: { min: 2, max: 2 } } });
  });
});

describe('rows half filled', () => {
  test('are proposals as long as something names them; what is blank is open, never met', async () => {
    const reading = await bothRead(book(inOrder([HEADER, ['A1', '', '', '', '', '', ''], ['', '项目2', '1.1', '', '', '', '是'], ['', '', '', '', '第3公司', 700, '']])));
    expect(reading.proposals).toHaveLength(3);
    for (const one of reading.proposals) {
      const judged = tools.judge.judgeProposal(one);
      expect(judged.verdict).not.toBe('compliant');
      expect(judged.findings.filter(({ outcome: found }) => found === 'met').map(({ rule }) => rule.id).filter((rule) => !['common-direction', '1.1-request'].includes(rule))).toEqual([]);
    }
    expect(outcome(reading, '1.1-funds')).toBe('undecided');
  });

  test('that name nothing are kept, and said with their cell', async () => {
    const reading = await bothRead(book(inOrder([HEADER, proposal(1), ['', '', '', '氢能', '', 700, '是']])));
    expect(reading.proposals).toHaveLength(2);
    expect(problemsOf(reading)).toEqual(['D3 row.unnamed']);
    expect(portfolioOf(reading).get('1.1-quota')).toMatchObject({ outcome: 'undecided' });
  });
});

describe('marks of choice', () => {
  const marked = (...marks: string[]): Promise<Reading> => bothRead(book(inOrder([HEADER, ...marks.map((mark, index) => proposal(index + 1, mark))])));

  test('nobody chosen and said so is within every quota', async () => {
    const reading = await marked('否', '否', '×');
    expect(outcome(reading, '1.1-quota')).toBe('met');
    expect(outcome(reading, '1.1-funds')).toBe('met');
    expect(portfolioOf(reading).get('1.1-quota')).toMatchObject({ measured: { actual: { min: 0, max: 0 } } });
  });

  test('a column that nobody has filled chooses nobody yet: no rule on the chosen is met', async () => {
    const reading = await marked('', '', '');
    for (const { outcome: found } of portfolioOf(reading).values()) expect(found).toBe('not-applicable');
  });

  test.each(['待定', '备选', 'A档', '第2批', '推荐（备选）', '？', '是/否', '0.5'])('%s is neither yes nor no: undecided, said with its cell', async (mark) => {
    const reading = await marked('是', '否', mark);
    const quota = portfolioOf(reading).get('1.1-quota');
    expect(quota).toMatchObject({ outcome: 'undecided', measured: { actual: { min: 1, max: 2 } } });
    expect(quota?.evidence.map(({ cell, found }) => [cellAddress(cell), found])).toEqual([['G4', mark]]);
    expect(outcome(reading, '1.1-funds')).toBe('undecided');
  });

  test('more than the quota for certain is violated, whatever else is open', async () => {
    expect(outcome(await marked('是', '是', '是', '待定'), '1.1-quota')).toBe('violated');
  });
});

describe('1,048,576 rows', () => {
  test('of which few are filled, the last one among them', async () => {
    const reading = await bothRead(book([[1, HEADER], [2, proposal(1)], [500_000, proposal(2, '否')], [1_048_576, proposal(3)]]));
    expect(idsOf(reading)).toEqual(['A1', 'A2', 'A3']);
    expect(reading.proposals.at(-1)?.home).toMatchObject({ row: 1_048_575 });
    expect(problemsOf(reading)).toEqual([]);
  });
});
