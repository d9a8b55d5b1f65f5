import type { Uncommented } from '../messages/notice-messages';
import { reportEdits } from '../report/edits';
import { writtenHistory } from '../report/history-edits';
import { allFindings, levelCounts, type Judged } from '../report/judged';
import { editedPieces } from '../xlsx/write';
import type { XlsxFile } from '../xlsx/xlsx-file';
import type { Codec } from '../xlsx/zip';
import { CliError } from './cli-error';
import { copyComments, type CopyComments } from './copy-comments';
import { placeOf, type Before } from './earlier-copy';
import { isMuch, letGo, MUCH } from './let-go';
import type { Input } from './inputs';
import type { Copy } from './replace-file';
import type { Tools } from './tools';

/** More have not been seen to fit into memory together with the proposals they are of. */
const MOST_FINDINGS = 400_000;

export interface CopyOptions extends CopyComments {
  readonly out?: string;
  /** The time of this check, as it is to be written. */
  readonly now: string;
  /** Hears how much of the copy is made, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** An annotated copy, and the findings that it leaves without a comment. */
export interface AnnotatedCopy extends Copy {
  readonly uncommented: Uncommented;
}

/** Makes a workbook's annotated copy, in which all of the earlier table is carried over. Throws CliError where there are too many findings. */
export function annotatedCopy(input: Input, file: XlsxFile, judged: Judged, { earlier, history }: Before, { rulebook }: Tools, options: CopyOptions): AnnotatedCopy {
  const { out, language, now, progress } = options;
  const { workbook } = file;
  const { violated, undecided, advice } = levelCounts(allFindings(judged));
  const findings = violated + undecided + advice;
  if (findings > MOST_FINDINGS) throw new CliError({ key: 'copy.too-many', params: { findings, limit: MOST_FINDINGS } });
  progress?.(DONE.judged);
  // What checking left, and below what was made to say it all.
  if (isMuch(file)) letGo();
  const comments = copyComments(file, judged, options);
  const written = writtenHistory({ judged, rulebook, workbook, earlier, history, now, lang: language, means: 'command-line' });
  progress?.(DONE.history);
  const edits = [...reportEdits({ judged, rulebook, workbook, earlier, now, lang: language }), ...written.edits, ...comments.edits];
  progress?.(DONE.said);
  if (isMuch(file)) letGo();
  const letting = lettingGo(file.zip.codec);
  const codec = progress === undefined ? letting : countingPieces(letting, (findings + judged.proposals.length) / ROWS_OF_PIECE, progress);
  return { path: placeOf(input, workbook, out), pieces: editedPieces({ ...file, zip: { ...file.zip, codec } }, edits), uncommented: comments.uncommented };
}

/** So much of a copy's making has gone by when all was judged together, when the history was written up, and when all that is to be written was said. */
const DONE = { judged: 0.15, history: 0.2, said: 0.4 };
/** Rows of our sheets are packed in pieces of about so many. */
const ROWS_OF_PIECE = 300;

/** A codec that tells how much is packed, of about `all` pieces. */
function countingPieces(codec: Codec, all: number, progress: (share: number) => void): Codec {
  let packed = 0;
  return hearing(codec, () => { progress(DONE.said + (1 - DONE.said) * Math.min(1, ++packed / all)); });
}

/** A codec that lets go, once, of what a part as long as a list was made of: nobody needs it when the next one begins. */
function lettingGo(codec: Codec): Codec {
  let bytes = 0;
  let isDone = false;
  const heard = hearing(codec, (length) => { bytes += length; });
  return {
    ...codec,
    deflate(pieces) {
      if (bytes > MUCH && !isDone) {
        isDone = true;
        letGo();
      }
      bytes = 0;
      return heard.deflate(pieces);
    },
  };
}

/** A codec that tells of each piece, once it is packed, how many bytes it has. */
function hearing(codec: Codec, packed: (bytes: number) => void): Codec {
  return {
    ...codec,
    deflate: (pieces) => codec.deflate((function* () {
      for (const piece of pieces) {
        yield piece;
        packed(piece.length);
      }
    })()),
  };
}
