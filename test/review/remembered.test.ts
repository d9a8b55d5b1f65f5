import fc from 'fast-check';
import { RAW_KEYS } from '../../src/proposal/raw';
import { isRememberedDamaged, NOTHING_REMEMBERED, readRemembered, rememberedText, withDirection, withMapping, withoutMapping, type Remembered } from '../../src/review/remembered';

const title = { sheet: '申报表', label: '课题名', nth: 1, as: 'titleZh' } as const;
const twice = { sheet: '申报表', label: '课题名', nth: 2, as: 'nothing' } as const;

test('whatever is remembered comes back as it was', () => {
  const mapping = fc.record({ sheet: fc.string({ unit: 'binary', maxLength: 12 }), label: fc.string({ unit: 'binary', maxLength: 12 }), nth: fc.integer({ min: 1, max: 1e6 }), as: fc.constantFrom(...RAW_KEYS, 'nothing' as const) });
  fc.assert(fc.property(fc.array(mapping, { maxLength: 6 }), fc.option(fc.string(), { nil: undefined }), (mappings, direction) => {
    const remembered: Remembered = direction === undefined ? { mappings } : { mappings, direction };
    const text = rememberedText(remembered);
    expect(readRemembered(text)).toEqual(remembered);
    expect(isRememberedDamaged(text)).toBe(false);
  }));
});

test('nothing to remember is no text, so that no part is left in the workbook', () => {
  expect(rememberedText(NOTHING_REMEMBERED)).toBeUndefined();
  expect(readRemembered(undefined)).toEqual({ mappings: [] });
  expect(readRemembered('  ')).toEqual({ mappings: [] });
  expect(isRememberedDamaged(undefined)).toBe(false);
});

test.each(['{', '[]', 'null', '"x"', '7', '{"mappings":{}}', '{"mappings":[7]}', '{"direction":7}'])('%s is nothing, and that is known', (text) => {
  expect(readRemembered(text)).toEqual({ mappings: [] });
  expect(isRememberedDamaged(text)).toBe(true);
});

test('a damaged correction is left out, the others hold', () => {
  const bad = [{ ...title, nth: 0 }, { ...title, nth: 1.5 }, { ...title, nth: '1' }, { ...title, sheet: undefined }, { ...title, as: 3 }, null];
  const text = JSON.stringify({ direction: '1.4', mappings: [...bad, title] });
  expect(readRemembered(text)).toEqual({ direction: '1.4', mappings: [title] });
  expect(isRememberedDamaged(text)).toBe(true);
});

test('a correction takes the place of the same cell’s alone, and can be taken back', () => {
  const both = withMapping(withMapping(NOTHING_REMEMBERED, title), twice);
  expect(both.mappings).toEqual([title, twice]);
  expect(withMapping(both, { ...title, as: 'titleEn' }).mappings).toEqual([twice, { ...title, as: 'titleEn' }]);
  expect(withoutMapping(both, title).mappings).toEqual([twice]);
  expect(withoutMapping(both, { ...title, sheet: '别的' }).mappings).toEqual([title, twice]);
});

test('a direction is chosen and unchosen beside the corrections', () => {
  const chosen = withDirection(withMapping(NOTHING_REMEMBERED, title), '1.3');
  expect(chosen).toEqual({ mappings: [title], direction: '1.3' });
  expect(withDirection(chosen, undefined)).toEqual({ mappings: [title] });
});
