import { strFromU8, unzipSync } from 'fflate';
import type { PaneSession } from '../../src/pane/session';
import { cambodiaForm, workbookFile } from '../support/files';
import { NOTICES, sessionOver, shownBy, type Opened } from '../support/sessions';

/** Twelve proposals, each with something to confirm. */
const LIST = workbookFile({ 申报汇总表: [['申报编号', '项目名称', '指南方向', '项目牵头申报单位'], ...Array.from({ length: 12 }, (_, row) => [`A-${String(row + 1)}`, `第${String(row + 1)}个研究`, '1.4', '甲大学'])] });
const FORM = cambodiaForm({ 外方是否同步申报: '拟申报', 指南方向: '' });

async function checked(bytes = LIST): Promise<Opened> {
  const opened = sessionOver(bytes);
  await opened.session.check('workbook');
  opened.session.dismissNotice();
  return opened;
}

const titlesIn = async (contents: Blob | undefined): Promise<number> => (strFromU8(unzipSync(new Uint8Array(await contents?.arrayBuffer() ?? new ArrayBuffer()))['word/document.xml'] ?? new Uint8Array()).match(/形式审查补正通知书/g) ?? []).length;

/** Calls back at each share that a making tells. */
function onShare(session: PaneSession, hear: (share: number) => void): void {
  let last: number | undefined;
  session.subscribe(() => {
    const { doing, progress } = session.state();
    if (doing === 'making' && progress !== undefined && progress !== last) hear(progress);
    last = progress;
  });
}

// As slow as a machine can be: a word is had after every piece.
let time = 0;
beforeEach(() => { jest.spyOn(performance, 'now').mockImplementation(() => (time += 100)); });
afterEach(() => { jest.restoreAllMocks(); });

test('a file is handed over once it is whole, and told by its name; progress goes up, and is gone in the end', async () => {
  const { session, files } = await checked();
  const shares: number[] = [];
  onShare(session, (share) => {
    expect(session.state().makingAs).toBe(files.length === 0 ? 'one' : 'each');
    if (files.length === 0) shares.push(share);
  });
  await session.makeNotices(NOTICES, 'one');
  expect(files.map(({ name }) => name)).toEqual(['补正通知-汇总.docx']);
  expect(await titlesIn(files[0]?.contents)).toBe(12);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(session.state()).toMatchObject({ doing: 'nothing', notice: { tone: 'success', message: { key: 'notice.notices-made', params: { file: '补正通知-汇总.docx' } } } });
  expect(session.state().progress).toBeUndefined();
  await session.makeNotices(NOTICES, 'each');
  expect(files.map(({ name }) => name)).toEqual(['补正通知-汇总.docx', '补正通知.zip']);
});

test.each(['one', 'each'] as const)('stopped anywhere, %s hands nothing over, leaves what is shown, and can be made afterwards', async (as) => {
  for (const at of [0, 0.02, 0.7]) {
    const { session, files, workers } = await checked();
    const before = await shownBy(session);
    let isStopped = false;
    let later = 0;
    onShare(session, (share) => {
      if (isStopped) later++;
      else if (share >= at) {
        isStopped = true;
        session.cancel();
      }
    });
    await session.makeNotices(NOTICES, as);
    expect(isStopped).toBe(true);
    expect(session.state().doing).toBe('nothing');
    expect(session.state().notice).toBeUndefined();
    expect(await shownBy(session)).toEqual(before);
    expect(files).toEqual([]);
    expect(later).toBe(0);
    expect(workers.running()).toBe(1);
    // At once, while the engine may not have heard of the stop.
    await session.makeNotices(NOTICES, as);
    expect(files).toHaveLength(1);
  }
});

test('while a file is made nothing else is begun, and lists answer', async () => {
  const { session, files, port } = await checked();
  const reads = port.calls.length;
  let answers = 0;
  onShare(session, () => {
    void session.check('workbook');
    void session.makeNotices(NOTICES, 'each');
    void session.lists()?.proposals({ from: 0, count: 1 }).then(() => { if (session.state().doing === 'making') answers++; });
  });
  await session.makeNotices(NOTICES, 'one');
  expect(port.calls).toHaveLength(reads);
  expect(files).toHaveLength(1);
  expect(answers).toBeGreaterThan(10);
});

test('where the engine dies that is said, and a second try makes the same check again and the file of it', async () => {
  const { session, files, workers } = await checked(FORM);
  workers.before = (call) => { if (call === 'noticeFile') workers.die(); };
  await session.makeNotices(NOTICES, 'one');
  workers.before = () => undefined;
  expect(session.state()).toMatchObject({ doing: 'nothing', notice: { tone: 'error', canRetry: true, message: { key: 'notice.engine-died', params: { step: 'making' } } } });
  expect(files).toEqual([]);
  await session.retry();
  expect(files).toHaveLength(1);
  expect(session.state().notice?.tone).toBe('success');
  expect(workers.running()).toBe(1);
});

test('of proposals that are others by now nothing is made, and that is said', async () => {
  const { session, files } = await checked(FORM);
  await session.makeNotices({ ...NOTICES, of: { what: 'proposal', proposal: 0, name: '另一个项目' } }, 'one');
  expect(session.state()).toMatchObject({ doing: 'nothing', notice: { tone: 'warning', message: { key: 'notice.no-notices' } } });
  expect(files).toEqual([]);
});
