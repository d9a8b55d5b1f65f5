import fc from 'fast-check';
import { columnName } from '../../src/workbook/addresses';
import { plainNumber } from '../../src/xlsx/numbers';
import { escaped, MAIN, OFFICE_RELATIONSHIPS, workbookParts } from '../support/packages';
import { readParts } from '../support/reading';

/** A cell without its address, each tag name preceded by @ for a prefix to be put there. */
type CellShape = (address: string) => string;

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', ' ', '#N/A', '_x000D_', 'a&b', '<c r="A1">', '中文', 'x'.repeat(40)))
  // Characters that XML cannot hold at all.
  .map((value) => escaped(value.replace(/[\u0000-\u001f\ufffe\uffff]/g, '')));
const number = fc.oneof(fc.integer(), fc.nat(99), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String);
const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="9"');

const shape: fc.Arbitrary<CellShape> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(style, number).map(([s, n]): CellShape => (a) => `<@c r="${a}"${s}><@v>${n}</@v></@c>`) },
  { weight: 4, arbitrary: fc.tuple(style, fc.nat(3)).map(([s, n]): CellShape => (a) => `<@c r="${a}"${s} t="s"><@v>${n}</@v></@c>`) },
  { weight: 2, arbitrary: fc.tuple(style, text).map(([s, t]): CellShape => (a) => `<@c r="${a}"${s} t="inlineStr"><@is><@t xml:space="preserve">${t}</@t></@is></@c>`) },
  text.map((t): CellShape => (a) => `<@c r="${a}" t="inlineStr"><@is><@r><@t>${t}</@t></@r><@r><@t>b</@t></@r></@is></@c>`),
  fc.tuple(text, number).map(([f, n]): CellShape => (a) => `<@c r="${a}"><@f>${f}</@f><@v>${n}</@v></@c>`),
  text.map((t): CellShape => (a) => `<@c r="${a}" t="str"><@f>x</@f><@v>${t}</@v></@c>`),
  text.map((t): CellShape => (a) => `<@c r="${a}" t="str"><@v>${t}</@v></@c>`),
  text.map((t): CellShape => (a) => `<@c r="${a}"><@v>${t}</@v></@c>`),
  fc.constantFrom<CellShape>(
    (a) => `<@c r="${a}" s="1"/>`,
    (a) => `<@c r="${a}"></@c>`,
    (a) => `<@c r="${a}" t="b"><@v>1</@v></@c>`,
    (a) => `<@c r="${a}" t="e"><@v>#REF!</@v></@c>`,
    (a) => `<@c r="${a}" t="d"><@v>2025-12-01</@v></@c>`,
    (a) => `<@c r="${a}"><@f t="shared" si="0"/><@v>5</@v></@c>`,
    (a) => `<@c r="${a}"><@f>1</@f></@c>`,
    (a) => `<@c r="${a}"><@f>1</@f><@v> </@v></@c>`,
    (a) => `<@c t="s" r="${a}"><@v>0</@v></@c>`,
    (a) => `<@c r='${a}'><@v>1</@v></@c>`,
    (a) => `<@c r="${a}" ><@v>1</@v></@c >`,
    () => '<@c><@v>8</@v></@c>',
    (a) => `<@c r="${a}" t="odd"><@v>1</@v></@c>`,
    (a) => `\n<@c r="${a}"> <@v>2</@v> </@c>`,
  ),
);

const sheet = fc.array(fc.array(fc.tuple(fc.nat(3), shape), { maxLength: 8 }), { maxLength: 6 });

function rowsXml(rows: readonly (readonly (readonly [gap: number, shape: CellShape])[])[], prefix: string): string {
  const lines = rows.map((cells, index) => {
    let column = -1;
    const xml = cells.map(([gap, of]) => of(`${columnName((column += gap + 1))}${index + 1}`)).join('');
    return `<@row r="${index + 1}" spans="1:9">${xml}</@row>`;
  });
  return lines.join('').replace(/<(\/?)@/g, `<$1${prefix}`);
}

test('cells read straight from the text are what the scanner makes of them', () => {
  const strings = '<si><t>甲</t></si><si><t></t></si><si><t>#N/A</t></si><si><t>a</t></si>';
  fc.assert(
    fc.property(sheet, (rows) => {
      const plain = workbookParts({ sheets: [{ rows: rowsXml(rows, '') }], strings, formats: ['yyyy-mm-dd', '0%'] });
      // Behind a prefix nothing is known by its letters alone: every cell goes through the scanner.
      const prefixed = { ...plain, 'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><x:sheetData>${rowsXml(rows, 'x:')}</x:sheetData></x:worksheet>` };
      expect(readParts(plain)).toEqual(readParts(prefixed));
    }),
    { numRuns: 300 },
  );
});

describe('numbers written plainly', () => {
  test('are exactly what JavaScript makes of them', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(15), (digits, places) => {
        const bare = String(digits).replace('-', '').padStart(places, '0');
        const written = `${digits < 0n ? '-' : ''}${bare.slice(0, bare.length - places)}${places > 0 ? '.' : ''}${bare.slice(bare.length - places)}`;
        expect(plainNumber(written, 0, written.length)).toBe(Number(written));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', '-', '.', '1.2.3', '1e5', '1234567890123456', 'abc', '1 ', '--1', '+1'])('%j is none', (written) => {
    expect(plainNumber(written, 0, written.length)).toBeNaN();
  });

  test.each([['1.', 1], ['.5', 0.5], ['0.1', 0.1], ['007', 7], ['-2.50', -2.5]])('%j is %d', (written, expected) => {
    expect(plainNumber(written, 0, written.length)).toBe(expected);
  });
});
