import type { CellReader } from './field-readers';
import type { Evidence, Field, Reason } from '../model';
import type { Placed } from '../raw';

/** A cell that holds something, read. */
type Stated<T> = { readonly evidence: Evidence } & ({ readonly value: T } | { readonly why: Reason });

const UNCALCULATED = 'uncalculated';

/** What a cell is evidence of: what stands there, nothing where it is blank or was never calculated. */
export const evidenceOf = ({ cell, content }: Placed): Evidence => ({ cell, found: content === undefined || content.text === UNCALCULATED ? '' : content.text.trim() });

/**
 * Reads a field from the cells that state it. All must say the same: one that cannot be read, or that says otherwise, makes
 * the whole field unreadable, since nobody knows which of them holds.
 */
export function readField<T>(placed: readonly Placed[], read: CellReader<T>, same: (a: T, b: T) => boolean = equal): Field<T> {
  const [only] = placed;
  if (only === undefined) return NOTHING_STATED;
  if (placed.length === 1) return readOnly(only, read);
  const stated = placed.flatMap((cell) => readCell(cell, read));
  if (stated.length === 0) return { state: 'blank', evidence: placed.map(evidenceOf) };
  return settle(stated, same);
}

/** A field that no cell states. */
export const NOTHING_STATED: Field<never> = { state: 'blank', evidence: [] };

/** Reads a field that one cell alone states, as in a list's rows by the hundred thousand. */
function readOnly<T>(placed: Placed, read: CellReader<T>): Field<T> {
  const { content, unit } = placed;
  const evidence = [evidenceOf(placed)];
  if (content === undefined) return { state: 'blank', evidence };
  if (content.kind === 'error') return { state: 'unreadable', why: errorReason(content.text), evidence };
  const result = read(content, unit);
  if (result === 'blank') return { state: 'blank', evidence };
  return 'why' in result ? { state: 'unreadable', why: result.why, evidence } : { state: 'present', value: result.value, evidence };
}

/** Reads a field whose cells each add to it; unreadable where one of them is. */
export function readUnion<T>(placed: readonly Placed[], read: CellReader<readonly T[]>): Field<readonly T[]> {
  if (placed.length < 2) return readField(placed, read);
  const stated = placed.flatMap((cell) => readCell(cell, read));
  if (stated.length === 0) return { state: 'blank', evidence: placed.map(evidenceOf) };
  const evidence = stated.map((one) => one.evidence);
  const values: T[] = [];
  for (const one of stated) {
    if ('why' in one) return { state: 'unreadable', why: one.why, evidence };
    values.push(...one.value);
  }
  return { state: 'present', value: values, evidence };
}

/** One field from two ways to state it, which must agree where both are there. */
export function agreed<T>(a: Field<T>, b: Field<T>): Field<T> {
  if (b.state === 'blank') return a;
  if (a.state === 'blank') return b;
  const evidence = [...a.evidence, ...b.evidence];
  if (a.state === 'unreadable' || b.state === 'unreadable') return { ...(a.state === 'unreadable' ? a : b), evidence };
  return equal(a.value, b.value) ? { ...a, evidence } : { state: 'unreadable', why: statedTwice(evidence), evidence };
}

/** Why a field is unreadable whose cells say different things. */
export const statedTwice = (evidence: readonly Evidence[]): Reason => ({ key: 'field.stated-twice', params: { found: [...new Set(evidence.map(({ found }) => found))] } });

function readCell<T>(placed: Placed, read: CellReader<T>): Stated<T>[] {
  const { content, unit } = placed;
  if (content === undefined) return [];
  const evidence = evidenceOf(placed);
  if (content.kind === 'error') return [{ evidence, why: errorReason(content.text) }];
  const result = read(content, unit);
  return result === 'blank' ? [] : [{ evidence, ...result }];
}

function settle<T>(stated: readonly Stated<T>[], same: (a: T, b: T) => boolean): Field<T> {
  const evidence = stated.map((one) => one.evidence);
  const values: T[] = [];
  for (const one of stated) {
    if ('why' in one) return { state: 'unreadable', why: one.why, evidence };
    values.push(one.value);
  }
  const [value, ...others] = values as [T, ...T[]];
  return others.every((other) => same(value, other))
    ? { state: 'present', value, evidence }
    : { state: 'unreadable', why: statedTwice(evidence), evidence };
}

/** Why a cell that holds an error cannot be read. */
export const errorReason = (error: string): Reason =>
  error === UNCALCULATED ? { key: 'cell.uncalculated', params: {} } : { key: 'cell.error', params: { error } };

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
