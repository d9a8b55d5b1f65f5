import { messagesIn } from '../../src/messages/messages';
import { sentenceOf } from '../../src/report/places';
import { evidenceAt } from '../support/proposals';
import { findingOf } from './judging';

const said = (...cells: [string, string][]): string =>
  sentenceOf(findingOf('common-leaders-match', 'undecided', cells.map(([address, found]) => evidenceAt('表', address, found)), { message: { key: 'field.blank', params: { field: 'foreignLeader' } } }), messagesIn('zh'));

test('of a finding\'s cells only the blank one is called blank', () => {
  expect(said(['B9', ''], ['B5', '张伟'])).toBe('外方项目负责人（表!B9）是空的，无法核验。请补填。');
  expect(said(['B5', '张伟'])).toBe('外方项目负责人是空的，无法核验。请补填。');
});

test('boxes of which none is ticked are blank', () => {
  expect(said(['B9', '□是 □否'])).toBe('外方项目负责人（表!B9）是空的，无法核验。请补填。');
});
