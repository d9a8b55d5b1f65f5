import type { Workbook } from '../../workbook/cells';
import { gridOf } from '../../workbook/grid';
import type { ReadingContext } from '../context';
import { readFields } from '../fields/fields';
import { rawOf, type Found } from '../layout/found';
import { cellsOf } from '../layout/layout-cells';
import { readerOf, type Reader } from '../layout/reader';
import type { Evidence, Field, Problem } from '../model';
import { isOurs } from '../our-sheets';
import { englishTitle } from './english-title';
import { directionsOfList, isOfOtherCountries } from './list-name';
import { otherDirectionIn } from './other-direction';
import { listLayout, type ListFound } from './list-layout';
import type { CounterpartEntry, CounterpartList } from './counterpart-list';

/** Reads the fields of a list that was found; undefined where no application on it could ever be matched, which is said. */
export function listOf(reader: Reader, { sheet, names, found, doubts }: ListFound, context: ReadingContext, file?: string): CounterpartList | undefined {
  const entries = found.map((one) => entryOf(reader, one, context, file, doubts.get(one)));
  if (!entries.some((entry) => englishTitle(entry['counterpart.titleEn']) !== undefined)) {
    reader.report({ sheet, row: 0, column: 0 }, { key: 'counterpart.list-empty', params: {} });
    return undefined;
  }
  const texts = file === undefined ? names : [...names, file];
  const directions = directionsOfList(reader, texts, context);
  const isElsewhere = directions.length === 0 && isOfOtherCountries(texts, context);
  return { ...(file === undefined ? {} : { file }), sheet, directions, ...(isElsewhere ? { isElsewhere } : {}), entries };
}

/** The lists of a workbook that was handed over as the counterpart's, whatever its sheets are called, and what reading them met. */
export function readCounterpartFile(workbook: Workbook, file: string, context: ReadingContext): { readonly lists: readonly CounterpartList[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reader = readerOf({ ...context, mappings: [] }, workbook.date1904, (cell, message) => problems.push({ cell: { ...cell, file }, message }));
  const lists = workbook.sheets.flatMap((sheet) => {
    if (isOurs(sheet)) return [];
    const grid = gridOf(sheet);
    const list = listLayout(reader, sheet, grid, cellsOf(grid, workbook.date1904, [], reader.mappedOn(sheet)), true);
    return list === undefined ? [] : (listOf(reader, list, context, file) ?? []);
  });
  return { lists, problems };
}

function entryOf(reader: Reader, found: Found, context: ReadingContext, file: string | undefined, doubt: Evidence | undefined): CounterpartEntry {
  const cells = found.cells(reader);
  const placements = cells.placements.map((one) => (one.slot === 'counterpart.direction' ? { ...one, slot: 'direction' as const } : one));
  // A direction that an officer chose for proposals that name none says nothing of the counterpart's.
  const { vocabulary, directions } = context;
  const fields = readFields(rawOf(reader, found, { ...cells, placements }, undefined), { vocabulary, directions });
  const said = fields.direction.state === 'present' ? fields.direction.value : undefined;
  const direction = directions.find(({ code }) => code === said)?.code;
  const otherDirection = direction === undefined ? otherDirectionIn(fields.direction, context) : undefined;
  const sited = <T>(field: Field<T>): Field<T> => (file === undefined ? field : { ...field, evidence: field.evidence.map((one): Evidence => ({ ...one, cell: { ...one.cell, file } })) });
  return {
    home: file === undefined ? found.home : { ...found.home, file },
    ...(direction === undefined ? {} : { direction }),
    ...(otherDirection === undefined ? {} : { otherDirection }),
    ...(doubt === undefined ? {} : { doubt: file === undefined ? doubt : { ...doubt, cell: { ...doubt.cell, file } } }),
    'counterpart.titleEn': sited(fields['counterpart.titleEn']),
    'counterpart.field': sited(fields['counterpart.field']),
    'counterpart.organizations': sited(fields['counterpart.organizations']),
    'counterpart.leaders': sited(fields['counterpart.leaders']),
    'counterpart.period': sited(fields['counterpart.period']),
  };
}
