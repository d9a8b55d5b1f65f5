import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { earlierFindings } from '../../src/review/earlier';
import { reviewWords } from '../../src/report/review-words';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { call, cambodiaForm, temporaryFolder } from '../support/files';

const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

interface Report {
  readonly schema: number;
  readonly call: string;
  readonly workbooks: { file: string; proposals: { id: string; title: string; direction: string; sheet: string; verdict: string; results: Result[] }[]; problems: object[] }[];
  readonly portfolio: Result[];
}
interface Result {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly clause?: { section: string; item?: string; quote: string };
  readonly evidence: { sheet: string; address: string; found: string }[];
  readonly message: string;
}

function put(name: string, bytes: Uint8Array): string {
  const path = folder.in(name);
  mkdirSync(path.replace(/\/[^/]*$/, ''), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const json = async (...words: string[]) => {
  const { out, ...rest } = await call(...words, '--json');
  return { ...rest, report: JSON.parse(out) as Report };
};

describe('exit status', () => {
  it('is 0 where every proposal is compliant', async () => {
    expect((await call(put('status/good.xlsx', cambodiaForm()))).status).toBe(0);
  });

  it('is 1 where one is not: 25 months are not 2 years', async () => {
    const { status, report } = await json(put('status/long.xlsx', cambodiaForm({ 项目执行期: '25个月' })));
    expect(status).toBe(1);
    expect(report.workbooks[0]?.proposals[0]?.verdict).not.toBe('compliant');
  });

  it('is 1 where one is undecided', async () => {
    const { status, report } = await json(put('status/open.xlsx', cambodiaForm({ 外方是否同步申报: '拟申报' })));
    expect(status).toBe(1);
    expect(report.workbooks[0]?.proposals[0]?.verdict).toBe('undecided');
  });
});

describe('--json', () => {
  it('is the contract of domain.md, part 4, and lists met rules too', async () => {
    const path = put('json/one.xlsx', cambodiaForm({ 外方是否同步申报: '否' }));
    const { status, report } = await json(path);
    expect(status).toBe(1);
    expect(report).toMatchObject({ schema: 1, call: '2025-3', workbooks: [{ file: path, proposals: [{ id: 'KH-001', title: '水稻种质资源数据共享研究', direction: '1.4', sheet: '申报书', verdict: 'non-compliant' }] }] });
    const results = report.workbooks[0]?.proposals[0]?.results ?? [];
    expect(results.find(({ rule }) => rule === '1.4-both-sides')).toMatchObject({
      outcome: 'violated',
      severity: 'invalidating',
      clause: { section: '1.4', item: '（2）', quote: '合作项目必须双方同时申报，单方申报无效。' },
      evidence: [{ sheet: '申报书', address: 'B11', found: '否' }],
    });
    // 11 common rules and 4 of direction 1.4 apply to a proposal.
    expect(results.map(({ rule }) => rule)).toHaveLength(11 + 4);
    expect(results.find(({ rule }) => rule === '1.4-field')).toMatchObject({ outcome: 'met' });
    expect(report.portfolio.every(({ outcome }) => outcome === 'not-applicable')).toBe(true);
  });

  it('writes nothing unless --out is given', async () => {
    const path = put('json/quiet/one.xlsx', cambodiaForm());
    await json(path);
    expect(readdirSync(folder.in('json/quiet'))).toEqual(['one.xlsx']);
    await json(path, '--out', folder.in('json/out'));
    expect(readdirSync(folder.in('json/out'))).toEqual(['one.checked.xlsx']);
  });
});

describe('--direction', () => {
  it('judges as that direction only where the workbook names none', async () => {
    const none = put('direction/none.xlsx', cambodiaForm({ 指南方向: '' }));
    const named = put('direction/named.xlsx', cambodiaForm());
    expect((await json(none, '--direction', '1.3')).report.workbooks[0]?.proposals[0]?.direction).toBe('1.3');
    expect((await json(named, '--direction', '1.3')).report.workbooks[0]?.proposals[0]?.direction).toBe('1.4');
    expect((await json(none)).report.workbooks[0]?.proposals[0]?.direction).toBe('');
  });
});

describe('what a workbook remembers of the officer', () => {
  const remembering = (text: string, change: Record<string, string> = {}): Uint8Array => applyEdits(openXlsx(cambodiaForm(change), nodeCodec), [{ op: 'remember', text }]);

  it('holds here as in the pane; a direction given by hand goes before it', async () => {
    const path = put('remembered/direction.xlsx', remembering('{"direction":"1.3","mappings":[]}', { 指南方向: '' }));
    expect((await json(path)).report.workbooks[0]?.proposals[0]?.direction).toBe('1.3');
    expect((await json(path, '--direction', '1.5')).report.workbooks[0]?.proposals[0]?.direction).toBe('1.5');
  });

  it('corrects labels; what this version does not know is left out', async () => {
    const corrected = put('remembered/label.xlsx', remembering('{"mappings":[{"sheet":"申报书","label":"外方是否同步申报","nth":1,"as":"nothing"},{"sheet":"申报书","label":"申报编号","nth":1,"as":"fieldOfTomorrow"}]}'));
    const { report } = await json(corrected);
    expect(report.workbooks[0]?.proposals[0]?.id).toBe('KH-001');
    expect(report.workbooks[0]?.proposals[0]?.results.find(({ rule }) => rule === '1.4-both-sides')?.outcome).toBe('undecided');
  });
});

describe('copies', () => {
  it('stand beside their source, which stays as it was; a second run reads the source alone', async () => {
    const path = put('copies/one.xlsx', cambodiaForm());
    put('copies/~$one.xlsx', new Uint8Array([1, 2, 3]));
    const before = readFileSync(path);
    expect((await call(folder.in('copies'))).out).toContain(folder.in('copies/one.checked.xlsx'));
    expect(readFileSync(path).equals(before)).toBe(true);
    const { report, status } = await json(folder.in('copies'));
    expect(status).toBe(0);
    expect(report.workbooks.map(({ file }) => file)).toEqual([path]);
  });

  it('carry over what reviewers typed, from the source anew and in place', async () => {
    const path = put('review/one.xlsx', cambodiaForm({ 外方是否同步申报: '拟申报' }));
    const copy = folder.in('review/one.checked.xlsx');
    await call(path);
    await reviewed(copy);
    await call(path);
    expect(opinionsIn(copy)).toEqual(['已电话核实，外方已提交']);
    await call(copy);
    expect(opinionsIn(copy)).toEqual(['已电话核实，外方已提交']);
    expect(readdirSync(folder.in('review')).sort()).toEqual(['one.checked.xlsx', 'one.xlsx']);
  });

  it('are the same after a second check, but for nothing', async () => {
    const path = put('again/one.xlsx', cambodiaForm({ 外方是否同步申报: '否' }));
    const copy = folder.in('again/one.checked.xlsx');
    await call(path);
    await call(copy);
    const second = readFileSync(copy);
    await call(copy);
    expect(readFileSync(copy).equals(second)).toBe(true);
  });
});

describe('the file of a copy', () => {
  it('may have as long a name as the system takes', async () => {
    // The copy's name has 254 bytes of 255: 80 characters of 3, and a.checked.xlsx of 14.
    const path = put(`long/${'长'.repeat(80)}a.xlsx`, cambodiaForm());
    expect(await call(path)).toMatchObject({ status: 0, err: '' });
    expect(readdirSync(folder.in('long'))).toHaveLength(2);
  });

  it('stays a link where it is one, and keeps its mode', async () => {
    const path = put('link/one.xlsx', cambodiaForm());
    const copy = folder.in('link/one.checked.xlsx');
    const kept = folder.in('link/kept.bin');
    await call(path);
    renameSync(copy, kept);
    symlinkSync(kept, copy);
    writeFileSync(path, cambodiaForm({ 外方是否同步申报: '否' }));
    chmodSync(kept, 0o664);
    const before = readFileSync(kept);
    await call(path);
    expect(lstatSync(copy).isSymbolicLink()).toBe(true);
    expect(readFileSync(kept).equals(before)).toBe(false);
    expect(statSync(kept).mode & 0o777).toBe(0o664);
  });

  it('is open to nobody who may not read its source', async () => {
    const path = put('private/one.xlsx', cambodiaForm());
    chmodSync(path, 0o600);
    await call(path);
    expect(statSync(folder.in('private/one.checked.xlsx')).mode & 0o777).toBe(0o600);
  });

  it('takes over reviewers’ words from its source and from an earlier one in its place', async () => {
    const path = put('twice/one.xlsx', cambodiaForm({ 外方是否同步申报: '拟申报' }));
    const copy = folder.in('twice/one.checked.xlsx');
    await call(path);
    await call(copy, '--out', folder.in('twice/out'));
    await reviewed(copy);
    await call(copy, '--out', folder.in('twice/out'));
    await call(copy, '--out', folder.in('twice/out'));
    expect(opinionsIn(folder.in('twice/out/one.checked.xlsx'))).toEqual(['已电话核实，外方已提交']);
  });
});

it('--out keeps the folders below the one named, so that equal names do not meet', async () => {
  put('tree/a/one.xlsx', cambodiaForm());
  put('tree/b/one.xlsx', cambodiaForm({ 申报编号: 'KH-002' }));
  await call(folder.in('tree'), '--out', folder.in('tree-out'));
  expect(readdirSync(folder.in('tree-out')).sort()).toEqual(['a', 'b', '核验汇总.xlsx']);
});

test('--out keeps workbooks of one name apart that were named one by one', async () => {
  const paths = [put('names/east/list.xlsx', cambodiaForm()), put('names/west/list.xlsx', cambodiaForm({ 外方是否同步申报: '否' })), put('names/west/other.xlsx', cambodiaForm())];
  await call(...paths, '--out', folder.in('names/out'));
  expect(readdirSync(folder.in('names/out')).sort()).toEqual(['east', 'other.checked.xlsx', 'west', '核验汇总.xlsx']);
  expect(readdirSync(folder.in('names/out/east'))).toEqual(['list.checked.xlsx']);
  expect(readdirSync(folder.in('names/out/west'))).toEqual(['list.checked.xlsx']);
});

describe('the portfolio over several workbooks', () => {
  const chosen = (id: string) => cambodiaForm({ 申报编号: id, 拟立项: '是', '拟资助经费（万元）': '150' });

  it('counts them together: 9 chosen where 8 are the limit', async () => {
    for (let n = 1; n <= 9; n++) put(`portfolio/${n}.xlsx`, chosen(`KH-00${n}`));
    const { report } = await json(folder.in('portfolio'));
    expect(report.portfolio.find(({ rule }) => rule === '1.4-quota')).toMatchObject({ outcome: 'violated' });
    expect(report.portfolio.find(({ rule }) => rule === 'programme-quota')).toMatchObject({ outcome: 'met' });
    // 9 × 150 = 1350 万元, 150 more than the direction's 1200.
    expect(report.portfolio.find(({ rule }) => rule === '1.4-funds')).toMatchObject({ outcome: 'violated' });
  });

  it('is never met while a file could not be read', async () => {
    put('portfolio-broken/1.xlsx', chosen('KH-001'));
    put('portfolio-broken/2.xlsx', new Uint8Array([0]));
    const { report } = await json(folder.in('portfolio-broken'));
    expect(report.portfolio.find(({ rule }) => rule === '1.4-quota')).toMatchObject({ outcome: 'undecided' });
  });
});

it('prints verdict, clause, cell, what stands there and what is required', async () => {
  const { out } = await call(put('text/one.xlsx', cambodiaForm({ 外方是否同步申报: '否' })));
  expect(out).toContain('不符合');
  expect(out).toContain('1.4（2）');
  expect(out).toContain('申报书!B11');
  expect(out).toMatch(/限项|年龄/);
  expect(out).not.toContain('\u001b');
});

/** The copy as another program saves it after a reviewer typed an opinion beside the first finding. */
async function reviewed(path: string): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('核验结果');
  const header = sheet?.getRows(1, 20)?.find((row) => row.getCell(1).value === '编号');
  const values = header?.values;
  if (sheet === undefined || header === undefined || !Array.isArray(values)) throw new Error('no findings table');
  sheet.getCell(header.number + 1, values.indexOf('处理意见')).value = '已电话核实，外方已提交';
  await workbook.xlsx.writeFile(path);
}

function opinionsIn(path: string): unknown[] {
  const { workbook } = openXlsx(readFileSync(path), nodeCodec);
  return earlierFindings(workbook, reviewWords()).rows.flatMap(({ cells }) => (cells.opinion === undefined ? [] : [cells.opinion.value]));
}
