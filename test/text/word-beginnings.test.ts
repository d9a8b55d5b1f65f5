import { wordBeginnings } from '../../src/text/word-beginnings';

const mayBegin = wordBeginnings(['项目名称', 'lead', 'leadorganization', '2d', 'señal', '一']);

describe('wordBeginnings', () => {
  test.each([
    ['a word', '项目名称'],
    ['a word and more', '项目名称（万元）'],
    ['a word in capitals, with blanks', 'L E AD partner'],
    ['less than a word', '项目'],
    ['nothing', ''],
    ['blanks alone', '  '],
    ['what stands before a word', '（一）项目名称'],
    ['another width', '\uff2cead'],
    ['a mark within', '项-目名称'],
    ['a figure, which a word may begin with', '2D'],
    ['an accent on its own', 'sen\u0303al'],
    ['an accented letter', 'Señal'],
    ['a letter that is neither Latin nor Chinese', '한국'],
  ])('does not rule out %s', (_, text) => {
    expect(mayBegin(text)).toBe(true);
  });

  test.each([
    ['another word', '课题名称'],
    ['one that goes on otherwise', '项目编号'],
    ['one that goes on otherwise behind a blank', 'Le arn'],
    ['a letter before', 'x项目名称'],
    ['signs behind the first letters that differ', 'Joint (lead)'],
  ])('rules out %s', (_, text) => {
    expect(mayBegin(text)).toBe(false);
  });

  it('rules out all that begins with a letter where there are no words', () => {
    expect(wordBeginnings([])('项目')).toBe(false);
  });

  it('rules out nothing where a word is empty', () => {
    expect(wordBeginnings([''])('项目')).toBe(true);
  });
});
