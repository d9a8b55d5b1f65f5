import { progressOn } from '../../src/cli/progress';

function shownOn(columns: number | undefined, isTTY = true): string[] {
  const written: string[] = [];
  const progress = progressOn({ isTTY, ...(columns === undefined ? {} : { columns }), write: (text) => written.push(text) }, 4);
  progress.show(1, '核验 一个名字很长很长很长很长很长很长很长很长很长很长很长很长的工作簿.xlsx');
  progress.clear();
  return written;
}

test('a quarter of the work is a quarter of the bar', () => {
  expect(shownOn(120)[0]).toContain(`${'█'.repeat(6)}${'░'.repeat(18)} 25% 1/4 核验`);
});

test.each([40, 80, 120, 0, undefined])('a line never wraps on %p columns, a Chinese character taking two', (columns) => {
  const line = (shownOn(columns)[0] ?? '').replace('\r\u001b[2K', '');
  const width = Array.from(line).reduce((sum, character) => sum + (character > '⺀' ? 2 : 1), 0);
  expect(width).toBeLessThanOrEqual(columns === undefined || columns === 0 ? 80 : columns);
});

test('nothing is shown where nobody watches', () => {
  expect(shownOn(80, false)).toEqual([]);
});

test('a part of a step moves the bar or the percentage, and what would look the same is not written again', () => {
  const written: string[] = [];
  const progress = progressOn({ isTTY: true, columns: 120, write: (text) => written.push(text) }, 2);
  for (const done of [0, 0.25, 0.251, 0.252, 0.27, 1.5]) progress.show(done, '核验 一.xlsx');
  expect(written.map((text) => /█*/.exec(text.replace('\r\u001b[2K', ''))?.[0].length)).toEqual([0, 3, 3, 18]);
  expect(written.at(-1)).toContain(' 75% 1/2 ');
});
