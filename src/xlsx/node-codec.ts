import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from './zip';

/** Deflate by Node's zlib. */
export const nodeCodec: Codec = {
  inflate(packed, size) {
    try {
      // zlib stops at maxOutputLength, which must be at least 1.
      return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  },
  deflate: (bytes) => deflateRawSync(bytes),
};
