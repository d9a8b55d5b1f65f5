import * as zlib from 'node:zlib';
import { crc32 } from './crc32';
import type { Codec } from './zip';

/** Of long parts, which come in many pieces, packing takes longer than all else: at this level a third of the usual time, for a quarter more bytes. */
const LONG = { level: 2 };
/** Parts up to so many bytes are packed as well as can be. */
const SHORT = 1_000_000;

/** An empty last block (RFC 1951, 3.2.6), as zlib writes it too. */
const END = Uint8Array.of(3, 0);

/** Deflate by Node's zlib. */
export const nodeCodec: Codec = {
  checksum,
  inflate(packed, size) {
    try {
      // zlib stops at maxOutputLength, which must be at least 1. What comes out in one piece need not be put together of hundreds.
      return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, zlib.constants.Z_MIN_CHUNK) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  },
  deflate(pieces) {
    const packed: Uint8Array[] = [];
    let length = 0;
    for (const piece of pieces) {
      length += piece.length;
      // Pieces that end on a byte follow each other as one stream; the last of them is empty, and says that it is the last.
      packed.push(zlib.deflateRawSync(piece, { ...(length > SHORT ? LONG : {}), finishFlush: zlib.constants.Z_SYNC_FLUSH }));
    }
    packed.push(END);
    return packed;
  },
};

const HAS_CHECKSUM = 'crc32' in zlib;

/** The same as `crc32`, by Node's own where it has one (22.2, 20.15). zlib takes a place that holds no bytes for the beginning of another checksum. */
function checksum(bytes: Uint8Array, before = 0): number {
  if (!HAS_CHECKSUM) return crc32(bytes, before);
  return bytes.length === 0 ? before : zlib.crc32(bytes, before);
}
