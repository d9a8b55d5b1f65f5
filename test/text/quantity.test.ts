import { readQuantity, scanQuantity } from '../../src/text/quantity';

const interval = (text: string, unit?: string): unknown => {
  const read = readQuantity(text, unit);
  return 'value' in read ? [read.value.interval.min, read.value.interval.max] : 'unreadable';
};

describe('readQuantity', () => {
  test.each<[string, number, number]>([
    ['2', 2, 2], ['２篇', 2, 2], ['二篇', 2, 2], ['两篇', 2, 2], ['贰项', 2, 2], ['十二人', 12, 12], ['3.0', 3, 3], [' 2 篇。', 2, 2], ['0', 0, 0],
    ['≥2', 2, Infinity], ['≧2篇', 2, Infinity], ['>=2篇', 2, Infinity], ['≮2篇', 2, Infinity], ['不少于2篇', 2, Infinity], ['不少于 2 篇', 2, Infinity],
    ['不得少于2篇', 2, Infinity], ['不低于2项', 2, Infinity], ['至少两篇', 2, Infinity], ['最少2篇', 2, Infinity], ['2篇以上', 2, Infinity],
    ['2篇及以上', 2, Infinity], ['50人（含）以上', 50, Infinity], ['50人以上（含）', 50, Infinity], ['50+', 50, Infinity], ['50人+', 50, Infinity], ['50+人', 50, Infinity],
    ['50余人', 50, Infinity], ['五十多人', 50, Infinity], ['50多人', 50, Infinity], ['不少于2篇以上', 2, Infinity], ['至少2-3篇', 2, Infinity],
    ['＞2篇', 3, Infinity], ['超过2篇', 3, Infinity], ['多于2篇', 3, Infinity], ['大于49人', 50, Infinity],
    ['2-3篇', 2, 3], ['2～3篇', 2, 3], ['2—3篇', 2, 3], ['2至3篇', 2, 3], ['2到3篇', 2, 3], ['2篇至3篇', 2, 3], ['两三篇', 2, 3], ['三到五项', 3, 5],
    ['不超过2篇', 0, 2], ['至多2篇', 0, 2], ['最多2篇', 0, 2], ['≤2篇', 0, 2], ['2篇以内', 0, 2], ['2篇以下', 0, 2], ['少于3篇', 0, 2], ['不足50人', 0, 49],
    ['三年', 3, 3], ['3年内', 0, 3], ['36个月', 36, 36], ['半个月', 0.5, 0.5], ['一个半月', 1.5, 1.5], ['两年半', 2.5, 2.5], ['1个多月', 1, Infinity], ['超过1个月', 1, Infinity],
    ['750万', 7500000, 7500000], ['750万元', 7500000, 7500000], ['7,500,000元', 7500000, 7500000], ['0.075亿元', 7500000, 7500000], ['500-800万元', 5000000, 8000000],
    ['50%', 50, 50], ['百分之五十', 50, 50], ['不低于50%', 50, Infinity],
  ])('%s is [%d, %d]', (text, min, max) => {
    expect(interval(text)).toEqual([min, max]);
  });

  test.each([
    '约2篇', '近50人', '接近50人', '2篇左右', '50人上下', '若干', '若干篇', '数篇', '几次', '多次', '2/3', '2+1项', '5-3', '1-2-3', '2025-12-01', '十二三人',
    '一百五人', '约2篇以上', '超过2篇以下', '2篇论文', '建成', '', '第2年', '3,5篇',
  ])('%s is unreadable', (text) => {
    expect(interval(text)).toBe('unreadable');
  });

  it('names the words stumbled over', () => {
    expect(readQuantity('约2篇')).toEqual({ why: { key: 'text.not-understood', params: { words: '约2篇' } } });
  });

  it("takes the header's unit where the text has none", () => {
    expect(readQuantity('2', '篇')).toEqual({ value: { interval: { min: 2, max: 2 }, unit: '篇', scaled: false } });
    expect(readQuantity('2项', '篇')).toEqual({ value: { interval: { min: 2, max: 2 }, unit: '项', scaled: false } });
    expect(interval('>2', '篇')).toEqual([3, Infinity]);
  });

  it("keeps a header's 万元 off a number that says 万 itself", () => {
    expect(readQuantity('750万', '万元')).toEqual({ value: { interval: { min: 7500000, max: 7500000 }, scaled: true } });
    expect(readQuantity('750', '万元')).toEqual({ value: { interval: { min: 750, max: 750 }, unit: '万元', scaled: false } });
  });
});

describe('scanQuantity', () => {
  it('stops where the quantity ends', () => {
    expect(scanQuantity('60人以上国际研讨会')?.text).toBe('60人以上');
    expect(scanQuantity('3年内容')?.text).toBe('3年');
    expect(scanQuantity('2篇:2')?.text).toBe('2篇');
    expect(scanQuantity('2:1')?.read).toHaveProperty('why');
    expect(scanQuantity('2人次')?.unit).toBe('人次');
    expect(scanQuantity('6人月')?.unit).toBe('人月');
  });

  it('finds nothing where no quantity begins', () => {
    expect(scanQuantity('论文2篇')).toBeUndefined();
    expect(scanQuantity('多学科')).toBeUndefined();
    expect(scanQuantity('第2年')).toBeUndefined();
  });
});
