import type { Finding } from '../judge/finding';
import type { Messages } from '../messages/messages';
import type { Places } from '../messages/words';
import type { Evidence } from '../proposal/model';
import type { ClausePlace } from '../rulebook/rulebook';
import { cellAddress, fullAddress } from '../workbook/addresses';
import { COLUMNS } from '../workbook/areas';
import type { CellRef } from '../workbook/cells';

/** More cells than this are counted, not listed, where a sentence names them. */
const LISTED = 3;

/** Where a clause stands, in short: 1.1（3）, 1.1 领域方向. */
export function clauseName({ section, number }: ClausePlace): string {
  if (number === undefined) return section;
  return /^[（(]/.test(number) ? `${section}${number}` : `${section} ${number}`;
}

/** Whether a sheet is named before each of its cells, as programs read them best, or once for all that follow each other, as people do. */
type Naming = 'sheet-each' | 'sheet-once';

/** A finding's cells, as its sentence names them: （成果表!D7、D8 等 5 处）. Which of them it names is known only once it is said. */
class FindingPlaces implements Places {
  constructor(private readonly evidence: readonly Evidence[], private readonly messages: Messages, private readonly naming: Naming) {}

  get where(): string {
    return where(this.evidence, this.messages, this.naming);
  }

  get whereBlank(): string {
    return where(this.evidence.filter(isUnfilled), this.messages, this.naming);
  }

  cell(cell: CellRef): string {
    // Where all cells are of one sheet, the sentence has named it by the time it comes back to one of them.
    const isKnown = this.naming === 'sheet-once' && this.evidence.length > 0 && this.evidence.every((one) => isOnSameSheet(one.cell, cell));
    return isKnown ? cellAddress(cell) : fullAddress(cell);
  }
}

/** Nothing stands there, or boxes of which none is ticked. */
export const isUnfilled = ({ found }: Evidence): boolean => found.trim() === '' || (/[□☐◻]/.test(found) && !/[☑☒■✓✔√]/.test(found));

function where(evidence: readonly Evidence[], { say }: Messages, naming: Naming): string {
  const cells = distinctCells(evidence);
  const [first] = cells;
  if (first === undefined) return '';
  let listed = fullAddress(first);
  for (let index = 1; index < Math.min(cells.length, LISTED); index++) {
    const cell = cells[index] ?? first;
    const isRepeated = naming === 'sheet-once' && isOnSameSheet(cell, cells[index - 1] ?? first);
    listed += say({ key: 'report.and', params: {} }) + (isRepeated ? cellAddress(cell) : fullAddress(cell));
  }
  const more = cells.length - LISTED;
  const text = more > 0 ? say({ key: 'report.cells', params: { first: listed, all: cells.length } }) : listed;
  return say({ key: 'report.bracketed', params: { text } });
}

const isOnSameSheet = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.file === b.file;

/** The cells of evidence, each once. */
export function distinctCells(evidence: readonly Evidence[]): readonly CellRef[] {
  const [first] = evidence;
  if (first === undefined || evidence.length === 1) return evidence.map(({ cell }) => cell);
  const seen = new Set<number | string>();
  const cells: CellRef[] = [];
  for (const { cell } of evidence) {
    // As a rule all are on one sheet, on which a number tells a cell.
    seen.add(isOnSameSheet(cell, first.cell) ? cell.row * COLUMNS + cell.column : fullAddress(cell));
    if (seen.size > cells.length) cells.push(cell);
  }
  return cells;
}

/** A finding's sentence: what stands there, what is required, what to do. */
export function sentenceOf(finding: Finding, messages: Messages, naming: Naming = 'sheet-once'): string {
  return messages.say(finding.message, new FindingPlaces(finding.evidence, messages, naming));
}

/** A finding's sentence as a letter to the applicant says it. */
export function remedyOf(finding: Finding, messages: Messages): string {
  return messages.remedy(finding.message, new FindingPlaces(finding.evidence, messages, 'sheet-once'));
}
