import type { LeftOut } from '../../workbook/port';
import type { NoticeMessages, Step, Uncommented } from '../notice-messages';
import type { Words } from '../words';
import { labels } from './labels';

const STEPS: { readonly [S in Step]: string } = {
  reading: 'Reading the workbook', taking: 'Reading the list', checking: 'The check', writing: 'Writing the results', making: 'Making the notices', deciding: 'Recording the decision', clearing: 'Clearing the marks', removing: 'Removing everything',
  remembering: 'Saving the settings', going: 'Going to the cell',
};

/** What was not done, then why and what to do. */
const failed = (step: Step, why: string): string => `${STEPS[step]} was not completed. ${why}`;
const onSheet = (sheet: string | undefined): string => (sheet === undefined ? '' : `Sheet “${sheet}”: `);

function leftOutWords({ why, sheet, cells = [] }: LeftOut): string {
  switch (why) {
    case 'protected-sheet':
      return sheet === undefined ? 'some sheets are protected' : `sheet “${sheet}” is protected`;
    case 'protected-structure':
      return "the workbook's structure is protected, so sheets cannot be added or removed";
    case 'read-only':
      return 'the workbook is read-only';
    case 'missing-sets':
      return sheet === undefined ? 'this version of Excel lacks one of the features' : `this version of Excel lacks what sheet “${sheet}” needs`;
    case 'no-comment':
      return `Excel took no change to the comments at ${someOf(cells)} of sheet “${sheet ?? ''}”`;
  }
}

/** The first of some cells, and how many there are. */
const someOf = (cells: readonly string[]): string => (cells.length > 5 ? `${cells.slice(0, 5).join(', ')} and ${cells.length - 5} more` : cells.join(', '));
const uncommentedWords = ({ occupied, beyond }: Uncommented = { occupied: [], beyond: 0 }): string =>
  `${occupied.length === 0 ? '' : ` No comment at ${someOf(occupied)}: there is somebody else's comment or note, or Excel does not allow one.`}${beyond === 0 ? '' : ` Of too many comments, ${beyond} were not written.`}`;

const leftOutList = (leftOut: readonly LeftOut[]): string => [...new Set(leftOut.map(leftOutWords))].join('; ');
const renamedWords = (renamed: NoticeMessages['notice.written']['renamed']): string => renamed.map(({ wanted, name }) => ` You have a sheet of your own called “${wanted}”, which is kept; the results are in “${name}”.`).join('');

const findings = (count: number): string => (count === 1 ? 'one finding' : `${count} findings`);

