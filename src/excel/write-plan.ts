import type { Area } from '../workbook/cells';
import type { HighlightEdit, Plan } from '../workbook/edit-plan';
import type { CommentEdit } from '../workbook/edits';
import type { SheetDraft } from '../workbook/sheet-draft';
import { ChangedMeanwhile, PortError, type LeftOut } from '../workbook/port';
import { addressLists } from './areas';
import { utf8Bytes } from './chunks';
import { freeName, isLeftover, temporaryName, temporaryNumber } from './own-names';
import { sheetSteps } from './sheet-steps';
import { expectSteps, standingSteps } from './standing-steps';
import type { StandingMark } from './standing-marks';
import type { Step, Swap } from './steps';
import { isOurs, type StandingSheet, type WriteFacts } from './write-facts';

/** What a write comes to, in the order in which it is done. */
export interface WritePlan {
  readonly leftOut: readonly LeftOut[];
  /** Harmless to what stands: builds temporary sheets, after those that an earlier try left behind are gone, and then looks at what has to stand where something is to be changed. */
  readonly build: readonly Step[];
  /** Marks of ours to take away. */
  readonly clear: readonly StandingMark[];
  /** What people will see. */
  readonly finish: readonly Step[];
  /** What is done to comments once all that is there. */
  readonly comments: readonly CommentEdit[];
  /** The sheets of ours that come to their places in the end. */
  readonly swaps: readonly Swap[];
  /** The ids of sheets that will be taken away. */
  readonly goneIds: readonly string[];
}

/** What a mark's request takes beside its addresses, and a swap's, in bytes: measured, and rounded up. */
const MARK_BYTES = 6000;
const SWAP_BYTES = 6000;

/**
 * Plans a write: what is asked for, less what the workbook's protection forbids, which is never lifted. Throws PortError where a
 * sheet that is to be marked is gone, or the name of a sheet of ours is another's by now, and ChangedMeanwhile where a sheet
 * that goes on standing is gone, or a table there has other columns.
 */
export function planWrite(plan: Plan, facts: WriteFacts): WritePlan {
  if (facts.isReadOnly) return { leftOut: [{ why: 'read-only' }], build: [], clear: [], finish: [], comments: [], swaps: [], goneIds: [] };
  const leftOut = new Map<string, LeftOut>();
  const leave = (one: LeftOut): void => { leftOut.set(`${one.why} ${one.sheet ?? ''}`, one); };
  const leftovers = facts.isStructureProtected ? [] : facts.sheets.filter(isLeftover);
  const mayGo = (name: string, sheet: StandingSheet | undefined): boolean => {
    if (facts.isStructureProtected) leave({ why: 'protected-structure', sheet: name });
    else if (sheet?.isProtected === true) leave({ why: 'protected-sheet', sheet: sheet.name });
    return !facts.isStructureProtected && sheet?.isProtected !== true;
  };
  const drafts = [...plan.sheets.values()].filter((draft) => mayGo(draft.name, standing(facts, draft.name)));
  const gone = facts.sheets.filter((sheet) => plan.gone.has(sheet.name.toLowerCase()) && isOurs(sheet)).filter((sheet) => mayGo(sheet.name, sheet));
  const clear = facts.marks.filter(({ sheet }) => isOpen(facts, sheet, leave));
  const swapped = swaps(drafts, facts, leftovers);
  const changed = [...plan.standing.values()].flatMap((draft) => {
    const sheet = standing(facts, draft.name);
    if (sheet === undefined || draft.tables.some(({ name, area }) => !isRows(sheet.areas.get(name.toLowerCase()), area))) throw new ChangedMeanwhile();
    return isOpen(facts, sheet.name, leave) ? [{ draft, sheet }] : [];
  });
  const comments = plan.comments.filter(({ sheet }) => isOpen(facts, sheet, leave));
  const finish: Step[] = [
    ...plan.highlights.filter(({ sheet }) => isOpen(facts, sheet, leave)).flatMap((edit) => markSteps(edit, facts)),
    ...changed.flatMap(({ draft, sheet }) => standingSteps(draft, sheet.name, (table) => sheet.areas.get(table.toLowerCase()))),
    ...(plan.remember === undefined ? [] : [{ ask: 'remember', parts: facts.parts, text: plan.remember.text, bytes: 1000 + utf8Bytes(plan.remember.text ?? '') } as const]),
    ...(swapped.length === 0 ? [] : [{ ask: 'swap', swaps: swapped.map(({ swap }) => swap), bytes: SWAP_BYTES * swapped.length } as const]),
    ...gone.map(({ name }): Step => ({ ask: 'delete-sheet', sheet: name, about: name, bytes: SWAP_BYTES })),
  ];
  return {
    leftOut: [...leftOut.values()],
    build: [
      ...leftovers.map(({ name }): Step => ({ ask: 'delete-sheet', sheet: name, bytes: SWAP_BYTES })),
      ...swapped.flatMap(({ draft, swap }) => sheetSteps(draft, swap.temporary, swap.tables)),
      ...changed.flatMap(({ draft, sheet }) => expectSteps(draft, sheet.name)),
    ],
    clear,
    finish,
    comments,
    swaps: swapped.map(({ swap }) => swap),
    goneIds: [...leftovers, ...gone, ...swapped.flatMap(({ swap }) => standing(facts, swap.old?.name) ?? [])].map(({ id }) => id),
  };
}

