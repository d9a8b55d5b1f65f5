/** The first place where a text stops being JSON (an offset), and what could stand there. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';

  constructor(readonly at: number, readonly allowed: string) {
    super(allowed);
  }
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const A_VALUE = '值：英文引号内的文字、数字、true、false、{…} 或 […] / a value: a text in straight quotes, a number, true, false, {…} or […]';

/**
 * Walks a JSON text to its end; throws JsonFault at the first place that is none, or where an object names a key twice.
 * JSON.parse says neither for certain: engines leave the place out, and of two keys the last is taken in silence.
 */
export function walkJson(text: string): void {
  const end = skip(text, value(text, 0));
  if (end < text.length) throw new JsonFault(end, '文件到此结束 / the end of the file');
}

/** The offset after the value that begins at `at`. */
function value(text: string, at: number): number {
  const start = skip(text, at);
  if (text[start] === '{') return members(text, start + 1);
  if (text[start] === '[') return list(text, start + 1, ']', value);
  const end = after(STRING, text, start) ?? after(PLAIN, text, start);
  if (end === undefined) throw new JsonFault(start, A_VALUE);
  return end;
}

function members(text: string, at: number): number {
  const seen = new Set<string>();
  return list(text, at, '}', (_, start) => {
    const end = after(STRING, text, start);
    if (end === undefined) throw new JsonFault(start, '英文引号内的名称 / a name in straight quotes');
    const key = text.slice(start, end);
    if (seen.has(key)) throw new JsonFault(start, '每个名称只写一次 / each name once');
    seen.add(key);
    const colon = skip(text, end);
    if (text[colon] !== ':') throw new JsonFault(colon, '英文冒号 / a colon');
    return value(text, colon + 1);
  });
}

function list(text: string, at: number, close: string, item: (text: string, start: number) => number): number {
  let next = skip(text, at);
  if (text[next] === close) return next + 1;
  for (;;) {
    next = skip(text, item(text, skip(text, next)));
    if (text[next] === close) return next + 1;
    if (text[next] !== ',') throw new JsonFault(next, `英文逗号或 ${close} / a comma or ${close}`);
    next++;
  }
}

function skip(text: string, at: number): number {
  return after(SPACE, text, at) ?? at;
}

function after(token: RegExp, text: string, at: number): number | undefined {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : undefined;
}