/** What the pane says of its work, in English. */
export const notices: Words<NoticeMessages> = {
  'notice.office-request-too-large': ({ step }) => failed(step, 'More was written at once than Excel takes (5 MB). Please try again; if it fails again, write less (see Settings).'),
  'notice.office-response-too-large': ({ step }) => failed(step, 'More was read at once than Excel hands out (5 MB). Please try again; if it fails again, split the workbook.'),
  'notice.office-range-too-large': ({ step, sheet }) => failed(step, `${onSheet(sheet)}the used area has more cells than Excel handles at once (5 million). Please delete empty rows and columns beyond the data, then try again.`),
  'notice.office-cell-editing': ({ step }) => failed(step, 'A cell is being edited. Please press Enter to keep or Esc to drop the edit, then try again.'),
  'notice.office-busy': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel does not allow this just now; a cell may be being edited, or a dialog may be open. Please finish editing and close dialogs, then try again.`),
  'notice.office-access-denied': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel does not allow this; the workbook may be read-only or protected. Please unprotect it or get permission to edit, then try again. Results so far stay in this pane.`),
  'notice.office-inactive': ({ step }) => failed(step, 'This workbook is not the one in front. Please switch back to it, then try again.'),
  'notice.office-filtered': ({ step, sheet }) => failed(step, `${onSheet(sheet)}a filter is in the way of writing. Please clear the sheet's filter, then try again.`),
  'notice.office-merged': ({ step, sheet }) => failed(step, `${onSheet(sheet)}merged cells are in the way of writing. Please unmerge the cells in our result sheets, then try again.`),
  'notice.office-undo': ({ step }) => failed(step, 'Excel cannot do this and keep its undo history. Please try again; to take marks back later, use “Clear marks”.'),
  'notice.office-not-found': ({ step, sheet }) => failed(step, `${onSheet(sheet)}the sheet or cell is no longer there; it may have been renamed, moved or deleted. Please try again: the workbook will be read afresh.`),
  'notice.office-argument': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel does not accept a value or an address; the workbook may just have changed. Please try again: the workbook will be read afresh.`),
  'notice.office-session': ({ step }) => failed(step, 'The session of Excel on the web has expired. Please refresh the page and open this pane again.'),
  'notice.office-too-old': ({ step }) => failed(step, 'This version of Excel lacks a feature that is needed (ExcelApi 1.14: Office 2021 or later). Please update Excel, or use Excel on the web.'),
  'notice.office-exists': ({ step, sheet }) => failed(step, `${onSheet(sheet)}a sheet or table of that name is there already; somebody else may be writing. Please try again.`),
  'notice.office-general': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel met an internal error. Please try again; if it fails again, save and reopen the workbook.`),
  'notice.office-unknown': ({ step, sheet, code }) => failed(step, `${onSheet(sheet)}Excel returned the error ${code}. Please try again; if it fails again, save and reopen the workbook.`),
  'notice.engine-died': ({ step }) => failed(step, 'The checker stopped unexpectedly, perhaps for want of memory. The workbook was not changed by that. Please close other programs or pages, then try again.'),
  'notice.defect': ({ step, error }) => failed(step, `The program met an error (${error}). Please try again; if it fails again, pass this sentence on to whoever maintains it.`),
  'notice.written': ({ marks, comments = false, sheets, renamed, uncommented }) => `Written: ${[...(marks ? ['marks in the cells'] : []), ...(comments ? ['comments'] : []), ...sheets.map((sheet) => `“${sheet}”`)].join(', ')}.${renamedWords(renamed)}${uncommentedWords(uncommented)}`,
  'notice.written-in-part': ({ leftOut, renamed }) => `The results were written in part only: ${leftOutList(leftOut)}. What is missing can be seen in this pane; once it can be edited, write again.${renamedWords(renamed)}`,
  'notice.not-written': ({ leftOut }) => `Nothing was written: ${leftOutList(leftOut)}. The results stay in this pane; please save a copy that can be edited, then write.`,
  'notice.not-arrived': ({ cells }) => `Written, but read back ${cells.length === 1 ? 'one cell differs' : `${cells.length} cells differ`} from what was written (${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ' …' : ''}); somebody may be writing at the same time. Please try again: nothing is written twice.`,
  'notice.decided': ({ state, done }) => `Recorded for ${findings(done)}: ${labels.state[state]}.`,
  'notice.decided-in-part': ({ state, done, conflicts }) => `${done === 0 ? 'Nothing was recorded' : `Recorded for ${findings(done)}: ${labels.state[state]}`}; not for ${findings(conflicts)}, where the table says something else than this pane showed.`,
  'notice.decisions-not-arrived': ({ done, lost }) => `Recorded for ${findings(done)}; for ${findings(lost)} the decision was written but is not there when read back. Somebody may be writing at the same time. Please try again: nothing is recorded twice.`,
  'notice.nothing-decided': () => 'Nothing was recorded: the findings have changed meanwhile, and none of them can be given this state.',
  'notice.not-decided': ({ leftOut }) => `Nothing was recorded: ${leftOutList(leftOut)}. Please unprotect it or get permission to edit, then try again.`,
  'notice.no-notices': () => 'There is no notice to write: the proposals chosen have changed meanwhile, and nothing of them is to be put right or confirmed. Please choose again.',
  'notice.notices-made': ({ file }) => `“${file}” is made and among the browser's downloads. If no file is to be seen, write them as a sheet.`,
  'notice.notices-written': ({ sheet }) => `The rectification notices are on “${sheet}”. “Remove everything” takes it away as well.`,
  'notice.cleared': () => 'All marks are cleared; your own formats are as they were.',
  'notice.cleared-in-part': ({ leftOut }) => `Some marks are still there: ${leftOutList(leftOut)}. Once it can be edited, clear again.`,
  'notice.removed': ({ threads = 0 }) => (threads === 0
    ? 'All marks, result sheets and saved settings are removed; the workbook is as it was before it was checked.'
    : `All marks, result sheets and saved settings are removed. Threads of comments in which people replied (${threads}) are resolved and kept.`),
  'notice.removed-in-part': ({ leftOut }) => `Not everything was removed: ${leftOutList(leftOut)}. Once it can be edited, remove again.`,
  'notice.not-remembered': ({ leftOut }) => `The setting holds, but is not saved in the workbook: ${leftOutList(leftOut)}. It is lost when this pane closes.`,
  'notice.remembered-damaged': () => 'Some of the settings kept in the workbook (corrected labels, the direction) cannot be read and are not used. Please look at the labels and set them again.',
  'notice.counterpart-unreadable': ({ file }) => `“${file}” could not be read: it is no .xlsx workbook, or is damaged, or has a password. Open it in Excel, save it as .xlsx and choose it again.`,
  'notice.counterpart-none': ({ file }) => `“${file}” holds no list of the counterpart's: its header needs an English title, and leaders or organisations; the Chinese side's own applications are no such list.`,
  'notice.no-proposals': () => 'No proposals were found in this workbook. Please see the overview for what was read on each sheet, or correct its labels.',
  'notice.none-on-sheet': ({ sheet }) => `There are no proposals on sheet “${sheet}”. Please switch to a sheet that holds some, or check the whole workbook.`,
  'notice.none-in-rows': ({ sheet }) => `There are no proposals in the rows selected on sheet “${sheet}”. Please select rows that hold some, or check the whole workbook.`,
  'notice.nothing-selected': () => 'No cells are selected. Please select the rows to check, then try again.',
  'notice.keeps-changing': ({ step }) => failed(step, 'The workbook changed each time it had been read; nothing was written, lest it land in the wrong place. Please try again when others have stopped editing.'),
  'notice.stopped': ({ step }) => `${STEPS[step]} was stopped. Marks in the cells may have changed in part; the result sheets that were there are as they were. Doing it again completes it.`,
  'notice.changes-not-told': () => 'Excel does not tell this pane of changes to the workbook. Please check again after changing it.',
};
