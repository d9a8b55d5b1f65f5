import { onceFor } from '../../once';
import { evened } from '../../text/compare';
import { readYesNo } from '../../text/yes-no';
import type { Grid } from '../../workbook/grid';
import type { BulkTable } from '../bulk/bulk';
import { contentOf } from '../content';
import type { Found } from '../layout/found';
import type { LabelsVocabulary } from '../layout/labels-vocabulary';
import type { Reader } from '../layout/reader';
import type { Evidence } from '../model';

/**
 * What says of applications on the counterpart's list that they may not stand (已撤回, Draft, 是否提交: 否): in a cell of their
 * rows that is none of their items, else in a name or title of the list, which holds for all. On the list is then not applied.
 */
export function doubtsOn(reader: Reader, grid: Grid, tables: readonly BulkTable[], names: readonly string[]): ReadonlyMap<Found, Evidence> {
  const words = doubtWords(reader.labels.words);
  const isDoubt = (text: string): boolean => text.length <= LONGEST && holdsAny(text, words.doubts);
  const name = names.find(isDoubt);
  const doubts = new Map<Found, Evidence>();
  for (const { header, found } of tables) {
    const placed = new Set(header.columns.map(({ column }) => column));
    const asked = new Map<number, boolean>();
    const isAsked = (column: number): boolean => {
      for (let row = header.top; row <= header.bottom; row++) {
        const label = grid.value(row, column);
        if (typeof label === 'string' && holdsAny(label, words.asked)) return true;
      }
      return false;
    };
    // A long list asks it of each of its cells.
    const asks = (column: number): boolean => {
      const known = asked.get(column) ?? isAsked(column);
      asked.set(column, known);
      return known;
    };
    for (const one of found) {
      const doubt = beside(reader, grid, one, placed, (text, column) => isDoubt(text) || (asks(column) && isNo(text)));
      if (doubt !== undefined) doubts.set(one, doubt);
      else if (name !== undefined) doubts.set(one, { cell: one.home, found: name });
    }
  }
  return doubts;
}

/** Whether a text, evened out, holds one of some words that are. */
function holdsAny(text: string, words: readonly string[]): boolean {
  const even = evened(text);
  return words.some((word) => even.includes(word));
}

/** A longer text is an abstract, not a remark. */
const LONGEST = 60;

/** The first cell of an application's rows, but for the columns of its items, that says so. */
function beside(reader: Reader, grid: Grid, { home, rows }: Found, placed: ReadonlySet<number>, says: (text: string, column: number) => boolean): Evidence | undefined {
  for (let index = rows?.first ?? home.row; index <= (rows?.last ?? home.row); index++) {
    const row = grid.row(index);
    for (const [column, value] of row?.values.entries() ?? []) {
      const content = placed.has(column) ? undefined : contentOf(value, row?.formats?.[column], reader.date1904);
      if (content !== undefined && says(content.text, column)) return { cell: { sheet: home.sheet, row: index, column }, found: content.text };
    }
  }
  return undefined;
}

function isNo(text: string): boolean {
  const answer = readYesNo(text);
  return 'value' in answer && answer.value === 'no';
}

const doubtWords = onceFor(({ counterpartLists: { doubts, asked } }: LabelsVocabulary) => ({ doubts: doubts.map(evened), asked: asked.map(evened) }));
