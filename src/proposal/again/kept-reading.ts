import type { Row, Workbook } from '../../workbook/cells';
import { examplesOf } from '../bulk/bulk-examples';
import type { ReadingContext } from '../context';
import { evenedLabel } from '../layout/evened-label';
import { placedIn, type FoundCells, type ListLine } from '../layout/found';
import type { Reader } from '../layout/reader';
import type { Problem, Proposal, Reading } from '../model';
import type { RawTargets } from '../raw';
import type { ReadLabel } from '../read-label';
import { columnTargets, proposalOf, readInSections } from '../read';
import { numberOf, repeatedNumbers, type Numbered } from '../repeated-numbers';
import { changingGrid } from './changing-grid';
import { foundAgain, stayInPlace, type KeptList } from './reread-row';

/** A reading of which single rows can be read again. */
export interface KeptReading {
  reading(): Reading;
  /** The workbook as it was read, with the rows that were put in since. */
  workbook(): Workbook;
  /**
   * Puts a row in the place of the one with its index and reads its proposal again. Undefined, and all as it was, where it is not
   * certain that a reading of the whole workbook would come to the same for all the rest.
   */
  putRow(sheet: string, row: Row): Reread | undefined;
}

/** A proposal that was read again. */
export interface Reread {
  readonly index: number;
  readonly before: Proposal;
  readonly after: Proposal;
}

/** What is kept of a proposal beside what was read of it. */
interface KeptLine {
  readonly line: ListLine | undefined;
  readonly number: Numbered | undefined;
  readonly title: string | undefined;
  readonly hasTargetColumns: boolean;
  readonly targets: RawTargets | undefined;
  readonly said: readonly Problem[];
}

/** Reads a workbook, and keeps what reading single rows again takes. */
export function keepReading(read: Workbook, context: ReadingContext): KeptReading {
  const lines: KeptLine[] = [];
  const first = readInSections(read, context, ({ line, cells, targets, said }) => {
    lines.push({ line, number: numberOf(cells), title: titleOf(cells), hasTargetColumns: cells.targetColumns.length > 0, targets, said });
  });
  const { reader, hasTables, hasForeign, sheets } = first;
  const sections = first.problems;
  let proposals = first.proposals;
  let repeated = first.repeated;
  const lists = new Map<string, KeptList>();
  for (const { sheet, list, side } of first.lists) {
    const isLabelBelow = first.labels.some(({ cell }) => cell.sheet === sheet.name && cell.row > list.header.bottom);
    const isMapped = context.mappings?.some((mapping) => mapping.sheet === sheet.name) === true;
    if (!list.isList || sheet.visibility !== 'visible' || isLabelBelow || isMapped || hasForeign) continue;
    lists.set(sheet.name, { grid: changingGrid(sheet), header: list.header, bottom: list.area.bottom, side });
  }
  let places: ReadonlyMap<string, ReadonlyMap<number, number>> | undefined;
  let labels: readonly ReadLabel[] | undefined = first.labels;
  let problems: readonly Problem[] | undefined;

  const replaceSection = (old: readonly Problem[], now: readonly Problem[]): void => {
    const at = sections.indexOf(old);
    if (at === -1) throw new Error('a section that is none');
    sections[at] = now;
    problems = undefined;
  };

  return {
    reading: () => ({
      proposals,
      sheets,
      get problems() { return (problems ??= joined(sections)); },
      counterparts: first.counterparts,
      get labels() { return (labels ??= labelsNow(first.labels, lists, proposals, reader)); },
    }),
    workbook: () => ({ ...read, sheets: read.sheets.map((sheet) => lists.get(sheet.name)?.grid.sheet ?? sheet) }),
    putRow(sheet, row) {
      const list = lists.get(sheet);
      places ??= placesOf(proposals);
      const index = places.get(sheet)?.get(row.index);
      const kept = index === undefined ? undefined : lines[index];
      const before = index === undefined ? undefined : proposals[index];
      if (list === undefined || index === undefined || kept?.line === undefined || before?.rows?.last !== row.index) return undefined;
      const below = proposals[index + 1];
      const next = below?.home.sheet === sheet && below.rows !== undefined ? list.grid.row(below.rows.first) : undefined;
      if (!stayInPlace(list, kept.line, next, row, reader, context.vocabulary)) return undefined;

      const { own, said, put } = listening(reader);
      const found = foundAgain(list, kept.line, row, own);
      const cells = found.cells(own);
      const number = numberOf(cells);
      const title = titleOf(cells);
      // Tables of targets find their proposals by number and title; one with target columns besides has both to make up.
      if (hasTables && (number?.evened !== kept.number?.evened || title !== kept.title || kept.hasTargetColumns)) return undefined;
      const targets = hasTables ? kept.targets : columnTargets(cells, context);
      own.section();
      const after = proposalOf(own, found, cells, targets, context);

      list.grid.replace(row);
      const line = { ...kept.line, said };
      replaceSection(kept.line.said, said);
      replaceSection(kept.said, put);
      lines[index] = { ...kept, line, number, title, targets, said: put };
      proposals = proposals.map((one) => (one === before ? after : one));
      labels = undefined;
      if (JSON.stringify(number) !== JSON.stringify(kept.number)) {
        const now = repeatedNumbers(lines.map((one) => one.number));
        replaceSection(repeated, now);
        repeated = now;
      }
      return { index, before, after };
    },
  };
}

