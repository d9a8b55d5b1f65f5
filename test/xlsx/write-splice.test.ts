import { splice, splicedPieces, type Splice } from '../../src/xlsx/write-splice';

test('stretches are replaced, put in between and taken away, whatever order they are said in', () => {
  const splices: Splice[] = [{ start: 8, end: 10, text: '' }, { start: 2, end: 2, text: 'x' }, { start: 4, end: 6, text: '四五' }, { start: 2, end: 2, text: 'y' }];
  expect(splice('0123456789', splices)).toBe('01xy23四五67');
});

test('a long text comes in pieces, none of which ends in half a character', () => {
  // Pairs begin at odd places: some piece would end within one.
  const text = `a${'😀'.repeat(800_000)}z`;
  const pieces = [...splicedPieces(text, [{ start: 1, end: 3, text: '<new/>' }])];
  expect(pieces.length).toBeGreaterThan(4);
  const encoder = new TextEncoder(), decoder = new TextDecoder();
  expect(pieces.every((piece) => decoder.decode(encoder.encode(piece)) === piece)).toBe(true);
  expect(pieces.join('') === `a<new/>${text.slice(3)}`).toBe(true);
});
