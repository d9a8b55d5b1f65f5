import type { ReportMessages } from '../report-messages';
import type { Words } from '../words';

/** What the report says beside its findings, in English. */
export const report: Words<ReportMessages> = {
  'report.scope': () =>
    '“Compliant” means with this guide only, not with the other formal conditions of the call’s notice (limits per applicant, age, date of registration, recommending body, letters of commitment and so on).',
  'report.legend': () => 'Marks in the sheets: violated is red, solid border, bold; undecided is yellow, dashed border, underlined; advice is blue, dotted border. A cell bears its highest level; its own format is left alone.',
  'report.findings-title': ({ call }) => `Findings of the check: ${call}`,
  'report.summary-title': ({ call }) => `Summary of the check: ${call}`,
  'report.clauses-title': ({ call }) => `Clauses and how each is checked: ${call}`,
  'report.counts': ({ now, proposals, findings }) =>
    `Checked ${now}.  Proposals ${proposals.all}: ${proposals.nonCompliant} non-compliant, ${proposals.undecided} undecided, ${proposals.compliant} compliant.  ` +
    `Findings ${findings.violated + findings.undecided + findings.advice}: ${findings.violated} violated, ${findings.undecided} undecided, ${findings.advice} advice.`,
  'report.portfolio-link': () => 'Quotas and funds ↓',
  'report.bars': () => 'Bars: applied and asked for are measured by the row with the most; chosen and their grants by the quota and funds of their own row. A figure in words has no bar.',
  'report.programme': () => 'All',
  'report.programme-name': () => 'All directions of this call',
  'report.no-direction': () => 'Proposals whose direction is not recognised',
  'report.chosen-maybe': ({ chosen, maybe }) => `${chosen} (${maybe} more unclear)`,
  'report.competition': ({ applied, quota }) => `${applied} applied for ${quota}`,
  'report.chosen-but': ({ verdict }) => `Yes, but ${verdict.toLowerCase()}`,
  'report.portfolio-title': () => 'Quotas and funds by direction',
  'report.portfolio-rules-title': () => 'The proposals chosen for support, taken together',
  'report.office-title': () => 'Office checks (not in the guide)',
  'report.office-what': () => 'Hints from comparing proposals with each other, for a person to look at. They change no verdict and are in no count of findings.',
  'report.office-none': () => 'No number, title or leader stands twice, and no foreign partner is spelt in two ways.',
  'report.chosen-not-compliant': ({ proposals }) => `Chosen for support though not compliant (${proposals.length}): ${proposals.join(', ')}. Please settle these first.`,
  'report.all-proposals': () => '(all proposals)',
  'report.no-title': () => '(no title)',
  'report.no-id': () => '(no number)',
  'report.blank': () => '(blank)',
  'report.remarked': ({ word, remark }) => `${word} (${remark})`,
  'report.cells': ({ first, all }) => `${first} and others, ${all} in all`,
  'report.and': () => ', ',
  'report.bracketed': ({ text }) => ` (${text})`,
  'report.problem': ({ cell, text }) => `Note on reading (${cell}): ${text}`,
  'report.whole-violated': () => 'Violated as a whole',
  'report.whole-undecided': () => 'Undecided as a whole',
  'report.by-rule-and-person': () => 'By rule, in part by a person',
  'report.added-column': ({ index }) => `Added column ${index}`,
  'report.direction-unknown': () => 'unknown',
  'earlier.column-missing': ({ cell, column }) => `The earlier findings table (${cell}) has no column “${column}”: it starts blank. All other columns, renamed ones too, are kept as they stood.`,
  'earlier.row-unreadable': ({ cell }) => `The row at ${cell} of the earlier findings table has no number that can be read; it is kept as it stood at the end of the table.`,
  'earlier.number-twice': ({ cell, number }) => `Number ${number} stands a second time in the earlier findings table, at ${cell}. Both rows are kept; please remove the one that is not needed.`,
};
