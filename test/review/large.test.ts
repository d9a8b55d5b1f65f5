import { earlierFindings } from '../../src/review/earlier';
import { shortHash } from '../../src/review/short-hash';
import { workbookOf, sheetOf } from '../support/workbooks';
import { HEADER_ZH, WORDS } from './words';

test('a table of 200,000 rows is read, more than a call takes arguments', () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => ({ index: index + 1, hidden: false, values: [shortHash(String(index))] }));
  const sheet = sheetOf('核验结果', [HEADER_ZH]);
  const large = { ...sheet, rows: [...sheet.rows, ...rows], tables: [{ name: 'ClauseCheck_Findings', area: { top: 0, left: 0, bottom: rows.length, right: 17 } }] };
  expect(earlierFindings(workbookOf(large), WORDS).rows).toHaveLength(200_000);
});
