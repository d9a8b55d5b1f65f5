import { targetsMeasurable } from '../../src/checks/targets-measurable';
import { blank, tableOf, target, unreadable } from '../support/fields';

const judge = targetsMeasurable.prepare({}, { directions: [] });
const counted = target({ kinds: ['paper'], count: 2 }, 'D4');
const unwritten = target({ kinds: ['patent'], count: blank });
const wordy = target({ kinds: ['platform'], count: unreadable });

describe('targets-measurable', () => {
  test.each([
    { what: 'numbers', rows: [counted, target({ count: 0 })], outcome: 'met', key: 'measurable.met' },
    { what: 'a blank completion value', rows: [counted, unwritten], outcome: 'violated', key: 'measurable.blank' },
    { what: 'words and no number (若干, 建成)', rows: [counted, wordy], outcome: 'undecided', key: 'measurable.unclear' },
    { what: 'both', rows: [counted, wordy, unwritten], outcome: 'violated', key: 'measurable.blank' },
    { what: 'no target', rows: [], outcome: 'not-applicable', key: 'measurable.none' },
  ])('a table with $what: $outcome', ({ rows, outcome, key }) => {
    expect(judge({ targets: tableOf(rows) })).toMatchObject({ outcome, message: { key } });
  });

  test('a blank cell in a target column may be no target at all', () => {
    expect(judge({ targets: tableOf([counted, unwritten], false) }).outcome).toBe('undecided');
  });

  test('rests on each such cell', () => {
    expect(judge({ targets: tableOf([counted, unwritten, wordy]) }).evidence).toEqual(blank.evidence);
    expect(judge({ targets: tableOf([counted, wordy]) }).evidence).toEqual(unreadable.evidence);
  });

  test('no table is undecided', () => {
    expect(judge({ targets: blank }).outcome).toBe('undecided');
  });
});
