import fc from 'fast-check';
import { keepReading, type KeptReading } from '../../../src/proposal/again/kept-reading';
import type { Reading } from '../../../src/proposal/model';
import { readProposals } from '../../../src/proposal/read';
import { CONTEXT } from '../../support/context';
import { edits, lists, rowAfter } from '../../support/random-lists';
import { sheetOf, workbookOf } from '../../support/workbooks';

const readingOf = (kept: KeptReading): Reading => {
  const { proposals, problems, labels, sheets, counterparts } = kept.reading();
  return { proposals, problems, labels, sheets, counterparts };
};

const HEADER = ['申报编号', '项目名称', '指南方向', '项目牵头申报单位', '申报单位性质', '课题数'];
const line = (number: number): (string | number)[] => [`KR-${number}`, `氢能研究${number}`, '1.1', '某某公司', '企业', 0];
const LIST = workbookOf(sheetOf('汇总', [HEADER, ...Array.from({ length: 30 }, (_, index) => line(index + 1))]));
const row = (index: number, values: readonly (string | number | undefined)[]) => ({ index, hidden: false, values });

test('a workbook read with rows kept is read as ever', () => {
  fc.assert(fc.property(lists, (workbook) => {
    expect(readingOf(keepReading(workbook, CONTEXT))).toEqual(readProposals(workbook, CONTEXT));
  }), { numRuns: 40 });
});

test('a row put in comes to the reading of the whole workbook with it, or is refused and leaves all as it was', () => {
  let followed = 0;
  let refused = 0;
  fc.assert(fc.property(lists, edits, (workbook, all) => {
    const kept = keepReading(workbook, CONTEXT);
    for (const edit of all) {
      const before = kept.workbook();
      const after = rowAfter(before, edit);
      if (after === undefined) continue;
      const reread = kept.putRow(after.sheet, after.row);
      if (reread === undefined) refused++;
      else followed++;
      const sheets = before.sheets.map((sheet) => (reread === undefined || sheet.name !== after.sheet ? sheet : { ...sheet, rows: sheet.rows.map((one) => (one.index === after.row.index ? after.row : one)) }));
      const now = { ...before, sheets };
      expect(kept.workbook()).toEqual(now);
      expect(readingOf(kept)).toEqual(readProposals(now, CONTEXT));
    }
  }), { numRuns: 150 });
  // Both ways are walked often enough to say something.
  expect(Math.min(followed, refused)).toBeGreaterThan(50);
});

test('a value is followed; what it says of one proposal changes nothing of another', () => {
  const kept = keepReading(LIST, CONTEXT);
  const reread = kept.putRow('汇总', row(20, [...line(20).slice(0, 4), '高校', 0]));
  expect(reread?.index).toBe(19);
  expect(reread?.before.leadOrganizationType).toMatchObject({ state: 'present', value: 'enterprise' });
  expect(reread?.after.leadOrganizationType).toMatchObject({ state: 'present', value: 'university' });
  expect(kept.reading().proposals.filter((one) => one.leadOrganizationType.state === 'present' && one.leadOrganizationType.value === 'university')).toHaveLength(1);
});

test('a number that another proposal has already is said, and no more when it goes', () => {
  const kept = keepReading(LIST, CONTEXT);
  kept.putRow('汇总', row(20, ['KR-3', ...line(20).slice(1)]));
  expect(kept.reading().problems).toEqual([{ cell: { sheet: '汇总', row: 20, column: 0 }, message: { key: 'number.repeated', params: { id: 'KR-3', at: '汇总!A4' } } }]);
  kept.putRow('汇总', row(3, ['KR-300', ...line(3).slice(1)]));
  expect(kept.reading().problems).toEqual([]);
});

test.each([
  ['a header', [HEADER[0], HEADER[1], HEADER[2]]], ['a sum', ['合计', undefined, undefined, undefined, undefined, 3]], ['a note', ['注：以上均已核对']], ['同上', ['KR-20', '同上', '1.1']],
  ['something beside the list', [...line(20), undefined, '联系人：张三']], ['nothing', []],
])('%s in a row is not followed', (_what, values) => {
  const kept = keepReading(LIST, CONTEXT);
  expect(kept.putRow('汇总', row(20, values))).toBeUndefined();
  expect(kept.workbook()).toEqual(LIST);
});

test('a row below the list, of another sheet, or one that was hidden since is not followed', () => {
  const kept = keepReading(LIST, CONTEXT);
  expect(kept.putRow('汇总', row(31, line(31)))).toBeUndefined();
  expect(kept.putRow('别处', row(3, line(3)))).toBeUndefined();
  expect(kept.putRow('汇总', { ...row(3, line(3)), hidden: true })).toBeUndefined();
});
