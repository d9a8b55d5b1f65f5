const SLICES = 8;

/** Tables for eight bytes at a step: `table[n * 256 + byte]` is the checksum of that byte followed by n zero bytes. */
const table = new Int32Array(SLICES * 256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  table[byte] = rest;
}
for (let at = 256; at < table.length; at++) {
  const before = table[at - 256] ?? 0;
  table[at] = (before >>> 8) ^ (table[before & 255] ?? 0);
}

/** The CRC-32 of bytes as zip files hold it, unsigned; `before` is that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const t = table;
  let crc = ~before;
  let at = 0;
  // Byte by byte this would take longer than inflating: a sheet of 100,000 rows has some 300 MB.
  for (const end = bytes.length - (SLICES - 1); at < end; at += SLICES) {
    const low = crc ^ (byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24));
    crc =
      entry(t, 1792 + (low & 255)) ^ entry(t, 1536 + ((low >>> 8) & 255)) ^ entry(t, 1280 + ((low >>> 16) & 255)) ^ entry(t, 1024 + (low >>> 24)) ^
      entry(t, 768 + byteAt(bytes, at + 4)) ^ entry(t, 512 + byteAt(bytes, at + 5)) ^ entry(t, 256 + byteAt(bytes, at + 6)) ^ entry(t, byteAt(bytes, at + 7));
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ entry(t, (crc ^ byteAt(bytes, at)) & 255);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function entry(t: Int32Array, at: number): number {
  return t[at] ?? 0;
}
