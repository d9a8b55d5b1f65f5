import type { NoticeFile } from './engine/notices';

/** How long the browser may take to begin reading, in milliseconds. */
const READ_WITHIN = 60_000;

/** Hands a file to the person. */
export function download({ name, contents }: NoticeFile): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(contents);
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, READ_WITHIN);
}
