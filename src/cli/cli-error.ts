import type { CliMessages } from '../messages/cli-messages';
import type { Message } from '../text/message';

/** Why, as it is to be said. */
export type CliReason = Message<CliMessages>;

/** Something that keeps a file from being checked, or the whole call from being understood, to be said in one line. */
export class CliError extends Error {
  override readonly name = 'CliError';

  /** `path` names the file where it is another than the one being checked. */
  constructor(
    readonly reason: CliReason,
    readonly path?: string,
  ) {
    super(reason.key);
  }
}

/** Says that a file could not be taken, and why. */
export type Fail = (path: string, error: CliError) => void;

const SYSTEM: Readonly<Record<string, keyof CliMessages & `file.${string}`>> = {
  ENOENT: 'file.not-found',
  EACCES: 'file.no-permission',
  EPERM: 'file.no-permission',
  EROFS: 'file.no-permission',
  EBUSY: 'file.busy',
  ENOSPC: 'file.no-space',
  EISDIR: 'file.is-folder',
  ENOTDIR: 'file.in-the-way',
  EEXIST: 'file.in-the-way',
  ENAMETOOLONG: 'file.name-too-long',
  ERR_FS_FILE_TOO_LARGE: 'file.too-large',
};

/** Turns what Node says of a file into a sentence's key; anything that is no system error is thrown on, being a defect. */
export function systemError(error: unknown, path?: string): CliError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  const key = code === undefined ? undefined : SYSTEM[code];
  if (code === undefined || (key === undefined && !/^E[A-Z]+$/.test(code))) throw error;
  return new CliError(key === undefined ? { key: 'file.system', params: { code } } : ({ key, params: {} } as CliReason), path);
}
