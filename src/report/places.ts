import type { Finding } from '../judge/finding';
import type { Messages } from '../messages/messages';
import type { Places } from '../messages/words';
import type { Evidence } from '../proposal/model';
import type { ClausePlace } from '../rulebook/rulebook';
import { fullAddress } from '../workbook/addresses';

/** More cells than this are counted, not listed, where a sentence names them. */
const LISTED = 3;

/** Where a clause stands, in short: 1.1（3）, 1.1 领域方向. */
export function clauseName({ section, number }: ClausePlace): string {
  if (number === undefined) return section;
  return /^[（(]/.test(number) ? `${section}${number}` : `${section} ${number}`;
}

/** A finding's cells, as its sentence names them: （成果表!D7、成果表!D8 等 5 处）. */
export function placesOf({ evidence }: Pick<Finding, 'evidence'>, messages: Messages): Places {
  return { where: where(evidence, messages), whereBlank: where(evidence.filter(isUnfilled), messages), cell: fullAddress };
}

/** Nothing stands there, or boxes of which none is ticked. */
const isUnfilled = ({ found }: Evidence): boolean => found.trim() === '' || (/[□☐◻]/.test(found) && !/[☑☒■✓✔√]/.test(found));

function where(evidence: readonly Evidence[], { say }: Messages): string {
  const cells = distinctCells(evidence);
  if (cells.length === 0) return '';
  const listed = cells.slice(0, LISTED).join(say({ key: 'report.and', params: {} }));
  const more = cells.length - LISTED;
  const text = more > 0 ? say({ key: 'report.cells', params: { first: listed, all: cells.length } }) : listed;
  return say({ key: 'report.bracketed', params: { text } });
}

/** The addresses of evidence, each once. */
export function distinctCells(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ cell }) => fullAddress(cell)))];
}

/** A finding's sentence: what stands there, what is required, what to do. */
export function sentenceOf(finding: Finding, messages: Messages): string {
  return messages.say(finding.message, placesOf(finding, messages));
}
