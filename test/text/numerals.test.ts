import { isScaled, parseEitherOr, parseNumeral } from '../../src/text/numerals';

describe('parseNumeral', () => {
  test.each([
    ['0', 0], ['2', 2], ['3.0', 3], ['0.5', 0.5], ['7,500,000', 7500000], ['1,200.5', 1200.5],
    ['零', 0], ['一', 1], ['两', 2], ['贰', 2], ['十', 10], ['十二', 12], ['二十', 20], ['二十三', 23], ['壹拾贰', 12],
    ['一百', 100], ['一百零五', 105], ['一百一十', 110], ['一百五十', 150], ['三千', 3000], ['一千零五十', 1050],
    ['一万零五', 10005], ['三千二百万', 32000000], ['一亿二千万', 120000000], ['1.5万', 15000], ['0.075亿', 7500000], ['1.5百万', 1500000],
    ['半', 0.5], ['二〇二五', 2025],
  ])('%s is %d', (text, expected) => {
    expect(parseNumeral(text)).toBe(expected);
  });

  test.each(['', '篇', '两三', '十二三', '一百五', '一万二', '二二', '7,50', '1,2345', '1.2.3', '.5', '-2', '百', '万', '2篇', '1e3', '十十'])('%j is no numeral', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});

test('neighbouring figures mean one or the other', () => {
  expect(parseEitherOr('两三')).toEqual({ min: 2, max: 3 });
  expect(parseEitherOr('三五')).toEqual({ min: 3, max: 5 });
  expect(parseEitherOr('三二')).toBeUndefined();
  expect(parseEitherOr('二')).toBeUndefined();
  expect(parseEitherOr('23')).toBeUndefined();
  expect(parseEitherOr('十一')).toBeUndefined();
});

test('万 and 亿 are part of the number', () => {
  expect(isScaled('750万')).toBe(true);
  expect(isScaled('三千')).toBe(false);
});
