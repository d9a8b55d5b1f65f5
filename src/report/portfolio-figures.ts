import type { Tally } from '../judge/tally';
import type { Labels } from '../messages/labels';
import type { Messages } from '../messages/messages';
import type { ColumnLook } from '../workbook/cell-looks';
import type { Edit, Style, Written } from '../workbook/edits';
import { MARKS } from './level';
import * as looks from './looks';

type Figure = keyof Labels['portfolio'];

/** The columns of the portfolio's figures, in their order. */
export const COLUMNS: readonly Figure[] = ['direction', 'field', 'applied', 'compliant', 'undecided', 'chosen', 'quota', 'fundsAsked', 'fundsChosen', 'funds', 'competition'];

export const STYLES: { readonly [F in Figure]: Style } = {
  direction: looks.CENTRED,
  field: { align: 'left' },
  applied: looks.COUNT,
  compliant: looks.COUNT,
  undecided: looks.COUNT,
  chosen: looks.COUNT,
  quota: looks.COUNT,
  fundsAsked: looks.FIGURE,
  fundsChosen: looks.FIGURE,
  funds: looks.FIGURE,
  competition: looks.CENTRED,
};

/** What a row of the figures holds in a column: numbers where they are known, words where they are known in part only. */
export function figureOf(figure: Figure, tally: Tally, titles: ReadonlyMap<string, string>, messages: Messages): Written {
  const { say } = messages;
  const { chosen, fundsChosen } = tally;
  switch (figure) {
    case 'direction':
      if (tally.whole === 'programme') return say({ key: 'report.programme', params: {} });
      return tally.direction ?? say({ key: 'report.direction-unknown', params: {} });
    case 'field':
      return nameOf(tally, titles, messages);
    case 'chosen':
      return chosen === undefined || tally.maybeChosen === 0 ? chosen : say({ key: 'report.chosen-maybe', params: { chosen, maybe: tally.maybeChosen } });
    case 'fundsAsked':
      return sum(tally.fundsAsked, messages);
    case 'fundsChosen':
      return chosen === undefined ? undefined : sum(fundsChosen, messages);
    case 'competition':
      return competitionOf(tally, messages);
    default:
      return tally[figure];
  }
}

/** What a row of the figures is of, in words: a direction's title, a field, the programme. */
export function nameOf({ whole, direction, field }: Tally, titles: ReadonlyMap<string, string>, { say }: Messages): string {
  if (whole === 'programme') return say({ key: 'report.programme-name', params: {} });
  if (whole === 'no-direction') return say({ key: 'report.no-direction', params: {} });
  return field === undefined ? (titles.get(direction ?? '') ?? '') : `\u3000${field}`;
}

/** How many applied for how many places; undefined where the guide sets no number. */
export function competitionOf({ applied, quota }: Tally, { say }: Messages): string | undefined {
  return quota === undefined || applied === 0 ? undefined : say({ key: 'report.competition', params: { applied, quota } });
}

/** A sum as a number; in words where it is known in part only. */
function sum(interval: Tally['fundsAsked'], { measures }: Messages): Written {
  return interval.min === interval.max ? interval.min : measures.amountWords(interval, 'money');
}

/** Fields stand back behind their direction; the programme's row stands out; more than there is room for is said by its look too. */
export function tallyLooks(tally: Tally): ColumnLook[] {
  const { field, whole, chosen = 0, quota = Infinity, fundsChosen, funds = Infinity } = tally;
  const over = (column: Figure): ColumnLook => ({ column: COLUMNS.indexOf(column), style: OVER });
  return [
    ...(field === undefined ? [] : [{ column: 0, style: looks.FADED }]),
    ...(whole === undefined ? [] : COLUMNS.map((_, column) => ({ column, style: TOTAL }))),
    ...(chosen > quota ? [over('chosen')] : []),
    ...(fundsChosen.min > funds ? [over('fundsChosen')] : []),
  ];
}

const TOTAL: Style = { bold: true };
const OVER: Style = { bold: true, color: MARKS.violated.color };

/**
 * The bars of the figures, `top` being the first row's. Who applied and what is asked for are compared among the directions;
 * who is chosen, and for how much, with the places and funds that there are.
 */
export function portfolioBars(sheet: string, tallies: readonly Tally[], top: number): Edit[] {
  const rows = tallies.map((tally, index) => ({ tally, row: top + index }));
  const own = rows.filter(({ tally }) => tally.whole === undefined);
  const bars = (column: Figure, most: number, of: readonly { readonly row: number }[]): Edit[] => {
    const [first, last] = [of[0]?.row, of.at(-1)?.row];
    if (first === undefined || last === undefined || !(most > 0) || !Number.isFinite(most)) return [];
    return [{ op: 'data-bar', sheet, area: { top: first, left: COLUMNS.indexOf(column), bottom: last, right: COLUMNS.indexOf(column) }, most }];
  };
  return [
    ...bars('applied', Math.max(0, ...own.map(({ tally }) => tally.applied)), own),
    ...bars('fundsAsked', Math.max(0, ...own.map(({ tally }) => tally.fundsAsked.min)), own),
    ...rows.flatMap((one) => [...bars('chosen', one.tally.chosen === undefined ? 0 : (one.tally.quota ?? 0), [one]), ...bars('fundsChosen', one.tally.chosen === undefined ? 0 : (one.tally.funds ?? 0), [one])]),
  ];
}
