import { XlsxError } from './errors';
import { readDirectory, type Entry } from './zip-directory';
import { refuseOtherFiles } from './other-files';

/** Raw deflate (RFC 1951), handed in so that this folder runs in Node and in a browser alike. */
export interface Codec {
  /** Unpacks to at most `size` bytes; undefined as soon as more come out. Throws where the data is damaged. */
  inflate(packed: Uint8Array, size: number): Uint8Array | undefined;
  /** Packs pieces one after the other, so that a long part is never whole in memory; what is packed comes in pieces too. */
  deflate(pieces: Iterable<Uint8Array>): readonly Uint8Array[];
  /** The CRC-32 of bytes, as `crc32` has it. */
  checksum(bytes: Uint8Array, before?: number): number;
}

/** An opened package: its bytes as they are, and where in them each entry lies. Nothing is unpacked before it is asked for. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly codec: Codec;
  /** In the order of the zip's directory. */
  readonly entries: readonly Entry[];
  /** Entries by `partKey` of their name. */
  readonly byKey: ReadonlyMap<string, Entry>;
}

/**
 * Opens a package from its bytes by its central directory.
 * Throws XlsxError: empty, not-a-zip, truncated, encrypted, old-xls, damaged, zip-bomb.
 */
export function openZip(bytes: Uint8Array, codec: Codec): Zip {
  refuseOtherFiles(bytes);
  const entries = readDirectory(bytes);
  const byKey = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  // Two parts of one name: which of them counts is anybody's guess, and Excel refuses the file too.
  if (byKey.size !== entries.length) throw new XlsxError({ key: 'xlsx.damaged', params: {} });
  return { bytes, codec, entries, byKey };
}

/**
 * The key that names of the same part share: part names differ neither by case nor by percent-encoding
 * (OPC, ECMA-376 part 2, 6.2.2), and some writers use backslashes.
 */
export function partKey(name: string): string {
  const slashed = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  if (!slashed.includes('%')) return slashed;
  try {
    return decodeURIComponent(slashed);
  } catch {
    return slashed;
  }
}

/** Whether the package has a part; the name with or without a leading slash. */
export function hasPart(zip: Zip, name: string): boolean {
  return zip.byKey.has(partKey(name));
}

/** A part's bytes, unpacked and checked against its checksum. Throws XlsxError: missing-part, damaged, zip-bomb. */
export function readPart(zip: Zip, name: string): Uint8Array {
  const entry = zip.byKey.get(partKey(name));
  if (entry === undefined) throw new XlsxError({ key: 'xlsx.missing-part', params: { part: name } });
  const bytes = unpack(zip, entry);
  if (bytes.length !== entry.size || zip.codec.checksum(bytes) !== entry.crc) throw damaged(entry);
  return bytes;
}

function unpack(zip: Zip, entry: Entry): Uint8Array {
  const packed = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  if (entry.method === 0) return packed;
  let bytes: Uint8Array | undefined;
  try {
    bytes = zip.codec.inflate(packed, entry.size);
  } catch {
    throw damaged(entry);
  }
  // More came out than the directory says: the sizes that the limits were held against are a lie.
  if (bytes === undefined) throw new XlsxError({ key: 'xlsx.zip-bomb', params: { part: entry.name } });
  return bytes;
}

function damaged(entry: Entry): XlsxError {
  return new XlsxError({ key: 'xlsx.damaged', params: { part: entry.name } });
}