/** A proposal's Chinese title, evened out for comparison. */
function titleOf(cells: FoundCells): string | undefined {
  const text = placedIn(cells, 'titleZh').find(({ content }) => content !== undefined)?.content?.text;
  return text === undefined ? undefined : evenedLabel(text);
}

/** All problems of the sections, of which most are empty: `flat` would take its time over them. */
function joined(sections: readonly (readonly Problem[])[]): Problem[] {
  const all: Problem[] = [];
  for (const section of sections) if (section.length > 0) for (const problem of section) all.push(problem);
  return all;
}

/** A reader that keeps what is reported apart: first of the layout, and after a section of the values put together. */
function listening(reader: Reader): { readonly own: Reader; readonly said: Problem[]; readonly put: readonly Problem[] } {
  const said: Problem[] = [];
  const put: Problem[] = [];
  let current = said;
  const own: Reader = { ...reader, report: (cell, message) => { current.push({ cell, message }); }, section: () => (current = put) };
  return { own, said, put };
}

/** The indices of proposals by their sheet and first row. */
function placesOf(proposals: readonly Proposal[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const places = new Map<string, Map<number, number>>();
  proposals.forEach(({ home, rows }, index) => {
    if (rows === undefined) return;
    const onSheet = places.get(home.sheet) ?? new Map<number, number>();
    places.set(home.sheet, onSheet.set(rows.first, index));
  });
  return places;
}

/** The labels as they were read, each list's with the first values that stand under them now. */
function labelsNow(labels: readonly ReadLabel[], lists: ReadonlyMap<string, KeptList>, proposals: readonly Proposal[], reader: Reader): ReadLabel[] {
  const examples = new Map([...lists].map(([sheet, { grid, header }]) => {
    const own = proposals.filter(({ home, rows }) => home.sheet === sheet && rows !== undefined);
    return [sheet, { header, byColumn: examplesOf(reader, grid, header.labels.map(({ item }) => item.area.left), own) }] as const;
  }));
  return labels.map((label) => {
    const list = examples.get(label.cell.sheet);
    if (list?.header.labels.every(({ item }) => item.area.top !== label.cell.row || item.area.left !== label.cell.column) !== false) return label;
    const { cell, text, slot, state, isMapped, nth } = label;
    const example = list.byColumn.get(cell.column);
    return { cell, text, ...(slot === undefined ? {} : { slot }), state, isMapped, ...(example === undefined ? {} : { example }), nth };
  });
}
