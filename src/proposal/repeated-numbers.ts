import { fullAddress } from '../workbook/addresses';
import type { Found } from './layout/found';
import { evenedValue, valuesOf } from './layout/found';
import type { Reader } from './layout/reader';

/** Says where a 申报编号 stands that another proposal has already: the same one listed again, or a slip of the pen. */
export function reportRepeatedNumbers(reader: Reader, proposals: readonly Found[]): void {
  const first = new Map<string, Found>();
  for (const proposal of proposals) {
    const number = evenedValue(proposal, 'proposalId');
    if (number === undefined) continue;
    const earlier = first.get(number);
    const [own] = valuesOf(proposal, 'proposalId');
    const [other] = earlier === undefined ? [] : valuesOf(earlier, 'proposalId');
    if (earlier === undefined) first.set(number, proposal);
    else if (own !== undefined && other !== undefined) reader.report(own.cell, { key: 'number.repeated', params: { id: own.content?.text.trim() ?? '', at: fullAddress(other.cell) } });
  }
}
