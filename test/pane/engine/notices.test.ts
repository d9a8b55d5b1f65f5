import { strFromU8, unzipSync } from 'fflate';
import type { Engine } from '../../../src/pane/engine/engine';
import type { NoticesAsked, NoticesOf } from '../../../src/pane/engine/notices';
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

const nobodyWaits = (): Promise<void> => Promise.resolve();
/** The file made of the notices asked for, its contents read. */
async function made(of: NoticesOf, as: 'one' | 'each', before = nobodyWaits): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }> {
  const file = await engine.noticeFile(asked(of), as, NOW, before);
  if (file === undefined) throw new Error('no file');
  return { name: file.name, type: file.contents.type, bytes: new Uint8Array(await file.contents.arrayBuffer()) };
}

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
  expect(await engine.noticeCount({ what: 'all' })).toEqual({ notices: 3, without: 0 });
  const { name, type, bytes } = await made({ what: 'all' }, 'one');
  expect(type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  expect(name).toBe('补正通知-汇总.docx');
  expect(textOf(bytes).match(/形式审查补正通知书/g)).toHaveLength(3);
  expect(textOf(bytes).match(/12月5日/g)).toHaveLength(3);
});

it('makes a zip of one file each', async () => {
  const { name, type, bytes } = await made({ what: 'all' }, 'each');
  expect(type).toBe('application/zip');
  expect(name).toBe('补正通知.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['补正通知-A-1-=HYPERLINK(_http_x_,_甲_).docx', '补正通知-A-2-乙研究.docx', '补正通知-A-3-丙研究.docx']);
  expect(Object.values(files).every(isNoticeFile)).toBe(true);
  expect((await made({ what: 'all' }, 'each')).bytes).toEqual(bytes);
});

it('makes a Word file of one proposal, whichever way it is asked for', async () => {
  const of = { what: 'proposal', proposal: 1, name: 'A-2' } as const;
  for (const as of ['one', 'each'] as const) expect((await made(of, as)).name).toBe('补正通知-A-2-乙研究.docx');
});

it('takes no other proposal that stands in the place of one that was chosen', async () => {
  expect(await engine.noticeCount({ what: 'proposal', proposal: 1, name: 'A-3' })).toEqual({ notices: 0, without: 0 });
});

it('takes the proposals that a query finds', async () => {
  // 3 years are not 2: only the first falls foul of 1.4（1）.
  const query = { lang: 'zh', levels: ['violated', 'undecided', 'advice'], rule: '1.4-duration', search: '', groupBy: 'proposal' } as const;
  expect(await engine.noticeCount({ what: 'query', query })).toEqual({ notices: 1, without: 0 });
  expect((await made({ what: 'query', query }, 'one')).name).toContain('A-1');
  // The notice is about all of the proposal, not about what was looked for alone.
  expect(textOf((await made({ what: 'query', query }, 'one')).bytes)).toContain('外方是否同步申报');
});

it('makes no file of none', async () => {
  const query = { lang: 'zh', levels: ['violated'], rule: '1.5-lead-type', search: '', groupBy: 'proposal' } as const;
  expect(await engine.noticeCount({ what: 'query', query })).toEqual({ notices: 0, without: 0 });
  expect(await engine.noticeFile(asked({ what: 'query', query }), 'one', NOW, nobodyWaits)).toBeUndefined();
});

it('writes them as a sheet of ours, every cell of it a text', async () => {
  expect(await engine.startNoticeEdits(asked({ what: 'all' }))).toBe('补正通知');
  const edits = await editsOf(engine);
  expect(edits.filter(({ op }) => op === 'add-table')).toMatchObject([{ name: 'ClauseCheck_Notices' }]);
  const rows = edits.flatMap((edit) => (edit.op === 'set-cells' ? [...edit.rows] : []));
  expect(rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
  expect(rows.some((row) => row.includes('=HYPERLINK("http://x","甲")') && row.includes('须补正') && row.includes('1.4（1）'))).toBe(true);
});

it.each(['one', 'each'] as const)('tells how far %s is between its pieces, and others have their turn meanwhile', async (as) => {
  const now = jest.spyOn(performance, 'now');
  let time = 0;
  now.mockImplementation(() => (time += 100));
  try {
    const shares: number[] = [];
    let answered = 0;
    const before = async (share: number): Promise<void> => {
      shares.push(share);
      answered += (await engine.noticeCount({ what: 'all' })).notices;
    };
    await engine.noticeFile(asked({ what: 'all' }), as, NOW, before);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(answered).toBe(3 * shares.length);
    // Stopped at any of its pieces it ends there.
    for (const stop of shares.keys()) {
      let told = 0;
      await expect(engine.noticeFile(asked({ what: 'all' }), as, NOW, () => (told++ === stop ? Promise.reject(new Error('stopped')) : Promise.resolve()))).rejects.toThrow('stopped');
      expect(told).toBe(stop + 1);
    }
  } finally {
    now.mockRestore();
  }
});
