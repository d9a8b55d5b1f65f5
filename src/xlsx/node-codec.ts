import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from './zip';

/** Of long parts, which come in many pieces, packing takes longer than all else: at this level a third of the usual time, for a quarter more bytes. */
const LONG = { level: 2 };
/** Parts up to so many bytes are packed as well as can be. */
const SHORT = 1_000_000;

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
  deflate(pieces) {
    const packed: Uint8Array[] = [];
    let length = 0;
    for (const piece of pieces) {
      length += piece.length;
      // Pieces that end on a byte follow each other as one stream; the last of them is empty, and says that it is the last.
      packed.push(deflateRawSync(piece, { ...(length > SHORT ? LONG : {}), finishFlush: constants.Z_SYNC_FLUSH }));
    }
    packed.push(deflateRawSync(new Uint8Array()));
    return Buffer.concat(packed);
  },
};
