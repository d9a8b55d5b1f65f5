import { areaOf } from './areas';
import type { Area } from '../../workbook/cells';
import { invalidArgument } from './errors';
import { isNode, type Kind, type Node } from './nodes';

// What comes over the wire may be anything: each argument is looked at before it is used.

/** A text. Throws InvalidArgument for anything else. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

/** A text; undefined where nothing is given. Throws InvalidArgument for anything else. */
export function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : textArgument(value, name);
}

/** A number that is finite. Throws InvalidArgument for anything else. */
export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(name);
  return value;
}

/** A whole number. Throws InvalidArgument for anything else. */
export function wholeArgument(value: unknown, name: string): number {
  const number = numberArgument(value, name);
  if (!Number.isInteger(number)) throw invalidArgument(name);
  return number;
}

/** True or false. Throws InvalidArgument for anything else. */
export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(name);
  return value;
}

/** One of a few words, whatever its case. Throws InvalidArgument for anything else. */
export function wordArgument<W extends string>(value: unknown, words: readonly W[], name: string): W {
  const word = typeof value === 'string' ? words.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;
  if (word === undefined) throw invalidArgument(`${name} ${String(value).slice(0, 40)}`);
  return word;
}

/** Whether a value holds properties by name. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An Office object of a kind. */
function nodeArgument<K extends Kind>(value: unknown, kind: K, name: string): Node<K> {
  if (!isNode(value) || value.kind !== kind) throw invalidArgument(name);
  return value as Node<K>;
}

/** An area of a sheet, given as an address or a range. */
export function areaArgument(value: unknown, name: string): Area {
  if (typeof value === 'string') return areaOf(value);
  const [area] = nodeArgument(value, 'Range', name).target.areas;
  if (area === undefined) throw invalidArgument(name);
  return area;
}
