import type { Workbook } from '../workbook/cells';
import { listOf } from './counterpart/read-list';
import type { ReadingContext } from './context';
import { readFields } from './fields/fields';
import type { Found } from './layout/found';
import { rawOf } from './layout/found';
import { layoutsOf, type LoneList } from './layouts';
import { linkSides } from './link-sides';
import { linkTargets } from './link-targets';
import type { Problem, Proposal, Reading } from './model';
import type { RawTargets } from './raw';
import { evidenceOf } from './fields/read-field';
import { readerOf, type Reader } from './layout/reader';
import { numberOf, repeatedNumbers } from './repeated-numbers';
import { readTargetColumns } from './targets/target-columns';
import { findTargetTables } from './targets/target-tables';

/** Reads all proposals of a workbook, whatever its layouts (domain.md, part 3), and what a person should know of them. */
export function readProposals(workbook: Workbook, context: ReadingContext): Reading {
  const { proposals, problems, labels, sheets, counterparts } = readInSections(workbook, context);
  return { proposals, problems: problems.flat(), labels, sheets, counterparts };
}

/** A reading with what it came from, by which a part of it can be read again. */
export interface ReadInSections extends Omit<Reading, 'problems'> {
  readonly reader: Reader;
  /** The problems in the order they were met; a line of a list has a section of its own. */
  readonly problems: (readonly Problem[])[];
  /** What was reported of numbers that stand twice: one of the sections. */
  readonly repeated: readonly Problem[];
  /** How each proposal was found, in the order of the proposals. */
  readonly lines: readonly ReadLine[];
  readonly lists: readonly LoneList[];
  /** Whether there are tables of targets, and forms of the foreign side, to be linked to proposals. */
  readonly hasTables: boolean;
  readonly hasForeign: boolean;
}

/** So many proposals are put together between two words on how far it is. */
const SLICE = 500;

/** A proposal as it was found and put together. */
export interface ReadLine {
  readonly found: Found;
  readonly targets: RawTargets | undefined;
  /** What was reported when its values were put together. */
  readonly said: readonly Problem[];
}

/** Reads all proposals of a workbook, and keeps by what they were read. */
export function readInSections(workbook: Workbook, context: ReadingContext): ReadInSections {
  const problems: (readonly Problem[])[] = [];
  let current: Problem[] = [];
  const section = (): readonly Problem[] => {
    current = [];
    problems.push(current);
    return current;
  };
  section();
  const reader = readerOf(context, workbook.date1904, (cell, message) => current.push({ cell, message }), section);
  const { found, tables, labels, sheets, lists, counterparts: theirs } = layoutsOf(reader, workbook, (grid) => findTargetTables(grid, reader, context.vocabulary));
  const all = linkSides(reader, found);
  const repeated = repeatedNumbers(all.map(numberOf));
  problems.push(repeated);
  section();
  const columns = new Map<Found, RawTargets>();
  for (const proposal of all) {
    const targets = columnTargets(proposal, context);
    if (targets !== undefined) columns.set(proposal, targets);
  }
  const targets = linkTargets(reader, all, tables, columns);
  section();
  const counterparts = theirs.flatMap((list) => listOf(reader, list, context) ?? []);
  const proposals: Proposal[] = [];
  const lines = all.map((one, index): ReadLine => {
    const said = section();
    // Half of it was finding them.
    if (index % SLICE === 0) context.progress?.(0.5 + index / all.length / 2);
    proposals.push(proposalOf(reader, one, targets.get(one), context));
    return { found: one, targets: targets.get(one), said };
  });
  return { reader, proposals, problems, labels, sheets, repeated, lines, lists, counterparts, hasTables: tables.length > 0, hasForeign: found.some(({ foreign }) => foreign) };
}

/** A proposal of what its layout found, and its targets. */
export function proposalOf(reader: Reader, found: Found, targets: RawTargets | undefined, context: ReadingContext): Proposal {
  return readFields(rawOf(reader, found, targets), context);
}

/** What a bulk sheet's target columns say of a proposal; undefined where it has none. */
export function columnTargets({ targetColumns }: Found, { vocabulary }: ReadingContext): RawTargets | undefined {
  if (targetColumns.length === 0) return undefined;
  const evidence = targetColumns.map(({ placed }) => evidenceOf(placed));
  return { table: { targets: readTargetColumns(targetColumns, vocabulary), isTable: false }, tasks: [], evidence };
}
