import { hasOurTable } from '../workbook/edits';
import type { Sheet } from '../workbook/cells';

/** Headers that together stand on no sheet but ours: of findings, summary, clauses and notices, in both languages. */
const SIGNATURES = [
  ['级别', '规则', '条款', '单元格'],
  ['Level', 'Rule', 'Clause', 'Cell'],
  ['结论', '不符合', '待核实'],
  ['Verdict', 'Violated', 'Undecided'],
  ['指南原文', '核验方式'],
  ['补正类别', '指南条款', '指南原文'],
  ['Rectification', 'Clause', "Guide's words"],
  ["The guide's words", 'How checked'],
];

/** How far down a copied sheet's header may stand. */
const REACH = 40;

/** Whether a sheet is one of ours, by its table's name, or, where it was copied, by its header. */
export function isOurs(sheet: Pick<Sheet, 'tables' | 'rows'>): boolean {
  if (hasOurTable(sheet)) return true;
  return sheet.rows.slice(0, REACH).some(({ values }) => {
    const texts = new Set(values);
    return SIGNATURES.some((headers) => headers.every((header) => texts.has(header)));
  });
}
