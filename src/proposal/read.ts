import type { Workbook } from '../workbook/cells';
import type { ReadingContext } from './context';
import { readFields } from './fields/fields';
import type { Found } from './layout/found';
import { rawOf } from './layout/found';
import { layoutsOf } from './layouts';
import { linkSides } from './link-sides';
import { linkTargets } from './link-targets';
import type { Problem, Reading } from './model';
import type { RawTargets } from './raw';
import { evidenceOf } from './fields/read-field';
import { readerOf } from './layout/reader';
import { reportRepeatedNumbers } from './repeated-numbers';
import { readTargetColumns } from './targets/target-columns';
import { findTargetTables } from './targets/target-tables';

/** Reads all proposals of a workbook, whatever its layouts (domain.md, part 3), and what a person should know of them. */
export function readProposals(workbook: Workbook, context: ReadingContext): Reading {
  const { vocabulary } = context;
  const problems: Problem[] = [];
  const reader = readerOf(context, workbook.date1904, (cell, message) => problems.push({ cell, message }));
  const { found, tables, labels, sheets } = layoutsOf(reader, workbook, (grid) => findTargetTables(grid, reader, vocabulary));
  const proposals = linkSides(reader, found);
  reportRepeatedNumbers(reader, proposals);
  const columns = new Map<Found, RawTargets>();
  for (const proposal of proposals) {
    const targets = columnTargets(proposal, context);
    if (targets !== undefined) columns.set(proposal, targets);
  }
  const targets = linkTargets(reader, proposals, tables, columns);
  return { proposals: proposals.map((proposal) => readFields(rawOf(reader, proposal, targets.get(proposal)), context)), problems, labels, sheets };
}

/** What a bulk sheet's target columns say of a proposal; undefined where it has none. */
function columnTargets({ targetColumns }: Found, { vocabulary }: ReadingContext): RawTargets | undefined {
  if (targetColumns.length === 0) return undefined;
  const evidence = targetColumns.map(({ placed }) => evidenceOf(placed));
  return { table: { targets: readTargetColumns(targetColumns, vocabulary), isTable: false }, tasks: [], evidence };
}
