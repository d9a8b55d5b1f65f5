import { WRITING } from '../../support/writing';
import { engineOf } from '../../support/engines';
import { rowsOf } from '../../support/file-port';
import { sheetOf, workbookOf } from '../../support/workbooks';

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
const line = (number: number, type: string): (string | number)[] => [`KR-${number}`, `氢能研究${number}`, '1.1', '某某公司', type, 0];
const listOf = (type: string) => workbookOf(sheetOf('汇总', [HEADER, ...[1, 2, 3].map((number) => line(number, number === 2 ? type : '高校'))]));
const ROW = [{ sheet: '汇总', first: 2, last: 2 }];

test('nothing is compared before anything was written, or where a part alone was checked', async () => {
  const engine = await engineOf(listOf('高校'));
  await engine.check({ what: 'workbook' });
  expect(await engine.unwritten()).toBeUndefined();
  await engine.check({ what: 'rows', sheet: '汇总', areas: [{ top: 1, left: 0, bottom: 1, right: 0 }] });
  await engine.written();
  expect(await engine.unwritten()).toBeUndefined();
});

test('an edit after a write takes findings away, and putting it back leaves nothing to write', async () => {
  const engine = await engineOf(listOf('高校'));
  await engine.check({ what: 'workbook' });
  await engine.startEdits(WRITING);
  await engine.written();
  const { unchanged = 0 } = (await engine.unwritten()) ?? {};
  expect(await engine.unwritten()).toEqual({ added: 0, changed: 0, gone: 0, unchanged, verdicts: 0 });
  // 1.1-lead-enterprise is met by an enterprise; the type counts in no other rule of 1.1.
  await engine.edit(rowsOf(listOf('企业'), ROW));
  expect(await engine.unwritten()).toMatchObject({ added: 0, gone: 1, unchanged: unchanged - 1, changed: 0 });
  // Unclear where it was violated: the same rule of the same proposal, on other grounds.
  await engine.edit(rowsOf(listOf('医院'), ROW));
  expect(await engine.unwritten()).toMatchObject({ added: 0, gone: 0, changed: 1, unchanged: unchanged - 1 });
  await engine.edit(rowsOf(listOf('高校'), ROW));
  expect(await engine.unwritten()).toEqual({ added: 0, changed: 0, gone: 0, unchanged, verdicts: 0 });
});
