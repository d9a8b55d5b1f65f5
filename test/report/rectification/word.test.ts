import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { NO_BLANKS, type Notice, type NoticeItem } from '../../../src/report/rectification/notice';
import { wordFile } from '../../../src/report/rectification/word/file';
import type { Letter } from '../../../src/report/rectification/letter-words';
import { isNoticeFile } from '../../../src/report/rectification/word/ours';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { cambodiaForm } from '../../support/files';

const ITEM: NoticeItem = {
  clause: '1.1（3）', quote: '共同申请发明专利不少于2项', entries: [{ label: '完成时指标值', cell: '成果表!D7', found: '1' }], more: 0,
  required: '与外方联合申请发明专利不少于 2 项', gap: '还差 1 项', what: '请补充。',
};
const NOTICE: Notice = { proposalId: 'SQ-1', title: '某研究', direction: '1.1 中国和韩国', leadOrganization: '某公司', leader: '张三', mustFix: [ITEM], toConfirm: [], advice: [] };
const HEAD: Letter = { lang: 'zh', call: '某指南', scope: '“符合”仅指本批次指南。', blanks: NO_BLANKS, now: new Date(Date.UTC(2025, 10, 22, 1, 30)) };

const DOM = new JSDOM().window.DOMParser;

/** A part of a Word file that must be well-formed XML. */
function partOf(bytes: Uint8Array, name = 'word/document.xml'): Document {
  const text = strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
  const document = new DOM().parseFromString(text, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
}
const all = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const paragraphsOf = (bytes: Uint8Array): string[] => all(partOf(bytes), 'w:p').map(({ textContent }) => textContent);

it('is a letter from its title to the signature', async () => {
  const texts = paragraphsOf(await wordFile([NOTICE], HEAD));
  const lines = ['形式审查补正通知书', '一、项目信息', 'SQ-1', '二、须补正事项（1 项）', '1.1（3）', '“共同申请发明专利不少于2项”', '完成时指标值', '现填：1  成果表!D7', '要求：与外方联合申请发明专利不少于 2 项', '差额：还差 1 项', '请补充。', '三、说明'];
  expect(texts.filter((text) => lines.includes(text))).toEqual(lines);
  expect(texts.find((text) => text.startsWith('致：'))).toMatch(/^致：\u00a0{40}$/);
  expect(texts.find((text) => text.startsWith('日期：'))).toMatch(/^日期：\u00a0+年\u00a0+月\u00a0+日$/);
  expect(texts.join('\n')).toContain('“符合”仅指本批次指南。');
});

it('fills in once for all what the office gives, the lead organisation of each', async () => {
  const blanks = { addressee: '{牵头单位}科研处', deadline: '2025年12月5日', issuer: '某中心', contact: '李某 010-1', date: '2025年11月22日' };
  const texts = paragraphsOf(await wordFile([NOTICE, { ...NOTICE, leadOrganization: '另一公司' }], { ...HEAD, blanks }));
  expect(texts.filter((text) => text.startsWith('致：'))).toEqual(['致：某公司科研处', '致：另一公司科研处']);
  expect(texts.filter((text) => text.includes('请于2025年12月5日前补正'))).toHaveLength(2);
  expect(texts.filter((text) => /^(通知单位（盖章）：某中心|联系人及电话：李某 010-1|日期：2025年11月22日)$/.test(text))).toHaveLength(6);
});

it('begins each notice on a page, repeats the table’s header, and numbers the pages', async () => {
  const bytes = await wordFile([NOTICE, NOTICE, NOTICE], HEAD);
  expect(all(partOf(bytes), 'w:pageBreakBefore')).toHaveLength(2);
  expect(all(partOf(bytes), 'w:tblHeader')).toHaveLength(3);
  const footer = partOf(bytes, 'word/footer1.xml');
  expect(all(footer, 'w:instrText').map(({ textContent }) => textContent.trim())).toEqual(['PAGE', 'NUMPAGES']);
  expect(all(partOf(bytes), 'w:pgSz').map((size) => [size.getAttribute('w:w'), size.getAttribute('w:h')])).toEqual([['11906', '16838']]);
});

it('is packed in parts that come to one document, with a word between them', async () => {
  const notices = Array.from({ length: 25 }, (_, index): Notice => ({ ...NOTICE, proposalId: `SQ-${String(index + 1)}`, title: '</w:body><w:sectPr>' }));
  const done: number[] = [];
  const bytes = await wordFile(notices, HEAD, (count) => { done.push(count); return Promise.resolve(); });
  expect(done).toEqual([10, 20]);
  expect(paragraphsOf(bytes).filter((text) => text.startsWith('SQ-'))).toEqual(notices.map(({ proposalId }) => proposalId));
  expect(all(partOf(bytes), 'w:pageBreakBefore')).toHaveLength(24);
  const [document] = all(partOf(bytes), 'w:document');
  expect([...document?.children ?? []].map(({ tagName }) => tagName)).toEqual(['w:body']);
  // The page's properties are the body's last, once.
  expect(all(partOf(bytes), 'w:sectPr')).toEqual([document?.firstElementChild?.lastElementChild]);
  await expect(wordFile(notices, HEAD, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
});

it('says that only common rules were checked where the direction is not certain', async () => {
  expect(paragraphsOf(await wordFile([{ ...NOTICE, direction: '' }], HEAD)).join('\n')).toContain('方向明确后，将另按该方向的要求核验');
});

it('is complete in English', async () => {
  const bytes = await wordFile([NOTICE], { ...HEAD, lang: 'en' });
  const texts = paragraphsOf(bytes);
  expect(texts).toEqual(expect.arrayContaining(['Notice of Rectification', '1. The proposal', '2. To be put right (1 item)', '3. Remarks']));
  expect(texts.find((text) => text.startsWith('Date: '))).toMatch(/^Date: \u00a0+$/);
});

it('opens whatever the workbook held: control characters, halves of pairs, markup, formulas, very long texts', async () => {
  const hostile = `=1+1\u0000\u0001\u000b\u001f\ufffe\uffff\ud800 </w:t><w:p>&lt; "'`;
  const long = '长'.repeat(32_767);
  const item: NoticeItem = { ...ITEM, entries: [{ label: hostile, cell: hostile, found: hostile }], required: hostile, gap: hostile, what: long };
  const bytes = await wordFile([{ proposalId: hostile, title: long, direction: hostile, leadOrganization: `${hostile}\udc00`, leader: '', mustFix: [item], toConfirm: [item], advice: [item] }], { ...HEAD, blanks: { ...NO_BLANKS, addressee: `{lead}${hostile}`, issuer: long } });
  const texts = paragraphsOf(bytes);
  expect(texts.some((text) => text.includes(`</w:t><w:p>&lt; "'`))).toBe(true);
  expect(texts.join('')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  // A title is a fact of 300 characters at most, an issuer one of 200.
  expect(texts.filter((text) => text.startsWith('长') && text !== long).map(({ length }) => length)).toEqual([300]);
  expect(texts.find((text) => text.startsWith('通知单位'))).toHaveLength('通知单位（盖章）：'.length + 200);
});

it('is the same bytes for the same notices and time, whenever it is made', async () => {
  const first = await wordFile([NOTICE], HEAD);
  // A second is what the library's own times are told to.
  await new Promise((resolve) => { setTimeout(resolve, 1_100); });
  expect(Buffer.compare(first, await wordFile([NOTICE], HEAD))).toBe(0);
  expect(strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array()).match(/2025-11-22T01:30:00Z/g)).toHaveLength(2);
  // Time and date of the first entry (APPNOTE.TXT 4.4.6): midnight of 1980-01-01.
  expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

it('is known as ours, and nothing else is', async () => {
  expect(isNoticeFile(await wordFile([NOTICE], HEAD))).toBe(true);
  expect(isNoticeFile(cambodiaForm())).toBe(false);
  expect(isNoticeFile(new Uint8Array())).toBe(false);
  expect(isNoticeFile(Buffer.from('PK no zip at all'))).toBe(false);
});

it('is no workbook, and the reader of workbooks says so', async () => {
  const bytes = await wordFile([NOTICE], HEAD);
  expect(() => openXlsx(bytes, nodeCodec)).toThrow(expect.objectContaining({ reason: { key: 'xlsx.not-a-workbook', params: { kind: 'docx' } } }) as Error);
});
