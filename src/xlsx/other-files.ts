import { XlsxError } from './errors';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/**
 * Refuses what is no zip at all, by its first bytes; old Office files (OLE compound files, MS-CFB) by the streams they hold.
 * Throws XlsxError: empty, not-a-zip, encrypted, old-xls, not-a-workbook.
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError({ key: 'xlsx.empty', params: {} });
  if (startsWith(bytes, OLE)) throw oleFile(bytes);
  if (!startsWith(bytes, ZIP)) throw new XlsxError({ key: 'xlsx.not-a-zip', params: {} });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** A password turns an .xlsx into an OLE file with one encrypted stream (MS-OFFCRYPTO 2.3.4.4). */
function oleFile(bytes: Uint8Array): XlsxError {
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return new XlsxError({ key: 'xlsx.old-xls', params: {} });
  if (hasStream(bytes, 'EncryptedPackage')) return new XlsxError({ key: 'xlsx.encrypted', params: {} });
  const kind = hasStream(bytes, 'WordDocument') ? 'doc' : hasStream(bytes, 'PowerPoint Document') ? 'ppt' : 'other';
  return new XlsxError({ key: 'xlsx.not-a-workbook', params: { kind } });
}

/** Whether a directory entry has that name: entries are 128 bytes each, their name first in UTF-16, its length in bytes at 64 (MS-CFB 2.6.1). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const length = 2 * name.length + 2;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === length && bytes[at + 65] === 0 && nameAt(bytes, at, name)) return true;
  }
  return false;
}

function nameAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}
