import { join } from 'node:path';
import { readRulebook } from '../../src/cli/rule-files';
import type { Finding, JudgedProposal } from '../../src/judge/finding';
import type { Evidence, Proposal } from '../../src/proposal/model';
import type { Judged } from '../../src/report/judged';
import type { Rule } from '../../src/rulebook/rulebook';
import type { CellValue, Sheet, Table, Workbook } from '../../src/workbook/cells';
import type { Edit, Written } from '../../src/workbook/edits';

/** The call's own rulebook. */
export const rulebook = readRulebook(join(__dirname, '../../rules/2025-3'));

function ruleOf(id: string): Rule {
  const rules = [rulebook.common, ...rulebook.directions].flatMap(({ clauses }) => clauses.flatMap((clause) => clause.rules));
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** A finding of a rule with its outcome and cells; its sentence is that of a blank title, unless another is given. */
export function findingOf(id: string, outcome: Finding['outcome'], evidence: readonly Evidence[] = [], more: Partial<Finding> = {}): Finding {
  return { rule: ruleOf(id), outcome, evidence, message: { key: 'field.blank', params: { field: 'titleEn' } }, ...more };
}

export function judgedOf(proposal: Proposal, findings: readonly Finding[], verdict: JudgedProposal['verdict'] = 'undecided', direction = '1.1'): JudgedProposal {
  return { proposal, direction, findings, verdict };
}

export function allOf(...proposals: JudgedProposal[]): Judged {
  return { proposals, portfolio: [], tallies: [] };
}

/** The workbook that edits make of one: our sheets as they would be read again. */
export function afterwards(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const made = new Map<string, { cells: Map<number, (CellValue | undefined)[]>; tables: Table[] }>();
  const at = (name: string): { cells: Map<number, (CellValue | undefined)[]>; tables: Table[] } => {
    const standing = workbook.sheets.find((sheet) => sheet.name === name);
    const sheet = made.get(name) ?? { cells: new Map((standing?.rows ?? []).map(({ index, values }) => [index, [...values]])), tables: [...(standing?.tables ?? [])] };
    made.set(name, sheet);
    return sheet;
  };
  for (const edit of edits) {
    if (edit.op === 'put-sheet') made.set(edit.sheet, { cells: new Map(), tables: [] });
    if (edit.op === 'add-table') at(edit.sheet).tables.push({ name: edit.name, area: edit.area });
    if (edit.op === 'set-cells') [...edit.rows].forEach((row, index) => at(edit.sheet).cells.set(edit.top + index, row.map(valueOf)));
    if (edit.op === 'resize-table') at(edit.sheet).tables = at(edit.sheet).tables.map((table) => (table.name === edit.name ? { ...table, area: edit.area } : table));
    if (edit.op === 'change-cells') for (const { row, column, value } of edit.cells) at(edit.sheet).cells.set(row, Object.assign(at(edit.sheet).cells.get(row) ?? [], { [column]: valueOf(value) }));
  }
  const sheets = [...made].map(([name, { cells, tables }]): Sheet => ({
    name,
    visibility: 'visible',
    rows: [...cells].sort(([a], [b]) => a - b).map(([index, values]) => ({ index, hidden: false, values })),
    merges: [],
    hiddenColumns: [],
    tables,
  }));
  const isStanding = (name: string): boolean => workbook.sheets.some((sheet) => sheet.name === name);
  return { ...workbook, sheets: [...workbook.sheets.map((sheet) => sheets.find(({ name }) => name === sheet.name) ?? sheet), ...sheets.filter(({ name }) => !isStanding(name))] };
}

const valueOf = (written: Written): CellValue | undefined => (typeof written === 'object' ? written.text : written);

/** A workbook's sheet with a cell changed, as a reviewer would: by its header's text and its row's first cell. */
export function typed(workbook: Workbook, sheet: string, header: string, rowStart: string, value: CellValue): Workbook {
  const change = (one: Sheet): Sheet => {
    const column = one.rows.map(({ values }) => values.indexOf(header)).find((index) => index >= 0);
    if (column === undefined) throw new Error(`no column ${header}`);
    return { ...one, rows: one.rows.map((row) => (row.values[0] === rowStart ? { ...row, values: Object.assign([...row.values], { [column]: value }) } : row)) };
  };
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet ? change(one) : one)) };
}

/** The texts of a sheet's rows. */
export function textsOf(workbook: Workbook, name: string): string[][] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map(({ values }) => Array.from(values, (value) => (value === undefined || typeof value === 'object' ? '' : String(value))));
}
