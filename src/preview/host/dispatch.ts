import { newId, type Batch } from './batch';
import { apiNotFound, HostError, itemNotFound } from './errors';
import { isNode, node, NULL_NODE, type Kept, type Node } from './nodes';
import { memberOf } from './object-table';
import { tableOf } from './objects';
import { query, toldOf } from './query';
import { checkSet } from './sets';
import type { Action, ObjectPath, Result, WireBatch } from './wire-types';

/** The objects of a batch by the numbers of their paths, each made once, and the names of those that are kept. */
interface Made {
  readonly objects: Map<number, Kept>;
  readonly names: Map<number, string>;
}

/**
 * Carries a batch's actions out one after the other; `batch.state` is replaced as they go, so that what came before an error holds.
 * Throws FailedAction at the first action that Excel would refuse.
 */
export function runActions(batch: Batch, { Actions: actions, ObjectPaths: paths }: WireBatch): { readonly results: readonly Result[]; readonly traceIds: readonly number[] } {
  const made: Made = { objects: new Map(), names: new Map() };
  const results: Result[] = [];
  const traceIds: number[] = [];
  actions.forEach((action, index) => {
    try {
      if (action.ActionType === TRACE) traceIds.push(action.Id);
      // Office.js adds an event's handler when the trace behind it is answered.
      results.push({ ActionId: action.Id, Value: action.ActionType === TRACE ? null : run(batch, action, made, paths) });
    } catch (error) {
      if (error instanceof HostError) throw new FailedAction(index, error);
      throw error;
    }
  });
  return { results, traceIds };
}

/** Which action failed, counted from 0, and why. */
export class FailedAction extends Error {
  readonly index: number;
  readonly reason: HostError;

  constructor(index: number, reason: HostError) {
    super(reason.message);
    this.index = index;
    this.reason = reason;
  }
}

const [INSTANTIATE, QUERY, METHOD, SET_PROPERTY, TRACE] = [1, 2, 3, 4, 5] as const;

function run(batch: Batch, action: Action, made: Made, paths: WireBatch['ObjectPaths']): unknown {
  const object = resolve(batch, action.ObjectPathId, made, paths);
  const args = argumentsOf(batch, action, made, paths);
  switch (action.ActionType) {
    case INSTANTIATE:
      return toldOf(object, made.names.get(action.ObjectPathId), batch);
    case QUERY:
      return query(object, action.QueryInfo?.Select, batch);
    case METHOD:
      if (action.Name === '_KeepReference') made.names.set(action.ObjectPathId, keep(batch, object));
      else return callMethod(batch, object, action.Name, args);
      return null;
    case SET_PROPERTY:
      setProperty(batch, object, action.Name, args[0]);
      return null;
    default:
      throw apiNotFound(`ActionType ${String(action.ActionType)}`);
  }
}

/** The object of a path; made, with what that does, when it is first asked for. */
function resolve(batch: Batch, id: number, made: Made, paths: WireBatch['ObjectPaths']): Kept {
  const known = made.objects.get(id);
  if (known !== undefined) return known;
  const path = paths[String(id)];
  if (path === undefined) throw itemNotFound(`object path ${String(id)}`);
  const object = objectOf(batch, path, made, paths);
  made.objects.set(id, object);
  return object;
}

const [GLOBAL, METHOD_PATH, PROPERTY_PATH, INDEXER, REFERENCE, NULL_PATH] = [1, 3, 4, 5, 6, 7] as const;

function objectOf(batch: Batch, path: ObjectPath, made: Made, paths: WireBatch['ObjectPaths']): Kept {
  if (path.ObjectPathType === GLOBAL) return node('Workbook', {});
  if (path.ObjectPathType === NULL_PATH) return NULL_NODE;
  if (path.ObjectPathType === REFERENCE) {
    const kept = batch.state.kept.get(path.Name);
    if (kept === undefined) throw new HostError('InvalidReference', '此引用对于当前操作无效。');
    return kept;
  }
  const parent = resolve(batch, path.ParentObjectPathId ?? 0, made, paths);
  // What follows from a null object is one too.
  if (parent.kind === 'null') return NULL_NODE;
  const args = argumentsOf(batch, path, made, paths);
  if (path.ObjectPathType === INDEXER) return itemOf(batch, parent, args[0]);
  if (path.ObjectPathType === PROPERTY_PATH) return linkOf(batch, parent, path.Name);
  if (path.ObjectPathType !== METHOD_PATH) throw apiNotFound(`ObjectPathType ${String(path.ObjectPathType)} ${path.Name}`);
  // Office.js gives a collection's items their paths by getItem, whatever it is called for.
  const object = path.Name === 'GetItem' ? itemOf(batch, parent, args[0]) : methodOf(batch, parent, path.Name)(args);
  if (!isNode(object)) throw apiNotFound(`${parent.kind}.${path.Name}`);
  return object;
}

function argumentsOf(batch: Batch, { ArgumentInfo: info }: Action | ObjectPath, made: Made, paths: WireBatch['ObjectPaths']): readonly unknown[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => {
    const reference = references[index] ?? 0;
    return typeof reference === 'number' && reference > 0 ? resolve(batch, reference, made, paths) : argument;
  });
}

function itemOf(batch: Batch, parent: Node, key: unknown): Kept {
  const { item } = tableOf(parent.kind);
  if (item === undefined) throw apiNotFound(`${parent.kind}.GetItem`);
  return item(parent.target, key, batch);
}

function linkOf(batch: Batch, parent: Node, name: string): Kept {
  const link = memberOf(tableOf(parent.kind).links, name);
  if (link === undefined) throw apiNotFound(`${parent.kind}.${name}`);
  checkSet(batch, `${parent.kind}.${name}`, link.since);
  return link.to(parent.target, batch);
}

function methodOf(batch: Batch, { kind, target }: Node, name: string): (args: readonly unknown[]) => unknown {
  const { methods, hidden } = tableOf(kind);
  const method = memberOf(methods, name) ?? memberOf(hidden, name);
  if (method === undefined) throw apiNotFound(`${kind}.${name}`);
  checkSet(batch, `${kind}.${name}`, method.since);
  return (args) => method.call(target, args, batch);
}

function callMethod(batch: Batch, object: Kept, name: string, args: readonly unknown[]): unknown {
  if (object.kind === 'null') throw itemNotFound(`null object, ${name}`);
  return methodOf(batch, object, name)(args) ?? null;
}

/** Keeps an object until the client gives it back; returns the name by which it is then known. */
function keep(batch: Batch, object: Kept): string {
  const name = newId(batch);
  batch.state = { ...batch.state, kept: new Map(batch.state.kept).set(name, object) };
  return name;
}

function setProperty(batch: Batch, object: Kept, name: string, value: unknown): void {
  if (object.kind === 'null') throw itemNotFound(`null object, ${name}`);
  const property = memberOf(tableOf(object.kind).properties, name);
  if (property?.set === undefined) throw apiNotFound(`${object.kind}.${name}`);
  checkSet(batch, `${object.kind}.${name}`, property.since);
  property.set(object.target, value, batch);
}
