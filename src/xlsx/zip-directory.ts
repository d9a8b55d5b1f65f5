import { XlsxError } from './errors';
import { MAX_ENTRIES, refuseBombs } from './zip-limits';

/** One file of a zip, as the central directory has it (APPNOTE 4.3.12). */
export interface Entry {
  readonly name: string;
  /** The name's bytes as they stand, for copying. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time in the low half, date in the high half. */
  readonly modified: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  /** Where the packed bytes begin in the file. */
  readonly dataStart: number;
}

/** What the end record says of the directory; in bytes from the start of the file. */
interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

const END = 0x06054b50;
const END_ZIP64 = 0x06064b50;
const LOCATOR_ZIP64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

const utf8 = new TextDecoder();

/** The entries of a zip in directory order, their places and sizes checked. Throws XlsxError: truncated, damaged, encrypted, zip-bomb. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = directoryPlace(view);
  if (place.count > MAX_ENTRIES) throw new XlsxError({ key: 'xlsx.zip-bomb', params: {} });
  if (place.start + place.size > bytes.length) throw new XlsxError({ key: 'xlsx.truncated', params: {} });
  const entries: Entry[] = [];
  let at = place.start;
  for (let count = 0; count < place.count; count++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > bytes.length) throw damaged();
    entries.push(readEntry(bytes, view, at));
    at += length;
  }
  refuseBombs(entries, place.start);
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw new XlsxError({ key: 'xlsx.encrypted', params: {} });
  const name = utf8.decode(rawName);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(name);
  const large = zip64Sizes(view, at, at + 46 + nameLength, view.getUint16(at + 30, true));
  const local = large.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(name);
  return {
    name,
    rawName,
    flags,
    method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize: large.packedSize,
    size: large.size,
    externalAttributes: view.getUint32(at + 38, true),
    // Only the local header knows its own length: its extra fields are others than the directory's.
    dataStart: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  };
}

/** Sizes and offset of a directory entry; those that are all ones stand in its zip64 extra field, in this order (APPNOTE 4.5.3). */
function zip64Sizes(view: DataView, at: number, extraStart: number, extraLength: number): { size: number; packedSize: number; offset: number } {
  const sizes = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  const end = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const fieldEnd = Math.min(field + 4 + view.getUint16(field + 2, true), end);
    let value = field + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (value + 8 > fieldEnd) throw damaged();
      sizes[key] = uint64(view, value);
      value += 8;
    }
  }
  return sizes;
}

function directoryPlace(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  if (end === undefined) throw new XlsxError({ key: 'xlsx.truncated', params: {} });
  const place = { start: view.getUint32(end + 16, true), size: view.getUint32(end + 12, true), count: view.getUint16(end + 10, true) };
  if (place.start !== 0xffffffff && place.size !== 0xffffffff && place.count !== 0xffff) return place;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_ZIP64) return place;
  const large = uint64(view, locator + 8);
  if (large + 56 > view.byteLength || view.getUint32(large, true) !== END_ZIP64) throw damaged();
  return { start: uint64(view, large + 48), size: uint64(view, large + 40), count: uint64(view, large + 32) };
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes, whose length it states. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

function damaged(part?: string): XlsxError {
  return new XlsxError({ key: 'xlsx.damaged', params: part === undefined ? {} : { part } });
}
