import { normalize } from '../../src/text/width';

describe('normalize', () => {
  test.each([
    ['２０篇（含）', '20篇(含)'],
    ['发明专利：２项；论文，２篇', '发明专利:2项;论文,2篇'],
    ['①2项②3篇', '(1) 2项 (2) 3篇'],
    ['⒈2项', '(1) 2项'],
    ['2—3篇', '2-3篇'],
    ['2～3篇', '2~3篇'],
    ['＞＝2', '≥2'],
    ['≧2', '≥2'],
    ['  不少于\u3000 2\u00a0篇 ', '不少于 2 篇'],
    ['论文\r\n  专利', '论文\n专利'],
    ['论\u200b文', '论文'],
    ['“新”', '「新」'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('leaves a normalised text as it is', () => {
    const once = normalize('①与韩方　共同申请发明专利≧２项；');
    expect(normalize(once)).toBe(once);
  });
});
