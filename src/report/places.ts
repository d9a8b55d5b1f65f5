import type { Finding } from '../judge/finding';
import type { Messages } from '../messages/messages';
import type { Places } from '../messages/words';
import type { Evidence } from '../proposal/model';
import type { ClausePlace } from '../rulebook/rulebook';
import { cellAddress, fullAddress, placeOf } from '../workbook/addresses';
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
  readonly #evidence: readonly Evidence[];
  readonly #messages: Messages;
  readonly #naming: Naming;

  constructor({ evidence }: Pick<Finding, 'evidence'>, messages: Messages, naming: Naming) {
    this.#evidence = evidence;
    this.#messages = messages;
    this.#naming = naming;
  }

  get where(): string {
    return where(this.#evidence, this.#messages, this.#naming);
  }

  get whereBlank(): string {
    return where(this.#evidence.filter(isUnfilled), this.#messages, this.#naming);
  }

  cell(cell: CellRef): string {
    // Where all cells are of one sheet, the sentence has named it by the time it comes back to one of them.
    const isKnown = this.#naming === 'sheet-once' && this.#evidence.length > 0 && this.#evidence.every((one) => one.cell.sheet === cell.sheet && one.cell.file === cell.file);
    return isKnown ? cellAddress(cell) : fullAddress(cell);
  }
}

/** Nothing stands there, or boxes of which none is ticked. */
export const isUnfilled = ({ found }: Evidence): boolean => found.trim() === '' || (/[□☐◻]/.test(found) && !/[☑☒■✓✔√]/.test(found));

function where(evidence: readonly Evidence[], { say }: Messages, naming: Naming): string {
  const cells = evidence.length === 1 ? evidence.map(({ cell }) => cell) : [...new Map(evidence.map(({ cell }) => [fullAddress(cell), cell])).values()];
  if (cells.length === 0) return '';
  const isRepeated = (cell: CellRef, before: CellRef | undefined): boolean => naming === 'sheet-once' && before !== undefined && placeOf(cell) === placeOf(before);
  const addresses = cells.slice(0, LISTED).map((cell, index) => (isRepeated(cell, cells[index - 1]) ? cellAddress(cell) : fullAddress(cell)));
  const listed = addresses.join(say({ key: 'report.and', params: {} }));
  const more = cells.length - LISTED;
  const text = more > 0 ? say({ key: 'report.cells', params: { first: listed, all: cells.length } }) : listed;
  return say({ key: 'report.bracketed', params: { text } });
}

/** The addresses of evidence, each once. */
export function distinctCells(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ cell }) => fullAddress(cell)))];
}

/** A finding's sentence: what stands there, what is required, what to do. */
export function sentenceOf(finding: Finding, messages: Messages, naming: Naming = 'sheet-once'): string {
  return messages.say(finding.message, new FindingPlaces(finding, messages, naming));
}

/** A finding's sentence as a letter to the applicant says it. */
export function remedyOf(finding: Finding, messages: Messages): string {
  return messages.remedy(finding.message, new FindingPlaces(finding, messages, 'sheet-once'));
}
