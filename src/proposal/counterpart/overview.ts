import type { CellRef } from '../../workbook/cells';
import type { Field, Problem, Proposal } from '../model';
import type { CounterpartEntry, CounterpartList } from './counterpart-list';
import { foundIn, listName, namesIn } from './listed-entry';
import { matchCounterparts } from './match';

/** Who stands on one side's list alone, and who cannot be told. */
export type CounterpartKind = 'theirs' | 'ours' | 'unclear';

/** An application on the counterpart's list that no proposal is (`theirs`), or a proposal that is not on it for certain. */
export interface CounterpartLine {
  readonly kind: CounterpartKind;
  /** The proposal's number; empty where it has none, and of the counterpart's applications. */
  readonly id: string;
  readonly title: string;
  readonly leaders: string;
  readonly cell: CellRef;
}

/** The counterpart's lists against the proposals. */
export interface CounterpartOverview {
  readonly lists: readonly { readonly name: string; readonly file?: string; readonly sheet: string; readonly directions: readonly string[]; readonly applications: number; readonly matched: number }[];
  readonly lines: readonly CounterpartLine[];
  /** What reading the file that was handed over met; each cell names it. */
  readonly problems?: readonly Problem[];
}

/** The proposals of a workbook, its own lists, and its file where there are several. */
export interface SitedProposals {
  readonly file?: string;
  readonly proposals: readonly Proposal[];
  readonly lists: readonly CounterpartList[];
}

/**
 * Says who stands on one list alone. `given` are lists for all workbooks; a workbook's own lists speak of its proposals only.
 * Undefined where no list was taken in.
 */
export function counterpartOverview(workbooks: readonly SitedProposals[], given: readonly CounterpartList[]): CounterpartOverview | undefined {
  const sited = [...given.map((list) => ({ list, file: list.file })), ...workbooks.flatMap(({ lists, file }) => lists.map((list) => ({ list, file })))];
  if (sited.length === 0) return undefined;
  const matched = new Set<CounterpartEntry>();
  const open = new Set<CounterpartEntry>();
  const ours: CounterpartLine[] = [];
  const unclear: CounterpartLine[] = [];
  for (const { file, proposals, lists } of workbooks) {
    for (const [index, match] of matchCounterparts(proposals, [...lists, ...given]).entries()) {
      const proposal = proposals[index];
      if (match.how === 'listed') matched.add(match.by.entry);
      if (match.how === 'unclear') for (const { entry } of match.entries) open.add(entry);
      if (proposal !== undefined && match.how === 'absent') ours.push(lineOf(proposal, 'ours', file));
      if (proposal !== undefined && match.how === 'unclear') unclear.push(lineOf(proposal, 'unclear', file));
    }
  }
  const theirs = sited.flatMap(({ list, file }) => list.entries.filter((entry) => !matched.has(entry) && !open.has(entry)).map((entry): CounterpartLine => ({
    kind: 'theirs',
    id: '',
    title: foundIn(entry['counterpart.titleEn']),
    leaders: namesIn(entry['counterpart.leaders']).join('、'),
    cell: within(entry.home, file),
  })));
  return {
    lists: sited.map(({ list, file }) => ({
      name: listName({ ...list, ...(file === undefined ? {} : { file }) }),
      ...(file === undefined ? {} : { file }),
      sheet: list.sheet,
      directions: list.directions,
      applications: list.entries.length,
      matched: list.entries.filter((entry) => matched.has(entry)).length,
    })),
    lines: [...theirs, ...ours, ...unclear],
  };
}

function lineOf(proposal: Proposal, kind: CounterpartKind, file: string | undefined): CounterpartLine {
  const { proposalId, titleEn, titleZh, leader, foreignLeader } = proposal;
  return { kind, id: textOf(proposalId), title: textOf(titleEn) || textOf(titleZh), leaders: [...namesIn(leader), ...namesIn(foreignLeader)].join('、'), cell: within(proposal.home, file) };
}

const textOf = (field: Field<string>): string => (field.state === 'present' ? field.value : foundIn(field));
const within = (cell: CellRef, file: string | undefined): CellRef => (file === undefined ? cell : { ...cell, file });
