import { BAR } from '../workbook/sheet-looks';

/** Queues a data bar over a range: from 0 to `most`, of one colour with a line around, beside the number. */
export function queueBar(range: Excel.Range, most: number): void {
  const { dataBar } = range.conditionalFormats.add('DataBar');
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule = { type: 'Number', formula: String(most) };
  const { positiveFormat } = dataBar;
  positiveFormat.gradientFill = false;
  positiveFormat.fillColor = `#${BAR.fill}`;
  positiveFormat.borderColor = `#${BAR.border}`;
}
