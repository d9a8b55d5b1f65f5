/** Why a rule file is not taken: the file, the place in it, what stood there and what is allowed. */
export interface Refusal {
  readonly file: string;
  /** A path into the JSON (clauses[6].rules[0].check), or line and column where it is no JSON at all. */
  readonly place: string;
  readonly found: string;
  readonly allowed: string;
}

/** Rule files that are not taken, all reasons at once, in words for the person who edits them. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError';

  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(sayRefusal).join('\n'));
  }
}

function sayRefusal({ file, place, found, allowed }: Refusal): string {
  return `${file}  ${place}\n  这里是 / found:   ${found}\n  应为 / allowed:  ${allowed}`;
}

/** A path into JSON as people write it: clauses[6].rules[0].check. */
export function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? '（整个文件 / the whole file）' : text.replace(/^\./, '');
}

/** A JSON value for a message: as it is written, cut short; nothing where there is none. */
export function shown(value: unknown): string {
  if (value === undefined) return '（没有写 / nothing）';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
