import { compare } from '../../src/review/compare';
import { NOTHING_EARLIER, type Earlier, type EarlierRow } from '../../src/review/earlier';
import { asIfUnwritten } from '../../src/review/unwritten';
import { WORDS } from './words';

const T = '2025-11-22 09:30';
const row = (number: string, cells: Readonly<Record<string, string>>): EarlierRow => ({
  number, added: [], cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { value }])),
});
const table = (...rows: EarlierRow[]): Earlier => ({ ...NOTHING_EARLIER, rows });
const finding = { number: '000000-00001', stands: { outcome: 'undecided', severity: 'mandatory', basis: '7K2Q9M-41XAB' } } as const;
const compared = (earlier: Earlier) => compare([finding], asIfUnwritten(earlier, ['2025-11-22 09:25', T], WORDS), WORDS, T)[0];

test('what the failed write called new is new again, and what a reviewer typed since stays', () => {
  expect(compared(table(row(finding.number, { change: '新增', firstSeen: T, lastSeen: T, state: '已确认' })))).toMatchObject({ change: 'new', firstSeen: { value: T }, lastSeen: { value: T }, earlier: { cells: { state: { value: '已确认' } } } });
});

test('what was back after it had been gone is news again', () => {
  expect(compared(table(row(finding.number, { change: '新增', firstSeen: '2025-11-01 08:00', lastSeen: T, state: '待处理' })))).toMatchObject({ change: 'new', firstSeen: { value: '2025-11-01 08:00' } });
});

test('what went on goes on, and what an earlier check called new is none any more', () => {
  expect(compared(table(row(finding.number, { change: '仍在', firstSeen: '2025-11-01 08:00', lastSeen: T })))?.change).toBe('still');
  expect(compared(table(row(finding.number, { change: '新增', firstSeen: '2025-11-01 08:00', lastSeen: '2025-11-01 08:00' })))?.change).toBe('still');
});

test('a row of which only a part arrived is news still; without a failed write it goes on as it stands', () => {
  const part = table(row(finding.number, { title: '氢能' }));
  expect(compared(part)?.change).toBe('new');
  expect(compare([finding], asIfUnwritten(part, [], WORDS), WORDS, T)[0]?.change).toBe('still');
});
