import { messagesIn } from '../../src/messages/messages';
import type { Edit } from '../../src/workbook/edits';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { cambodiaForm } from '../support/files';
import { EVERYTHING, sessionOver } from '../support/sessions';

const QUERY = { lang: 'zh', levels: ['violated', 'undecided', 'advice'], search: '', groupBy: 'proposal' } as const;
const HISTORY = messagesIn('zh').say({ key: 'history.sheet', params: {} });

/** A workbook in which everything was written, and someone then waived what is violated. */
async function waived(): Promise<Uint8Array> {
  const { port, session } = sessionOver(cambodiaForm({ 课题数: '3' }));
  await session.write({ ...EVERYTHING, by: '王老师' });
  const file = openXlsx(port.bytes(), nodeCodec);
  const sheet = file.workbook.sheets.find(({ name }) => name === '核验结果');
  const header = sheet?.rows.find(({ values }) => values.includes('处理状态'));
  const row = (header?.index ?? 0) + 1;
  const edits: Edit[] = [{ op: 'change-cells', sheet: '核验结果', cells: [['处理状态', '豁免'], ['处理意见', '同意'], ['处理人', '李老师']].map(([column = '', value = '']) => ({ row, column: header?.values.indexOf(column) ?? -1, value })) }];
  return applyEdits(file, edits);
}

test('a write adds to the history who made it, and a finding’s card tells its story from then on', async () => {
  const { port, session } = sessionOver(await waived());
  const rows = () => port.workbook().sheets.find(({ name }) => name === HISTORY)?.rows.map(({ values }) => values.slice(0, 3)) ?? [];
  expect(port.workbook().sheets.find(({ name }) => name === HISTORY)?.visibility).toBe('hidden');
  expect(rows().at(-1)).toEqual(['2025-11-22 09:30', '核验', '王老师']);
  await session.open();
  await session.check('workbook');
  const card = async () => (await session.lists()?.page(QUERY, { from: 0, count: 10 }))?.flatMap((item) => (item.kind === 'finding' ? [item.card] : [])).find(({ rule }) => rule === 'common-no-subprojects');
  expect((await card())?.story).toBeUndefined();
  await session.write(EVERYTHING);
  expect((await card())?.story).toEqual([expect.stringMatching(/豁免，李老师，同意/)]);
  expect(rows().slice(-2).map(([, event, by]) => [event, by])).toEqual([['处理', '李老师'], ['核验', undefined]]);

  // Who clears the marks keeps the history, who removes everything has none.
  await session.clearMarks();
  expect(rows().length).toBeGreaterThan(0);
  await session.removeEverything();
  expect(rows()).toEqual([]);
});

test('a write without the table of findings adds nothing', async () => {
  const { port, session } = sessionOver(cambodiaForm());
  await session.write({ ...EVERYTHING, sheets: ['summary'] });
  expect(port.workbook().sheets.map(({ name }) => name)).not.toContain(HISTORY);
});
