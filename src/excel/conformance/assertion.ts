/** Something the add-in relies on, put to the host: `run` throws Different, or what Office.js throws, where it does not hold. */
export interface Assertion {
  readonly says: string;
  /** The set and version it needs; a host without it is not asked. */
  readonly needs?: string;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;
}

/** What was expected and what came. */
export class Different extends Error {
  constructor(expected: unknown, found: unknown) {
    super(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    this.name = 'Different';
  }
}

/** Throws Different where two values are not the same, as JSON has them. */
export function same(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Different(expected, found);
}

/** Throws Different where two numbers are further apart than a fraction of the expected one. */
export function near(found: number, expected: number, fraction: number): void {
  if (Math.abs(found - expected) > Math.abs(expected) * fraction) throw new Different(expected, found);
}

/** Throws Different where the work is not refused, or by none of these codes. */
export async function refused(work: () => Promise<unknown>, ...codes: readonly string[]): Promise<void> {
  try {
    await work();
  } catch (error) {
    refusedBy(error, ...codes);
    return;
  }
  throw new Different(codes, 'not refused');
}

/** Throws Different where Office.js refused by another code than these; an error that is none of its own goes on. */
export function refusedBy(error: unknown, ...codes: readonly string[]): void {
  const { code } = error as { readonly code?: string };
  if (code === undefined) throw error;
  if (!codes.includes(code)) throw new Different(codes, code);
}
