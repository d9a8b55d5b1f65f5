import { partKey, type Zip } from './zip';
import type { Entry } from './zip-directory';

/** A part's packed bytes, with checksum and length of what they unpack to. */
export interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** What becomes of parts, by name: new ones, or undefined to leave the part out. */
export type PartChanges = ReadonlyMap<string, Packed | undefined>;

/** An entry as it will be written. */
interface Output extends Packed, Pick<Entry, 'rawName' | 'flags' | 'method' | 'modified' | 'externalAttributes'> {}

/** Bit 11: the name is UTF-8. */
const UTF8_NAME = 0x0800;
/** Bit 3: sizes follow the data instead of standing in the header; here they always stand there. */
const SIZES_BEHIND = 0x0008;
/** 1980-01-01 00:00, which Excel itself writes: a copy is the same bytes whenever it is made. */
const NO_TIME = 0x00210000;

const utf8 = new TextEncoder();

/**
 * A new package with parts replaced, added (at the end) or left out.
 * All other entries are copied with their packed bytes as they are, in their order.
 */
export function writeZip(zip: Zip, changes: PartChanges): Uint8Array {
  const byKey = new Map([...changes].map(([name, packed]) => [partKey(name), { name, packed }]));
  const outputs: Output[] = [];
  for (const entry of zip.entries) {
    const change = byKey.get(partKey(entry.name));
    if (change === undefined) outputs.push({ ...entry, data: zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize) });
    else if (change.packed !== undefined) outputs.push({ ...NEW, ...change.packed, rawName: entry.rawName, flags: entry.flags & UTF8_NAME });
  }
  for (const [key, { name, packed }] of byKey) {
    if (packed !== undefined && !zip.byKey.has(key)) outputs.push({ ...NEW, ...packed, rawName: utf8.encode(name), flags: UTF8_NAME });
  }
  return assemble(outputs);
}

/** What all entries that are written anew have in common: they are deflated. */
const NEW = { method: 8, modified: NO_TIME, externalAttributes: 0 };

/** Packs a part, which may come piece by piece. */
export function pack(codec: Zip['codec'], pieces: Iterable<Uint8Array>): Packed {
  let crc = 0;
  let size = 0;
  const counted = function* (): Iterable<Uint8Array> {
    for (const piece of pieces) {
      crc = codec.checksum(piece, crc);
      size += piece.length;
      yield piece;
    }
  };
  const data = codec.deflate(counted());
  return { crc, size, data };
}

/** Local headers with their data, the central directory, the end record (APPNOTE 4.3.6). */
function assemble(outputs: readonly Output[]): Uint8Array {
  const dataLength = outputs.reduce((sum, output) => sum + 30 + output.rawName.length + output.data.length, 0);
  const directoryLength = outputs.reduce((sum, output) => sum + 46 + output.rawName.length, 0);
  const bytes = new Uint8Array(dataLength + directoryLength + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = dataLength;
  for (const output of outputs) {
    writeDirectoryEntry(bytes, view, directory, output, at);
    directory += 46 + output.rawName.length;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, output);
    bytes.set(output.rawName, at + 30);
    bytes.set(output.data, at + 30 + output.rawName.length);
    at += 30 + output.rawName.length + output.data.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, outputs.length, true);
  view.setUint16(directory + 10, outputs.length, true);
  view.setUint32(directory + 12, directoryLength, true);
  view.setUint32(directory + 16, dataLength, true);
  return bytes;
}

function writeDirectoryEntry(bytes: Uint8Array, view: DataView, at: number, output: Output, localHeader: number): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, 20, true);
  writeCommon(view, at + 6, output);
  view.setUint32(at + 38, output.externalAttributes, true);
  view.setUint32(at + 42, localHeader, true);
  bytes.set(output.rawName, at + 46);
}

/** The 26 bytes from "version needed" to "extra field length" that both headers share. */
function writeCommon(view: DataView, at: number, output: Output): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, output.flags & ~SIZES_BEHIND, true);
  view.setUint16(at + 4, output.method, true);
  view.setUint32(at + 6, output.modified, true);
  view.setUint32(at + 10, output.crc, true);
  view.setUint32(at + 14, output.data.length, true);
  view.setUint32(at + 18, output.size, true);
  view.setUint16(at + 22, output.rawName.length, true);
}
