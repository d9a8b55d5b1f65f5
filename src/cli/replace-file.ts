import { chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemError } from './cli-error';

/** A file's bytes, in pieces, and where they go. */
export interface Copy {
  readonly path: string;
  readonly pieces: readonly Uint8Array[];
}

/**
 * Writes a copy beside its place and moves it there, so that the place holds the old bytes or all of the new ones. It can be
 * read by whoever can read its source. Throws CliError where it cannot be written; then nothing there has changed.
 */
export function replaceFile({ path, pieces }: Copy, source: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A link stays one: what it leads to is replaced.
    const place = existsSync(path) ? realpathSync(path) : path;
    // A file that must not be written to would be replaced all the same, since only its folder is asked.
    const mode = existsSync(path) ? writableMode(path) : undefined;
    // Short, since the copy's own name may be as long as the system takes.
    const temporary = join(dirname(place), `.clausecheck-${String(process.pid)}.tmp`);
    try {
      writePieces(temporary, pieces, mode ?? ((statSync(source).mode & 0o666) | 0o600));
      // Node takes the process's mask off the mode of a new file.
      if (mode !== undefined) chmodSync(temporary, mode);
      renameSync(temporary, place);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw systemError(error, path);
  }
}

/** Writes a file that is not there yet. */
function writePieces(path: string, pieces: readonly Uint8Array[], mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** The mode of a file that is there; throws EACCES where nobody may write to it. */
function writableMode(path: string): number {
  const { mode } = statSync(path);
  if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
  return mode & 0o777;
}
