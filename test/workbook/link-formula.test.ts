import fc from 'fast-check';
import { linkFormula, linkText, readLinkFormula } from '../../src/workbook/link-formula';

test.each([
  ['a plain link', { text: '成果表!D7', sheet: '成果表', address: 'D7' }, `HYPERLINK("#'成果表'!D7","成果表!D7")`],
  ['an area', { text: '见表', sheet: 'Sheet 1', address: 'B2:D9' }, `HYPERLINK("#'Sheet 1'!B2:D9","见表")`],
  ['quotes of both kinds', { text: 'a "b"', sheet: 'It\'s "x"', address: 'A1' }, `HYPERLINK("#'It''s ""x""'!A1","a ""b""")`],
  ['what would end the formula', { text: '")&CMD()', sheet: "a'!A1", address: 'A1' }, `HYPERLINK("#'a''!A1'!A1",""")&CMD()")`],
  ['no text', { text: '', sheet: 's', address: 'A1' }, `HYPERLINK("#'s'!A1","")`],
])('%s', (_, link, formula) => {
  expect(linkFormula(link)).toBe(formula);
  expect(readLinkFormula(formula)).toEqual(link);
  expect(readLinkFormula(`=${formula}`)).toEqual(link);
});

test('what is shown takes at most 255 characters between its quotes', () => {
  expect(linkText({ text: '字'.repeat(255), sheet: 's', address: 'A1' })).toBe('字'.repeat(255));
  expect(linkText({ text: '字'.repeat(256), sheet: 's', address: 'A1' })).toBe(`${'字'.repeat(254)}…`);
  const quotes = linkText({ text: '"'.repeat(128), sheet: 's', address: 'A1' });
  expect(quotes).toMatch(/^"+…$/);
  expect(quotes.length + quotes.split('"').length - 1).toBeLessThanOrEqual(255);
  expect(linkText({ text: `${'"'.repeat(127)}a`, sheet: 's', address: 'A1' })).toBe(`${'"'.repeat(127)}a`);
});

test('any link that fits is read back as it was', () => {
  const sheet = fc.string({ unit: 'binary', minLength: 1, maxLength: 31 });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), sheet, (text, name) => {
    const link = { text, sheet: name, address: 'XFD1048576' };
    expect(readLinkFormula(linkFormula(link))).toEqual(link);
  }));
});

test.each([
  'HYPERLINK("https://example.com","a")',
  `HYPERLINK("#'s'!A1","a")&CMD()`,
  `HYPERLINK("#'s'!A1",B1)`,
  `HYPERLINK("#'s'!nowhere","a")`,
  `HYPERLINK("#s'!A1","a")`,
  `HYPERLINK("#''!A1","a")`,
  `HYPERLINK("#'s'!A1","a"b")`,
  '1+1',
  '',
])('%s is no link of ours', (formula) => {
  expect(readLinkFormula(formula)).toBeUndefined();
});
