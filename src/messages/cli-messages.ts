import type { XlsxMessages } from '../xlsx/errors';

/** What the command line says around the findings: what is wrong with a file or a call, and what to do. */
export interface CliMessages extends XlsxMessages {
  'file.not-found': object;
  'file.no-permission': object;
  'file.busy': object;
  'file.no-space': object;
  'file.is-folder': object;
  /** A folder is needed where a file stands. */
  'file.in-the-way': object;
  'file.name-too-long': object;
  /** More bytes than Node reads at once. */
  'file.too-large': object;
  /** The worker that checked it died, mostly for want of memory. */
  'file.too-much': object;
  /** What Excel leaves beside a workbook that is open. */
  'file.lock': object;
  /** A summary over several workbooks that we wrote: it holds no proposals of its own. */
  'file.our-summary': object;
  /** A file that we did not write stands where the summary over all workbooks would go. */
  'summary.not-ours': object;
  /** A file that we did not write stands where the copy would go. */
  'copy.not-ours': object;
  /** A file that is no notice of ours stands where one would go. */
  'notices.not-ours': object;
  /** A file that is no export of ours stands where one would go. */
  'export.not-ours': object;
  /** More findings than a sheet of a file that can still be opened holds. */
  'copy.too-many': { findings: number; limit: number };
  /** Any other refusal of the system, by its code. */
  'file.system': { code: string };
  /** No sheet holds anything. */
  'file.empty-workbook': object;
  /** More rows than can be judged at once. */
  'file.too-many-rows': { sheet: string; rows: number; limit: number };
  /** There are sheets, but no proposal was found on any. */
  'file.no-proposal': object;
  /** There is a counterpart's list, but no proposal. */
  'file.counterpart-alone': object;
  /** The workbook named as the counterpart's holds no list. */
  'counterpart.no-list': object;
  /** It is one of the workbooks to be checked. */
  'counterpart.checked-itself': object;
  'folder.nothing': object;
  'call.option': { words: string };
  'call.language': { found: string };
  'call.direction': { found: string; codes: readonly string[] };
  /** A blank is filled in on notices that are not asked for. */
  'call.needs-notices': { words: string };
  'call.workers': { found: string };
  'call.usage': object;
  /** One line of standard error: the file and what is wrong with it. */
  'cli.failure': { file: string; message: string };
  /** Beside the progress bar. */
  'cli.reading': { file: string };
  'cli.writing': { file: string };
  'cli.writing-notice': { file: string };
  /** What became of the notices: how many, and how many proposals need none; the files that hold all; how many of earlier runs lie beside them. */
  'cli.notices': { notices: number; without: number; all: readonly string[]; older: number; folder: string };
  'cli.checked': { file: string };
  'cli.written': { files: readonly string[] };
  /** A copy in which some cells have no comment of ours: whose comment is somebody else's, and how many are too many. */
  'cli.uncommented': { file: string; occupied: readonly string[]; beyond: number };
  'cli.summary': { file: string };
  /** The files with the exported findings. */
  'cli.exported': { files: readonly string[] };
  /** Standard output could not be written to, by the system's code. */
  'cli.output': { code: string };
  /** A defect: say where to report it. */
  'cli.defect': { error: string };
}
