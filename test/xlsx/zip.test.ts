import { zipSync } from 'fflate';
import fc from 'fast-check';
import { crc32 } from '../../src/xlsx/crc32';
import { XlsxError } from '../../src/xlsx/errors';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { hasPart, openZip, readPart, type Zip } from '../../src/xlsx/zip';
import { joined } from '../../src/xlsx/joined';
import { pack, writeZip, type PartChanges } from '../../src/xlsx/zip-write';
import { reasonOf } from '../support/reasons';
import { handmadeZip } from '../support/zips';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const open = (bytes: Uint8Array): Zip => openZip(bytes, nodeCodec);

describe('crc32', () => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j', (value, expected) => {
    expect(crc32(text(value))).toBe(expected);
  });
});

describe('reading a zip', () => {
  const bytes = zipSync({ 'xl/workbook.xml': text('hello'), 'stored.bin': [text('as it is'), { level: 0 }], '中文.xml': text('') });

  test('parts, deflated and stored, empty and with names in UTF-8', () => {
    const zip = open(bytes);
    expect(zip.entries.map((entry) => entry.name)).toEqual(['xl/workbook.xml', 'stored.bin', '中文.xml']);
    expect([...readPart(zip, 'xl/workbook.xml')]).toEqual([...text('hello')]);
    expect([...readPart(zip, 'stored.bin')]).toEqual([...text('as it is')]);
    expect(readPart(zip, '中文.xml')).toHaveLength(0);
  });

  test('names of the same part differ in case, slashes and percent-encoding', () => {
    const zip = open(zipSync({ 'XL\\Sheet%201.xml': text('x') }));
    expect(hasPart(zip, '/xl/sheet 1.xml')).toBe(true);
    expect(hasPart(zip, 'xl/sheet1.xml')).toBe(false);
  });

  test('sizes behind the data (data descriptors)', () => {
    const zip = open(handmadeZip([{ name: 'a.xml', data: text('streamed'), descriptor: true }]));
    expect([...readPart(zip, 'a.xml')]).toEqual([...text('streamed')]);
  });

  test('sizes and places in 64 bits', () => {
    const zip = open(handmadeZip([{ name: 'a.xml', data: text('one') }, { name: 'b.xml', data: text('two') }], { zip64: true }));
    expect([...readPart(zip, 'b.xml')]).toEqual([...text('two')]);
  });

  test('a comment at the end, even one with the mark of an end record in it', () => {
    const zip = open(handmadeZip([{ name: 'a.xml', data: text('one') }], { comment: 'PK\x05\x06 begins no end record if it stands in a comment' }));
    expect([...readPart(zip, 'a.xml')]).toEqual([...text('one')]);
  });

  test('a part that is not there', () => {
    expect(reasonOf(() => readPart(open(bytes), 'xl/styles.xml'))).toEqual({ key: 'xlsx.missing-part', params: { part: 'xl/styles.xml' } });
  });
});

