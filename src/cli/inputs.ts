import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CliError, systemError } from './cli-error';

/** A file to check; `relativePath` is where it lies below the folder that was named, its name alone where it was named itself. */
export interface Input {
  readonly path: string;
  readonly relativePath: string;
  /** Whether it was found in a folder, where what is no workbook of proposals is passed over. */
  readonly isFound?: true;
}

/** A path that gives nothing to check, and why. */
export interface Failure {
  readonly path: string;
  readonly error: CliError;
}

const COPY = /\.checked(?=\.xl[st][xm]$)/i;

/** Whether a file's name says that it is an annotated copy. */
export const isCopyName = (path: string): boolean => COPY.test(path);

/** The name of an annotated copy: 申报书.xlsx becomes 申报书.checked.xlsx; a copy keeps its name. */
export function copyName(path: string): string {
  if (isCopyName(path)) return path;
  return /\.xl[st][xm]$/i.test(path) ? path.replace(/(\.[^.]*)$/, '.checked$1') : `${path}.checked.xlsx`;
}

/**
 * The files that the paths name, folders searched to their depths and `out` left aside. Lock files (`~$`) and our own copies
 * beside their source are passed over; in folders so is whatever is no workbook by its name.
 */
export function findInputs(paths: readonly string[], out: string | undefined): { inputs: readonly Input[]; failures: readonly Failure[] } {
  const inputs = new Map<string, Input>();
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      const here = statSync(path).isDirectory() ? inFolder(path, out) : isLock(path) ? [] : [{ path, relativePath: basename(path) }];
      for (const input of here) inputs.set(resolve(input.path), input);
    } catch (error) {
      failures.push({ path, error: error instanceof CliError ? error : systemError(error) });
    }
  }
  // Lock files come along where a shell names all files of a folder; alone, one was meant to be checked.
  const [path] = paths;
  if (path !== undefined && inputs.size === 0 && failures.length === 0) failures.push({ path, error: new CliError({ key: 'file.lock', params: {} }) });
  // A copy named beside its source is made anew from it.
  const all = [...inputs.values()].filter(({ path }) => !(isCopyName(path) && inputs.has(resolve(sourceOf(path)))));
  return { inputs: out === undefined ? all : apart(all), failures };
}

/** Inputs whose copies would take each other's place in one folder: named by where they lie below the folder they share. */
function apart(inputs: readonly Input[]): readonly Input[] {
  const byCopy = new Map<string, Input[]>();
  for (const input of inputs) {
    const name = copyName(input.relativePath).toLowerCase();
    byCopy.set(name, [...(byCopy.get(name) ?? []), input]);
  }
  const clashing = [...byCopy.values()].filter(({ length }) => length > 1).flat();
  const shared = sharedFolder(clashing.map(({ path }) => path));
  return inputs.map((input) => (clashing.includes(input) ? { ...input, relativePath: relative(shared, input.path) } : input));
}

/** The innermost folder that all of the files lie in. */
export function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(resolve(path)).split(sep));
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return first.slice(0, end === -1 ? undefined : end).join(sep) || sep;
}

const sourceOf = (copy: string): string => copy.replace(COPY, '');

/** What Excel leaves beside a workbook that is open. */
const isLock = (path: string): boolean => basename(path).startsWith('~$');

/** Workbooks by their names, and older ones, which are opened too so that the reader can say what they are. */
const isWorkbook = (path: string): boolean => /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|et)$/i.test(path);

function inFolder(folder: string, out: string | undefined): readonly Input[] {
  const outFolder = out === undefined ? undefined : resolve(out);
  const found = walk(folder, (path) => outFolder !== resolve(path) || outFolder === resolve(folder))
    .filter((path) => isWorkbook(path) && !isLock(path));
  if (found.length === 0) throw new CliError({ key: 'folder.nothing', params: {} });
  const known = new Set(found);
  return found
    .filter((path) => !(isCopyName(path) && known.has(sourceOf(path))))
    .map((path) => ({ path, relativePath: relative(folder, path), isFound: true }));
}

/** All files below a folder, in the order of their names; links to folders are not followed, since they may lead in circles. */
function walk(folder: string, enter: (path: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return enter(path) ? walk(path, enter) : [];
      return [path];
    });
}

/** Where the annotated copy of an input goes; a checked copy is brought up to date in place. */
export function copyPath({ path, relativePath }: Input, isCopy: boolean, out: string | undefined): string {
  if (out !== undefined) return join(out, copyName(relativePath));
  return isCopy ? path : join(dirname(path), copyName(basename(path)));
}
