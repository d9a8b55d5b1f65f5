import { Deflate, Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { Codec } from './zip';

/** So much packed is handed over at a time. Of a bomb it makes 67 MB, deflate's utmost, before it is found out. */
const CHUNK = 65536;

/** Deflate where there is no zlib: in a browser, and its workers. */
export const browserCodec: Codec = {
  checksum: crc32,
  inflate(packed, size) {
    // fflate takes nothing at all for an empty stream, which still has an end of its own.
    if (packed.length === 0) throw new Error('no data to unpack');
    const bytes = new Uint8Array(size);
    let length = 0;
    const stream = new Inflate((chunk) => {
      if (length + chunk.length <= size) bytes.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < packed.length && length <= size; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
    return length > size ? undefined : bytes.subarray(0, length);
  },
  deflate(pieces) {
    const packed: Uint8Array[] = [];
    const stream = new Deflate((chunk) => packed.push(chunk));
    for (const piece of pieces) stream.push(piece);
    stream.push(new Uint8Array(), true);
    return packed;
  },
};