describe('a zip that is broken or bent', () => {
  const whole = handmadeZip([{ name: 'a.xml', data: text('some text, some text, some text') }, { name: 'b.xml', data: text('more') }]);

  test('cut off anywhere, it is never read as whole', () => {
    for (let length = 1; length < whole.length; length++) {
      const reason = reasonOf(() => open(whole.subarray(0, length)));
      expect(['xlsx.truncated', 'xlsx.not-a-zip']).toContain(reason.key);
    }
  });

  test('a byte changed in the data of a part', () => {
    const bytes = whole.slice();
    bytes[36] = (bytes[36] ?? 0) ^ 0xff;
    expect(reasonOf(() => readPart(open(bytes), 'a.xml'))).toEqual({ key: 'xlsx.damaged', params: { part: 'a.xml' } });
  });

  test('a wrong checksum', () => {
    const bytes = handmadeZip([{ name: 'a.xml', data: text('abc'), crc: 1 }]);
    expect(reasonOf(() => readPart(open(bytes), 'a.xml'))).toEqual({ key: 'xlsx.damaged', params: { part: 'a.xml' } });
  });

  test('whatever bytes are changed, it is read or refused as one of ours', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const bytes = whole.slice();
        bytes[at] = value;
        try {
          const zip = open(bytes);
          for (const entry of zip.entries) readPart(zip, entry.name);
        } catch (error) {
          expect(error).toBeInstanceOf(XlsxError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('encrypted entries', () => {
    expect(reasonOf(() => open(handmadeZip([{ name: 'a.xml', data: text('x'), flags: 1 }]))).key).toBe('xlsx.encrypted');
  });

  test('a packing other than deflate', () => {
    expect(reasonOf(() => open(handmadeZip([{ name: 'a.xml', data: text('x'), method: 14 }])))).toEqual({ key: 'xlsx.damaged', params: { part: 'a.xml' } });
  });

  test('two parts of one name', () => {
    expect(reasonOf(() => open(handmadeZip([{ name: 'a.xml', data: text('x') }, { name: 'A.xml', data: text('y') }]))).key).toBe('xlsx.damaged');
  });
});

describe('zip bombs', () => {
  test('a part that would unpack to more than a workbook needs', () => {
    const bytes = handmadeZip([{ name: 'a.xml', data: text('x'), size: 600_000_000 }]);
    expect(reasonOf(() => open(bytes))).toEqual({ key: 'xlsx.zip-bomb', params: { part: 'a.xml' } });
  });

  test('a large part that packs better than any sheet does', () => {
    const zeros = zipSync({ 'a.xml': new Uint8Array(17_000_000) }, { level: 9 });
    expect(reasonOf(() => open(zeros))).toEqual({ key: 'xlsx.zip-bomb', params: { part: 'a.xml' } });
  });

  test('a small part may be as repetitive as it likes', () => {
    const zip = open(zipSync({ 'a.xml': new Uint8Array(1_000_000) }, { level: 9 }));
    expect(readPart(zip, 'a.xml')).toHaveLength(1_000_000);
  });

  test('many parts that are too much together', () => {
    const bytes = handmadeZip(Array.from({ length: 5 }, (_, index) => ({ name: `${index}.xml`, data: new Uint8Array(1_300_000), size: 450_000_000, packed: new Uint8Array(1_300_000) })));
    expect(reasonOf(() => open(bytes))).toEqual({ key: 'xlsx.zip-bomb', params: {} });
  });

  test('a part that says it is small and is not', () => {
    const bytes = handmadeZip([{ name: 'a.xml', data: text('a'.repeat(100_000)), size: 10 }]);
    expect(reasonOf(() => readPart(open(bytes), 'a.xml'))).toEqual({ key: 'xlsx.zip-bomb', params: { part: 'a.xml' } });
  });

  test('entries that share their bytes', () => {
    const bytes = handmadeZip([{ name: 'a.xml', data: text('shared by two') }, { name: 'b.xml', data: text('shared by two'), sharesFirst: true }]);
    expect(reasonOf(() => open(bytes))).toEqual({ key: 'xlsx.zip-bomb', params: { part: 'b.xml' } });
  });

  test('more entries than a zip can hold without its 64-bit extension', () => {
    const bytes = handmadeZip([{ name: 'a.xml', data: text('x') }], { zip64: true, count: 70_000 });
    expect(reasonOf(() => open(bytes))).toEqual({ key: 'xlsx.zip-bomb', params: {} });
  });
});

describe('writing a zip', () => {
  const part = fc.uint8Array({ maxLength: 300 });
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z中]{1,6}\.xml$/), { minLength: 1, maxLength: 8, selector: (name) => name.toLowerCase() });

  test('round trip: replaced, added and removed parts, the others with their packed bytes', () => {
    fc.assert(
      fc.property(names, fc.array(part, { minLength: 8, maxLength: 8 }), part, fc.nat(7), fc.nat(7), (parts, contents, replacement, replaced, removed) => {
        const before = Object.fromEntries(parts.map((name, index) => [name, contents[index] ?? new Uint8Array()]));
        const original = open(zipSync(before, { level: 9 }));
        const changes = new Map<string, Uint8Array | undefined>([['added/new.bin', replacement]]);
        if (parts[replaced] !== undefined) changes.set(parts[replaced], replacement);
        if (parts[removed] !== undefined) changes.set(parts[removed], undefined);
        const copy = open(joined(writeZip(original, packed(changes))));
        const kept = parts.filter((name) => !(changes.has(name) && changes.get(name) === undefined));
        expect(copy.entries.map((entry) => entry.name)).toEqual([...kept, 'added/new.bin']);
        for (const name of [...kept, 'added/new.bin']) expect([...readPart(copy, name)]).toEqual([...(changes.get(name) ?? before[name] ?? [])]);
        for (const entry of copy.entries.filter(({ name }) => !changes.has(name))) {
          const twin = original.entries.find(({ name }) => name === entry.name);
          expect(packedBytes(copy.bytes, entry)).toEqual(packedBytes(original.bytes, twin));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('sizes that stood behind the data stand in the header of the copy', () => {
    const copy = joined(writeZip(open(handmadeZip([{ name: 'a.xml', data: text('streamed'), descriptor: true }])), new Map()));
    expect([...readPart(open(copy), 'a.xml')]).toEqual([...text('streamed')]);
    // Bit 3 of the local header's flags.
    expect((copy[6] ?? 0) & 8).toBe(0);
  });

  test('the same changes give the same bytes', () => {
    const zip = open(zipSync({ 'a.xml': text('a') }));
    const changes = new Map([['b.xml', text('b')]]);
    expect(writeZip(zip, packed(changes))).toEqual(writeZip(zip, packed(changes)));
  });
});

const packed = (changes: ReadonlyMap<string, Uint8Array | undefined>): PartChanges =>
  new Map([...changes].map(([name, bytes]) => [name, bytes === undefined ? undefined : pack(nodeCodec, [bytes])]));

function packedBytes(bytes: Uint8Array, entry: { dataStart: number; packedSize: number } | undefined): number[] {
  return entry === undefined ? [] : [...bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)];
}
