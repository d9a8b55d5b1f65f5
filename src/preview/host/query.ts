import type { Batch } from './batch';
import { apiNotFound, invalidArgument } from './errors';
import { NULL_NODE, type Kept, type Node } from './nodes';
import { memberOf } from './object-table';
import { tableOf } from './objects';
import { checkSet } from './sets';

type Told = Record<string, unknown> | null;

/** What Excel tells of an object unasked, when it is made: its id, and the name it is kept by; null of a null object. */
export function toldOf(object: Kept, reference: string | undefined, batch: Batch): Told {
  if (object.kind === 'null') return null;
  const { id } = tableOf(object.kind);
  return { ...(id === undefined ? {} : { Id: id(object.target, batch) }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
}

/**
 * The properties that are asked for by name, such as `name` or `font/color`; of a collection, those of its items unless they are
 * its own. Throws ApiNotFound for a name that is not known, InvalidArgument where none is given.
 */
export function query(object: Kept, names: readonly string[] | undefined, batch: Batch): Told {
  if (object.kind === 'null') return null;
  if (names === undefined || names.length === 0) throw invalidArgument(`${object.kind}.load: property names`);
  return read(object, names.map((name) => name.split('/')), batch);
}

function read(object: Node, paths: readonly (readonly string[])[], batch: Batch): Told {
  const table = tableOf(object.kind);
  const told = { ...toldOf(object, undefined, batch) } as Record<string, unknown>;
  const ofItems: (readonly string[])[] = [];
  const byLink = new Map<string, (readonly string[])[]>();
  for (const path of paths) {
    const [name = '', ...rest] = path;
    const wire = name.slice(0, 1).toUpperCase() + name.slice(1);
    const property = memberOf(table.properties, wire);
    const link = memberOf(table.links, wire);
    if (name === 'isNullObject') continue;
    if (name === 'items' && table.items !== undefined) ofItems.push(rest);
    else if (property?.get !== undefined && rest.length === 0) told[wire] = value(object, wire, property, batch);
    else if (link !== undefined) byLink.set(wire, [...(byLink.get(wire) ?? []), rest]);
    else if (table.items !== undefined) ofItems.push(path);
    else throw apiNotFound(`${object.kind}.${wire}`);
  }
  for (const [wire, rest] of byLink) told[wire] = linked(object, wire, rest.filter(({ length }) => length > 0), batch);
  if (table.items !== undefined && ofItems.length > 0) {
    const wanted = ofItems.filter(({ length }) => length > 0);
    told['_Items'] = table.items(object.target, batch).map((item) => read(item, wanted, batch));
  }
  return told;
}

function value(object: Node, name: string, property: { since?: string; get?: (target: unknown, batch: Batch) => unknown }, batch: Batch): unknown {
  checkSet(batch, `${object.kind}.${name}`, property.since);
  return property.get?.(object.target, batch) ?? null;
}

function linked(object: Node, name: string, rest: readonly (readonly string[])[], batch: Batch): Told {
  const link = memberOf(tableOf(object.kind).links, name);
  checkSet(batch, `${object.kind}.${name}`, link?.since);
  const other = link?.to(object.target, batch) ?? NULL_NODE;
  return other.kind === 'null' ? null : read(other, rest, batch);
}
