import { isMarkFormula, type Edit, type Level, type Mark } from '../../workbook/edits';
import type { Format } from './conditional-state';
import type { HostState } from './state';

type Highlight = Extract<Edit, { op: 'highlight' }>;

/** Whether a conditional format is a mark of ours. */
export function isMark({ formula }: Format): boolean {
  return formula !== undefined && isMarkFormula(formula);
}

/** The edits that bring the file's marks to what they are now: new ones are added; where any is gone, all are taken away and those that are there put on again. */
export function savedMarks(state: HostState): Edit[] {
  const before = state.opened.flatMap((sheet) => sheet.conditionalFormats.filter(isMark));
  const sheets = state.sheets.filter(({ origin }) => origin !== undefined);
  const now = sheets.flatMap((sheet) => sheet.conditionalFormats.filter(isMark));
  const keepsAll = before.every((mark) => now.includes(mark));
  if (keepsAll && now.length === before.length) return [];
  // The newest stands first on a sheet, and edits are in the order in which things are done.
  const edits = sheets.flatMap(({ origin = '', conditionalFormats }) => conditionalFormats.filter((mark) => isMark(mark) && !(keepsAll && before.includes(mark))).reverse().flatMap((mark) => highlightOf(origin, mark)));
  return [...(keepsAll ? [] : [{ op: 'clear-highlights' } as const]), ...joined(edits)];
}

const LEVELS: readonly Level[] = ['violated', 'undecided', 'advice'];
const BORDERS: Readonly<Record<string, Mark['border']>> = { Continuous: 'thin', Dash: 'dashed', Dot: 'dotted' };

function highlightOf(sheet: string, { formula = '', fill, color, bold, underline, edges, areas }: Format): Highlight[] {
  const named = /CC:([a-z]+)/i.exec(formula)?.[1]?.toLowerCase();
  const level = LEVELS.find((one) => one === named);
  if (level === undefined) return [];
  const { style = '', color: borderColor } = edges.EdgeTop ?? {};
  const mark: Mark = {
    fill: plain(fill, 'FFFFFF'), color: plain(color, '000000'), border: BORDERS[style] ?? 'thin', borderColor: plain(borderColor, '000000'),
    bold: bold === true, underline: underline !== undefined && underline !== 'None',
  };
  return [{ op: 'highlight', sheet, level, mark, areas }];
}

function plain(color: string | undefined, usual: string): string {
  return color === undefined || color === '' ? usual : color.replace('#', '');
}

/** Marks that were put on in several requests, since addresses have a limit, are one: so edits have them. */
function joined(edits: readonly Highlight[]): Highlight[] {
  const made: Highlight[] = [];
  for (const edit of edits) {
    const last = made.at(-1);
    const isSame = last !== undefined && last.sheet === edit.sheet && last.level === edit.level && JSON.stringify(last.mark) === JSON.stringify(edit.mark);
    if (isSame) made[made.length - 1] = { ...last, areas: [...last.areas, ...edit.areas] };
    else made.push(edit);
  }
  return made;
}