/** A sheet by its name, which Excel knows in any case. */
function standing(facts: WriteFacts, name: string | undefined): StandingSheet | undefined {
  return name === undefined ? undefined : facts.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Whether an area is a table's, but for how many rows it has. */
function isRows(table: Area | undefined, { top, left, right }: Area): boolean {
  return table !== undefined && table.top === top && table.left === left && table.right === right;
}

/** Whether a sheet can be marked, or a mark taken away there; one that is gone is told later. */
function isOpen(facts: WriteFacts, name: string, leave: (one: LeftOut) => void): boolean {
  const sheet = standing(facts, name);
  if (sheet?.isProtected === true) leave({ why: 'protected-sheet', sheet: sheet.name });
  return sheet?.isProtected !== true;
}

function markSteps({ sheet: name, level, mark, areas }: HighlightEdit, facts: WriteFacts): Step[] {
  const sheet = standing(facts, name);
  if (sheet === undefined) throw new PortError('ItemNotFound', { sheet: name });
  return addressLists(areas).map((addresses) => ({ ask: 'mark', sheet: sheet.name, addresses, level, mark, about: sheet.name, bytes: MARK_BYTES + addresses.length }));
}

/** The swaps that bring sheets of ours to their places: first those that replace one, from the left, then new ones at the end. */
function swaps(drafts: readonly SheetDraft[], facts: WriteFacts, leftovers: readonly StandingSheet[]): { readonly draft: SheetDraft; readonly swap: Swap }[] {
  const first = Math.max(0, ...facts.sheets.map(({ name }) => temporaryNumber(name) ?? 0)) + 1;
  const replaced = drafts.map((draft) => standing(facts, draft.name));
  // Names that stay in the workbook, or are there until the last batch.
  const kept = new Set(facts.sheets.filter((sheet) => !replaced.includes(sheet)).flatMap(({ tables }) => tables).map(lower));
  const there = new Set(facts.sheets.flatMap(({ tables }) => tables).map(lower));
  const sheetNames = new Set(facts.sheets.map(({ name }) => name.toLowerCase()));
  const claim = (wish: string, taken: Set<string>): string => {
    const name = freeName(wish, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const all = drafts.map((draft, index) => {
    const old = replaced[index];
    if (old !== undefined && !isOurs(old)) throw new PortError('ItemAlreadyExists', { sheet: old.name });
    const tables = draft.tables.map(({ name }) => ({ name: claim(name, kept), temporary: claim('ClauseCheck_New', there) }));
    return { draft, old, swap: { temporary: temporaryName(first + index), name: old?.name ?? draft.name, tables, frozenRows: draft.frozenRows, isHidden: draft.isHidden === true } };
  });
  const inPlace = all.flatMap(({ draft, old, swap }) => (old === undefined ? [] : [{ draft, old, swap }])).sort((a, b) => a.old.position - b.old.position);
  return [
    ...inPlace.map(({ draft, old, swap }, index) => ({
      draft,
      swap: {
        ...swap,
        old: {
          name: old.name,
          aside: claim('ClauseCheck~old', sheetNames),
          tables: old.tables.map((name) => ({ name, aside: claim('ClauseCheck_Old', there) })),
          position: old.position - leftovers.filter(({ position }) => position < old.position).length + index,
          visibility: old.visibility,
          isActive: facts.activeSheet === old.name,
        },
      },
    })),
    ...all.filter(({ old }) => old === undefined).map(({ draft, swap }) => ({ draft, swap })),
  ];
}

function lower(name: string): string {
  return name.toLowerCase();
}
