import type { Mapping } from '../proposal/mapping';

/** What is kept in the workbook besides the tables people see. */
export interface Remembered {
  readonly mappings: readonly Mapping[];
  /** The direction to read by where a proposal names none. */
  readonly direction?: string;
}

/** A workbook in which nothing was remembered yet. */
export const NOTHING_REMEMBERED: Remembered = { mappings: [] };

/** Reads what a workbook keeps as text; what cannot be read of it is left out, all of it where need be. */
export function readRemembered(text: string | undefined): Remembered {
  return parsed(text).remembered;
}

/** Whether some of a workbook's kept text cannot be read, by damage or since a later version wrote it. */
export function isRememberedDamaged(text: string | undefined): boolean {
  return parsed(text).isDamaged;
}

/** The text that a workbook keeps; undefined where there is nothing to keep. */
export function rememberedText({ mappings, direction }: Remembered): string | undefined {
  if (mappings.length === 0 && direction === undefined) return undefined;
  return JSON.stringify({ ...(direction === undefined ? {} : { direction }), mappings: mappings.map(({ sheet, label, nth, as }) => ({ sheet, label, nth, as })) });
}

/** With one more correction: it takes the place of an earlier one of the same cell. */
export function withMapping(remembered: Remembered, mapping: Mapping): Remembered {
  return { ...remembered, mappings: [...withoutMapping(remembered, mapping).mappings, mapping] };
}

/** Without the correction of a cell. */
export function withoutMapping(remembered: Remembered, { sheet, label, nth }: Pick<Mapping, 'sheet' | 'label' | 'nth'>): Remembered {
  return { ...remembered, mappings: remembered.mappings.filter((one) => one.sheet !== sheet || one.label !== label || one.nth !== nth) };
}

/** With a direction to read by where proposals name none, or without one. */
export function withDirection({ mappings }: Remembered, direction: string | undefined): Remembered {
  return direction === undefined ? { mappings } : { mappings, direction };
}

interface Parsed {
  readonly remembered: Remembered;
  readonly isDamaged: boolean;
}

const UNREADABLE: Parsed = { remembered: NOTHING_REMEMBERED, isDamaged: true };

function parsed(text: string | undefined): Parsed {
  if (text === undefined || text.trim() === '') return { remembered: NOTHING_REMEMBERED, isDamaged: false };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Its caller says so: the workbook itself is none the worse.
    return UNREADABLE;
  }
  if (!isObject(json)) return UNREADABLE;
  const { mappings = [], direction } = json;
  const given: readonly unknown[] = Array.isArray(mappings) ? mappings : [];
  const read = given.flatMap(readMapping);
  const isDirection = typeof direction === 'string';
  return {
    remembered: isDirection ? { mappings: read, direction } : { mappings: read },
    isDamaged: !Array.isArray(mappings) || read.length < given.length || (direction !== undefined && !isDirection),
  };
}

function readMapping(json: unknown): Mapping[] {
  if (!isObject(json)) return [];
  const { sheet, label, nth, as } = json;
  if (typeof sheet !== 'string' || typeof label !== 'string' || typeof as !== 'string' || typeof nth !== 'number' || !Number.isInteger(nth) || nth < 1) return [];
  // Which fields there are is for reading to know: it leaves out what it does not know.
  return [{ sheet, label, nth, as: as as Mapping['as'] }];
}

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null && !Array.isArray(json);
