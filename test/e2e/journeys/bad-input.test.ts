import { wordsIn } from '../../../src/preview/page/words';
import { isMarkFormula } from '../../../src/workbook/edits';
import { parseCell } from '../../../src/workbook/addresses';
import { workbookFile } from '../../support/files';
import { escaped, workbookParts, zipOf } from '../../support/packages';
import { commandLine, differingParts, isShown } from '../command-line';
import { cardAt, cards, check, noticed, show, write } from '../pane';
import { openTheatre, paneOf, sample, until, type Stage, type Theatre } from '../stage';
import { formatFormulas, selected, sheetNames } from '../workbook';

jest.setTimeout(60_000);
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

const WORDS = wordsIn('zh-CN');

/** An OLE compound file with a stream of this name in its directory. */
function oleFile(stream: string): Uint8Array {
  const entry = (name: string): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, 64);
    return bytes;
  };
  const header = Buffer.alloc(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([header, entry('Root Entry'), entry(stream), Buffer.alloc(768)]);
}

const FORM = '1.4-人工智能-双方申报书.xlsx';

test('files that cannot be opened: the page says of each what it is and what to do, and the workbook before stays', async () => {
  const whole = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['空.xlsx', Buffer.alloc(0), WORDS['xlsx.empty']({})],
    ['文字.xlsx', Buffer.from('项目名称,经费\n'), WORDS['xlsx.not-a-zip']({})],
    ['旧.xls', oleFile('Workbook'), WORDS['xlsx.old-xls']({})],
    ['密码.xlsx', oleFile('EncryptedPackage'), WORDS['xlsx.encrypted']({})],
    ['半个.xlsx', sample(FORM).slice(0, 6000), WORDS['xlsx.truncated']({})],
    ['缺页.xlsx', zipOf(Object.fromEntries(Object.entries(whole).filter(([part]) => !part.includes('sheet1')))), WORDS['xlsx.missing-part']({ part: 'xl/worksheets/sheet1.xml' })],
    ['照片.xlsx', zipOf({ 'photo.jpg': 'x' }), WORDS['xlsx.not-a-workbook']({ kind: 'other' })],
  ];
  await theatre.walk({ workbook: FORM }, async ({ page, pane }) => {
    await check(pane);
    for (const [name, bytes, why] of files) {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByText(WORDS.cannotOpen(name, why)).waitFor();
    }
    expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBe(FORM);
    await page.getByRole('button', { name: WORDS.close, exact: true }).click();
    // The next that can be opened is.
    await page.locator('input[type=file]').setInputFiles({ name: '表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbookFile({ 表: [['a']] })) });
    await page.getByRole('heading', { level: 1, name: '表.xlsx' }).waitFor();
    await (await paneOf(page)).getByRole('heading', { name: '没有找到申报项目' }).waitFor();
  });
});

/** Checks a workbook in the preview, goes to what is wrong with its request, writes, and compares with the command line's copy. */
async function asOnTheCommandLine(name: string, bytes: Uint8Array, look: (stage: Stage) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const { proposals, portfolio, copy } = await commandLine(name, bytes);
  expect(proposals).not.toEqual([]);
  await theatre.walk({ workbook: { name, bytes } }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    const all = await cards(pane);
    expect(all).toHaveLength([...proposals.flatMap(({ results }) => results), ...portfolio].filter(isShown).length);
    const request = all.find(({ rule }) => rule === '1.2-request');
    const evidence = proposals.find(({ id }) => request?.group.includes(id))?.results.find(({ rule }) => rule === '1.2-request')?.evidence[0];
    const cell = parseCell(evidence?.address ?? '');
    await (await cardAt(pane, { place: request?.place ?? 0 })).locator('p').first().click();
    await until('its cell is selected', async () => {
      const { sheet, areas: [area] } = await selected(page);
      return sheet === evidence?.sheet && area?.top === cell?.row && area?.left === cell?.column;
    });
    await write(pane);
    await noticed(pane, '已写入单元格标记');
    expect(differingParts(await stage.save(), copy)).toEqual([]);
    await look(stage);
  });
}

