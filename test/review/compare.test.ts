import type { Stands } from '../../src/review/basis';
import { compare, type Compared } from '../../src/review/compare';
import { NOTHING_EARLIER, type Earlier, type EarlierCell, type EarlierRow } from '../../src/review/earlier';
import type { FindingColumn } from '../../src/review/columns';
import { WORDS } from './words';

const NOW = '2025-11-22 09:30';
const STANDS: Stands = { outcome: 'violated', severity: 'mandatory', basis: '7K2Q9M-41XAB' };

function earlierRow(number: string | undefined, texts: Partial<Record<FindingColumn, string>>): EarlierRow {
  const cells = Object.fromEntries(Object.entries(texts).map(([column, value]): [string, EarlierCell] => [column, { value }]));
  return { number, cells, added: [] };
}

const earlierOf = (...rows: EarlierRow[]): Earlier => ({ ...NOTHING_EARLIER, rows });
const run = (numbers: string[], earlier: Earlier): Compared<{ number: string }>[] => compare(numbers.map((number) => ({ number, stands: STANDS })), earlier, WORDS, NOW);
const told = (rows: Compared<{ number: string }>[]): unknown[] => rows.map(({ finding, earlier, change }) => [finding?.number ?? earlier?.number, change]);

test('on a first check everything is new and waits to be dealt with', () => {
  expect(run(['a', 'b'], NOTHING_EARLIER)).toEqual([
    { finding: { number: 'a', stands: STANDS }, change: 'new', state: 'pending', firstSeen: { value: NOW }, lastSeen: { value: NOW } },
    { finding: { number: 'b', stands: STANDS }, change: 'new', state: 'pending', firstSeen: { value: NOW }, lastSeen: { value: NOW } },
  ]);
});

test('new, still there, gone: today’s in their order, gone ones after them, unreadable rows last', () => {
  const earlier = earlierOf(earlierRow(undefined, { opinion: '手写一行' }), earlierRow('gone', {}), earlierRow('a', {}));
  expect(told(run(['new', 'a'], earlier))).toEqual([['new', 'new'], ['a', 'still'], ['gone', 'gone'], [undefined, undefined]]);
});

test('a finding still there keeps its first date and a reviewer’s state', () => {
  const [row] = run(['a'], earlierOf(earlierRow('a', { state: '豁免', opinion: '见附件', firstSeen: '2025-10-01', basis: STANDS.basis })));
  expect(row).toMatchObject({ change: 'still', firstSeen: { value: '2025-10-01' }, lastSeen: { value: NOW }, earlier: { cells: { state: { value: '豁免' }, opinion: { value: '见附件' } } } });
  expect(row?.state).toBeUndefined();
});

test.each([
  ['待处理', 'fixed'],
  ['Pending', 'fixed'],
  [undefined, 'fixed'],
  ['豁免', undefined],
  ['不认可', undefined],
  ['下周再议', undefined],
])('a finding that is gone, with state %s, is set to %s', (state, expected) => {
  const [row] = run([], earlierOf(earlierRow('a', state === undefined ? {} : { state })));
  expect(row).toMatchObject({ change: 'gone', lastSeen: { value: NOW } });
  expect(row?.state).toBe(expected);
});

test('a finding long gone keeps the date it was found gone', () => {
  const [row] = run([], earlierOf(earlierRow('a', { change: '已消除', state: '已整改', lastSeen: '2025-11-01' })));
  expect(row).toMatchObject({ change: 'gone', lastSeen: { value: '2025-11-01' } });
});

test('a finding that comes back is new again, and no longer fixed', () => {
  const [row] = run(['a'], earlierOf(earlierRow('a', { change: 'Gone', state: '已整改', firstSeen: '2025-10-01' })));
  expect(row).toMatchObject({ change: 'new', state: 'pending', firstSeen: { value: '2025-10-01' } });
});

test('what comes back with a reviewer’s decision keeps it', () => {
  const [row] = run(['a'], earlierOf(earlierRow('a', { change: '已消除', state: '不认可', basis: STANDS.basis })));
  expect(row?.state).toBeUndefined();
});

test('two rows with one number are both carried on, standing or gone', () => {
  const twice = earlierOf(earlierRow('a', { opinion: '一' }), earlierRow('a', { opinion: '二' }));
  expect(run(['a'], twice).map(({ earlier, finding }) => [finding?.number, earlier?.cells.opinion?.value])).toEqual([['a', '一'], ['a', '二']]);
  expect(run([], twice).map(({ earlier }) => earlier?.cells.opinion?.value)).toEqual(['一', '二']);
});

test('every earlier row comes out once', () => {
  const rows = ['a', 'a', 'b', undefined, 'c', undefined].map((number, index) => earlierRow(number, { opinion: String(index) }));
  const kept = run(['b', 'z'], earlierOf(...rows)).map(({ earlier }) => earlier?.cells.opinion?.value).filter((text) => text !== undefined);
  expect(kept.sort()).toEqual(['0', '1', '2', '3', '4', '5']);
});
