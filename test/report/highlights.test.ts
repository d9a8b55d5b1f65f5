import { highlightEdits } from '../../src/report/highlights';
import { LEVELS, levelOf, MARKS } from '../../src/report/level';
import { areaAddress } from '../../src/workbook/addresses';
import { evidenceAt } from '../support/proposals';
import { sheetOf, workbookOf } from '../support/workbooks';
import { findingOf } from './judging';

const at = (address: string, sheet = '申报表') => evidenceAt(sheet, address, '');
const workbook = workbookOf(sheetOf('申报表', [['x']], { merges: ['B2:D2'] }), sheetOf('目标', [['x']]));

function marksOf(...findings: Parameters<typeof highlightEdits>[0]): string[] {
  return highlightEdits(findings, workbook).map((edit) => (edit.op === 'highlight' ? `${edit.sheet} ${edit.level} ${edit.areas.map(areaAddress).join(' ')}` : edit.op));
}

test.each([
  ['1.1-both-sides', 'violated', 'violated'],
  ['1.1-visits', 'violated', 'violated'],
  ['1.1-both-sides', 'undecided', 'undecided'],
  ['1.1-visits', 'undecided', 'undecided'],
  ['1.1-request', 'violated', 'advice'],
  ['1.1-request', 'undecided', 'advice'],
  ['1.1-visits', 'met', undefined],
  ['1.1-visits', 'not-applicable', undefined],
] as const)('%s, %s, is shown as %s', (rule, outcome, level) => {
  expect(levelOf(findingOf(rule, outcome))).toBe(level);
});

test('a cell bears its highest level alone, whichever finding comes first', () => {
  expect(marksOf(findingOf('1.1-request', 'violated', [at('B5')]), findingOf('1.1-visits', 'violated', [at('B5')]), findingOf('1.1-field', 'undecided', [at('B5')]))).toEqual(['申报表 violated B5']);
  expect(marksOf(findingOf('1.1-field', 'undecided', [at('B5')]), findingOf('1.1-request', 'violated', [at('B5'), at('B6')]))).toEqual(['申报表 undecided B5', '申报表 advice B6']);
});

test('of a merged cell the whole area is marked, whichever of its cells is named', () => {
  expect(marksOf(findingOf('1.1-field', 'undecided', [at('C2')]), findingOf('1.1-visits', 'violated', [at('B2')]))).toEqual(['申报表 violated B2:D2']);
});

test('met rules mark nothing, and each sheet has its own marks', () => {
  expect(marksOf(findingOf('1.1-visits', 'met', [at('B5')]), findingOf('1.1-visits', 'violated', [at('A2', '目标'), at('A3', '目标'), at('B5')]))).toEqual(['申报表 violated B5', '目标 violated A2:A3']);
});

test('levels differ in border and in weight or underline, so that they are told apart without colour', () => {
  expect(new Set(LEVELS.map((level) => MARKS[level].border)).size).toBe(3);
  expect(new Set(LEVELS.map((level) => `${String(MARKS[level].bold)} ${String(MARKS[level].underline)}`)).size).toBe(3);
});
