import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { browserCodec } from '../../src/xlsx/browser-codec';
import { joined } from '../../src/xlsx/joined';
import { XlsxError } from '../../src/xlsx/errors';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { openZip, readPart } from '../../src/xlsx/zip';
import { reasonOf } from '../support/reasons';
import { handmadeZip } from '../support/zips';
import { highlight, ourSheet, unpacked } from '../support/written';

const CODECS = [['node', nodeCodec], ['browser', browserCodec]] as const;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe.each(CODECS)('unpacking by the %s codec', (_, codec) => {
  test.each([0, 1, 2, 65535, 65536, 65537, 3_000_000])('%d bytes and no more', (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * index) >>> 7);
    const packed = new Uint8Array(deflateRawSync(bytes));
    expect(Buffer.compare(codec.inflate(packed, size) ?? new Uint8Array(), bytes)).toBe(0);
    expect(codec.inflate(packed, size + 1)).toHaveLength(size);
    if (size > 1) expect(codec.inflate(packed, size - 1)).toBeUndefined();
  });

  test('a stream that is cut off anywhere is damaged', () => {
    const packed = new Uint8Array(deflateRawSync(text('some text, some text, some more text')));
    for (let length = 0; length < packed.length; length++) expect(() => codec.inflate(packed.subarray(0, length), 100)).toThrow();
  });

  test('stored blocks, and more of them than are allowed', () => {
    const stored = new Uint8Array(deflateRawSync(Uint8Array.from({ length: 200_000 }, (_, index) => index % 251), { level: 0 }));
    expect(codec.inflate(stored, 200_000)).toHaveLength(200_000);
    expect(codec.inflate(stored, 199_999)).toBeUndefined();
  });

  test('bytes that are no stream', () => {
    expect(() => codec.inflate(new Uint8Array([7, 7, 7, 7]), 10)).toThrow();
  });

  test('a part that says it is small and is not', () => {
    for (const size of [10, 100_000]) {
      const bytes = handmadeZip([{ name: 'a.xml', data: text('a'.repeat(5_000_000)), size }]);
      expect(reasonOf(() => readPart(openZip(bytes, codec), 'a.xml'))).toEqual({ key: 'xlsx.zip-bomb', params: { part: 'a.xml' } });
    }
  });

  test('a byte changed anywhere: what is read is right, or refused', () => {
    const whole = zipSync({ 'a.xml': text('some text, some text, some more text, 1 2 3') }, { level: 9 });
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const bytes = whole.slice();
      bytes[at] = value;
      try {
        const zip = openZip(bytes, codec);
        for (const entry of zip.entries) expect(new TextDecoder().decode(readPart(zip, entry.name))).toBe('some text, some text, some more text, 1 2 3');
      } catch (error) {
        expect(error).toBeInstanceOf(XlsxError);
      }
    }), { numRuns: 500 });
  });
});

test('a bomb is found out after the first bytes of many', () => {
  let noise = 1;
  const bytes = Uint8Array.from({ length: 200_000 }, () => (noise = Math.imul(noise, 1664525) + 1013904223) >>> 24);
  const bomb = new Uint8Array(deflateRawSync(bytes)).fill(255, 70_000);
  expect(() => browserCodec.inflate(bomb, bytes.length)).toThrow();
  // Behind the first 65,536 packed bytes nothing is looked at: the damage there is not found.
  expect(browserCodec.inflate(bomb, 1000)).toBeUndefined();
});

test('what one codec packs the other unpacks', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 1000 }), { maxLength: 4 }), (pieces) => {
    const bytes = pieces.flatMap((piece) => [...piece]);
    for (const [from, to] of [[browserCodec, nodeCodec], [nodeCodec, browserCodec]] as const) {
      expect([...(to.inflate(joined(from.deflate(pieces)), bytes.length) ?? [])]).toEqual(bytes);
    }
  }));
});

test('both say the checksum of all pieces together, empty ones among them', () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  for (const codec of [browserCodec, nodeCodec]) {
    // The check value of CRC-32 in the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC), and of no bytes at all.
    expect([text('123456789'), text('')].map((bytes) => codec.checksum(bytes))).toEqual([0xcbf43926, 0]);
    expect([text(''), text('1234'), text(''), text('56789'), text('')].reduce((crc, piece) => codec.checksum(piece, crc), 0)).toBe(0xcbf43926);
  }
});

test('a part of many pieces is one stream, however long it grows', () => {
  const pieces = Array.from({ length: 30 }, (_, index) => new Uint8Array(100_000).fill(index + 1));
  for (const codec of [browserCodec, nodeCodec]) {
    const bytes = browserCodec.inflate(joined(codec.deflate(pieces)), 3_000_000);
    expect(bytes).toHaveLength(3_000_000);
    expect([0, 99_999, 100_000, 2_999_999].map((at) => bytes?.[at])).toEqual([1, 1, 2, 30]);
  }
});

test('a real workbook is read and edited the same', () => {
  const rich = new Uint8Array(readFileSync(join(__dirname, '../fixtures/rich/rich.xlsm')));
  const [node, browser] = CODECS.map(([, codec]) => openXlsx(rich, codec));
  expect(browser?.workbook).toEqual(node?.workbook);
  const edits = [highlight('申报书', ['B3']), ...ourSheet('核验结果', [['编号'], [1]])];
  const copies = [node, browser].map((file) => (file === undefined ? {} : unpacked(applyEdits(file, edits))));
  expect(copies[1]).toEqual(copies[0]);
});
