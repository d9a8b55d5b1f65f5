import { partKey, type Zip } from './zip';
import type { Entry } from './zip-directory';

/** A part's packed bytes in pieces, with checksum and length of what they unpack to. */
export interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly data: readonly Uint8Array[];
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
 * The bytes, in pieces, of a new package with parts replaced, added (at the end) or left out.
 * All other entries are copied with their packed bytes as they are, in their order.
 */
export function writeZip(zip: Zip, changes: PartChanges): readonly Uint8Array[] {
  const byKey = new Map([...changes].map(([name, packed]) => [partKey(name), { name, packed }]));
  const outputs: Output[] = [];
  for (const entry of zip.entries) {
    const change = byKey.get(partKey(entry.name));
    if (change === undefined) outputs.push({ ...entry, data: [zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)] });
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
function assemble(outputs: readonly Output[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const output of outputs) {
    const packedSize = sizeOf(output.data);
    directory.push(directoryEntry(output, packedSize, at), output.rawName);
    pieces.push(localHeader(output, packedSize), output.rawName, ...output.data);
    at += 30 + output.rawName.length + packedSize;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, outputs.length, true);
  end.setUint16(10, outputs.length, true);
  end.setUint32(12, sizeOf(directory), true);
  end.setUint32(16, at, true);
  return [...pieces, ...directory, new Uint8Array(end.buffer)];
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function localHeader(output: Output, packedSize: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  writeCommon(header, 4, output, packedSize);
  return new Uint8Array(header.buffer);
}

/** A directory's entry up to the name; `place` is where the local header begins. */
function directoryEntry(output: Output, packedSize: number, place: number): Uint8Array {
  const entry = new DataView(new ArrayBuffer(46));
  entry.setUint32(0, 0x02014b50, true);
  entry.setUint16(4, 20, true);
  writeCommon(entry, 6, output, packedSize);
  entry.setUint32(38, output.externalAttributes, true);
  entry.setUint32(42, place, true);
  return new Uint8Array(entry.buffer);
}

/** The 26 bytes from "version needed" to "extra field length" that both headers share. */
function writeCommon(view: DataView, at: number, output: Output, packedSize: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, output.flags & ~SIZES_BEHIND, true);
  view.setUint16(at + 4, output.method, true);
  view.setUint32(at + 6, output.modified, true);
  view.setUint32(at + 10, output.crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, output.size, true);
  view.setUint16(at + 22, output.rawName.length, true);
}
