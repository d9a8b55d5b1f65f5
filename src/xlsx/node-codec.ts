import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from './zip';

/** Deflate by Node's zlib. */
export const nodeCodec: Codec = {
  // maxOutputLength makes zlib throw a RangeError rather than unpack more; it must be at least 1.
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes) => deflateRawSync(bytes),
};
