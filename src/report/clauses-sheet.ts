import type { Messages } from '../messages/messages';
import type { Clause } from '../rulebook/rulebook';
import type { ColumnLook } from '../workbook/cell-looks';
import type { Edit, Style } from '../workbook/edits';
import { clauseKey, howChecked, type ClauseRow } from './clause-list';
import * as looks from './looks';
import { beginSheet, putTable, type SheetLine } from './sheet';
import { TABLES } from './sheet-names';

/** The clauses sheet, and in which row (counted from 0) each clause stands. */
export interface ClausesSheet {
  readonly edits: readonly Edit[];
  readonly rowOf: ReadonlyMap<string, number>;
}

const WIDTHS = [8, 13, 62, 16, 44, 9, 9];

/** Every clause once: the guide's words, how it is checked and what each rule asks, and how many proposals fall foul of it. */
export function clausesSheet(sheet: string, rows: readonly ClauseRow[], lines: readonly SheetLine[], messages: Messages): ClausesSheet {
  const { say, labels } = messages;
  const draft = beginSheet(sheet, WIDTHS, lines);
  const header = putTable<ClauseRow>(draft, sheet, {
    name: TABLES.clauses,
    rows,
    header: looks.HEADER,
    body: looks.BODY,
    looks: looksOf,
    columns: [
      { header: labels.clauses.section, style: looks.CENTRED, cell: ({ clause }) => clause.section },
      { header: labels.clauses.item, style: looks.CENTRED, cell: ({ clause }) => clause.number },
      { header: labels.clauses.quote, cell: ({ clause }) => clause.quote },
      { header: labels.clauses.how, style: looks.CENTRED, cell: ({ clause }) => howWords(clause, messages) },
      { header: labels.clauses.rules, cell: ({ clause }) => rulesWords(clause, messages) },
      { header: labels.clauses.violated, style: looks.COUNT, cell: (row) => (row.portfolio === 'violated' ? say({ key: 'report.whole-violated', params: {} }) : count(row, row.violated)) },
      { header: labels.clauses.undecided, style: looks.COUNT, cell: (row) => (row.portfolio === 'undecided' ? say({ key: 'report.whole-undecided', params: {} }) : count(row, row.undecided)) },
    ],
  });
  draft.edits.push({ op: 'freeze-rows', sheet, rows: header + 1 }, { op: 'set-print', sheet, landscape: true, repeat: { first: header, last: header } });
  return { edits: draft.edits, rowOf: new Map(rows.map(({ clause }, index) => [clauseKey(clause), header + 1 + index])) };
}

/** A clause that binds nobody has nothing to count. */
const count = ({ clause }: ClauseRow, number: number): number | undefined => (clause.explanatory ? undefined : number);

function howWords(clause: Clause, { say, labels }: Messages): string {
  const how = howChecked(clause);
  return how === 'by-rule-and-person' ? say({ key: 'report.by-rule-and-person', params: {} }) : labels.how[how];
}

/** What each rule asks, a line each, so that nobody needs to know the rules by their ids. */
function rulesWords({ rules }: Clause, { asked }: Messages): string {
  return rules.map(({ id, check }) => `${id}  ${asked(check)}`).join('\n');
}

function looksOf({ clause, violated, undecided, portfolio }: ClauseRow): ColumnLook[] {
  const look = (column: number, style: Style): ColumnLook => ({ column, style });
  return [
    ...(clause.explanatory ? [0, 1, 2, 3].map((column) => look(column, looks.FADED)) : []),
    ...(violated > 0 || portfolio === 'violated' ? [look(5, looks.LEVEL_LOOKS.violated)] : []),
    ...(undecided > 0 || portfolio === 'undecided' ? [look(6, looks.LEVEL_LOOKS.undecided)] : []),
  ];
}
