import { messagesIn } from '../../src/messages/messages';
import { sentenceOf } from '../../src/report/places';
import { evidenceAt } from '../support/proposals';
import { findingOf } from './judging';

const said = (...cells: [string, string][]): string =>
  sentenceOf(findingOf('common-leaders-match', 'undecided', cells.map(([address, found]) => evidenceAt('表', address, found)), { message: { key: 'field.blank', params: { field: 'foreignLeader' } } }), messagesIn('zh'));

test('of a finding\'s cells only the blank one is called blank', () => {
  expect(said(['B9', ''], ['B5', '张伟'])).toBe('外方项目负责人（表!B9）是空的，无法核验。请补填。');
  expect(said(['B5', '张伟'])).toBe('没有找到“外方项目负责人”，无法核验。请补填。');
});

test('boxes of which none is ticked are blank', () => {
  expect(said(['B9', '□是 □否'])).toBe('外方项目负责人（表!B9）是空的，无法核验。请补填。');
});

describe('a sentence that names several cells', () => {
  const seminars = (...cells: [sheet: string, address: string][]) =>
    findingOf('1.1-seminars', 'violated', cells.map(([sheet, address]) => evidenceAt(sheet, address, '1')), { message: { key: 'direction.known', params: { code: '1.1' } } });
  const zh = messagesIn('zh');

  test('names their sheet once, another where it changes, and counts what it does not list', () => {
    expect(sentenceOf(seminars(['表', 'B13'], ['表', 'D13']), zh)).toBe('指南方向（表!B13、D13）是 1.1。');
    expect(sentenceOf(seminars(['表', 'B13'], ['他表', 'D13'], ['表', 'B14']), zh)).toBe('指南方向（表!B13、他表!D13、表!B14）是 1.1。');
    expect(sentenceOf(seminars(['表', 'B1'], ['表', 'B2'], ['表', 'B3'], ['表', 'B4']), zh)).toBe('指南方向（表!B1、B2、B3 等 4 处）是 1.1。');
  });

  test('names a cell once, though a finding rests on it twice', () => {
    expect(sentenceOf(seminars(['表', 'B13'], ['表', 'B13']), zh)).toBe('指南方向（表!B13）是 1.1。');
    expect(sentenceOf(seminars(['表', 'B13'], ['他表', 'B13'], ['表', 'B13'], ['他表', 'B13']), zh)).toBe('指南方向（表!B13、他表!B13）是 1.1。');
  });

  test('names it before each for programs', () => {
    expect(sentenceOf(seminars(['表', 'B13'], ['表', 'D13']), zh, 'sheet-each')).toBe('指南方向（表!B13、表!D13）是 1.1。');
  });
});
