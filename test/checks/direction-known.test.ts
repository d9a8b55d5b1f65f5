import { directionKnown } from '../../src/checks/direction-known';
import { blank, present, unreadable } from '../support/fields';

describe('direction-known', () => {
  const judge = directionKnown.prepare({}, { directions: ['1.1', '1.2'] });

  test.each([
    ['1.1', 'met'],
    ['1.2', 'met'],
    ['1.10', 'violated'],
    ['1', 'violated'],
    ['中国和日本联合研究', 'violated'],
  ])('%s is %s', (code, outcome) => {
    expect(judge({ direction: present(code) }).outcome).toBe(outcome);
  });

  test('one that fits two, or none written, is undecided', () => {
    expect(judge({ direction: unreadable }).outcome).toBe('undecided');
    expect(judge({ direction: blank }).outcome).toBe('undecided');
  });
});
