import type { Finding } from '../judge/finding';
import type { Messages } from '../messages/messages';

/** What stands there, what is required, and by how much the one misses the other, in a few words each. */
export interface Shortfall {
  readonly actual: string;
  readonly required: string;
  /** Empty where there is no such number. */
  readonly gap: string;
}

/** More than this of what stands in the cells is left for the cells themselves. */
const LONGEST = 120;

/** Says a finding's shortfall: by its measure where it has one, else by what its cells hold and what its rule asks. */
export function shortfallOf({ measured, evidence, rule, message }: Finding, { say, asked, measures }: Messages): Shortfall {
  const required = asked(rule.check);
  if (measured !== undefined) {
    return { actual: measures.amountWords(measured.actual, measured.unit), required, gap: measures.gapWords(measured) ?? '' };
  }
  const blank = say({ key: 'report.blank', params: {} });
  const found = new Set<string>();
  for (const one of evidence) found.add(one.found.trim() || blank);
  if (found.size === 0 && message.key === 'field.blank') found.add(blank);
  return { actual: cut([...found].join(say({ key: 'report.and', params: {} }))), required, gap: '' };
}

const cut = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
};
