import type { CliMessages } from '../cli-messages';
import type { Words } from '../words';

const KINDS = { docx: 'a Word document', doc: 'a Word document', odt: 'a text document', pptx: 'a presentation', ppt: 'a presentation', odp: 'a presentation', xlsb: 'a binary workbook (.xlsb)', ods: 'an OpenDocument spreadsheet (.ods)', numbers: 'a Numbers spreadsheet', other: 'another kind of file' };
const AS_XLSX = 'Open it in Excel or WPS, save it as .xlsx and check that';

export const cli: Words<CliMessages> = {
  'xlsx.empty': () => 'the file is empty (0 bytes). Please get it again.',
  'xlsx.not-a-zip': () => `not an Excel workbook. ${AS_XLSX}.`,
  'xlsx.truncated': () => 'the file is incomplete, as of a download that broke off. Please get it again.',
  'xlsx.encrypted': () => 'protected by a password and cannot be read. Remove the password in Excel (File › Info › Protect Workbook), save it and check again.',
  'xlsx.old-xls': () => `in the old Excel format (.xls). ${AS_XLSX}.`,
  'xlsx.not-a-workbook': ({ kind }) => `this is ${KINDS[kind]}, not an .xlsx workbook. ${AS_XLSX}.`,
  'xlsx.missing-part': ({ part }) => `the workbook lacks its part ${part}: it is damaged. Let Excel open and repair it, save it and check again.`,
  'xlsx.broken-xml': ({ part, position }) => `the workbook's part ${part} is broken at character ${position}. Let Excel open and repair it, save it and check again.`,
  'xlsx.damaged': ({ part }) => `${part === undefined ? "the package's directory" : `the part ${part}`} is damaged. Let Excel repair the file, or get it again.`,
  'xlsx.zip-bomb': ({ part }) => `${part === undefined ? 'the file' : `the part ${part}`} unpacks to an unreasonable size and was not read, to be safe. Make sure where it comes from.`,
  'file.not-found': () => 'no such file or folder. Please check the path.',
  'file.no-permission': () => 'no permission to read or write. Check the permissions of the file and its folder, or write elsewhere with --out.',
  'file.busy': () => 'the file is in use. Close it in Excel and try again.',
  'file.no-space': () => 'the disk is full. Make room, or write elsewhere with --out.',
  'file.is-folder': () => 'a folder of that name is in the way. Rename it, or write elsewhere with --out.',
  'file.in-the-way': () => 'a part of this path is a file, not a folder. Name another folder with --out.',
  'file.name-too-long': () => 'the system does not take so long a file name. Shorten it, or write to a shorter path with --out.',
  'file.too-large': () => 'the file has more than 2 GB and cannot be read. Split it into several workbooks.',
  'file.too-much': () => 'there was not enough memory to check this file; the others are not concerned. Check it by itself; if that fails too, split it into several workbooks.',
  'file.lock': () => 'this is what Excel leaves beside a workbook that is open, not a workbook. Check the workbook itself.',
  'file.our-summary': () => 'this is a summary that was written by an earlier check: it holds no proposals itself. Check the workbooks of proposals instead.',
  'summary.not-ours': () => 'a file of that name is there and is no summary of an earlier check (or has other sheets by now): it was not overwritten. Rename it, or write elsewhere with --summary.',
  'copy.not-ours': () => 'a file of this name is there already and is no copy that a check wrote, so it was left alone. Rename it, or write elsewhere with --out.',
  'notices.not-ours': () => 'a file of that name is there already that is no notice written before; it was not overwritten. Rename it, or write elsewhere with --notices.',
  'export.not-ours': () => 'a file of that name is there already that is no findings exported before; it was not overwritten. Rename it, or export elsewhere.',
  'copy.too-many': ({ findings, limit }) => `${findings} findings, and a sheet of findings takes ${limit}: no copy was written. Split the proposals into several workbooks.`,
  'file.system': ({ code }) => `the system refused to read or write it (${code}). Please look into it and try again.`,
  'file.empty-workbook': () => 'nothing is in this workbook. Is it the right file?',
  'file.too-many-rows': ({ sheet, rows, limit }) => `the sheet “${sheet}” has ${rows} filled rows; at most ${limit} are checked at once. Split it into several workbooks, say by direction.`,
  'file.no-proposal': () => 'no proposal was found. Are there labels or headers such as 项目名称, 指南方向, 项目牵头申报单位?',
  'file.counterpart-alone': () => "It holds a counterpart's list alone, and no proposals. To check proposals against it, name it after --counterpart.",
  'counterpart.no-list': () => "No counterpart's list was found. Its header needs an English title, and leaders or organisations; a sheet with columns such as 申报单位性质 or 国拨经费 holds the Chinese side's applications.",
  'counterpart.checked-itself': () => "It is itself among the files to check, so it cannot be the counterpart's list. Name the counterpart's own.",
  'folder.nothing': () => 'no .xlsx or .xlsm workbook is in this folder.',
  'call.option': ({ words }) => `not understood: ${words}. See clausecheck --help.`,
  'call.language': ({ found }) => `--lang is zh or en, not “${found}”.`,
  'call.direction': ({ found, codes }) => `--direction is one of ${codes.join(', ')}, not “${found}”.`,
  'call.needs-notices': ({ words }) => `${words} goes with --notices <folder>.`,
  'call.workers': ({ found }) => `--workers is a whole number from 1 to 999, not “${found}”.`,
  'call.usage': () => `ClauseCheck: checks the proposals in workbooks against a call guide, clause by clause.

Usage: clausecheck [files or folders…] [options]
  Without files it checks the samples. Findings go into a copy, <name>.checked.xlsx; your file stays as it is.

Options:
  --direction <1.1>   judge as this direction where a workbook names none
  --out <folder>      write the copies into this folder
  --notices <folder>  write rectification notices (Word) to this folder: one for each proposal that needs one, and one of all
  --notice-addressee, --notice-deadline, --notice-issuer, --notice-contact, --notice-date <text>
                      filled in on all notices; what is left out stays a blank. {lead} in the addressee stands for
                      each proposal's lead organisation
  --json              findings as JSON on standard output; no copies unless --out is given
  --summary <file>    write the summary over all workbooks here; otherwise it goes with the copies where
                      there are several workbooks
  --csv <file>        the tables of findings of all workbooks as one CSV (UTF-8, opens in Excel)
  --sarif <file>      the tables of findings of all workbooks as SARIF 2.1.0, for other programs
  --counterpart <file>
                      the counterpart's own list (a workbook), on which both-sides and the five
                      items then rest
  --comments          say findings in comments at their cells, with the guide's words, in the copies;
                      threads with replies go on when the workbook is checked again
  --no-office-checks  leave out the office's own checks across proposals (repeated numbers,
                      titles, leaders; a foreign partner's spellings)
  --workers <N>       how many workbooks to check at a time; of many, as many as there are cores
  --history           print each workbook's history (checks and decisions) and check nothing; goes with --json
  --lang <zh|en>      language
  -h, --help          show this

Exit status: 0 all compliant (or by waiver); 1 some are not, or undecided; 2 a file could not be read, or the call was wrong.`,
  'cli.failure': ({ file, message }) => `${file}: ${message}`,
  'cli.reading': ({ file }) => `checking ${file}`,
  'cli.writing': ({ file }) => `writing the copy of ${file}`,
  'cli.writing-notice': ({ file }) => `writing ${file}`,
  'cli.notices': ({ notices, without, all, older, folder }) => (notices === 0
    ? `Nothing to be put right or confirmed, so no notices were written (proposals: ${without}).`
    : `Rectification notices written to ${folder}: ${notices}${without === 0 ? '' : `; proposals with nothing to put right or confirm, which get none: ${without}`}.${all.length === 0 ? '' : ` All in one:\n${all.map((file) => `  ${file}`).join('\n')}`}`)
    + (older === 0 ? '' : `\nNote: the folder holds ${older} notices of earlier runs, which were not touched; check before sending.`),
  'cli.checked': ({ file }) => `checked ${file}`,
  'cli.written': ({ files }) => `Annotated copies written:\n${files.map((file) => `  ${file}`).join('\n')}`,
  'cli.uncommented': ({ file, occupied, beyond }) => `Cells without a comment (${file}): ${[...(occupied.length === 0 ? [] : [`somebody else's comment or note is at ${occupied.join(', ')}`]), ...(beyond === 0 ? [] : [`of too many comments ${beyond} were not written`])].join('; ')}`,
  'cli.summary': ({ file }) => `Summary over all workbooks written:\n  ${file}`,
  'cli.exported': ({ files }) => `Findings exported:\n${files.map((file) => `  ${file}`).join('\n')}`,
  'cli.output': ({ code }) => `clausecheck: the results were not written to their end (${code}). Check the disk and where the output goes, and check again.`,
  'cli.defect': ({ error }) => `something went wrong: ${error}. This is a defect of ClauseCheck; please report it.`,
};
