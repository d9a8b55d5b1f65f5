import type { Finding } from '../../judge/finding';
import { fieldsOf } from '../../judge/fields-of';
import type { Messages } from '../../messages/messages';
import type { Evidence, FieldKey, Proposal } from '../../proposal/model';
import { fullAddress, sameCell } from '../../workbook/addresses';
import type { CellRef } from '../../workbook/cells';
import { cutText } from '../../workbook/cut-text';
import { plainLine } from '../columns-of-text';
import { clauseName, remedyOf } from '../places';
import { shortfallOf } from '../shortfall';
import type { FormLabels } from './form-labels';
import type { NoticeEntry, NoticeItem } from './notice';

/** More cells than these are counted, and a longer text in one is cut: the form itself holds the rest. */
const MOST_CELLS = 6;
const LONGEST_FOUND = 200;
const LONGEST_SAID = 800;
const LONGEST_LABEL = 60;

/** What a finding asks of the applicant. */
export function itemOf(finding: Finding, proposal: Proposal, labels: FormLabels, messages: Messages): NoticeItem {
  const { clause } = finding.rule;
  const { required, gap } = shortfallOf(finding, messages);
  const entries = entriesOf(finding, proposal, labels, messages);
  return {
    clause: clauseName(clause),
    quote: clause.quote,
    entries: entries.slice(0, MOST_CELLS),
    more: Math.max(entries.length - MOST_CELLS, 0),
    required,
    gap,
    what: line(remedyOf(finding, messages), LONGEST_SAID),
  };
}

/** The cells a finding rests on, each once; where the form has none, the field that is missing. */
function entriesOf(finding: Finding, proposal: Proposal, labels: FormLabels, { labels: { field: names } }: Messages): NoticeEntry[] {
  const fields = fieldsOf(finding.rule);
  const cells = new Map(finding.evidence.filter(({ cell }) => !isOthers(finding, proposal, cell)).map((one) => [fullAddress(one.cell), one]));
  const missing = missingField(finding) ?? fields[0];
  // A list is searched by cells that have labels of their own.
  const named = [...fields.filter((key) => key !== 'counterpartListed'), ...SEARCHED];
  if (cells.size === 0) return missing === undefined ? [] : [{ label: names[missing], cell: '', found: '' }];
  return [...cells.values()].map(({ cell, found }) => {
    const field = named.find((key) => holds(proposal, key, cell)) ?? missing;
    const label = field === undefined ? '' : (labels(cell, field) ?? names[field]);
    return { label: line(label, LONGEST_LABEL), cell: plainLine(fullAddress(cell)), found: line(found, LONGEST_FOUND) };
  });
}

/** What an applicant states by which the counterpart's list is searched. */
const SEARCHED: readonly FieldKey[] = ['titleEn', 'foreignLeader', 'counterpartApplied'];

/** Whether a cell of the counterpart's list may be another applicant's: a letter to this one does not show it. */
const isOthers = ({ message }: Finding, proposal: Proposal, cell: CellRef): boolean => message.key.startsWith('counterpart.') && !SEARCHED.some((key) => holds(proposal, key, cell));

/** The field that a finding says is blank or unreadable. */
function missingField({ message }: Finding): FieldKey | undefined {
  return message.key === 'field.blank' || message.key === 'field.unreadable' ? message.params.field : undefined;
}

function holds(proposal: Proposal, key: FieldKey, cell: CellRef): boolean {
  const isHere = ({ cell: other }: Evidence): boolean => sameCell(other, cell);
  if (proposal[key].evidence.some(isHere)) return true;
  return key === 'targets' && proposal.targets.state === 'present' && proposal.targets.value.targets.some(({ evidence }) => evidence.some(isHere));
}

/** A text of the workbook in one line, no longer than that many UTF-16 units. */
const line = (text: string, longest: number): string => cutText(plainLine(text), longest);
