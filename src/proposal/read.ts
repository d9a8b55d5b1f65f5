import type { Workbook } from '../workbook/cells';
import { listOf } from './counterpart/read-list';
import type { ReadingContext } from './context';
import { readFields } from './fields/fields';
import type { Found, FoundCells, ListLine } from './layout/found';
import { rawOf } from './layout/found';
import { layoutsOf, type LoneList } from './layouts';
import { linkSides } from './link-sides';
import { linkTargets } from './link-targets';
import type { Problem, Proposal, Reading } from './model';
import type { RawTargets } from './raw';
import { evidenceOf } from './fields/read-field';
import { quietly, readerOf, type Reader } from './layout/reader';
import { numberOf, repeatedNumbers, type Numbered } from './repeated-numbers';
import { readTargetColumns } from './targets/target-columns';
import { findTargetTables } from './targets/target-tables';

/** Reads all proposals of a workbook, whatever its layouts (domain.md, part 3), and what a person should know of them. */
export function readProposals(workbook: Workbook, context: ReadingContext): Reading {
  const { proposals, problems, labels, sheets, counterparts } = readInSections(workbook, context);
  return { proposals, problems: problems.flat(), labels, sheets, counterparts };
}

/** A reading whose proposals are put together one by one. */
export interface ReadOneByOne extends Pick<Reading, 'labels' | 'sheets' | 'counterparts'> {
  readonly reader: Reader;
  /** How many proposals there are. */
  readonly count: number;
  /** Puts them together in their order, once: a long list is never whole in memory. */
  each(): Generator<ReadProposal>;
  /** Puts one together again; nothing more is reported. */
  again(index: number): Proposal;
  /** The problems in the order they were met, complete when all proposals have been put together; a line of a list has a section of its own. */
  readonly problems: (readonly Problem[])[];
  /** What was reported of numbers that stand twice: one of the sections. */
  readonly repeated: readonly Problem[];
  readonly lists: readonly LoneList[];
  /** Whether there are tables of targets, and forms of the foreign side, to be linked to proposals. */
  readonly hasTables: boolean;
  readonly hasForeign: boolean;
}

/** A proposal, and what it was put together of. */
export interface ReadProposal {
  readonly index: number;
  readonly proposal: Proposal;
  readonly line: ListLine | undefined;
  readonly cells: FoundCells;
  readonly targets: RawTargets | undefined;
  /** What was reported when its values were put together. */
  readonly said: readonly Problem[];
}

/** A reading with what it came from, by which a part of it can be read again. */
export interface ReadInSections extends ReadOneByOne {
  readonly proposals: readonly Proposal[];
}

/** Reads all proposals of a workbook; `keep` is handed what each came from. */
export function readInSections(workbook: Workbook, context: ReadingContext, keep?: (read: ReadProposal) => void): ReadInSections {
  const reading = readOneByOne(workbook, context);
  const proposals: Proposal[] = [];
  for (const read of reading.each()) {
    proposals.push(read.proposal);
    keep?.(read);
  }
  return { ...reading, proposals };
}

/** So many proposals are put together between two words on how far it is. */
const SLICE = 500;

/** Finds all proposals of a workbook, to be put together one by one. */
export function readOneByOne(workbook: Workbook, context: ReadingContext): ReadOneByOne {
  const { reader, problems } = sectionedReader(workbook, context);
  const quiet = quietly(reader);
  const { found, tables, labels, sheets, lists, counterparts: theirs } = layoutsOf(reader, workbook, (grid) => findTargetTables(grid, reader, context.vocabulary));
  const all = linkSides(reader, found);
  const repeated: Problem[] = [];
  problems.push(repeated);
  reader.section();
  const linked = linkTargets(reader, all, tables, (one) => columnTargets(one.cells(quiet), context));
  reader.section();
  const counterparts = theirs.flatMap((list) => listOf(reader, list, context) ?? []);

  function put(found: Found, index: number): ReadProposal {
    const { line } = found;
    const cells = line === undefined ? found.cells(reader) : reader.into(line.said, () => found.cells(reader));
    const said = reader.section();
    const targets = linked === undefined ? columnTargets(cells, context) : linked.get(found);
    return { index, proposal: proposalOf(reader, found, cells, targets, context), line, cells, targets, said };
  }

  // Who asks for one field of a proposal asks for its others.
  let latest: { readonly index: number; readonly proposal: Proposal } | undefined;

  return {
    again(index) {
      const one = all[index];
      if (one === undefined) throw new RangeError(`no proposal ${String(index)}`);
      if (latest?.index !== index) {
        const cells = one.cells(quiet);
        latest = { index, proposal: proposalOf(quiet, one, cells, linked === undefined ? columnTargets(cells, context) : linked.get(one), context) };
      }
      return latest.proposal;
    },
    reader, problems, repeated, labels, sheets, lists, counterparts, count: all.length,
    hasTables: tables.length > 0,
    hasForeign: found.some(({ foreign }) => foreign),
    *each() {
      const numbers: (Numbered | undefined)[] = [];
      for (const [index, one] of all.entries()) {
        // Half of it was finding them.
        if (index % SLICE === 0) context.progress?.(0.5 + index / all.length / 2);
        const read = put(one, index);
        numbers.push(numberOf(read.cells));
        yield read;
      }
      for (const problem of repeatedNumbers(numbers)) repeated.push(problem);
    },
  };
}

/** A reader that reports by sections. */
function sectionedReader(workbook: Workbook, context: ReadingContext): { readonly reader: Reader; readonly problems: (readonly Problem[])[] } {
  let current: Problem[] = [];
  const problems: (readonly Problem[])[] = [current];
  const sections: Pick<Reader, 'section' | 'into'> = {
    section() {
      current = [];
      problems.push(current);
      return current;
    },
    into(section, work) {
      const before = current;
      current = section;
      const done = work();
      current = before;
      return done;
    },
  };
  return { reader: readerOf(context, workbook.date1904, (cell, message) => current.push({ cell, message }), sections), problems };
}

/** A proposal of what its layout found, and its targets. */
export function proposalOf(reader: Reader, found: Found, cells: FoundCells, targets: RawTargets | undefined, context: ReadingContext): Proposal {
  return readFields(rawOf(reader, found, cells, targets), context);
}

/** What a bulk sheet's target columns say of a proposal; undefined where it has none. */
export function columnTargets({ targetColumns }: FoundCells, { vocabulary }: ReadingContext): RawTargets | undefined {
  if (targetColumns.length === 0) return undefined;
  const evidence = targetColumns.map(({ placed }) => evidenceOf(placed));
  return { table: { targets: readTargetColumns(targetColumns, vocabulary), isTable: false }, tasks: [], evidence };
}
