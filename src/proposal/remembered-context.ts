import type { ReadingContext } from './context';
import type { Mapping } from './mapping';
import { RAW_KEYS } from './raw';

/**
 * What reading may know, with what the workbook remembers of the officer. A direction given by hand goes before the one
 * remembered; corrections to fields that this version does not know are left out.
 */
export function withRemembered(context: ReadingContext, { mappings, direction }: { readonly mappings: readonly Mapping[]; readonly direction?: string }): ReadingContext {
  const known = mappings.filter(({ as }) => as === 'nothing' || RAW_KEYS.includes(as));
  const directionDefault = context.directionDefault ?? direction;
  return { ...context, mappings: known, ...(directionDefault === undefined ? {} : { directionDefault }) };
}