/** A form of direction 1.2 that asks for too much, as rows: label, value. */
const PAIRS: readonly (readonly [string, string | number])[] = [
  ['申报编号', 'SQ1'], ['项目名称', '产学研联合研究'], ['指南方向', '1.2'], ['项目牵头申报单位', '江城邮电大学'], ['申报单位性质', '高校'], ['申请国拨经费（万元）', 1900], ['课题数', 0],
];

/** A form whose first label stands in a cell, counted from 0. */
function formAt(row: number, columns: readonly [string, string]): string {
  return PAIRS.map(([label, value], index) => {
    const at = String(row + index + 1);
    const text = (column: string, words: string): string => `<c r="${column}${at}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
    return `<row r="${at}">${text(columns[0], label)}${typeof value === 'number' ? `<c r="${columns[1]}${at}"><v>${String(value)}</v></c>` : text(columns[1], value)}</row>`;
  }).join('');
}

test('200 sheets, with quotes in their names and names of 31 characters', async () => {
  const names = ['O\'Brien "申报书" & <一>', '=1+1 申报书', '三十一个字的工作表名称在这里要写得很长很长才能够三十一个字呢啊'.slice(0, 31), '’单引号’'];
  const forms = names.map((name, index) => ({ name: escaped(name), rows: formAt(index, ['A', 'B']).replace('SQ1', `SQ20${String(index)}`) }));
  const others = Array.from({ length: 196 }, (_, index) => ({ name: `附表${String(index)}`, rows: `<row r="1"><c r="A1"><v>${String(index)}</v></c></row>` }));
  await asOnTheCommandLine('两百张表.xlsx', zipOf(workbookParts({ sheets: [...others.slice(0, 100), ...forms, ...others.slice(100)] })), async ({ page }) => {
    expect(await sheetNames(page)).toHaveLength(204);
    const marked = (await formatFormulas(page)).filter(({ formula }) => isMarkFormula(formula)).map(({ sheet }) => sheet);
    expect([...new Set(marked)]).toEqual(names);
  });
});

test('a form in the last rows and columns, far from A1', async () => {
  await asOnTheCommandLine('远处.xlsx', zipOf(workbookParts({ sheets: [{ name: '申报书', rows: formAt(1_048_560, ['XFC', 'XFD']) }] })));
});

test('rows from the first to the 1,048,576th with few filled, and more than 512 merged areas', async () => {
  const merged = Array.from({ length: 600 }, (_, index) => `<mergeCell ref="D${String(index + 1)}:E${String(index + 1)}"/>`).join('');
  const fillers = Array.from({ length: 590 }, (_, index) => `<row r="${String(index + 11)}"><c r="D${String(index + 11)}"><v>1</v></c></row>`).join('');
  const last = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>表尾</t></is></c></row>';
  const sheet = { name: '申报书', rows: `${formAt(0, ['A', 'B'])}${fillers}${last}`, afterRows: `<mergeCells count="600">${merged}</mergeCells>` };
  await asOnTheCommandLine('很长.xlsx', zipOf(workbookParts({ sheets: [sheet] })));
});

test('a sheet called 核验结果 that is the officer’s own is kept; ours has another name, which is said', async () => {
  const rows = (number: string): string => formAt(0, ['A', 'B']).replace('SQ1', number);
  const own = { name: '核验结果', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>我自己的核验结果</t></is></c></row>' };
  await asOnTheCommandLine('同名.xlsx', zipOf(workbookParts({ sheets: [{ name: '申报书', rows: rows('SQ1') }, own] })), async ({ page, pane }) => {
    await noticed(pane, '您已有名为“核验结果”的工作表，予以保留，结果写在“核验结果 (2)”。');
    expect(new Set(await sheetNames(page))).toEqual(new Set(['申报书', '核验结果', '核验汇总', '核验结果 (2)', '核验条款', '核验记录']));
    await show(pane, 'overview');
  });
});
