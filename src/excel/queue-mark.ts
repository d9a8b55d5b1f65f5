import { markFormula, type Mark } from '../workbook/edits';
import type { Step } from './steps';

const BORDERS = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const satisfies Record<Mark['border'], string>;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Queues a mark: a conditional format over all its areas, whose formula is constant, since relative ones shift there (office-js #5194). */
export function queueMark(sheet: Excel.Worksheet, { addresses, level, mark }: Extract<Step, { ask: 'mark' }>): void {
  const { rule, format } = sheet.getRanges(addresses).conditionalFormats.add('Custom').custom;
  rule.formula = `=${markFormula(level)}`;
  format.fill.color = `#${mark.fill}`;
  format.font.color = `#${mark.color}`;
  if (mark.bold) format.font.bold = true;
  if (mark.underline) format.font.underline = 'Single';
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = BORDERS[mark.border];
    border.color = `#${mark.borderColor}`;
  }
}
