import { remembering } from '../../src/text/remembering';

/** Remembers lengths, and the texts that it was asked to make them of. */
function watched(): { readonly length: (text: string) => number; readonly made: string[] } {
  const made: string[] = [];
  return { made, length: remembering((text) => made.push(text) && text.length) };
}

describe('remembering', () => {
  it('understands each text once', () => {
    const { length, made } = watched();
    expect([length('氢能'), length('电'), length('氢能')]).toEqual([2, 1, 2]);
    expect(made).toEqual(['氢能', '电']);
  });

  it('remembers that there is nothing', () => {
    let times = 0;
    const nothing = remembering((): undefined => { times++; });
    for (const text of ['a', 'b', 'a']) nothing(text);
    expect(times).toBe(2);
  });

  it('goes on remembering what recurs among many that do not', () => {
    const { length, made } = watched();
    for (let row = 0; row < 60_000; row++) {
      length(`题目${row}`);
      length('高校');
    }
    expect(made.filter((text) => text === '高校')).toHaveLength(1);
  });

  it('forgets what was not asked for among as many others as it remembers', () => {
    const { length, made } = watched();
    length('高校');
    for (let row = 0; row < 60_000; row++) length(`题目${row}`);
    length('高校');
    expect(made.filter((text) => text === '高校')).toHaveLength(2);
  });
});
