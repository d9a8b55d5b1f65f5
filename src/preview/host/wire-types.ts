/** A batch as office.js sends it. */
export interface WireBatch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath | undefined>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object, the number of its path; 0 for others. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface ObjectPath {
  readonly Id: number;
  /** 1 global, 3 method, 4 property, 5 indexer, 6 kept object by its name, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** What goes back for a batch. */
export interface Answer {
  readonly Error: { readonly Code: string; readonly Message: string; readonly Location: string; readonly HttpStatusCode: number; readonly ActionIndex?: number } | null;
  readonly Results: readonly Result[];
  readonly TraceIds: readonly number[];
  readonly ProcessingTime: number;
}
