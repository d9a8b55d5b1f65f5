import type { Batch } from './batch';
import type { Kept, Kind, Node, Targets } from './nodes';

/** The ExcelApi that a member came with, where that was not the first. */
interface Since {
  readonly since?: string;
}

/** A plain property: read, written, or both. */
export interface Property<T, V> extends Since {
  readonly get?: (target: T, batch: Batch) => V | null | undefined;
  readonly set?: (target: T, value: unknown, batch: Batch) => void;
}

/** A property that leads to another object. */
export interface Link<T> extends Since {
  readonly to: (target: T, batch: Batch) => Kept;
}

/** A method: gives another object, a value, or nothing. */
export interface Method<T> extends Since {
  readonly call: (target: T, args: readonly unknown[], batch: Batch) => unknown;
}

/** The members of Office.js's own typings, by what they are. */
type MethodName<Api> = { [P in keyof Api & string]: Api[P] extends (...args: never) => unknown ? P : never }[keyof Api & string];
type LinkName<Api> = { [P in keyof Api & string]: NonNullable<Api[P]> extends OfficeExtension.ClientObject ? P : never }[keyof Api & string];
type PropertyName<Api> = Exclude<keyof Api & string, MethodName<Api> | LinkName<Api>>;

/** The typings of each kind of object. A member of a table that they do not have does not compile. */
type Apis = { [K in Kind]: InstanceType<(typeof Excel)[K]> };

/**
 * What a kind of object can do, by the names that go over the wire: those of the typings with a capital letter. What a table
 * does not have, the host refuses by name.
 */
export interface ObjectTable<K extends Kind> {
  /** The object's id, which Excel tells unasked. */
  readonly id?: (target: Targets[K], batch: Batch) => string;
  readonly properties?: { readonly [P in PropertyName<Apis[K]> as Capitalize<P>]?: Property<Targets[K], Apis[K][P]> };
  readonly links?: { readonly [P in LinkName<Apis[K]> as Capitalize<P>]?: Link<Targets[K]> };
  readonly methods?: { readonly [P in MethodName<Apis[K]> as Capitalize<P>]?: Method<Targets[K]> };
  /** A collection's items. */
  readonly items?: (target: Targets[K], batch: Batch) => readonly Node[];
  /** A collection's item by its key: `getItem`, and what items of an earlier batch are known by. */
  readonly item?: (target: Targets[K], key: unknown, batch: Batch) => Kept;
  /** Calls that office.js makes by itself. */
  readonly hidden?: Readonly<Record<`_${string}`, Method<Targets[K]>>>;
}

/** A table whose kind is not known beforehand: what dispatching works with. */
export interface AnyTable {
  readonly id?: (target: unknown, batch: Batch) => string;
  readonly properties?: Readonly<Record<string, Property<unknown, unknown>>>;
  readonly links?: Readonly<Record<string, Link<unknown>>>;
  readonly methods?: Readonly<Record<string, Method<unknown>>>;
  readonly items?: (target: unknown, batch: Batch) => readonly Node[];
  readonly item?: (target: unknown, key: unknown, batch: Batch) => Kept;
  readonly hidden?: Readonly<Record<string, Method<unknown>>>;
}

/** A member of a table by its name; undefined where it has none, whatever every JavaScript object has. */
export function memberOf<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}
