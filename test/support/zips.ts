import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/crc32';

/** An entry to write as told, whether or not that is true. */
interface HandmadeEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** The packed bytes, where they are other than the data deflated. */
  readonly packed?: Uint8Array;
  /** Instead of what the data has: */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and checksum stand behind the data, and the header has zeros. */
  readonly descriptor?: boolean;
  /** Points at the data of the first entry, and has none of its own. */
  readonly sharesFirst?: boolean;
}

interface HandmadeOptions {
  /** Sizes and places stand in 64-bit fields, the 32-bit ones are all ones. */
  readonly zip64?: boolean;
  readonly comment?: string;
  /** The number of entries that the end record states. */
  readonly count?: number;
}

const u16 = (...values: number[]): Buffer => Buffer.from(values.flatMap((value) => [value & 255, value >>> 8]));
const u32 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => u16(value & 0xffff, value >>> 16)));
const u64 = (value: number): Buffer => u32(value, 0);
const ONES = 0xffffffff;

/** A zip written byte by byte, to hold what no library would write. */
export function handmadeZip(entries: readonly HandmadeEntry[], { zip64 = false, comment = '', count = entries.length }: HandmadeOptions = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.packed ?? deflateRawSync(entry.data);
    const facts = { packed: packed.length, size: entry.size ?? entry.data.length, crc: entry.crc ?? crc32(entry.data) };
    const name = Buffer.from(entry.name);
    const common = u16((entry.flags ?? 0) | 0x800 | (entry.descriptor ? 8 : 0), entry.method ?? 8, 0, 0x21);
    const place = entry.sharesFirst ? 0 : offset;
    const sizes = entry.descriptor ? u32(0, 0, 0) : u32(facts.crc, facts.packed, facts.size);
    const behind = entry.descriptor ? u32(0x08074b50, facts.crc, facts.packed, facts.size) : Buffer.alloc(0);
    if (!entry.sharesFirst) {
      locals.push(Buffer.concat([u32(0x04034b50), u16(20), common, sizes, u16(name.length, 0), name, packed, behind]));
      offset += locals.at(-1)?.length ?? 0;
    }
    const extra = zip64 ? Buffer.concat([u16(1, 24), u64(facts.size), u64(facts.packed), u64(place)]) : Buffer.alloc(0);
    const numbers = zip64 ? u32(facts.crc, ONES, ONES) : u32(facts.crc, facts.packed, facts.size);
    directory.push(Buffer.concat([u32(0x02014b50), u16(45, 20), common, numbers, u16(name.length, extra.length, 0, 0, 0), u32(0, zip64 ? ONES : place), name, extra]));
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end64 = Buffer.concat([u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0), u64(count), u64(count), u64(size), u64(offset), u32(0x07064b50, 0), u64(offset + size), u32(1)]);
  const end = zip64 ? Buffer.concat([end64, endRecord(0xffff, ONES, ONES, comment)]) : endRecord(count, size, offset, comment);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

function endRecord(count: number, size: number, start: number, comment: string): Buffer {
  const text = Buffer.from(comment, 'latin1');
  return Buffer.concat([u32(0x06054b50), u16(0, 0, count, count), u32(size, start), u16(text.length), text]);
}
