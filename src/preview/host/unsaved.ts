import { hasOurTable, REMEMBERED_NAMESPACE } from '../../workbook/edits';
import { savedComments } from './saved-comments';
import { isMark } from './saved-marks';
import { isOurBar } from './saved-sheets';
import { unsaidOf } from './saved-standing';
import type { HostState, SheetState } from './state';
import { rootNamespace } from './xml-namespace';

/** Something that a save leaves out: what, and on which sheet as it is called now; missing where it is the workbook. */
export interface Unsaved {
  readonly what: 'cells' | 'looks' | 'layout' | 'conditional-formats' | 'comments' | 'tables' | 'drop-downs' | 'page' | 'name' | 'visibility' | 'sheet' | 'custom-xml';
  readonly sheet?: string;
}

/** Properties of the file's sheets that no edit can change, by what they are. */
const KEPT: readonly (readonly [Unsaved['what'], readonly (keyof SheetState)[]])[] = [
  ['layout', ['merges', 'hiddenColumns', 'columnWidths', 'rowHeights', 'frozenRows', 'frozenColumns', 'isMoved']],
  ['page', ['page']],
  ['name', ['name']],
  ['visibility', ['visibility']],
];

/** All that a save leaves out. */
export function unsavedOf(state: HostState): Unsaved[] {
  const { opened, sheets, customXml } = state;
  const gone = opened.filter((sheet) => !hasOurTable(sheet) && !sheets.some(({ id }) => id === sheet.id));
  const foreign = customXml.filter(({ xml }) => rootNamespace(xml) !== REMEMBERED_NAMESPACE);
  return [
    ...sheets.flatMap((sheet) => ofSheet(state, sheet).map((what): Unsaved => ({ what, sheet: sheet.name }))),
    ...gone.map(({ name }): Unsaved => ({ what: 'sheet', sheet: name })),
    ...(foreign.length === 0 ? [] : [{ what: 'custom-xml' } as const]),
  ];
}

function ofSheet(state: HostState, sheet: SheetState): Unsaved['what'][] {
  const before = state.opened.find(({ id }) => id === sheet.id);
  if (before === undefined) return ofAdded(state, sheet);
  const kept = KEPT.filter(([, properties]) => properties.some((property) => differs(sheet[property], before[property]))).map(([what]) => what);
  const others = (formats: SheetState): readonly string[] => formats.conditionalFormats.filter((format) => !isMark(format)).map((format) => JSON.stringify(format));
  return [...kept, ...(savedComments(state, sheet).isPart ? ['comments' as const] : []), ...(others(sheet).join() === others(before).join() ? [] : ['conditional-formats' as const]), ...unsaidOf(state, sheet)];
}

function ofAdded({ opened }: HostState, sheet: SheetState): Unsaved['what'][] {
  if (opened.some((one) => !hasOurTable(one) && one.name.toLowerCase() === sheet.name.toLowerCase())) return ['sheet'];
  return [
    ...(sheet.merges.length > 0 || sheet.hiddenColumns.length > 0 || [...sheet.rows.values()].some(({ hidden }) => hidden) ? ['layout' as const] : []),
    ...(sheet.conditionalFormats.some((format) => !isOurBar(format)) ? ['conditional-formats' as const] : []),
    ...(sheet.comments.length > 0 ? ['comments' as const] : []),
    ...(sheet.visibility !== 'veryHidden' ? [] : ['visibility' as const]),
  ];
}

/** Whether a property is another than it was; of lists that are empty it does not matter which. */
function differs(now: SheetState[keyof SheetState], before: SheetState[keyof SheetState]): boolean {
  return now !== before && !(isEmpty(now) && isEmpty(before));
}

function isEmpty(list: SheetState[keyof SheetState]): boolean {
  return (Array.isArray(list) && list.length === 0) || (list instanceof Map && list.size === 0);
}
