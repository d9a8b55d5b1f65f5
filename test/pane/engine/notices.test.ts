import { strFromU8, unzipSync } from 'fflate';
import type { Engine, NoticesAsked } from '../../../src/pane/engine/engine';
import { NO_BLANKS } from '../../../src/report/rectification/notice';
import { isNoticeFile } from '../../../src/report/rectification/word/ours';
import type { Edit } from '../../../src/workbook/edits';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { engineOf } from '../../support/engines';
import { workbookFile } from '../../support/files';

const NOW = new Date(Date.UTC(2025, 10, 22));
const HEADER = ['申报编号', '项目名称', '指南方向', '领域方向', '项目牵头申报单位', '项目执行期（年）'];
/** 1.3 and 1.4 run for 2 years, 1.1 for 3; all else is left out, so every proposal has something to confirm. */
const BOOK = workbookFile({ 申报汇总表: [
  HEADER,
  ['A-1', '=HYPERLINK("http://x","甲")', '1.4', '数据科学', '甲大学', 3],
  ['A-2', '乙研究', '1.4', '数据科学', '乙大学', 2],
  ['A-3', '丙研究', '1.1', '航天', '丙大学', 3],
] });
const asked = (of: NoticesAsked['of']): NoticesAsked => ({ of, lang: 'zh', blanks: { ...NO_BLANKS, deadline: '12月5日' } });
const textOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');

async function editsOf(engine: Engine): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  for (let piece = await engine.nextEdits(); piece !== undefined; piece = await engine.nextEdits()) edits.push(...piece);
  return edits;
}

let engine: Engine;
beforeAll(async () => {
  engine = await engineOf(openXlsx(BOOK, nodeCodec).workbook);
  await engine.check({ what: 'workbook' });
});

it('makes one file of all', async () => {
  expect(await engine.noticeCount(asked({ what: 'all' }))).toEqual({ notices: 3, without: 0 });
  const { name, bytes } = await engine.noticeFile(asked({ what: 'all' }), 'one', NOW);
  expect(name).toBe('补正通知-汇总.docx');
  expect(textOf(bytes).match(/形式审查补正通知书/g)).toHaveLength(3);
  expect(textOf(bytes).match(/12月5日/g)).toHaveLength(3);
});

it('makes a zip of one file each', async () => {
  const { name, bytes } = await engine.noticeFile(asked({ what: 'all' }), 'each', NOW);
  expect(name).toBe('补正通知.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['补正通知-A-1-=HYPERLINK(_http_x_,_甲_).docx', '补正通知-A-2-乙研究.docx', '补正通知-A-3-丙研究.docx']);
  expect(Object.values(files).every(isNoticeFile)).toBe(true);
  expect((await engine.noticeFile(asked({ what: 'all' }), 'each', NOW)).bytes).toEqual(bytes);
});

it('makes a Word file of one proposal, whichever way it is asked for', async () => {
  const of = { what: 'proposal', proposal: 1, name: 'A-2' } as const;
  for (const as of ['one', 'each'] as const) expect((await engine.noticeFile(asked(of), as, NOW)).name).toBe('补正通知-A-2-乙研究.docx');
});

it('takes no other proposal that stands in the place of one that was chosen', async () => {
  expect(await engine.noticeCount(asked({ what: 'proposal', proposal: 1, name: 'A-3' }))).toEqual({ notices: 0, without: 0 });
});

it('takes the proposals that a query finds', async () => {
  // 3 years are not 2: only the first falls foul of 1.4（1）.
  const query = { lang: 'zh', levels: ['violated', 'undecided', 'advice'], rule: '1.4-duration', search: '', groupBy: 'proposal' } as const;
  expect(await engine.noticeCount(asked({ what: 'query', query }))).toEqual({ notices: 1, without: 0 });
  expect((await engine.noticeFile(asked({ what: 'query', query }), 'one', NOW)).name).toContain('A-1');
  // The notice is about all of the proposal, not about what was looked for alone.
  expect(textOf((await engine.noticeFile(asked({ what: 'query', query }), 'one', NOW)).bytes)).toContain('外方是否同步申报');
});

it('refuses to make a file of none', async () => {
  const query = { lang: 'zh', levels: ['violated'], rule: '1.5-lead-type', search: '', groupBy: 'proposal' } as const;
  expect(await engine.noticeCount(asked({ what: 'query', query }))).toEqual({ notices: 0, without: 0 });
  await expect(engine.noticeFile(asked({ what: 'query', query }), 'one', NOW)).rejects.toThrow('no notice');
});

it('writes them as a sheet of ours, every cell of it a text', async () => {
  expect(await engine.startNoticeEdits(asked({ what: 'all' }))).toBe('补正通知');
  const edits = await editsOf(engine);
  expect(edits.filter(({ op }) => op === 'add-table')).toMatchObject([{ name: 'ClauseCheck_Notices' }]);
  const rows = edits.flatMap((edit) => (edit.op === 'set-cells' ? [...edit.rows] : []));
  expect(rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
  expect(rows.some((row) => row.includes('=HYPERLINK("http://x","甲")') && row.includes('须补正') && row.includes('1.4（1）'))).toBe(true);
});
