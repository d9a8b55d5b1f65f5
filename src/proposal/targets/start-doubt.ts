import { isNone } from '../../text/none';
import { scanQuantity } from '../../text/quantity';
import { normalize } from '../../text/width';
import type { Reason } from '../model';
import type { Placed } from '../raw';

/** The project's own period counts: what was there at the start proves nothing. */
export function startDoubt(atStart: Placed | undefined): Reason[] {
  if (atStart?.content === undefined || isNone(atStart.content.text)) return [];
  const { content } = atStart;
  const quantity = content.kind === 'text' ? scanQuantity(normalize(content.text)) : undefined;
  const zero = content.kind === 'number' ? content.value === 0 : quantity !== undefined && quantity.text === normalize(content.text) && 'value' in quantity.read && quantity.read.value.interval.max === 0;
  return zero ? [] : [{ key: 'target.value-at-start', params: { found: content.text.trim() } }];
}
